import { toPath, type TypedPath } from '../../plan/typed-path.js'
import type { OptionalInputs, Rule } from '../rule.js'

/** Returns the same rule, which reports nothing unless the condition holds for other values of the plan. */
export function withCondition<R extends Readonly<Record<string, TypedPath<unknown>>>>(
  inputPaths: R,
  condition: (inputs: OptionalInputs<R>) => boolean,
  rule: Rule,
): Rule {
  const { check } = rule
  return {
    ...rule,
    reads: [...rule.reads, ...Object.values(inputPaths).map(toPath)],
    check:
      check &&
      function* (get, context) {
        const inputs = Object.fromEntries(
          Object.entries(inputPaths).map(([name, typedPath]) => [name, get(toPath(typedPath))]),
        )
        /* Each value was read at a typed path, which guarantees its type. */
        if (condition(inputs as OptionalInputs<R>)) yield* check(get, context)
      },
  }
}
