import type { Estimate, EstimateField, NumberField } from '../../plan/field.js'
import { type Path, formatPath } from '../../plan/path.js'
import { toPath, path, type TypedPath } from '../../plan/typed-path.js'
import { COST_SENSITIVE } from '../shared/citations.js'
import { ASSISTANT, CALLS, exampleWith, FORECAST, FRAUD, ROUTING } from '../shared/example-plans.js'
import type { Problem } from '../rule.js'
import { findFilledFields, wholePlanRule } from '../shared/whole-plan.js'
import { formatFigure } from '../../text/figures/format-figure.js'

export default wholePlanRule({
  id: 'economics/impossible-amount',
  since: '0.1.0',
  area: 'expectations',
  owner: 'finance_partner',
  summary: 'A figure has the wrong sign, is outside its valid range, or is impossibly large or small.',
  why: 'An extra minus sign can turn a cost into a gain, and an extra zero can make a losing project look profitable. The mistake affects every calculation that uses the figure.',
  sources: [COST_SENSITIVE],
  severity: { kickoff: 'error' },
  good: [CALLS, FRAUD, ROUTING, FORECAST, ASSISTANT],
  bad: [
    { plan: exampleWith(CALLS, { operating_cost_per_year: '-90000' }), path: 'economics.operating_cost_per_year' },
    { plan: exampleWith(FRAUD, { false_negative: '20' }), path: 'economics.payoffs.false_negative' },
    { plan: exampleWith(CALLS, {}, { economics: '  horizon_years: 0\n' }), path: 'economics.horizon_years' },
    {
      plan: exampleWith(ASSISTANT, { inference_cost: '{low: -0.1, likely: 0.35}' }),
      path: 'economics.assistant.inference_cost.low',
    },
    { plan: exampleWith(CALLS, { volume_per_period: '1e+300' }), path: 'economics.volume_per_period' },
  ],
  *check(get) {
    for (const { formField, path, value } of findFilledFields(get, ({ field }) => isAmountField(field))) {
      if (isAmountField(formField.field))
        yield* findInvalidAmount(formField.field, path, value as Estimate | number, getCurrency(get))
    }
  },
})

interface AmountLimit {
  readonly fits: (amount: number) => boolean
  readonly reason: string
  readonly help: string
}

const NOT_BELOW_0: AmountLimit = {
  fits: (amount) => amount >= 0,
  reason: "but this amount can't be negative",
  help: 'Remove the minus sign, or leave the field empty for now.',
}

const ABOVE_0: AmountLimit = {
  fits: (amount) => amount > 0,
  reason: 'but this figure must be above 0',
  help: 'Correct the figure, or leave the field empty for now.',
}

const NOT_ABOVE_0: AmountLimit = {
  fits: (amount) => amount <= 0,
  reason: "but missing a positive case can't earn money",
  help: 'Enter a negative amount, such as -20, or 0 if the true positive value already counts the avoided loss.',
}

const between = (low: number, high: number): AmountLimit => ({
  fits: (amount) => amount >= low && amount <= high,
  reason: `but this figure must be between ${low} and ${high}`,
  help: 'Correct the figure, or leave the field empty for now.',
})

const { payoffs, intervention, routing, forecast, ranking, assistant: assist, current } = path.economics

const LIMIT_BY_PATH: ReadonlyMap<string, AmountLimit> = new Map([
  ...applyLimit(NOT_BELOW_0, intervention.cost, routing.human_cost, routing.error_cost),
  ...applyLimit(NOT_BELOW_0, forecast.expected_error, forecast.value_per_point, ranking.value_of_gain),
  ...applyLimit(NOT_BELOW_0, assist.human_cost, assist.inference_cost, assist.harm_cost, assist.rework_cost),
  ...applyLimit(NOT_BELOW_0, assist.minutes_saved, assist.review_minutes, assist.cost_per_minute),
  ...applyLimit(NOT_BELOW_0, path.economics.build_cost, path.economics.integration_cost, path.economics.change_cost),
  ...applyLimit(NOT_BELOW_0, path.economics.operating_cost_per_year, current.operating_cost_per_year),
  ...applyLimit(NOT_BELOW_0, path.change.handling_minutes_per_case, path.change.staff_hours_per_period),
  ...applyLimit(ABOVE_0, path.economics.horizon_years, path.economics.adoption),
  ...applyLimit(ABOVE_0, forecast.naive_error, forecast.current_error, forecast.std_dev),
  ...applyLimit(NOT_ABOVE_0, payoffs.false_negative),
  ...applyLimit(between(0, 1), path.expectations.auc),
  ...applyLimit(between(-1, 1), forecast.autocorrelation),
])

function applyLimit(limit: AmountLimit, ...typedPaths: readonly TypedPath<unknown>[]): [string, AmountLimit][] {
  return typedPaths.map((typedPath) => [formatPath(toPath(typedPath)), limit])
}

/** Magnitudes that business figures can have, and exactly 0. */
const PLAUSIBLE_SIZE: AmountLimit = {
  fits: (amount) => amount === 0 || (Math.abs(amount) <= 1e15 && Math.abs(amount) >= 1e-12),
  reason: 'which is too large or too small to be real',
  help: 'Correct the figure, or leave the field empty for now.',
}

type AmountField = NumberField | EstimateField

function isAmountField(field: { readonly kind: string }): field is AmountField {
  return field.kind === 'estimate' || field.kind === 'number'
}

/** Yields a problem with the likely value or, only if the likely value is valid, with one end of its range. */
function* findInvalidAmount(
  field: AmountField,
  path: Path,
  value: Estimate | number,
  currency: string | undefined,
): Generator<Problem> {
  const { likely, low, high } = typeof value === 'number' ? { likely: value, low: undefined, high: undefined } : value
  const findBrokenLimit = (amount: number | undefined): AmountLimit | undefined =>
    amount === undefined
      ? undefined
      : [PLAUSIBLE_SIZE, LIMIT_BY_PATH.get(formatPath(path))].find((limit) => limit?.fits(amount) === false)
  const [endPath, amount] = findBrokenLimit(likely)
    ? [[], likely]
    : findBrokenLimit(low)
      ? [['low'], low]
      : [['high'], high]
  const limit = findBrokenLimit(amount)
  if (!limit || amount === undefined) return
  yield {
    path: [...path, ...endPath],
    message: `"${field.title}" is ${formatFigure(amount, field, currency)}, ${limit.reason}.`,
    help: limit.help,
  }
}

function getCurrency(get: (path: Path) => unknown): string | undefined {
  return get(toPath(path.economics.currency)) as string | undefined
}
