import { type Path, touches } from '../plan/path.js'
import { valueAt } from '../plan/typed-path.js'
import type { Plan } from '../plan/plan.js'
import { isSaid } from '../rules/shared/missing.js'
import type { Rule } from '../rules/rule.js'

/** Is what a rule found something that is missing? Only that can be pending or set aside, never what is wrong. */
export function isAbsence(rule: Rule, at: Path, plan: Plan): boolean {
  if (rule.severity === 'as-expected') return true
  return rule.missing.some((place) => {
    const one = concrete(place, at)
    return touches(one, at) && !isSaid(valueAt(plan, one.length > at.length ? one : at))
  })
}

/** `*` stands for the item that was found. */
function concrete(place: Path, at: Path): Path {
  return place.map((part, index) => (part === '*' ? (at[index] ?? part) : part))
}
