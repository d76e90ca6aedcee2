import { isBlank } from '../plan/blank.js'
import { type Path, overlaps } from '../plan/path.js'
import { getValue } from '../plan/typed-path.js'
import type { Plan } from '../plan/plan.js'
import type { Rule } from '../rules/rule.js'

/**
 * Whether a finding is about a missing field. Only a missing field can be pending or not applicable, not a wrong value.
 */
export function isMissingField(rule: Rule, path: Path, plan: Plan): boolean {
  if (rule.severity === 'as-expected') return true
  return rule.missing.some((missingPath) => {
    const concretePath = fillWildcards(missingPath, path)
    return (
      overlaps(concretePath, path) && isBlank(getValue(plan, concretePath.length > path.length ? concretePath : path))
    )
  })
}

/** Replaces each `*` with the item id at the same position in the path of the finding. */
function fillWildcards(missingPath: Path, path: Path): Path {
  return missingPath.map((part, index) => (part === '*' ? (path[index] ?? part) : part))
}
