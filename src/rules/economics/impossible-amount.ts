import type { Estimate, EstimateField, NumberField } from '../../plan/field.js'
import { type Path, showPath } from '../../plan/path.js'
import { pathOf, place, type Place } from '../../plan/place.js'
import { showExactly } from '../../worksheet/words.js'
import { COST_SENSITIVE } from '../citations.js'
import { ASSISTANT, CALLS, exampleWith, FORECAST, FRAUD, ROUTING } from '../example-plans.js'
import type { Problem } from '../rule.js'
import { saidPlaces, wholePlanRule } from '../whole-plan.js'

export default wholePlanRule({
  id: 'economics/impossible-amount',
  since: '0.1.0',
  impediment: 'performance',
  who: 'finance_partner',
  summary: 'An amount has the wrong sign, is zero where it cannot be, or has a size that nothing has.',
  why: 'A minus too many turns a cost into a gain, and a zero too many makes every plan pay. Such a slip stays in every sum that follows from it, and the plan looks better than it is until somebody adds it up.',
  sources: [COST_SENSITIVE],
  severity: { kickoff: 'error' },
  good: [CALLS, FRAUD, ROUTING, FORECAST, ASSISTANT],
  bad: [
    { plan: exampleWith(CALLS, { run_cost_per_year: '-90000' }), at: 'economics.run_cost_per_year' },
    { plan: exampleWith(FRAUD, { missed: '20' }), at: 'economics.payoffs.missed' },
    { plan: exampleWith(CALLS, {}, { economics: '  horizon_years: 0\n' }), at: 'economics.horizon_years' },
    {
      plan: exampleWith(ASSISTANT, { inference_cost: '{low: -0.1, likely: 0.35}' }),
      at: 'economics.assist.inference_cost.low',
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
  because: 'it cannot be below 0',
  help: 'Write it without the minus, or take it out until it is known.',
}

const ABOVE_0: Limit = {
  fits: (amount) => amount > 0,
  because: 'it has to be above 0',
  help: 'Correct it, or take it out until it is known.',
}

const NOT_ABOVE_0: Limit = {
  fits: (amount) => amount <= 0,
  because: 'a loss is written as a negative amount, and to miss a true case cannot bring anything',
  help: 'Write it with a minus, as in -20, or 0 where "caught" counts the avoided loss already.',
}

const between = (low: number, high: number): Limit => ({
  fits: (amount) => amount >= low && amount <= high,
  because: `it lies between ${low} and ${high}`,
  help: 'Correct it, or take it out until it is known.',
})

const { payoffs, intervention, routing, forecast, ranking, assist, current } = place.economics

const LIMITS: ReadonlyMap<string, Limit> = new Map([
  ...all(NOT_BELOW_0, intervention.cost, routing.manual_cost, routing.error_cost),
  ...all(NOT_BELOW_0, forecast.promised_error, forecast.value_per_point, ranking.value_of_gain),
  ...all(NOT_BELOW_0, assist.human_cost, assist.inference_cost, assist.harm_cost, assist.rework_cost),
  ...all(NOT_BELOW_0, assist.minutes_saved, assist.review_minutes, assist.cost_per_minute),
  ...all(NOT_BELOW_0, place.economics.build_cost, place.economics.integration_cost, place.economics.change_cost),
  ...all(NOT_BELOW_0, place.economics.run_cost_per_year, current.run_cost_per_year),
  ...all(NOT_BELOW_0, place.change.minutes_per_case, place.change.capacity_hours_per_period),
  ...all(ABOVE_0, place.economics.horizon_years, place.economics.adoption),
  ...all(ABOVE_0, forecast.naive_error, forecast.current_error, forecast.spread),
  ...all(NOT_ABOVE_0, payoffs.missed),
  ...all(between(0, 1), place.expectations.auc),
  ...all(between(-1, 1), forecast.autocorrelation),
])

function all(limit: Limit, ...places: readonly Place<unknown>[]): [string, Limit][] {
  return places.map((at) => [showPath(pathOf(at)), limit])
}

/** No business counts in more, nor in less, but for nothing at all. */
const REAL: Limit = {
  fits: (amount) => amount === 0 || (Math.abs(amount) <= 1e15 && Math.abs(amount) >= 1e-12),
  because: 'nothing is counted in such a size',
  help: 'Correct it, or take it out until it is known.',
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
    message: `"${field.title}" is ${showExactly(amount, field.of, field.unit, currency)}: ${limit.because}.`,
    help: limit.help,
  }
}

function currencyIn(look: (path: Path) => unknown): string | undefined {
  return look(pathOf(place.economics.currency)) as string | undefined
}
