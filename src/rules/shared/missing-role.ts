import { place } from '../../plan/typed-path.js'
import type { Plan } from '../../plan/plan.js'
import type { Role } from '../../plan/roles.js'
import { pathOf } from '../../plan/typed-path.js'
import { holdersOf } from './persons.js'
import type { Problem, Rule, RuleWords } from '../rule.js'

interface Vacancy extends RuleWords {
  readonly role: Role
  readonly message: string
  readonly help: string
}

/** A rule about a role that nobody holds. A person without a name does not hold it. */
export function missingRole(words: Vacancy): Rule {
  const { role, message, help, escalates, follows, ...rest } = words
  const at = ['people', role]
  return {
    ...rest,
    escalates: escalates ?? false,
    follows: follows ?? [],
    severity: 'as-expected',
    missing: [at],
    reads: [pathOf(place.people)],
    *check(look): Iterable<Problem> {
      const people = look(['people']) as Plan['people']
      if (holdersOf(people, role).length === 0) yield { at, message, help }
    },
  }
}
