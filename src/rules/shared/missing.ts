import type { Field } from '../../plan/field.js'
import { fieldApplies, fieldAt } from '../../plan/form.js'
import { pathOf, type Place } from '../../plan/typed-path.js'
import type { Problem, Rule, RuleWords } from '../rule.js'

interface Absence extends RuleWords {
  /** Each of these is missed on its own, unless they are missed in order. */
  readonly missing: readonly [Place<unknown>, ...Place<unknown>[]]
  /** Only the first that is missing is told: without it the next ones cannot be said. */
  readonly inOrder?: true
  /** Of the field that is missing: its title, and its key in the plan. */
  readonly message: string | ((title: string, key: string) => string)
  readonly help: string
}

/**
 * A rule about something that a plan does not say. Its severity comes from the stage at which the field is
 * expected; it is silent before, and where the field does not apply.
 */
export function missing(words: Absence): Rule {
  const { missing: places, inOrder, message, help, escalates, follows, ...rest } = words
  const paths = places.map(pathOf)
  return {
    ...rest,
    escalates: escalates ?? false,
    follows: follows ?? [],
    severity: 'as-expected',
    missing: paths,
    reads: paths,
    *check(look, { profile }): Iterable<Problem> {
      for (const path of paths) {
        const form = fieldAt(path)
        if (!form || isAnswer(form.field, look(path)) || fieldApplies(form, profile) !== true) continue
        const told = typeof message === 'string' ? message : message(form.field.title, path.at(-1) ?? '')
        yield { at: path, message: told, help }
        if (inOrder) return
      }
    },
  }
}

/** An empty list is an answer only where "none" may be one. */
export function isAnswer(field: Field, value: unknown): boolean {
  return field.kind === 'list' && !field.mayBeNone ? Array.isArray(value) && value.length > 0 : isSaid(value)
}

/** An empty text or group says nothing. */
export function isSaid(value: unknown): boolean {
  if (value === undefined || value === null) return false
  if (typeof value === 'string') return value.trim() !== ''
  return true
}
