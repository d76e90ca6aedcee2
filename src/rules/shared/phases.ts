import { compareText } from '../../text/sort-and-group.js'
import type { Plan } from '../../plan/plan.js'

export type Phase = NonNullable<NonNullable<Plan['rollout']>['phases']>[number]

/** Whether the phase tries out the model before anyone relies on it. */
export function isTrialPhase({ kind }: Phase): boolean {
  return kind === 'shadow' || kind === 'pilot' || kind === 'canary'
}

/** Returns the earliest trial phase that has a start date. */
export function findFirstTrial(phases: readonly Phase[] | undefined): (Phase & { readonly start: string }) | undefined {
  return (phases ?? []).filter(isTrialPhase).filter(hasStart).toSorted(compareStart)[0]
}

type StartedPhase = Phase & { readonly start: string }

function hasStart(phase: Phase): phase is StartedPhase {
  return phase.start !== undefined
}

function compareStart(left: StartedPhase, right: StartedPhase): number {
  return compareText(left.start, right.start)
}
