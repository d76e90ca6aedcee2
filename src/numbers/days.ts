import { finiteOrUndefined, roundUpCount } from './finite.js'

export interface PilotTiming {
  /** Cases the decision needs, all arms together. */
  readonly needed: number
  /** Eligible cases per day: those acted on, if the test is among them. */
  readonly perDay: number
  /** Of these, the share in the pilot; 0..1. */
  readonly share: number
  /** Days until the outcome of a case occurs. */
  readonly outcomeWindowDays: number
  /** Further days until the outcome is reported and matched. */
  readonly labelDelayDays: number
}

/**
 * Whole days from the start of a pilot until a decision is possible: collecting enough cases, then waiting for the
 * label of the last one. `undefined` if no cases arrive, or a figure is negative.
 */
export function daysToDecide({
  needed,
  perDay,
  share,
  outcomeWindowDays,
  labelDelayDays,
}: PilotTiming): number | undefined {
  const arrivalsPerDay = perDay * share
  if (!(arrivalsPerDay > 0 && needed >= 0 && outcomeWindowDays >= 0 && labelDelayDays >= 0)) return undefined
  const collectionDays = roundUpCount(needed / arrivalsPerDay)
  return collectionDays === undefined
    ? undefined
    : finiteOrUndefined(collectionDays + Math.ceil(outcomeWindowDays + labelDelayDays))
}
