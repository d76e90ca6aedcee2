import { fieldAt } from '../../plan/form.js'
import type { Plan } from '../../plan/plan.js'
import { type Business, nearestFirst, type Turn } from '../business.js'
import { showExactly } from '../../text/format-numbers.js'
import { worksheetOf } from '../worksheet.js'

/** `Base rate: 1.8% in the plan; below 1.5% the project loses money.`: the break-even of every input, nearest first. */
export function turnsInWords(plan: Plan, { value, turns }: Business): readonly string[] {
  if (value === undefined) return []
  return nearestFirst(turns).map((turn) => inWords(plan, turn, value))
}

function inWords(plan: Plan, { path, likely, at }: Turn, value: number): string {
  const field = fieldAt(path)?.field
  if (field?.kind !== 'estimate' && field?.kind !== 'number') return ''
  const show = (figure: number): string =>
    showExactly(Number(figure.toPrecision(3)), field.of, field.unit, plan.economics?.currency)
  const side = at < likely ? 'below' : 'above'
  const worse = isOverToday(plan) ? "today's process is better" : 'the project loses money'
  const then = value < 0 ? `the project pays off only ${side} ${show(at)}` : `${side} ${show(at)}, ${worse}`
  return `${field.title}: ${show(likely)} in the plan; ${then}.`
}

function isOverToday(plan: Plan): boolean {
  return (worksheetOf(plan).yesNo?.todaysValue ?? 0) !== 0
}
