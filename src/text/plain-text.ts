/** Text that needs no normalization, which is the usual case. */
const ALREADY_PLAIN = /^[!-~]+(?: [!-~]+)*$/

/** Normalizes whitespace and Unicode (NFC), so that the same text in another layout compares as equal. */
export function toPlainText(text: string): string {
  return ALREADY_PLAIN.test(text) ? text : text.normalize('NFC').replace(/\s+/g, ' ').trim()
}

/** Quotes text from a plan for use inside a sentence. */
export function quoteText(text: string): string {
  return `"${toPlainText(text).replace(/\.$/, '').replaceAll('"', "'")}"`
}
