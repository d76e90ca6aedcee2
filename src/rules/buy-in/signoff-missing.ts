import { agreementOf } from '../../agreement/signoff-status.js'
import { coverOf, isAgreementDue } from '../../agreement/signoff-scope.js'
import { nearest } from '../../text/suggest.js'
import { inside, place } from '../../plan/typed-path.js'
import type { Person, Plan } from '../../plan/plan.js'
import { roleLabel } from '../../plan/roles.js'
import { RARELY_DEPLOYED } from '../shared/citations.js'
import { isNamed } from '../shared/persons.js'
import { rule } from '../rule.js'
import { listed } from '../../text/join.js'

const SPONSOR =
  'mlplan: 2\nproject:\n  stage: data\npeople:\n  - id: ilse\n    name: Ilse Verhoeven\n    roles: [executive_sponsor]\n'

export default rule({
  id: 'buy-in/signoff-missing',
  since: '0.1.0',
  area: 'buy-in',
  who: 'ml_lead',
  summary: 'A sign-off that is due by this stage is missing.',
  why: 'Anyone who can stop the project will need to sign off sooner or later. Until each of them has signed off in writing, with a date, one of them may still decline late in the project.',
  sources: [RARELY_DEPLOYED],
  severity: { data: 'error' },
  given: { people: place.people },
  maybe: { signoffs: place.signoffs },
  good: [`${SPONSOR}signoffs:\n  - id: ilse-1\n    person: ilse\n    decision: approved\n    signed_on: 2026-11-20\n`],
  bad: [
    { plan: SPONSOR, at: 'people.ilse' },
    {
      plan: `${SPONSOR}signoffs:\n  - id: ilse-1\n    person: ilse\n    decision: approved\n    signed_on: 2027-01-15\n`,
      at: 'people.ilse',
    },
  ],
  *check({ people, signoffs }, { today, stage, plan }) {
    const misspelled = misspelledIn(signoffs, people)
    for (const person of people.filter((one) => isNamed(one) && !misspelled.includes(one.id))) {
      /* The privacy and legal sign-off has a rule of its own. */
      const open = agreementOf(plan, person, today)
        .filter(({ role, state }) => state === 'not-asked' && role !== 'privacy_legal' && isAgreementDue(role, stage))
        .map(({ role }) => role)
      if (open.length === 0) continue
      const what = [...new Set(open.map((role) => coverOf(role).words))]
      yield {
        at: inside(place.people, person.id),
        message: `No sign-off from ${person.name ?? person.id} (${listed(open.map(roleLabel))}) on ${what.join('; ')}.${reason(signoffs, person, today)}`,
        help: `Ask ${person.name ?? person.id} to sign off (\`mlplan signoff ${person.id} --request\` drafts the message), and record the answer with \`mlplan signoff ${person.id}\`.`,
      }
    }
  },
})

/** A sign-off whose `person` is misspelled is reported for that. */
function misspelledIn(signoffs: Plan['signoffs'], people: readonly Person[]): readonly (string | undefined)[] {
  const ids = people.map(({ id }) => id)
  return (signoffs ?? [])
    .map(({ person: by }) => by)
    .filter((by) => by !== undefined && !ids.includes(by))
    .map((by) => nearest(by ?? '', ids))
}

function reason(signoffs: Plan['signoffs'], { id }: Person, today: string): string {
  const theirs = (signoffs ?? []).filter((signoff) => signoff.person === id && signoff.decision !== undefined)
  if (theirs.some(({ signed_on: on }) => on === undefined)) return ' The recorded sign-off has no date.'
  const later = theirs.find(({ signed_on: on }) => on !== undefined && on > today)
  return later?.signed_on === undefined ? '' : ` The recorded sign-off has a future date, ${later.signed_on}.`
}
