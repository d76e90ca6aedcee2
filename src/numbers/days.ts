import { defined, roundedUp } from './finite.js'

export interface Pilot {
  /** Cases the decision needs, all arms together. */
  readonly needed: number
  /** Cases a day of the kind that is needed: those acted on, if the test is among them. */
  readonly perDay: number
  /** Of these, the share that takes part in the pilot; 0..1. */
  readonly share: number
  /** Days until what became of a case is there to be seen. */
  readonly outcomeWindowDays: number
  /** Days until it is also known, reported and matched. */
  readonly labelDelayDays: number
}

/**
 * Whole days from the start of a pilot until a decision is possible: enough cases, then the wait for the last of them.
 * `undefined` if cases never arrive, or a figure is negative.
 */
export function daysToDecide({ needed, perDay, share, outcomeWindowDays, labelDelayDays }: Pilot): number | undefined {
  const arriving = perDay * share
  if (!(arriving > 0 && needed >= 0 && outcomeWindowDays >= 0 && labelDelayDays >= 0)) return undefined
  const gathering = roundedUp(needed / arriving)
  return gathering === undefined ? undefined : defined(gathering + Math.ceil(outcomeWindowDays + labelDelayDays))
}
