import { operatingPointAtSelectionRate } from '../numbers/binormal.js'
import { normalCdf, normalQuantile } from '../numbers/normal.js'
import { formatTypedNumber } from '../text/figures/format-number.js'

/** A cumulative gains curve: recall as a function of the selection rate. */
export interface GainsCurve {
  /** Shares in 0..1; never more than acting on positives only would reach. */
  readonly recallAt: (selectionRate: number) => number
  /** The assumption behind the curve, as a sentence. */
  readonly assumption: string
}

/** The planned operating point, and the AUC if the plan has one. */
export interface PlannedPoint {
  readonly baseRate: number
  readonly selectionRate: number
  readonly recall: number
  readonly auc: number | undefined
}

type RecallFunction = (selectionRate: number) => number

/**
 * Fits a gains curve through the planned point; a rule of thumb. Scores of positives and negatives are assumed to be
 * two bell curves of equal width, as far apart as the AUC implies or, without one, the planned point. Raising recall
 * to a power makes the curve of an AUC pass through the plan: unlike a factor, it keeps both ends, because acting on
 * all cases finds all positives. If bell curves can't fit (a plan without false positives), recall is a power of the
 * selection rate. The rule of thumb of `estimatePlausibleLift` (recall is the square root of the selection rate) isn't
 * used: it comes from campaigns, and for a plan with a lift in the hundreds it would imply finding half of all frauds
 * without a false positive.
 */
export function fitGainsCurve(planned: PlannedPoint): GainsCurve | undefined {
  const { baseRate, selectionRate, recall, auc } = planned
  if (
    ![baseRate, selectionRate, recall].every((share) => share > 0) ||
    !(baseRate < 1 && selectionRate < 1 && recall <= 1)
  ) {
    return undefined
  }
  const hasAuc = auc !== undefined && auc > 0.5 && auc < 1
  const bellCurves = createBellCurves(hasAuc ? auc : computeImpliedAuc(planned), baseRate)
  const shape = bellCurves ?? ((rate: number) => rate)
  const exponent = Math.log(recall) / Math.log(shape(selectionRate))
  if (!Number.isFinite(exponent)) return undefined
  return {
    recallAt: (rate) => (rate <= 0 ? 0 : Math.min(shape(Math.min(1, rate)) ** exponent, rate / baseRate, 1)),
    assumption: `Away from the planned selection rate, the curve is a rule of thumb. ${formatAssumption(bellCurves !== undefined, hasAuc ? auc : undefined)}.`,
  }
}

function formatAssumption(usesBellCurves: boolean, auc: number | undefined): string {
  if (!usesBellCurves) return 'Recall is assumed to grow as a power of the selection rate'
  const separation =
    auc === undefined ? 'the plan requires' : `an AUC of ${formatTypedNumber(auc)} implies, adjusted to meet the plan`
  return `Scores of positives and negatives are assumed to form two bell curves, as far apart as ${separation}`
}

/** Computes the AUC that the planned point implies. */
function computeImpliedAuc({ baseRate, selectionRate, recall }: PlannedPoint): number | undefined {
  const falsePositiveRate = (selectionRate - baseRate * recall) / (1 - baseRate)
  const [recallQuantile, falsePositiveQuantile] = [normalQuantile(recall), normalQuantile(falsePositiveRate)]
  return recallQuantile === undefined || falsePositiveQuantile === undefined
    ? undefined
    : normalCdf((recallQuantile - falsePositiveQuantile) / Math.SQRT2)
}

function createBellCurves(auc: number | undefined, baseRate: number): RecallFunction | undefined {
  if (auc === undefined || !(auc > 0 && auc < 1)) return undefined
  return (selectionRate) =>
    selectionRate >= 1 ? 1 : (operatingPointAtSelectionRate(auc, baseRate, selectionRate)?.recall ?? 0)
}
