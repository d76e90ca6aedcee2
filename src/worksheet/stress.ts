import type { Range } from '../numbers/ranges.js'
import { type Path, formatPath } from '../plan/path.js'
import { toPath, path, type TypedPath } from '../plan/typed-path.js'
import type { Plan } from '../plan/plan.js'
import { computeValueWithRange } from './business.js'
import { type ValueModel, type InputValues, computeFiniteValue, getLikelyValues } from './model.js'
import { memoizeLastTwo } from '../plan/memoize.js'
import { getWorksheet } from './worksheet.js'

/** Stress tests: the value if the model delivers less than expected, or if an estimated amount is far off. */

/** A net value per year with its range; `undefined` if it can't be calculated or the plan has no ranges. */
export interface Outlook {
  readonly value: number | undefined
  readonly range: Range | undefined
}

/** Both tables of stress tests. Memoized: each outlook takes an evaluation per corner, and every brief shows them. */
export const getStressTests = memoizeLastTwo((plan: Plan) => ({
  outlooks: listStressOutlooks(plan),
  amounts: listAmountScenarios(plan),
}))

/** Lists the value with 100%, 80%, and 60% of what the plan expects of the model. */
function listStressOutlooks(plan: Plan): readonly (Outlook & { readonly shareOfExpected: number })[] {
  const { model, business } = getWorksheet(plan)
  if (!model) return []
  return business.stressTests.map(({ share }) => ({
    shareOfExpected: share,
    ...computeOutlook(model, (values) => model.withShareOfExpected(values, share)),
  }))
}

/** The expected value if one amount is halved or doubled. What an outcome is worth is often a judgment call. */
export interface AmountScenario {
  readonly label: string
  readonly halved: number | undefined
  readonly asPlanned: number | undefined
  readonly doubled: number | undefined
}

/** Lists the amounts that the plan has and that affect its value. */
function listAmountScenarios(plan: Plan): readonly AmountScenario[] {
  const { model, business } = getWorksheet(plan)
  if (!model) return []
  const likely = getLikelyValues(model.inputs)
  const computeScaled = (paths: readonly Path[], factor: number) =>
    computeFiniteValue(model, scaleInputs(paths, factor)(likely))
  const inputNames = new Set(model.inputs.map(({ path }) => formatPath(path)))
  return JUDGED_AMOUNTS.map(({ label, typedPaths }) => ({ label, paths: typedPaths.map(toPath) }))
    .filter(({ paths }) => paths.some((path) => inputNames.has(formatPath(path))))
    .map(({ label, paths }) => ({
      label,
      halved: computeScaled(paths, 1 / 2),
      asPlanned: business.value,
      doubled: computeScaled(paths, 2),
    }))
    .filter(({ asPlanned, doubled }) => asPlanned !== doubled)
}

const { payoffs, intervention, routing, forecast, ranking, assistant } = path.economics

/* Gain is true positive minus false negative, loss is true negative minus false positive: each pair scales together. */
const JUDGED_AMOUNTS: readonly { readonly label: string; readonly typedPaths: readonly TypedPath<unknown>[] }[] = [
  { label: 'Gain per true positive', typedPaths: [payoffs.true_positive, payoffs.false_negative] },
  { label: 'Loss per false positive', typedPaths: [payoffs.false_positive, payoffs.true_negative] },
  { label: 'Value of one success', typedPaths: [intervention.value] },
  { label: 'Cost of one action', typedPaths: [intervention.cost, intervention.false_positive_cost] },
  { label: 'Staff cost per case', typedPaths: [routing.human_cost] },
  { label: 'Cost of one error', typedPaths: [routing.error_cost] },
  { label: 'Value of 1% less error', typedPaths: [forecast.value_per_point] },
  { label: 'Value of a 1% gain', typedPaths: [ranking.value_of_gain] },
  { label: 'Staff cost per case', typedPaths: [assistant.human_cost] },
  { label: 'Staff cost per minute', typedPaths: [assistant.cost_per_minute] },
  { label: 'Cost of one harmful answer', typedPaths: [assistant.harm_cost] },
  { label: 'Rework cost per case', typedPaths: [assistant.rework_cost] },
]

function scaleInputs(paths: readonly Path[], factor: number): (values: InputValues) => InputValues {
  const names = new Set(paths.map(formatPath))
  return (values) =>
    Object.fromEntries(Object.entries(values).map(([name, value]) => [name, names.has(name) ? factor * value : value]))
}

/** Computes the value and its range with the inputs transformed, at either end of their ranges too. */
function computeOutlook(model: ValueModel, transform: (values: InputValues) => InputValues): Outlook {
  const valueWithRange = computeValueWithRange({
    ...model,
    computeValue: (values) => model.computeValue(transform(values)),
  })
  return { value: valueWithRange?.value, range: valueWithRange?.valueRange }
}
