/** The first sentence of a message. A period inside quotation marks or in a number doesn't end a sentence. */
export function getFirstSentence(text: string): string {
  return splitSentences(text)[0] ?? text
}

/** Longer messages take more than a line or two. */
const MAX_SHORT_LENGTH = 140

/** The first sentence, and as many of the next ones as fit in a line or two. */
export function shortenMessage(text: string): string {
  const [first = text, ...others] = splitSentences(text)
  let shortened = first
  for (const sentence of others) {
    if (shortened.length + sentence.length > MAX_SHORT_LENGTH) return shortened
    shortened = `${shortened} ${sentence}`
  }
  return shortened
}

/** Adds a period, unless the text already ends a sentence, possibly inside quotation marks. */
export function addPeriod(text: string): string {
  return /[.!?…]["')’”»]*$/.test(text) ? text : `${text}.`
}

/** Removes the final period, so that the sentence can be part of another one. */
export function removePeriod(sentence: string): string {
  return sentence.replace(/\.$/, '')
}

/** Makes the first letter lowercase, but leaves abbreviations as they are. */
export function lowerFirst(text: string): string {
  return text.replace(/^\p{Lu}(?!\p{Lu})/u, (letter) => letter.toLowerCase())
}

function splitSentences(text: string): readonly string[] {
  const sentences: string[] = []
  let start = 0
  for (const match of text.matchAll(/[.?!](?=\s+["“‘(\p{Lu}\d`]|$)/gu)) {
    const sentence = text.slice(start, match.index + 1)
    if (!isBalanced(sentence)) continue
    sentences.push(sentence.trim())
    start = match.index + 1
  }
  const remainder = text.slice(start).trim()
  return remainder === '' ? sentences : [...sentences, remainder]
}

function isBalanced(text: string): boolean {
  return (text.split('"').length - 1) % 2 === 0
}
