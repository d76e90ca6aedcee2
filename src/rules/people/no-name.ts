import { isBlank } from '../../plan/blank.js'
import { findRoleHolders } from '../../plan/role-holders.js'
import { hasName } from '../../plan/display-name.js'
import { pathInside, toPath, path } from '../../plan/typed-path.js'
import type { Person } from '../../plan/plan.js'
import { REQUIRED_ROLES } from '../../plan/roles.js'
import { hasReached, type Stage } from '../../plan/stage.js'
import { RARELY_DEPLOYED } from '../shared/citations.js'
import type { Problem, Rule } from '../rule.js'
import { quoteText } from '../../text/plain-text.js'

const PEOPLE_PATH = toPath(path.people)

const noName: Rule = {
  id: 'people/no-name',
  since: '0.1.0',
  area: 'buy-in',
  owner: 'ml_lead',
  summary: 'A person in the plan has no name.',
  why: 'A role without a name is still vacant. No one in particular can be informed, asked, or held to a commitment.',
  sources: [RARELY_DEPLOYED],
  severity: 'as-expected',
  escalates: false,
  missing: [[...PEOPLE_PATH, '*', 'name']],
  suppressedBy: [],
  reads: [PEOPLE_PATH],
  good: ['mlplan: 2\npeople:\n  - id: ada\n    name: Ada Lindqvist\n    roles: [security]\n'],
  bad: [
    { plan: 'mlplan: 2\npeople:\n  - id: ada\n    roles: [security]\n', path: 'people.ada.name' },
    { plan: 'mlplan: 2\npeople:\n  - id: ada\n    name: TBD\n    roles: [security]\n', path: 'people.ada.name' },
  ],
  *check(get, { stage }): Iterable<Problem> {
    /* PEOPLE_PATH is the path of the list of people. */
    const people = (get(PEOPLE_PATH) ?? []) as readonly Person[]
    for (const person of people.filter((candidate) => !hasName(candidate))) {
      if (isReportedAsVacantRole(person, people, stage)) continue
      yield {
        path: pathInside(path.people, person.id, 'name'),
        message: !isBlank(person.name)
          ? `${quoteText(person.name ?? '')} isn't a name, so the plan doesn't show who \`${person.id}\` is.`
          : `\`${person.id}\` has no name, so the plan doesn't show who that person is.`,
        help: 'Add the name of the person, or remove the entry until the name is known.',
      }
    }
  },
}

export default noName

/** A role held only by an unnamed person is vacant, and reported as missing. */
function isReportedAsVacantRole({ roles }: Person, people: readonly Person[], stage: Stage): boolean {
  return REQUIRED_ROLES.some(
    ({ role, expectedFrom }) =>
      roles?.includes(role) && hasReached(stage, expectedFrom) && findRoleHolders({ people }, role).length === 0,
  )
}
