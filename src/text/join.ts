/** Joins items to `a`, `a and b`, or `a, b, and c`, with "and" or another conjunction. */
export function joinWith(items: readonly string[], conjunction = 'and'): string {
  if (items.length < 3) return items.join(` ${conjunction} `)
  return `${items.slice(0, -1).join(', ')}, ${conjunction} ${items.at(-1)}`
}

/** Joins the first items, and says how many more there are: `a, b, and 3 more`. */
export function joinAtMost(items: readonly string[], maxItems: number): string {
  const rest = items.length - maxItems
  return joinWith(rest > 0 ? [...items.slice(0, maxItems), `${rest} more`] : items)
}
