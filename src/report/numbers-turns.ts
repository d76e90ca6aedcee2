import { fieldAt } from '../plan/form.js'
import type { Plan } from '../plan/plan.js'
import { type Business, nearestFirst, type Turn } from '../worksheet/business.js'
import { showExactly } from '../worksheet/words.js'

/** `Base rate: below 1.5% (now 1.8%) nothing is gained`: for every figure, where the project turns. Nearest first. */
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
  const then = value < 0 ? `it would have to be ${side} ${show(at)} to pay` : `${side} ${show(at)} it no longer pays`
  return `${field.title}: now ${show(likely)}; ${then}.`
}
