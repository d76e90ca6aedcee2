/** Where two texts differ: of a long sentence in which a word was changed, the word has to be seen. */

/** Cut to what differs, with a few words around it, each at most as long as that. */
export function whereTheyDiffer(before: string, after: string, longest: number): readonly [string, string] {
  if (before.length <= longest && after.length <= longest) return [before, after]
  const [old, now] = [before.split(' '), after.split(' ')]
  const shorter = Math.min(old.length, now.length)
  let start = 0
  while (start < shorter && old[start] === now[start]) start += 1
  let end = 0
  while (end < shorter - start && old.at(-1 - end) === now.at(-1 - end)) end += 1
  return [pieceOf(old, start, end, longest), pieceOf(now, start, end, longest)]
}

const WORDS_AROUND = 4

function pieceOf(words: readonly string[], same: number, sameAtEnd: number, longest: number): string {
  const [from, to] = [Math.max(0, same - WORDS_AROUND), words.length - Math.max(0, sameAtEnd - WORDS_AROUND)]
  const piece = words.slice(from, to).join(' ')
  return `${from > 0 ? '… ' : ''}${shortened(piece, longest)}${to < words.length && piece.length <= longest ? ' …' : ''}`
}

/** At the end of a word. */
export function shortened(text: string, longest: number): string {
  if (text.length <= longest) return text
  const end = text.lastIndexOf(' ', longest - 1)
  return `${text.slice(0, end > longest / 2 ? end : longest).trimEnd()} …`
}
