import type { Estimate } from '../../../plan/field.js'
import type { Plan } from '../../../plan/plan.js'
import { getEstimateRange } from '../../../worksheet/estimate-range.js'
import type { PilotSheet } from '../../../worksheet/pilot.js'

const MEASURED: ReadonlySet<string> = new Set(['pilot', 'prior_model', 'backtest'])

/**
 * Whether figures that were measured earlier are above what the pilot must show, even at their low ends. Such a pilot
 * confirms what is known, so it is no contradiction at kickoff that it is small.
 */
export function isShownEarlier({ economics, expectations }: Plan, { figure, target }: PilotSheet): boolean {
  const precision = expectations?.precision
  const lowPrecision = MEASURED.has(expectations?.evidence ?? '') ? findMeasuredLow(precision) : undefined
  if (lowPrecision === undefined) return false
  if (figure.kind === 'precision') return lowPrecision >= target.value
  const lowEffect = findMeasuredLow(economics?.intervention?.success_rate)
  return lowEffect !== undefined && lowPrecision * lowEffect >= target.value
}

/** The low end of a figure that names its own source. */
function findMeasuredLow(estimate: Estimate | undefined): number | undefined {
  return estimate?.source === undefined ? undefined : getEstimateRange(estimate)?.low
}
