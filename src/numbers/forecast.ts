import { defined, held } from './finite.js'

/** Errors may be in any measure that is 0 for a perfect forecast, as long as both are in the same. */

/** By which share the error is smaller than that of a baseline: at most 1, negative if larger. `undefined` for a baseline without error. */
export function skillOf(error: number, baselineError: number): number | undefined {
  return baselineError > 0 ? defined(1 - error / baselineError) : undefined
}

/**
 * The smallest error a forecast from history alone can have, as a share of that of "as last time", both as RMSE; in 0..1.
 * `lag1` is how much one period resembles the one before (lag-1 autocorrelation of a series that resembles only that),
 * in -1..1; `undefined` outside. A promise below it needs to know something that history does not tell. That there is
 * such a bound: P. Goodwin, F. Petropoulos and R. Hyndman, "A note on upper bounds for forecast-value-added relative to
 * naïve forecasts" (Journal of the Operational Research Society, 2017).
 */
export function bestRmseRatio(lag1: number): number | undefined {
  return lag1 >= -1 && lag1 <= 1 ? Math.sqrt((1 + lag1) / 2) : undefined
}

/** The largest `skillOf` against "as last time" from history alone, in 0..1; see `bestRmseRatio`. */
export function bestSkill(lag1: number): number | undefined {
  const ratio = bestRmseRatio(lag1)
  return ratio === undefined ? undefined : 1 - ratio
}

/**
 * The share of the scatter that a forecast explains: at most 1, negative if always saying the mean is better. `sd` is the
 * standard deviation of what is forecast. `undefined` unless it is above 0.
 */
export function rSquared(rmse: number, sd: number): number | undefined {
  return sd > 0 ? defined(1 - (rmse / sd) ** 2) : undefined
}

/**
 * Money per year, from what one percent less error than today is worth a year; negative if the error grows. `undefined`
 * if there is no error today.
 */
export function savingOf({
  error,
  errorToday,
  valuePerPercent,
}: {
  readonly error: number
  readonly errorToday: number
  readonly valuePerPercent: number
}): number | undefined {
  const skill = skillOf(error, errorToday)
  return skill === undefined ? undefined : held(100 * skill * valuePerPercent)
}
