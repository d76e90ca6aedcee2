/** Joins items to `a`, `a and b`, or `a, b, and c`, with "and" or another conjunction. */
export function joinWith(items: readonly string[], conjunction = 'and'): string {
  if (items.length < 3) return items.join(` ${conjunction} `)
  return `${items.slice(0, -1).join(', ')}, ${conjunction} ${items.at(-1)}`
}
