import { findExtremes, type NamedRanges, type ValueShape } from '../extremes.js'
import type { Range } from '../ranges.js'
import { computeSensitivity, type InputSensitivity, type NamedValues } from '../sensitivity.js'
import { isConstant, type CaseStakes, computeGain } from './case-stakes.js'
import { type ActedOn, type Edge, sumUpTo } from './edge.js'
import { createGainVariance, type GainVarianceOptions } from './gain-variance.js'
import { type MeasuredShare, STANDARD_ERRORS } from './limits.js'
import type { RankedCases } from './ranked-cases.js'

/** What a mean gain per case is worth a year, as a function of business figures that may have ranges. */
export interface Pricing<Name extends string> extends Pick<ValueShape<Name>, 'listKinks'> {
  readonly values: NamedValues<Name>
  readonly ranges: NamedRanges<Name>
  readonly computeStakes: (values: NamedValues<Name>) => CaseStakes | undefined
  /** Grows with the gain, on a line. */
  readonly computeValue: (values: NamedValues<Name>, gainPerCase: number) => number | undefined
}

/** What was gained at one edge, for any stakes. */
export interface MeasuredGain {
  /** The mean over all cases. */
  readonly computeMean: (stakes: CaseStakes) => number
  /** The mean at both ends of its interval: what is up to the cases that happened to be in the sample. */
  readonly computeChance: (stakes: CaseStakes) => Range
}

/** The value a year with what is uncertain about it: the cases, the business figures, and both together. */
export interface MeasuredValue<Name extends string> {
  readonly value: number
  readonly gainPerCase: number
  readonly sampling: Range
  /** Over all combinations of the ranges of the business figures. */
  readonly figures: Range
  /** Both, as independent errors add up: by their squares. */
  readonly combined: Range
  /** All combinations of the ranges, at both ends of chance. */
  readonly worstAndBest: Range
  readonly sensitivity: readonly InputSensitivity<Name>[]
  /** The figure that moves the value most; `undefined` if the test cases do. */
  readonly widest: Name | undefined
}

/**
 * Measures the gain at an edge. With the same stakes in every case it is a line in precision, so the limits of precision
 * are its limits, and "precision above break-even" never contradicts "value above zero".
 */
export function measureGain(
  ranked: RankedCases,
  edge: Edge,
  precision: MeasuredShare | undefined,
  options: GainVarianceOptions = {},
): MeasuredGain {
  const acted = sumUpTo(ranked, edge)
  const computeMean = (stakes: CaseStakes): number => computeGain(acted, stakes) / ranked.totalWeight
  const selectionRate = edge.actedOn / ranked.totalWeight
  let variance: ReturnType<typeof createGainVariance> | undefined
  return {
    computeMean,
    computeChance: (stakes) => {
      if (isConstant(stakes) && !edge.isFixedKey && precision && options.isBeyondAll !== true) {
        const ends = [precision.low, precision.high].map(
          (share) => selectionRate * (share * stakes.gain - (1 - share) * stakes.loss),
        )
        return { low: Math.min(...ends), high: Math.max(...ends) }
      }
      variance ??= createGainVariance(ranked, edge, options)
      const margin = STANDARD_ERRORS * Math.sqrt(variance(stakes))
      const linear = { low: computeMean(stakes) - margin, high: computeMean(stakes) + margin }
      return precision && isConstant(stakes) && isFewOfAKind(acted)
        ? widenByShare(linear, selectionRate, precision, stakes)
        : linear
    },
  }
}

/** Below this, an error that is worked out on a line is too narrow: of five hits and no miss, it is zero. */
const FEW = 10

function isFewOfAKind({ positives, negatives }: ActedOn): boolean {
  return Math.min(positives, negatives) < FEW
}

/** At least as wide as the exact limits of precision make it, at the share that was acted on. */
function widenByShare(
  { low, high }: Range,
  selectionRate: number,
  precision: Range,
  { gain, loss }: { readonly gain: number; readonly loss: number },
): Range {
  const ends = [precision.low, precision.high].map((share) => selectionRate * (share * gain - (1 - share) * loss))
  return { low: Math.min(low, ...ends), high: Math.max(high, ...ends) }
}

/** Values a measured gain in money; `undefined` if a figure is missing. */
export function measureValue<Name extends string>(
  gain: MeasuredGain,
  pricing: Pricing<Name>,
): MeasuredValue<Name> | undefined {
  const { values, ranges } = pricing
  const computeAt =
    (pick: (stakes: CaseStakes) => number) =>
    (at: NamedValues<Name>): number | undefined => {
      const stakes = pricing.computeStakes(at)
      return stakes && pricing.computeValue(at, pick(stakes))
    }
  const computeValue = computeAt(gain.computeMean)
  const stakes = pricing.computeStakes(values)
  const value = computeValue(values)
  const [atLow, atHigh] = [
    computeAt((at) => gain.computeChance(at).low),
    computeAt((at) => gain.computeChance(at).high),
  ]
  const sampling = toRange(atLow(values), atHigh(values))
  if (stakes === undefined || value === undefined || !Number.isFinite(value) || !sampling) return undefined
  const findEnd = (compute: typeof computeValue, end: 'worst' | 'best'): number =>
    findExtremes({ computeValue: compute, listKinks: pricing.listKinks }, values, ranges)?.[end].value ?? value
  const sensitivity = computeSensitivity(computeValue, values, ranges)
  const [widest] = sensitivity
  return {
    value,
    gainPerCase: gain.computeMean(stakes),
    sampling,
    figures: { low: findEnd(computeValue, 'worst'), high: findEnd(computeValue, 'best') },
    combined: combine(value, sampling, sensitivity),
    worstAndBest: { low: findEnd(atLow, 'worst'), high: findEnd(atHigh, 'best') },
    sensitivity,
    widest: widest && widest.swing > sampling.high - sampling.low ? widest.name : undefined,
  }
}

function toRange(low: number | undefined, high: number | undefined): Range | undefined {
  return low === undefined || high === undefined || !Number.isFinite(high - low) ? undefined : { low, high }
}

function combine(value: number, sampling: Range, sensitivity: readonly InputSensitivity<string>[]): Range {
  const [down, up] = sensitivity.reduce(
    ([below, above], { atLow, atHigh }) => [
      below + Math.max(0, value - Math.min(atLow, atHigh)) ** 2,
      above + Math.max(0, Math.max(atLow, atHigh) - value) ** 2,
    ],
    [(value - sampling.low) ** 2, (sampling.high - value) ** 2],
  )
  return { low: value - Math.sqrt(down), high: value + Math.sqrt(up) }
}
