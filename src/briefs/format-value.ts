/** Formats numbers and quantities in sentences. */

/* Creating a NumberFormat takes longer than using it a hundred times. */
const NUMBER_FORMAT = new Intl.NumberFormat('en-US', { maximumFractionDigits: 12 })

/** `1,200`, `0.065` */
export function formatExactNumber(value: number): string {
  return NUMBER_FORMAT.format(Number(value.toPrecision(12)))
}

/** `6 minutes`, `1 person` */
export function formatQuantity(value: number, unit: string): string {
  if (unit === '') return formatExactNumber(value)
  return `${formatExactNumber(value)} ${value === 1 ? toSingular(unit) : unit}`
}

function toSingular(unit: string): string {
  if (unit === 'people') return 'person'
  return unit.endsWith('ies') ? `${unit.slice(0, -3)}y` : unit.replace(/s$/, '')
}
