import type { Range } from '../numbers/ranges.js'
import { type Path, showPath } from '../plan/path.js'
import { pathOf, place, type Place } from '../plan/typed-path.js'
import type { Plan } from '../plan/plan.js'
import { spreadOf } from './business.js'
import type { Model, Values } from './model.js'
import { worksheetOf } from './worksheet.js'

/** What the project is worth if the model delivers less than expected, or if an estimated amount is far off. */

/** A value a year, with its range where the plan gives any; `undefined` while it cannot be told. */
export interface Outlook {
  readonly value: number | undefined
  readonly range: Range | undefined
}

/** With all, 80 and 60 % of what is expected of the model. */
export function outlookAtParts(plan: Plan): readonly (Outlook & { readonly part: number })[] {
  const { model, business } = worksheetOf(plan)
  if (!model) return []
  return business.haircuts.map(({ share }) => ({
    part: share,
    ...outlookOf(model, (values) => model.withPromise(values, share)),
  }))
}

/** What an outcome is worth is often judgment; these are the amounts that are judged together. */
export interface JudgedAmount {
  readonly what: string
  readonly halved: Outlook
  readonly asPlanned: Outlook
  readonly doubled: Outlook
}

/** Those that the plan gives and that matter to its value. */
export function outlookOnAmounts(plan: Plan): readonly JudgedAmount[] {
  const { model } = worksheetOf(plan)
  if (!model) return []
  const given = new Set(model.inputs.map(({ path }) => showPath(path)))
  return AMOUNTS.map(({ what, at }) => ({ what, paths: at.map(pathOf) }))
    .filter(({ paths }) => paths.some((path) => given.has(showPath(path))))
    .map(({ what, paths }) => ({
      what,
      halved: outlookOf(model, times(paths, 1 / 2)),
      asPlanned: outlookOf(model, times(paths, 1)),
      doubled: outlookOf(model, times(paths, 2)),
    }))
    .filter(({ asPlanned, doubled }) => asPlanned.value !== doubled.value)
}

const { payoffs, intervention, routing, forecast, ranking, assistant: assist } = place.economics

/* Gain is caught less missed, loss is left alone less false alarm: both sides of each go together. */
const AMOUNTS: readonly { readonly what: string; readonly at: readonly Place<unknown>[] }[] = [
  { what: 'Gain per true positive', at: [payoffs.true_positive, payoffs.false_negative] },
  { what: 'Loss per false positive', at: [payoffs.false_positive, payoffs.true_negative] },
  { what: 'Value of one success', at: [intervention.value] },
  { what: 'Cost of one action', at: [intervention.cost, intervention.false_positive_cost] },
  { what: 'Staff cost per case', at: [routing.human_cost] },
  { what: 'Cost of one error', at: [routing.error_cost] },
  { what: 'Value of 1% less error', at: [forecast.value_per_point] },
  { what: 'Value of a 1% gain', at: [ranking.value_of_gain] },
  { what: 'Staff cost per case', at: [assist.human_cost] },
  { what: 'Staff cost per minute', at: [assist.cost_per_minute] },
  { what: 'Cost of one harmful answer', at: [assist.harm_cost] },
  { what: 'Rework cost per case', at: [assist.rework_cost] },
]

function times(paths: readonly Path[], factor: number): (values: Values) => Values {
  const names = new Set(paths.map(showPath))
  return (values) =>
    Object.fromEntries(Object.entries(values).map(([name, value]) => [name, names.has(name) ? factor * value : value]))
}

/** The value and its range with figures changed, whatever ends they are at. */
function outlookOf({ inputs, valueAt }: Model, change: (values: Values) => Values): Outlook {
  const spread = spreadOf({ inputs, valueAt: (values) => valueAt(change(values)) })
  return { value: spread?.value, range: spread?.valueRange }
}
