/** Nothing to do, as mostly. */
const PLAIN = /^[!-~]+(?: [!-~]+)*$/

/** A text without its layout: blanks and line breaks are how it is written, and one letter may be written in two ways. */
export function plainText(text: string): string {
  return PLAIN.test(text) ? text : text.normalize('NFC').replace(/\s+/g, ' ').trim()
}

/** What somebody wrote, in quotes, as part of a sentence of ours. */
export function quoted(text: string): string {
  return `"${plainText(text).replace(/\.$/, '').replaceAll('"', "'")}"`
}
