import { formatBeyondBreakEven, formatSuccess } from '../tasks/baseline.js'
import { findFormField } from '../../plan/form.js'
import type { Plan } from '../../plan/plan.js'
import { type BusinessCase } from '../business.js'
import { formatHeld, sortByDistance, type InputBreakEven } from '../input-break-even.js'
import { namePeriod } from '../period.js'
import { formatPlanAndBreakEven } from '../break-even-text.js'

/** Break-even values, nearest first: `Base rate: 1.8% in the plan; below 1.5%, the project loses money.` */
export function formatBreakEvens(plan: Plan, { value, breakEvens }: BusinessCase): readonly string[] {
  if (value === undefined) return []
  return sortByDistance(breakEvens).map((breakEven) => formatBreakEven(plan, breakEven, value))
}

function formatBreakEven(plan: Plan, breakEven: InputBreakEven, value: number): string {
  const field = findFormField(breakEven.path)?.field
  if (field?.kind !== 'estimate' && field?.kind !== 'number') return ''
  const [plannedText, breakEvenText] = formatPlanAndBreakEven(plan, breakEven)
  const side = breakEven.breakEvenValue < breakEven.likely ? 'below' : 'above'
  const lossText = formatBeyondBreakEven(breakEven.alternative)
  const condition = formatHeld(breakEven) === '' ? '' : ` ${formatHeld(breakEven)}`
  const consequence =
    value < 0
      ? `the project ${formatSuccess(breakEven.alternative)} only ${side} ${breakEvenText}${condition}`
      : `${side} ${breakEvenText}${condition}, ${lossText}`
  return `${namePeriod(field.title, plan)}: ${plannedText} in the plan; ${consequence}.`
}
