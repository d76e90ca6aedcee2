import { pathOf, type Place } from '../../plan/typed-path.js'
import type { MaybeSaid, Rule } from '../rule.js'

/** The same rule, silent where what the plan says elsewhere makes it superfluous. */
export function onlyWhere<R extends Readonly<Record<string, Place<unknown>>>>(
  reads: R,
  holds: (said: MaybeSaid<R>) => boolean,
  rule: Rule,
): Rule {
  const { check } = rule
  return {
    ...rule,
    reads: [...rule.reads, ...Object.values(reads).map(pathOf)],
    check:
      check &&
      function* (look, context) {
        const said = Object.fromEntries(Object.entries(reads).map(([name, at]) => [name, look(pathOf(at))]))
        /* Each value was read from the place whose type says what it holds. */
        if (holds(said as MaybeSaid<R>)) yield* check(look, context)
      },
  }
}
