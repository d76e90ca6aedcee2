/** The first sentence of a message. A full stop inside a quotation, or in a figure, ends none. */
export function firstSentence(text: string): string {
  return sentencesOf(text)[0] ?? text
}

/** Longer than that, a message takes more than a line or two. */
const SHORT = 140

/** As many whole sentences as can be read at a glance; the first in any case. */
export function inShort(text: string): string {
  const [first = text, ...rest] = sentencesOf(text)
  let short = first
  for (const sentence of rest) {
    if (short.length + sentence.length > SHORT) return short
    short = `${short} ${sentence}`
  }
  return short
}

/** With a full stop, unless it ends with a mark. */
export function sentence(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`
}

/** A sentence as a part of another: without its full stop. */
export function withoutStop(sentence: string): string {
  return sentence.replace(/\.$/, '')
}

/** An abbreviation stays as it is. */
export function lowerFirst(text: string): string {
  return text.replace(/^\p{Lu}(?!\p{Lu})/u, (letter) => letter.toLowerCase())
}

function sentencesOf(text: string): readonly string[] {
  const sentences: string[] = []
  let start = 0
  for (const match of text.matchAll(/[.?!](?=\s+["“‘(\p{Lu}\d`]|$)/gu)) {
    const sentence = text.slice(start, match.index + 1)
    if (!isBalanced(sentence)) continue
    sentences.push(sentence.trim())
    start = match.index + 1
  }
  const rest = text.slice(start).trim()
  return rest === '' ? sentences : [...sentences, rest]
}

function isBalanced(text: string): boolean {
  return (text.split('"').length - 1) % 2 === 0
}
