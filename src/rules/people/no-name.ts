import { inside, pathOf, place } from '../../plan/place.js'
import type { Person } from '../../plan/plan.js'
import { REQUIRED_ROLES } from '../../plan/roles.js'
import { reached, type Stage } from '../../plan/stage.js'
import { RARELY_DEPLOYED } from '../citations.js'
import { holdersOf, isNamed } from '../persons.js'
import { isSaid } from '../missing.js'
import type { Problem, Rule } from '../rule.js'
import { quoted } from '../words.js'

const AT = pathOf(place.people)

const noName: Rule = {
  id: 'people/no-name',
  since: '0.1.0',
  impediment: 'buy-in',
  who: 'ml_lead',
  summary: 'Somebody under people has no name.',
  why: 'A role with a title and no name is a chair that is still empty. Nobody in it has heard of the project, and nobody can be held to anything.',
  sources: [RARELY_DEPLOYED],
  severity: 'as-expected',
  escalates: false,
  missing: [[...AT, '*', 'name']],
  follows: [],
  reads: [AT],
  good: ['mlplan: 1\npeople:\n  - id: ada\n    name: Ada Lindqvist\n    roles: [security]\n'],
  bad: [
    { plan: 'mlplan: 1\npeople:\n  - id: ada\n    roles: [security]\n', at: 'people.ada.name' },
    { plan: 'mlplan: 1\npeople:\n  - id: ada\n    name: TBD\n    roles: [security]\n', at: 'people.ada.name' },
  ],
  *check(look, { stage }): Iterable<Problem> {
    /* The place is that of the people. */
    const people = (look(AT) ?? []) as readonly Person[]
    for (const person of people.filter((one) => !isNamed(one))) {
      if (isMissedAsRole(person, people, stage)) continue
      yield {
        at: inside(place.people, person.id, 'name'),
        message: isSaid(person.name)
          ? `${quoted(person.name ?? '')} stands under people where a name should be, so it is not known who \`${person.id}\` is.`
          : `\`${person.id}\` stands under people without a name, so it is not known who that is.`,
        help: 'Write the name of the person, or take the entry out until there is one.',
      }
    }
  },
}

export default noName

/** A role that somebody without a name is alone in is vacant, and missed as such. */
function isMissedAsRole({ roles }: Person, people: readonly Person[], stage: Stage): boolean {
  return REQUIRED_ROLES.some(
    ({ role, from }) => roles?.includes(role) && reached(stage, from) && holdersOf(people, role).length === 0,
  )
}
