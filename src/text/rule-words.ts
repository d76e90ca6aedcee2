/** Figures and quotes as they stand in messages. */

/** `1.8%`; never more digits than the figure has. */
export function showShare(share: number): string {
  return `${Number((share * 100).toPrecision(3))}%`
}

/** `12,000`, `4.8`; by hand, since loading the locale data takes longer than judging a plan. */
export function showNumber(value: number): string {
  const [whole = '', part] = String(Number(value.toFixed(2))).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return part === undefined ? grouped : `${grouped}.${part}`
}

/** `1 person`, `3 people` */
export function counted(count: number, one: string, several = `${one}s`): string {
  return `${showNumber(count)} ${count === 1 ? one : several}`
}

export { quoted } from './plain-text.js'
