import { isBlank } from '../../plan/blank.js'
import type { Field } from '../../plan/field.js'
import { isFieldApplicable, findFormField } from '../../plan/form.js'
import { toPath, type TypedPath } from '../../plan/typed-path.js'
import { describeMissingFigure } from './figures/missing-figure.js'
import type { Problem, Rule, RuleMeta } from '../rule.js'

interface MissingFieldDefinition extends RuleMeta {
  /** Each missing field is reported on its own, unless `inOrder` is set. */
  readonly missing: readonly [TypedPath<unknown>, ...TypedPath<unknown>[]]
  /** Reports only the first missing field, because the fields after it depend on it. */
  readonly inOrder?: true
  /** A text, or a function of the missing field's title and its key in the plan. */
  readonly message: string | ((title: string, key: string) => string)
  readonly help: string
}

/**
 * Creates a rule about fields that are missing from a plan. Its severity comes from the stage at which a field is
 * expected. The rule reports nothing before that stage, or where the field doesn't apply.
 */
export function missingFieldRule(definition: MissingFieldDefinition): Rule {
  const { missing: typedPaths, inOrder, message, help, escalates, suppressedBy, ...meta } = definition
  const paths = typedPaths.map(toPath)
  return {
    ...meta,
    escalates: escalates ?? false,
    suppressedBy: suppressedBy ?? [],
    severity: 'as-expected',
    missing: paths,
    reads: paths,
    *check(get, { profile, plan }): Iterable<Problem> {
      for (const path of paths) {
        const formField = findFormField(path)
        if (!formField || isAnswered(formField.field, get(path)) || isFieldApplicable(formField, profile) !== true)
          continue
        const text = typeof message === 'string' ? message : message(formField.field.title, path.at(-1) ?? '')
        yield { path, message: text, help, consequence: describeMissingFigure(plan, path) }
        if (inOrder) return
      }
    },
  }
}

/** Whether a value answers a field. An empty list does only if the field can be answered with "none". */
export function isAnswered(field: Field, value: unknown): boolean {
  return field.kind === 'list' && !field.canBeNone ? Array.isArray(value) && value.length > 0 : !isBlank(value)
}
