import { isFieldApplicable, findFormField } from '../../plan/form.js'
import { toPath, type TypedPath } from '../../plan/typed-path.js'
import { hasReached } from '../../plan/stage.js'
import { isAnswered } from './missing.js'
import type { Problem, Rule, RuleMeta } from '../rule.js'

interface MissingItemField<I> {
  readonly message: (item: I) => string
  readonly help: string
  /** Whether other content of the item makes this field unnecessary. */
  readonly unless?: (item: I) => boolean
}

interface MissingItemFieldsDefinition<I> extends RuleMeta {
  readonly list: TypedPath<readonly I[]>
  readonly fields: { readonly [K in keyof I & string]?: MissingItemField<I> }
}

/** Creates a rule about fields missing in list items. With `unless`, only the first of dependent gaps is reported. */
export function missingItemFieldsRule<I extends { readonly id: string }>(
  definition: MissingItemFieldsDefinition<I>,
): Rule {
  const { list, fields, escalates, suppressedBy, ...meta } = definition
  const listPath = toPath(list)
  const fieldEntries = Object.entries(fields) as [keyof I & string, MissingItemField<I>][]
  return {
    ...meta,
    escalates: escalates ?? false,
    suppressedBy: suppressedBy ?? [],
    severity: 'as-expected',
    missing: fieldEntries.map(([name]) => [...listPath, '*', name]),
    reads: [listPath],
    *check(get, { profile, stage }): Iterable<Problem> {
      /* The type of the path guarantees the type of the items. */
      const items = (get(listPath) ?? []) as readonly I[]
      for (const item of items) {
        for (const [name, itemField] of fieldEntries) {
          const formField = findFormField([...listPath, item.id, name])
          if (!formField || isFieldApplicable(formField, profile) !== true || isAnswered(formField.field, item[name]))
            continue
          if (formField.expectedFrom !== 'optional' && !hasReached(stage, formField.expectedFrom)) continue
          if (itemField.unless?.(item) !== true)
            yield { path: [...listPath, item.id, name], message: itemField.message(item), help: itemField.help }
        }
      }
    },
  }
}
