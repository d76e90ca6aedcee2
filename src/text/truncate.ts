/** Shortens text that is too long, and marks each cut with `…`. */

/**
 * Cuts both texts to the part that differs, with a few words of context, to about `maxLength` characters each. So a
 * changed word in a long sentence stays visible.
 */
export function excerptDifference(before: string, after: string, maxLength: number): readonly [string, string] {
  if (before.length <= maxLength && after.length <= maxLength) return [before, after]
  const [oldWords, newWords] = [before.split(' '), after.split(' ')]
  const shorterLength = Math.min(oldWords.length, newWords.length)
  let sameAtStart = 0
  while (sameAtStart < shorterLength && oldWords[sameAtStart] === newWords[sameAtStart]) sameAtStart += 1
  let sameAtEnd = 0
  while (sameAtEnd < shorterLength - sameAtStart && oldWords.at(-1 - sameAtEnd) === newWords.at(-1 - sameAtEnd))
    sameAtEnd += 1
  return [
    excerptWords(oldWords, sameAtStart, sameAtEnd, maxLength),
    excerptWords(newWords, sameAtStart, sameAtEnd, maxLength),
  ]
}

const CONTEXT_WORDS = 4

function excerptWords(words: readonly string[], sameAtStart: number, sameAtEnd: number, maxLength: number): string {
  const [start, end] = [Math.max(0, sameAtStart - CONTEXT_WORDS), words.length - Math.max(0, sameAtEnd - CONTEXT_WORDS)]
  const excerpt = words.slice(start, end).join(' ')
  return `${start > 0 ? '… ' : ''}${truncateAtWord(excerpt, maxLength)}${end < words.length && excerpt.length <= maxLength ? ' …' : ''}`
}

/** Truncates text after a whole word where possible and marks the cut with `…`. */
export function truncateAtWord(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text
  const end = text.lastIndexOf(' ', maxLength - 1)
  return `${text.slice(0, end > maxLength / 2 ? end : maxLength).trimEnd()}…`
}

/** Truncates text to fit a width exactly, as for a line on a terminal. */
export function truncateToLength(text: string, maxLength: number): string {
  return text.length > maxLength
    ? `${text.slice(0, Math.max(1, maxLength - 1)).replace(/[\ud800-\udbff]$/, '')}…`
    : text
}
