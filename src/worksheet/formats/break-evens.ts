import { findFormField } from '../../plan/form.js'
import type { Plan } from '../../plan/plan.js'
import { type BusinessCase, sortByDistance, type InputBreakEven } from '../business.js'
import { formatExact } from '../../text/format-numbers.js'
import { BASELINE_LABEL } from '../tasks/baseline.js'
import { worksheetOf } from '../worksheet.js'

/** Break-even values, nearest first: `Base rate: 1.8% in the plan; below 1.5%, the project loses money.` */
export function formatBreakEvens(plan: Plan, { value, breakEvens }: BusinessCase): readonly string[] {
  if (value === undefined) return []
  return sortByDistance(breakEvens).map((breakEven) => formatBreakEven(plan, breakEven, value))
}

function formatBreakEven(
  plan: Plan,
  { path, likely, breakEvenValue, isAtSameLift }: InputBreakEven,
  value: number,
): string {
  const field = findFormField(path)?.field
  if (field?.kind !== 'estimate' && field?.kind !== 'number') return ''
  const format = (figure: number): string =>
    formatExact(Number(figure.toPrecision(3)), field.quantity, field.unit, plan.economics?.currency)
  const side = breakEvenValue < likely ? 'below' : 'above'
  const { baseline, baselineValue } = worksheetOf(plan).binary ?? {}
  const lossText = baseline && baselineValue ? `${BASELINE_LABEL[baseline]} is better` : 'the project loses money'
  const condition = isAtSameLift ? ' at the same lift' : ''
  const consequence =
    value < 0
      ? `the project pays off only ${side} ${format(breakEvenValue)}${condition}`
      : `${side} ${format(breakEvenValue)}${condition}, ${lossText}`
  return `${field.title}: ${format(likely)} in the plan; ${consequence}.`
}
