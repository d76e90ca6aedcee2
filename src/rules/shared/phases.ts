import type { Plan } from '../../plan/plan.js'

export type Phase = NonNullable<NonNullable<Plan['rollout']>['phases']>[number]

/** A phase in which it is tried before it is relied on. */
export function isTrial({ kind }: Phase): boolean {
  return kind === 'shadow' || kind === 'pilot' || kind === 'canary'
}

/** The first trial that has a day to begin on. */
export function firstTrial(phases: readonly Phase[] | undefined): (Phase & { readonly start: string }) | undefined {
  return (phases ?? []).filter(isTrial).filter(hasStart).toSorted(byStart)[0]
}

type Started = Phase & { readonly start: string }

function hasStart(phase: Phase): phase is Started {
  return phase.start !== undefined
}

function byStart(one: Started, other: Started): number {
  return one.start < other.start ? -1 : one.start > other.start ? 1 : 0
}
