import { defined, held } from './finite.js'

/** What acting on one case changes, against not acting on it. Money per case. */
export interface Stakes {
  /** Gained by acting on a true case; negative if acting makes even these worse. */
  readonly gain: number
  /** Lost by acting on a false case; negative if acting pays even there. */
  readonly loss: number
}

/** What each of the four outcomes brings, in money per case, all against one and the same starting point. */
export interface Payoffs {
  readonly caught: number
  readonly falseAlarm: number
  readonly missed: number
  readonly leftAlone: number
}

/** An offer, a visit, a repair: something that costs money and works on some of the true cases. */
export interface Intervention {
  /** Of one action, money per case. */
  readonly cost: number
  /** On how many of the true cases it works, a share in 0..1. */
  readonly successRate: number
  /** Of one success, money per case. */
  readonly value: number
  /** Beyond the cost, of acting where nothing was wrong: annoyance, discounts given away. Money per case. */
  readonly sideCost: number
}

export function stakesOfPayoffs({ caught, falseAlarm, missed, leftAlone }: Payoffs): Stakes {
  return { gain: held(caught - missed), loss: held(leftAlone - falseAlarm) }
}

export function stakesOfIntervention({ cost, successRate, value, sideCost }: Intervention): Stakes {
  return { gain: held(held(successRate * value) - cost), loss: held(cost + sideCost) }
}

/**
 * The probability from which acting on a case pays, in 0..1; also the precision at which a whole treated set breaks even
 * before run costs. `undefined` unless gain and loss are above 0: otherwise never or always acting is right, without a
 * model. Source: C. Elkan, "The Foundations of Cost-Sensitive Learning" (IJCAI 2001), equation 2.
 */
export function thresholdOf({ gain, loss }: Stakes): number | undefined {
  return gain > 0 && loss > 0 ? 1 / (1 + gain / loss) : undefined
}

/**
 * Money, against acting on no case: of those acted on, the true ones gain and the false ones lose.
 * `treatedFraction` and `precision` are shares in 0..1; `cases` are those of the time the money is for.
 */
export function valueOfActing(cases: number, treatedFraction: number, precision: number, stakes: Stakes): number {
  return held(cases * treatedFraction * valuePerCaseTreated(precision, stakes))
}

/** Money: the better of acting on no case, which is 0, and on every one. What a model has to beat. */
export function trivialValue(cases: number, baseRate: number, stakes: Stakes): number {
  return Math.max(0, valueOfActing(cases, 1, baseRate, stakes))
}

/**
 * Money, at least 0: what a perfect model would add to `trivialValue`. Nothing is left to add where acting is right, or
 * wrong, on true and false cases alike. Where it is right on the false ones only, the ceiling is that of acting on those.
 */
export function ceilingOf(cases: number, baseRate: number, { gain, loss }: Stakes): number {
  if (gain > 0 !== loss > 0) return 0
  return held(cases * Math.min(baseRate * Math.abs(gain), (1 - baseRate) * Math.abs(loss)))
}

/**
 * How much of what a perfect model would add is reached: at most 1, negative if doing without a model is better.
 * `undefined` if there is nothing to add.
 */
export function captureOf(value: number, trivial: number, ceiling: number): number | undefined {
  return ceiling > 0 ? defined((value - trivial) / ceiling) : undefined
}

function valuePerCaseTreated(precision: number, { gain, loss }: Stakes): number {
  return held(precision * gain - (1 - precision) * loss)
}
