/** Replaces `Map.groupBy`, which Node 20 does not have. */
export function groupBy<K, V>(values: readonly V[], getKey: (value: V) => K): Map<K, V[]> {
  const groups = new Map<K, V[]>()
  for (const value of values) {
    const key = getKey(value)
    groups.set(key, [...(groups.get(key) ?? []), value])
  }
  return groups
}

/** Compares two texts for sorting by their characters, in the same way on every machine. */
export function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}
