/** Figures and lists as they stand in messages. */

/** `1.8%`; never more digits than the figure has. */
export function showShare(share: number): string {
  return `${Number((share * 100).toPrecision(3))}%`
}

export function showNumber(value: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: 2 })
}

/** `a, b and c` */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}

/** `1 person`, `3 people` */
export function counted(count: number, one: string, several = `${one}s`): string {
  return `${showNumber(count)} ${count === 1 ? one : several}`
}
