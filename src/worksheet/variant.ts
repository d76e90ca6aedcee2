import type { Plan } from '../plan/plan.js'

/** Variants of a plan: the same project with other figures, for what-if questions and for the worst and best case. */

const originals = new WeakMap<Plan, Plan>()

/** Marks a plan as a variant, so that it is compared with the same alternative as the original. Returns the variant. */
export function asVariant(variant: Plan, original: Plan): Plan {
  if (variant !== original) originals.set(variant, originals.get(original) ?? original)
  return variant
}

/** Returns the plan that a variant was made from; `undefined` for a plan that isn't a variant. */
export function getOriginal(plan: Plan): Plan | undefined {
  return originals.get(plan)
}
