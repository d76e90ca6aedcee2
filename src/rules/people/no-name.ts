import { inside, pathOf, place } from '../../plan/typed-path.js'
import type { Person } from '../../plan/plan.js'
import { REQUIRED_ROLES } from '../../plan/roles.js'
import { reached, type Stage } from '../../plan/stage.js'
import { RARELY_DEPLOYED } from '../shared/citations.js'
import { holdersOf, isNamed } from '../shared/persons.js'
import { isSaid } from '../shared/missing.js'
import type { Problem, Rule } from '../rule.js'
import { quoted } from '../../text/rule-words.js'

const AT = pathOf(place.people)

const noName: Rule = {
  id: 'people/no-name',
  since: '0.1.0',
  area: 'buy-in',
  who: 'ml_lead',
  summary: 'A person in the plan has no name.',
  why: 'A role without a name is still vacant. No one in particular can be informed, asked, or held to a commitment.',
  sources: [RARELY_DEPLOYED],
  severity: 'as-expected',
  escalates: false,
  missing: [[...AT, '*', 'name']],
  follows: [],
  reads: [AT],
  good: ['mlplan: 2\npeople:\n  - id: ada\n    name: Ada Lindqvist\n    roles: [security]\n'],
  bad: [
    { plan: 'mlplan: 2\npeople:\n  - id: ada\n    roles: [security]\n', at: 'people.ada.name' },
    { plan: 'mlplan: 2\npeople:\n  - id: ada\n    name: TBD\n    roles: [security]\n', at: 'people.ada.name' },
  ],
  *check(look, { stage }): Iterable<Problem> {
    /* The place is that of the people. */
    const people = (look(AT) ?? []) as readonly Person[]
    for (const person of people.filter((one) => !isNamed(one))) {
      if (isMissedAsRole(person, people, stage)) continue
      yield {
        at: inside(place.people, person.id, 'name'),
        message: isSaid(person.name)
          ? `${quoted(person.name ?? '')} isn't a name, so the plan doesn't show who \`${person.id}\` is.`
          : `\`${person.id}\` has no name, so the plan doesn't show who that person is.`,
        help: 'Add the name of the person, or remove the entry until the name is known.',
      }
    }
  },
}

export default noName

/** A role held only by an unnamed person is vacant, and reported as missing. */
function isMissedAsRole({ roles }: Person, people: readonly Person[], stage: Stage): boolean {
  return REQUIRED_ROLES.some(
    ({ role, from }) => roles?.includes(role) && reached(stage, from) && holdersOf(people, role).length === 0,
  )
}
