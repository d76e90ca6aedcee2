/** `a`, `a and b`, `a, b, and c`; or with another word before the last. */
export function listed(words: readonly string[], last = 'and'): string {
  if (words.length < 3) return words.join(` ${last} `)
  return `${words.slice(0, -1).join(', ')}, ${last} ${words.at(-1)}`
}
