import { formatPath, type Path } from '../plan/path.js'
import { path, toPath, type TypedPath } from '../plan/typed-path.js'

/** The limits that amounts and rates of a plan have by their meaning: a cost below 0 is a typing mistake. */

export interface AmountLimit {
  readonly fits: (amount: number) => boolean
  readonly reason: string
  readonly help: string
}

/** Returns the limit that an amount breaks; `undefined` if the amount is possible. */
export function findBrokenLimit(amountPath: Path, amount: number | undefined): AmountLimit | undefined {
  if (amount === undefined) return undefined
  return [PLAUSIBLE_SIZE, LIMIT_BY_PATH.get(formatPath(amountPath))].find((limit) => limit?.fits(amount) === false)
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
