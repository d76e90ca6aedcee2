import type { FormField } from '../../plan/form.js'
import { memoizeLastTwo } from '../../plan/memoize.js'
import type { Path } from '../../plan/path.js'
import type { RuleContext, Problem, Rule, RuleMeta, SeverityByStage } from '../rule.js'
import { listFilledFields, type FilledField } from './filled-fields.js'

/** Rules that go through all values of a plan, whatever they are about. */

export type ValueGetter = (path: Path) => unknown

interface WholePlanRuleDefinition extends RuleMeta {
  readonly severity: SeverityByStage
  /** Paths that must be valid for the rule to run. Other values are checked as far as they can be read. */
  readonly reads?: readonly Path[]
  readonly check: (get: ValueGetter, context: RuleContext) => Iterable<Problem>
}

export function wholePlanRule(definition: WholePlanRuleDefinition): Rule {
  const { escalates, suppressedBy, reads, ...meta } = definition
  return { ...meta, escalates: escalates ?? false, suppressedBy: suppressedBy ?? [], missing: [], reads: reads ?? [] }
}

/** Returns the filled-in fields that `isIncluded` selects, in form order. */
export function findFilledFields(
  get: ValueGetter,
  isIncluded: (formField: FormField) => boolean,
): readonly FilledField[] {
  /* The value at the empty path is the plan. */
  return getFilledFields(get([]) as object).filter(({ formField }) => isIncluded(formField))
}

const getFilledFields = memoizeLastTwo(listFilledFields)

/** Returns the paths of a field. A field inside a list has one path per item. */
export function expandListPath(path: Path, get: ValueGetter): Path[] {
  const wildcardIndex = path.indexOf('*')
  if (wildcardIndex === -1) return [path]
  return findListItems(path.slice(0, wildcardIndex), get).flatMap(({ id }) =>
    expandListPath([...path.slice(0, wildcardIndex), id, ...path.slice(wildcardIndex + 1)], get),
  )
}

/** Returns the items of a list that have an id. An item without a readable id is reported elsewhere. */
export function findListItems(path: Path, get: ValueGetter): readonly { readonly id: string }[] {
  const items = get(path)
  return Array.isArray(items) ? items.filter((item: { id?: unknown }) => typeof item.id === 'string') : []
}
