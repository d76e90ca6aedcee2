import { fieldApplies, fieldAt } from '../../plan/form.js'
import { pathOf, type Place } from '../../plan/typed-path.js'
import { reached } from '../../plan/stage.js'
import { isAnswer } from './missing.js'
import type { Problem, Rule, RuleWords } from '../rule.js'

interface Gap<I> {
  readonly message: (item: I) => string
  readonly help: string
  /** What else in the item makes it superfluous. */
  readonly unless?: (item: I) => boolean
}

interface Gaps<I> extends RuleWords {
  readonly list: Place<readonly I[]>
  readonly fields: { readonly [K in keyof I & string]?: Gap<I> }
}

/** A rule about what the items of a list leave out. Of each item only the first gap of a chain is told. */
export function missingInItems<I extends { readonly id: string }>(words: Gaps<I>): Rule {
  const { list, fields, escalates, follows, ...rest } = words
  const at = pathOf(list)
  const gaps = Object.entries(fields) as [keyof I & string, Gap<I>][]
  return {
    ...rest,
    escalates: escalates ?? false,
    follows: follows ?? [],
    severity: 'as-expected',
    missing: gaps.map(([name]) => [...at, '*', name]),
    reads: [at],
    *check(look, { profile, stage }): Iterable<Problem> {
      /* The place's type says what its items hold. */
      const items = (look(at) ?? []) as readonly I[]
      for (const item of items) {
        for (const [name, gap] of gaps) {
          const form = fieldAt([...at, item.id, name])
          if (!form || fieldApplies(form, profile) !== true || isAnswer(form.field, item[name])) continue
          if (form.from !== 'optional' && !reached(stage, form.from)) continue
          if (gap.unless?.(item) !== true)
            yield { at: [...at, item.id, name], message: gap.message(item), help: gap.help }
        }
      }
    },
  }
}
