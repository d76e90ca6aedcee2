import { finiteOrUndefined, toFinite } from './finite.js'

/**
 * The rates of a binary model at its decision threshold, as shares in 0..1. They depend on each other: the share of
 * true positives is both `baseRate * recall` and `selectionRate * precision`.
 */
export interface OperatingPoint {
  /** Of all cases, the share that is positive. */
  readonly baseRate: number
  /** Of all cases, the share selected to act on. */
  readonly selectionRate: number
  /** Of the selected cases, the share that is positive. */
  readonly precision: number
  /** Of the positives, the share that is selected. */
  readonly recall: number
}

/** The known rates of an operating point; the others are missing or `undefined`. */
export type PartialOperatingPoint = { readonly [Rate in keyof OperatingPoint]?: number | undefined }

/** Shares of all cases, in 0..1; they add up to 1. */
export interface OutcomeShares {
  readonly truePositives: number
  readonly falsePositives: number
  readonly falseNegatives: number
  readonly trueNegatives: number
}

/** The counts of a test set. All are whole numbers of cases. */
export interface ConfusionCounts {
  readonly cases: number
  readonly positives: number
  readonly falsePositives: number
  readonly falseNegatives: number
}

/**
 * Solves for the missing rate of any three. Four are returned as they are, even if they contradict each other (see
 * `rateGap`). `undefined` for fewer than three, or if the fourth would be a division by zero. The fourth can be
 * outside 0..1: then the three are impossible together, and `bounds.ts` gives the limits.
 */
export function solveRates({
  baseRate,
  selectionRate,
  precision,
  recall,
}: PartialOperatingPoint): OperatingPoint | undefined {
  if (selectionRate !== undefined && precision !== undefined && recall !== undefined) {
    const solvedBaseRate = baseRate ?? finiteOrUndefined((selectionRate * precision) / recall)
    return solvedBaseRate === undefined ? undefined : { baseRate: solvedBaseRate, selectionRate, precision, recall }
  }
  if (baseRate === undefined) return undefined
  if (precision !== undefined && recall !== undefined) {
    const solvedSelectionRate = finiteOrUndefined((baseRate * recall) / precision)
    return solvedSelectionRate === undefined
      ? undefined
      : { baseRate, selectionRate: solvedSelectionRate, precision, recall }
  }
  if (selectionRate === undefined) return undefined
  if (recall !== undefined) {
    const solvedPrecision = finiteOrUndefined((baseRate * recall) / selectionRate)
    return solvedPrecision === undefined ? undefined : { baseRate, selectionRate, precision: solvedPrecision, recall }
  }
  if (precision === undefined) return undefined
  const solvedRecall = finiteOrUndefined((selectionRate * precision) / baseRate)
  return solvedRecall === undefined ? undefined : { baseRate, selectionRate, precision, recall: solvedRecall }
}

/**
 * How much four rates contradict each other: the gap between `selectionRate * precision` and `baseRate * recall`, as a
 * share of the larger of the two. In 0..1, 0 if they agree.
 */
export function rateGap({ baseRate, selectionRate, precision, recall }: OperatingPoint): number {
  return relativeGap(toFinite(selectionRate * precision), toFinite(baseRate * recall))
}

/** The gap between two numbers as a share of the larger one; 0 for equal numbers, including two zeros. */
export function relativeGap(first: number, second: number): number {
  const larger = Math.max(Math.abs(first), Math.abs(second))
  return larger === 0 ? 0 : Math.abs(first / larger - second / larger)
}

export function computeOutcomeShares({ baseRate, selectionRate, precision, recall }: OperatingPoint): OutcomeShares {
  const falsePositives = toFinite(selectionRate * (1 - precision))
  return {
    truePositives: toFinite(baseRate * recall),
    falsePositives,
    falseNegatives: toFinite(baseRate * (1 - recall)),
    trueNegatives: toFinite(1 - baseRate - falsePositives),
  }
}

/**
 * How many times as frequent positives are among selected cases as among all: precision / base rate. `undefined` at
 * base rate 0.
 */
export function computeLift({
  baseRate,
  precision,
}: Pick<OperatingPoint, 'baseRate' | 'precision'>): number | undefined {
  return finiteOrUndefined(precision / baseRate)
}

/** Of all cases, the share classified correctly. In 0..1. */
export function computeAccuracy(point: OperatingPoint): number {
  const { truePositives, trueNegatives } = computeOutcomeShares(point)
  return toFinite(truePositives + trueNegatives)
}

/** The accuracy of always giving the more frequent answer, in 0.5..1. An accuracy below it is no achievement. */
export function majorityAccuracy(baseRate: number): number {
  return Math.max(baseRate, 1 - baseRate)
}

/** Of the negatives, the share that is selected: 1 - specificity. `undefined` at base rate 1, where there are none. */
export function computeFalsePositiveRate(point: OperatingPoint): number | undefined {
  return finiteOrUndefined(computeOutcomeShares(point).falsePositives / (1 - point.baseRate))
}

/**
 * The rates of a test set, from its counts. `undefined` if the counts are impossible, or if there are no positives or
 * no selected cases: recall or precision would be a division by zero.
 */
export function operatingPointFromCounts({
  cases,
  positives,
  falsePositives,
  falseNegatives,
}: ConfusionCounts): OperatingPoint | undefined {
  const truePositives = positives - falseNegatives
  const selected = toFinite(truePositives + falsePositives)
  const arePossible =
    falseNegatives >= 0 && falsePositives >= 0 && truePositives >= 0 && falsePositives <= cases - positives
  if (!arePossible || !(positives > 0) || !(selected > 0)) return undefined
  return {
    baseRate: positives / cases,
    selectionRate: selected / cases,
    precision: truePositives / selected,
    recall: truePositives / positives,
  }
}
