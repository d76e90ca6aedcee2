import { finiteOrUndefined, toFinite } from './finite.js'

/** Errors can be in any metric that is 0 for a perfect forecast, as long as both use the same one. */

/**
 * The relative error reduction vs. a baseline: at most 1, negative if the error is larger. `undefined` if the baseline
 * has no error.
 */
export function computeSkill(error: number, baselineError: number): number | undefined {
  return baselineError > 0 ? finiteOrUndefined(1 - error / baselineError) : undefined
}

/**
 * The smallest RMSE of a forecast from history alone, as a share of the RMSE of repeating the last value; in 0..1.
 * `lag1Autocorrelation`, in -1..1, is that of a series without other structure (AR(1)); `undefined` outside. A smaller
 * error needs information that history doesn't contain. On the existence of such a bound:
 * P. Goodwin, F. Petropoulos and R. Hyndman, "A note on upper bounds for forecast-value-added relative to
 * naïve forecasts" (Journal of the Operational Research Society, 2017).
 */
export function bestRmseRatio(lag1Autocorrelation: number): number | undefined {
  return lag1Autocorrelation >= -1 && lag1Autocorrelation <= 1 ? Math.sqrt((1 + lag1Autocorrelation) / 2) : undefined
}

/** The highest skill possible from history alone, vs. repeating the last value; in 0..1. See `bestRmseRatio`. */
export function bestSkill(lag1Autocorrelation: number): number | undefined {
  const ratio = bestRmseRatio(lag1Autocorrelation)
  return ratio === undefined ? undefined : 1 - ratio
}

/**
 * The share of the variance that a forecast explains: at most 1, negative if always predicting the mean is better.
 * `stdDev` is the standard deviation of the target. `undefined` unless it is above 0.
 */
export function rSquared(rmse: number, stdDev: number): number | undefined {
  return stdDev > 0 ? finiteOrUndefined(1 - (rmse / stdDev) ** 2) : undefined
}

/**
 * Savings per year, from the value per year of 1% less error than today; negative if the error grows. `undefined` if
 * there is no error today.
 */
export function computeSavings({
  error,
  currentError,
  valuePerPercent,
}: {
  readonly error: number
  readonly currentError: number
  readonly valuePerPercent: number
}): number | undefined {
  const skill = computeSkill(error, currentError)
  return skill === undefined ? undefined : toFinite(100 * skill * valuePerPercent)
}
