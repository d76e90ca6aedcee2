import { defined, held } from './finite.js'

/**
 * What a yes-or-no model does at the point where it is used. All are shares in 0..1, and they hang together: the share of
 * true cases that are acted on is both `baseRate * recall` and `treatedFraction * precision`.
 */
export interface Operation {
  /** Of all cases, the share that is true. */
  readonly baseRate: number
  /** Of all cases, the share acted on. */
  readonly treatedFraction: number
  /** Of the cases acted on, the share that is true. */
  readonly precision: number
  /** Of the true cases, the share acted on. */
  readonly recall: number
}

/** What is known of an operation; the rest is missing or `undefined`. */
export type PartOfOperation = { readonly [Rate in keyof Operation]?: number | undefined }

/** Shares of all cases, in 0..1; they add up to 1. */
export interface Outcomes {
  readonly truePositives: number
  readonly falsePositives: number
  readonly falseNegatives: number
  readonly trueNegatives: number
}

/** What a test set is told by. All are whole numbers of cases. */
export interface Counts {
  readonly cases: number
  readonly positives: number
  readonly falsePositives: number
  readonly falseNegatives: number
}

/**
 * From any three rates all four; four are returned as they are, even if they contradict each other (`rateGap` tells).
 * `undefined` for fewer than three, or if the fourth would be a division by zero. The fourth may lie outside 0..1: then
 * the three cannot be had together, which `bounds.ts` says better.
 */
export function fourthOf({ baseRate, treatedFraction, precision, recall }: PartOfOperation): Operation | undefined {
  if (treatedFraction !== undefined && precision !== undefined && recall !== undefined) {
    const rate = baseRate ?? defined((treatedFraction * precision) / recall)
    return rate === undefined ? undefined : { baseRate: rate, treatedFraction, precision, recall }
  }
  if (baseRate === undefined) return undefined
  if (precision !== undefined && recall !== undefined) {
    const treated = defined((baseRate * recall) / precision)
    return treated === undefined ? undefined : { baseRate, treatedFraction: treated, precision, recall }
  }
  if (treatedFraction === undefined) return undefined
  if (recall !== undefined) {
    const right = defined((baseRate * recall) / treatedFraction)
    return right === undefined ? undefined : { baseRate, treatedFraction, precision: right, recall }
  }
  if (precision === undefined) return undefined
  const found = defined((treatedFraction * precision) / baseRate)
  return found === undefined ? undefined : { baseRate, treatedFraction, precision, recall: found }
}

/**
 * How far four rates are from describing one model: the gap between `treatedFraction * precision` and
 * `baseRate * recall`, as a share of the larger of the two. In 0..1, 0 if they agree.
 */
export function rateGap({ baseRate, treatedFraction, precision, recall }: Operation): number {
  return relativeGap(held(treatedFraction * precision), held(baseRate * recall))
}

/** The gap between two numbers as a share of the larger one; 0 for equal ones, also for twice zero. */
export function relativeGap(one: number, other: number): number {
  const larger = Math.max(Math.abs(one), Math.abs(other))
  return larger === 0 ? 0 : Math.abs(one / larger - other / larger)
}

export function outcomesOf({ baseRate, treatedFraction, precision, recall }: Operation): Outcomes {
  const falsePositives = held(treatedFraction * (1 - precision))
  return {
    truePositives: held(baseRate * recall),
    falsePositives,
    falseNegatives: held(baseRate * (1 - recall)),
    trueNegatives: held(1 - baseRate - falsePositives),
  }
}

/** How many times more often a case acted on is true than any case: precision / base rate. `undefined` at base rate 0. */
export function liftOf({ baseRate, precision }: Pick<Operation, 'baseRate' | 'precision'>): number | undefined {
  return defined(precision / baseRate)
}

/** Of all cases, the share handled rightly: acted on if true, left alone if not. In 0..1. */
export function accuracyOf(operation: Operation): number {
  const { truePositives, trueNegatives } = outcomesOf(operation)
  return held(truePositives + trueNegatives)
}

/** The accuracy of always giving the commoner answer, in 0.5..1. What a model promises has to lie above it to mean much. */
export function majorityAccuracy(baseRate: number): number {
  return Math.max(baseRate, 1 - baseRate)
}

/** Of the false cases, the share acted on: 1 - specificity. `undefined` at base rate 1, where there are none. */
export function falsePositiveRateOf(operation: Operation): number | undefined {
  return defined(outcomesOf(operation).falsePositives / (1 - operation.baseRate))
}

/**
 * The rates of a test set told in numbers of cases. `undefined` if no set can have such counts, and if there is no true
 * case or none was acted on: recall or precision would be a division by zero.
 */
export function fromCounts({ cases, positives, falsePositives, falseNegatives }: Counts): Operation | undefined {
  const truePositives = positives - falseNegatives
  const treated = held(truePositives + falsePositives)
  const arePossible =
    falseNegatives >= 0 && falsePositives >= 0 && truePositives >= 0 && falsePositives <= cases - positives
  if (!arePossible || !(positives > 0) || !(treated > 0)) return undefined
  return {
    baseRate: positives / cases,
    treatedFraction: treated / cases,
    precision: truePositives / treated,
    recall: truePositives / positives,
  }
}
