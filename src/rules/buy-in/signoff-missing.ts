import { hasName, formatPersonName } from '../../plan/display-name.js'
import { listRoleSignoffs } from '../../agreement/signoff-status.js'
import { getSignoffScope, isSignoffDue } from '../../agreement/signoff-scope.js'
import { nearest } from '../../text/suggest.js'
import { pathInside, path } from '../../plan/typed-path.js'
import type { Person, Plan } from '../../plan/plan.js'
import { getRoleLabel } from '../../plan/roles.js'
import { RARELY_DEPLOYED } from '../shared/citations.js'
import { rule } from '../rule.js'
import { joinWith } from '../../text/join.js'

const SPONSOR =
  'mlplan: 2\nproject:\n  stage: data\npeople:\n  - id: ilse\n    name: Ilse Verhoeven\n    roles: [executive_sponsor]\n'

export default rule({
  id: 'buy-in/signoff-missing',
  since: '0.1.0',
  area: 'buy-in',
  owner: 'ml_lead',
  summary: 'A sign-off that is due by this stage is missing.',
  why: 'Anyone who can stop the project will need to sign off sooner or later. Until each of them has signed off in writing, with a date, one of them may still decline late in the project.',
  sources: [RARELY_DEPLOYED],
  severity: { data: 'error' },
  requires: { people: path.people },
  optional: { signoffs: path.signoffs },
  good: [`${SPONSOR}signoffs:\n  - id: ilse-1\n    person: ilse\n    decision: approved\n    signed_on: 2026-11-20\n`],
  bad: [
    { plan: SPONSOR, path: 'people.ilse' },
    {
      plan: `${SPONSOR}signoffs:\n  - id: ilse-1\n    person: ilse\n    decision: approved\n    signed_on: 2027-01-15\n`,
      path: 'people.ilse',
    },
  ],
  *check({ people, signoffs }, { today, stage, plan }) {
    const misspelledIds = findMisspelledIds(signoffs, people)
    for (const person of people.filter((candidate) => hasName(candidate) && !misspelledIds.includes(candidate.id))) {
      /* The privacy and legal sign-off has a rule of its own. */
      const missingRoles = listRoleSignoffs(plan, person, today)
        .filter(({ role, state }) => state === 'not-requested' && role !== 'privacy_legal' && isSignoffDue(role, stage))
        .map(({ role }) => role)
      if (missingRoles.length === 0) continue
      const scopes = [...new Set(missingRoles.map((role) => getSignoffScope(role).description))]
      yield {
        path: pathInside(path.people, person.id),
        message: `No sign-off from ${formatPersonName(person)} (${joinWith(missingRoles.map(getRoleLabel))}) on ${scopes.join('; ')}.${explainUncountedSignoff(signoffs, person, today)}`,
        help: `Ask ${formatPersonName(person)} to sign off (\`mlplan signoff ${person.id} --request\` drafts the message), and record the answer with \`mlplan signoff ${person.id}\`.`,
      }
    }
  },
})

/** Returns the ids that sign-offs misspell. Another rule reports the misspelling. */
function findMisspelledIds(signoffs: Plan['signoffs'], people: readonly Person[]): readonly (string | undefined)[] {
  const ids = people.map(({ id }) => id)
  return (signoffs ?? [])
    .map(({ person: personId }) => personId)
    .filter((personId) => personId !== undefined && !ids.includes(personId))
    .map((personId) => nearest(personId ?? '', ids))
}

function explainUncountedSignoff(signoffs: Plan['signoffs'], { id }: Person, today: string): string {
  const personSignoffs = (signoffs ?? []).filter((signoff) => signoff.person === id && signoff.decision !== undefined)
  if (personSignoffs.some(({ signed_on: signedOn }) => signedOn === undefined))
    return ' The recorded sign-off has no date.'
  const futureSignoff = personSignoffs.find(({ signed_on: signedOn }) => signedOn !== undefined && signedOn > today)
  return futureSignoff?.signed_on === undefined
    ? ''
    : ` The recorded sign-off has a future date, ${futureSignoff.signed_on}.`
}
