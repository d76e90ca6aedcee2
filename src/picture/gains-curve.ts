import { operationAtDepth } from '../numbers/binormal.js'
import { normalCdf, normalQuantile } from '../numbers/normal.js'

/** How the share of true cases that are found grows with depth: the share of all cases that are acted on. */
export interface Growth {
  /** Shares, 0..1; never more than acting on true cases only would find. */
  readonly recallAt: (depth: number) => number
  /** What is assumed, as a sentence. */
  readonly words: string
}

/** What the plan says of one depth, and perhaps of how well scores separate. */
export interface Known {
  readonly baseRate: number
  readonly depth: number
  readonly recall: number
  readonly auc: number | undefined
}

type Shape = (depth: number) => number

/**
 * A rule of thumb. Scores of true and of false cases are taken to be two bell curves of one width, as far apart as the
 * AUC says and, without one, as the planned point says. A power of recall bends the curve of an AUC until it goes through
 * the plan: unlike a factor, it leaves both ends where they are, as acting on everybody finds everybody. Where no bell
 * curves do (a plan without a false alarm), it is depth to a power. The kickoff prior, the root of depth, is not taken: it
 * is known from campaigns, and through a plan with a lift in the hundreds it promises half of the frauds for no false alarm.
 */
export function growthThrough(known: Known): Growth | undefined {
  const { baseRate, depth, recall, auc } = known
  if (![baseRate, depth, recall].every((share) => share > 0) || !(baseRate < 1 && depth < 1 && recall <= 1)) {
    return undefined
  }
  const isGiven = auc !== undefined && auc > 0.5 && auc < 1
  const bells = bellsOf(isGiven ? auc : aucThrough(known), baseRate)
  const shape = bells ?? ((at: number) => at)
  const bend = Math.log(recall) / Math.log(shape(depth))
  if (!Number.isFinite(bend)) return undefined
  return {
    recallAt: (at) => (at <= 0 ? 0 : Math.min(shape(Math.min(1, at)) ** bend, at / baseRate, 1)),
    words: `Away from the planned selection rate, the curve is a rule of thumb. ${wordsOf(bells !== undefined, isGiven ? auc : undefined)}.`,
  }
}

function wordsOf(areBells: boolean, auc: number | undefined): string {
  if (!areBells) return 'Recall is assumed to grow as a power of the selection rate'
  const apart =
    auc === undefined
      ? 'the plan requires'
      : `an AUC of ${Number(auc.toPrecision(4))} implies, adjusted to meet the plan`
  return `Scores of positives and negatives are assumed to form two bell curves, as far apart as ${apart}`
}

/** How well scores must separate for the plan to hold. */
function aucThrough({ baseRate, depth, recall }: Known): number | undefined {
  const falsePositiveRate = (depth - baseRate * recall) / (1 - baseRate)
  const [found, raised] = [normalQuantile(recall), normalQuantile(falsePositiveRate)]
  return found === undefined || raised === undefined ? undefined : normalCdf((found - raised) / Math.SQRT2)
}

function bellsOf(auc: number | undefined, baseRate: number): Shape | undefined {
  if (auc === undefined || !(auc > 0 && auc < 1)) return undefined
  return (depth) => (depth >= 1 ? 1 : (operationAtDepth(auc, baseRate, depth)?.recall ?? 0))
}
