/** Numbers in a sentence. */

/* Making one takes longer than using it a hundred times. */
const PLAIN = new Intl.NumberFormat('en-US', { maximumFractionDigits: 12 })

/** `1,200`, `0.065` */
export function showNumber(value: number): string {
  return PLAIN.format(Number(value.toPrecision(12)))
}

/** `6 minutes`, `1 person` */
export function counted(value: number, unit: string): string {
  if (unit === '') return showNumber(value)
  return `${showNumber(value)} ${value === 1 ? singular(unit) : unit}`
}

function singular(unit: string): string {
  if (unit === 'people') return 'person'
  return unit.endsWith('ies') ? `${unit.slice(0, -3)}y` : unit.replace(/s$/, '')
}
