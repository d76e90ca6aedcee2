import type { Plan } from '../plan/plan.js'

/** Variants of a plan: the same project with other figures, for what-if questions and for the worst and best case. */

interface Origin {
  readonly original: Plan
  /** Every figure is from a range of the original, so there is nothing to check again. */
  readonly isWithinRanges: boolean
}

const origins = new WeakMap<Plan, Origin>()

/** Marks a plan as a variant, so that it is compared with the same alternative as the original. Returns the variant. */
export function asVariant(variant: Plan, original: Plan, isWithinRanges = false): Plan {
  if (variant !== original)
    origins.set(variant, { original: origins.get(original)?.original ?? original, isWithinRanges })
  return variant
}

/** Returns where a variant comes from; `undefined` for a plan that isn't a variant. */
export function getOrigin(plan: Plan): Origin | undefined {
  return origins.get(plan)
}
