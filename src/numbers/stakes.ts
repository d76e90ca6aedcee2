import { finiteOrUndefined, toFinite } from './finite.js'

/** The value of acting on one case, compared with not acting on it. Money per case. */
export interface UnitPayoffs {
  /** Gained by acting on a positive; negative if acting makes even positives worse. */
  readonly gain: number
  /** Lost by acting on a negative; below 0 if acting pays off even there. */
  readonly loss: number
}

/** The payoff of each of the four outcomes, in money per case, all relative to the same baseline. */
export interface OutcomePayoffs {
  readonly truePositive: number
  readonly falsePositive: number
  readonly falseNegative: number
  readonly trueNegative: number
}

/** An offer, a visit, a repair: an action that costs money and works for some of the positives. */
export interface Intervention {
  /** Of one action, money per case. */
  readonly cost: number
  /** The share of positives for which it works; 0..1. */
  readonly successRate: number
  /** Of one success, money per case. */
  readonly value: number
  /** The extra cost of acting on a negative, such as annoyance or discounts given away. Money per case. */
  readonly falsePositiveCost: number
}

export function unitPayoffsFromOutcomes({
  truePositive,
  falsePositive,
  falseNegative,
  trueNegative,
}: OutcomePayoffs): UnitPayoffs {
  return { gain: toFinite(truePositive - falseNegative), loss: toFinite(trueNegative - falsePositive) }
}

export function unitPayoffsFromIntervention({
  cost,
  successRate,
  value,
  falsePositiveCost,
}: Intervention): UnitPayoffs {
  return { gain: toFinite(toFinite(successRate * value) - cost), loss: toFinite(cost + falsePositiveCost) }
}

/** An action that aims at an outcome people want, some of which would happen anyway, as a control group shows. */
export interface Uplift extends Omit<Intervention, 'successRate'> {
  /** Of the selected cases, the share that would have the outcome without the action; 0..1. */
  readonly controlRate: number
}

/**
 * Every selected case costs what a success is worth times the control rate: the outcomes that would have happened
 * anyway. So at the control rate, precision is worth nothing, and only what is above it pays for the action.
 */
export function unitPayoffsFromUplift({ cost, controlRate, value, falsePositiveCost }: Uplift): UnitPayoffs {
  const anyway = toFinite(controlRate * value)
  return {
    gain: toFinite(toFinite(value - anyway) - cost),
    loss: toFinite(toFinite(cost + falsePositiveCost) + anyway),
  }
}

/**
 * The probability above which acting on a case pays off, in 0..1; also the precision at which all selected cases
 * together break even, before operating cost. `undefined` unless gain and loss are above 0: otherwise acting on no
 * cases or on all cases is right, without a model. Source: C. Elkan, "The Foundations of Cost-Sensitive Learning"
 * (IJCAI 2001), equation 2.
 */
export function computeBreakEvenProbability({ gain, loss }: UnitPayoffs): number | undefined {
  return gain > 0 && loss > 0 ? 1 / (1 + gain / loss) : undefined
}

/**
 * The value of acting on the selected cases, compared with acting on none: positives gain and negatives lose.
 * `selectionRate` and `precision` are shares in 0..1; `cases` are those in the time that the result is for.
 */
export function valueOfActing(
  cases: number,
  selectionRate: number,
  precision: number,
  unitPayoffs: UnitPayoffs,
): number {
  return toFinite(cases * selectionRate * valuePerSelectedCase(precision, unitPayoffs))
}

/** The better of acting on no cases, which is worth 0, and on all cases. A model must beat this value. */
export function computeBestNoModelValue(cases: number, baseRate: number, unitPayoffs: UnitPayoffs): number {
  return Math.max(0, valueOfActing(cases, 1, baseRate, unitPayoffs))
}

/**
 * What a perfect model would add to the best no-model strategy; at least 0. It is 0 if acting is right, or wrong, for
 * positives and negatives alike. If acting is right only for negatives, it is the value of acting on those.
 */
export function computePerfectModelLimit(cases: number, baseRate: number, { gain, loss }: UnitPayoffs): number {
  if (gain > 0 !== loss > 0) return 0
  return toFinite(cases * Math.min(baseRate * Math.abs(gain), (1 - baseRate) * Math.abs(loss)))
}

/**
 * The share of the perfect-model limit that is reached: at most 1, negative if no model is better. `undefined` if the
 * limit is 0.
 */
export function computeShareOfLimit(
  value: number,
  bestNoModelValue: number,
  perfectModelLimit: number,
): number | undefined {
  return perfectModelLimit > 0 ? finiteOrUndefined((value - bestNoModelValue) / perfectModelLimit) : undefined
}

function valuePerSelectedCase(precision: number, { gain, loss }: UnitPayoffs): number {
  return toFinite(precision * gain - (1 - precision) * loss)
}
