import type { Estimate, EstimateField, NumberField } from '../../plan/field.js'
import { type Path, showPath } from '../../plan/path.js'
import { pathOf, place, type Place } from '../../plan/typed-path.js'
import { showExactly } from '../../text/format-numbers.js'
import { COST_SENSITIVE } from '../shared/citations.js'
import { ASSISTANT, CALLS, exampleWith, FORECAST, FRAUD, ROUTING } from '../shared/example-plans.js'
import type { Problem } from '../rule.js'
import { saidPlaces, wholePlanRule } from '../shared/whole-plan.js'

export default wholePlanRule({
  id: 'economics/impossible-amount',
  since: '0.1.0',
  area: 'expectations',
  who: 'finance_partner',
  summary: 'A figure has the wrong sign, is outside its valid range, or is impossibly large or small.',
  why: 'An extra minus sign can turn a cost into a gain, and an extra zero can make a losing project look profitable. The mistake affects every calculation that uses the figure.',
  sources: [COST_SENSITIVE],
  severity: { kickoff: 'error' },
  good: [CALLS, FRAUD, ROUTING, FORECAST, ASSISTANT],
  bad: [
    { plan: exampleWith(CALLS, { operating_cost_per_year: '-90000' }), at: 'economics.operating_cost_per_year' },
    { plan: exampleWith(FRAUD, { false_negative: '20' }), at: 'economics.payoffs.false_negative' },
    { plan: exampleWith(CALLS, {}, { economics: '  horizon_years: 0\n' }), at: 'economics.horizon_years' },
    {
      plan: exampleWith(ASSISTANT, { inference_cost: '{low: -0.1, likely: 0.35}' }),
      at: 'economics.assistant.inference_cost.low',
    },
    { plan: exampleWith(CALLS, { volume_per_period: '1e+300' }), at: 'economics.volume_per_period' },
  ],
  *check(look) {
    for (const { form, path, value } of saidPlaces(look, ({ field }) => isAmount(field))) {
      if (isAmount(form.field)) yield* wrongIn(form.field, path, value as Estimate | number, currencyIn(look))
    }
  },
})

interface Limit {
  readonly fits: (amount: number) => boolean
  readonly because: string
  readonly help: string
}

const NOT_BELOW_0: Limit = {
  fits: (amount) => amount >= 0,
  because: "but this amount can't be negative",
  help: 'Remove the minus sign, or leave the field empty for now.',
}

const ABOVE_0: Limit = {
  fits: (amount) => amount > 0,
  because: 'but this figure must be above 0',
  help: 'Correct the figure, or leave the field empty for now.',
}

const NOT_ABOVE_0: Limit = {
  fits: (amount) => amount <= 0,
  because: "but missing a positive case can't earn money",
  help: 'Enter a negative amount, such as -20, or 0 if the true positive value already counts the avoided loss.',
}

const between = (low: number, high: number): Limit => ({
  fits: (amount) => amount >= low && amount <= high,
  because: `but this figure must be between ${low} and ${high}`,
  help: 'Correct the figure, or leave the field empty for now.',
})

const { payoffs, intervention, routing, forecast, ranking, assistant: assist, current } = place.economics

const LIMITS: ReadonlyMap<string, Limit> = new Map([
  ...all(NOT_BELOW_0, intervention.cost, routing.human_cost, routing.error_cost),
  ...all(NOT_BELOW_0, forecast.expected_error, forecast.value_per_point, ranking.value_of_gain),
  ...all(NOT_BELOW_0, assist.human_cost, assist.inference_cost, assist.harm_cost, assist.rework_cost),
  ...all(NOT_BELOW_0, assist.minutes_saved, assist.review_minutes, assist.cost_per_minute),
  ...all(NOT_BELOW_0, place.economics.build_cost, place.economics.integration_cost, place.economics.change_cost),
  ...all(NOT_BELOW_0, place.economics.operating_cost_per_year, current.operating_cost_per_year),
  ...all(NOT_BELOW_0, place.change.handling_minutes_per_case, place.change.staff_hours_per_period),
  ...all(ABOVE_0, place.economics.horizon_years, place.economics.adoption),
  ...all(ABOVE_0, forecast.naive_error, forecast.current_error, forecast.std_dev),
  ...all(NOT_ABOVE_0, payoffs.false_negative),
  ...all(between(0, 1), place.expectations.auc),
  ...all(between(-1, 1), forecast.autocorrelation),
])

function all(limit: Limit, ...places: readonly Place<unknown>[]): [string, Limit][] {
  return places.map((at) => [showPath(pathOf(at)), limit])
}

/** No business counts in more, nor in less, but for nothing at all. */
const REAL: Limit = {
  fits: (amount) => amount === 0 || (Math.abs(amount) <= 1e15 && Math.abs(amount) >= 1e-12),
  because: 'which is too large or too small to be real',
  help: 'Correct the figure, or leave the field empty for now.',
}

type Amount = NumberField | EstimateField

function isAmount(field: { readonly kind: string }): field is Amount {
  return field.kind === 'estimate' || field.kind === 'number'
}

/** The likely value speaks for its range; an end is named only where it alone is wrong. */
function* wrongIn(
  field: Amount,
  path: Path,
  said: Estimate | number,
  currency: string | undefined,
): Generator<Problem> {
  const { likely, low, high } = typeof said === 'number' ? { likely: said, low: undefined, high: undefined } : said
  const broken = (amount: number | undefined): Limit | undefined =>
    amount === undefined ? undefined : [REAL, LIMITS.get(showPath(path))].find((limit) => limit?.fits(amount) === false)
  const [end, amount] = broken(likely) ? [[], likely] : broken(low) ? [['low'], low] : [['high'], high]
  const limit = broken(amount)
  if (!limit || amount === undefined) return
  yield {
    at: [...path, ...end],
    message: `"${field.title}" is ${showExactly(amount, field.of, field.unit, currency)}, ${limit.because}.`,
    help: limit.help,
  }
}

function currencyIn(look: (path: Path) => unknown): string | undefined {
  return look(pathOf(place.economics.currency)) as string | undefined
}
