import type { Plan } from '../plan/plan.js'

/** Where the model acts: on a share of all cases, or from a score on. */
export type ActingRule = { readonly selectionRate: number } | { readonly fixedScore: number }

/** Returns where the plan says that the model acts; `undefined` if it doesn't say. */
export function getActingRule({ economics, expectations }: Plan): ActingRule | undefined {
  const { threshold_policy: policy, fixed_threshold: fixedScore } = expectations ?? {}
  const selectionRate = economics?.selection_rate?.likely
  if (fixedScore !== undefined && (policy === 'fixed' || selectionRate === undefined)) return { fixedScore }
  return selectionRate === undefined ? undefined : { selectionRate }
}
