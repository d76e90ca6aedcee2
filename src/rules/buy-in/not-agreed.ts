import { agreementOf } from '../../agreement/standing.js'
import { coverOf, isAgreementDue } from '../../agreement/covers.js'
import { nearest } from '../../plan/near.js'
import { inside, place } from '../../plan/place.js'
import type { Person, Plan } from '../../plan/plan.js'
import { roleLabel } from '../../plan/roles.js'
import { RARELY_DEPLOYED } from '../citations.js'
import { isNamed } from '../persons.js'
import { rule } from '../rule.js'
import { listed } from '../../plan/listed.js'

const SPONSOR =
  'mlplan: 1\nproject:\n  stage: data\npeople:\n  - id: ilse\n    name: Ilse Verhoeven\n    roles: [executive_sponsor]\n'

export default rule({
  id: 'buy-in/not-agreed',
  since: '0.1.0',
  impediment: 'buy-in',
  who: 'ml_lead',
  summary: 'Somebody whose agreement is needed by this stage has not given it.',
  why: 'Whoever can stop the project will be asked sooner or later. Until they have said yes to what is theirs, on a day and in writing, the work is done at the risk that they say no.',
  sources: [RARELY_DEPLOYED],
  severity: { data: 'error' },
  given: { people: place.people },
  maybe: { signoffs: place.signoffs },
  good: [`${SPONSOR}signoffs:\n  - id: ilse-1\n    by: ilse\n    decision: approved\n    on: 2026-11-20\n`],
  bad: [
    { plan: SPONSOR, at: 'people.ilse' },
    {
      plan: `${SPONSOR}signoffs:\n  - id: ilse-1\n    by: ilse\n    decision: approved\n    on: 2027-01-15\n`,
      at: 'people.ilse',
    },
  ],
  *check({ people, signoffs }, { today, stage, plan }) {
    const misspelled = misspelledIn(signoffs, people)
    for (const person of people.filter((one) => isNamed(one) && !misspelled.includes(one.id))) {
      /* Review by privacy and legal has a rule of its own. */
      const open = agreementOf(plan, person, today)
        .filter(({ role, state }) => state === 'not-asked' && role !== 'privacy_legal' && isAgreementDue(role, stage))
        .map(({ role }) => role)
      if (open.length === 0) continue
      const what = [...new Set(open.map((role) => coverOf(role).words))]
      yield {
        at: inside(place.people, person.id),
        message: `${person.name ?? person.id}, ${listed(open.map(roleLabel))}, has not agreed to ${listed(what)}${reason(signoffs, person, today)}.`,
        help: `Ask ${person.name ?? person.id} (\`mlplan sign ${person.id} --request\` writes the message), and record the answer with \`mlplan sign ${person.id}\`.`,
      }
    }
  },
})

/** A sign-off whose `by` is a slip of the pen is reported for that. */
function misspelledIn(signoffs: Plan['signoffs'], people: readonly Person[]): readonly (string | undefined)[] {
  const ids = people.map(({ id }) => id)
  return (signoffs ?? [])
    .map(({ by }) => by)
    .filter((by) => by !== undefined && !ids.includes(by))
    .map((by) => nearest(by ?? '', ids))
}

function reason(signoffs: Plan['signoffs'], { id }: Person, today: string): string {
  const theirs = (signoffs ?? []).filter((signoff) => signoff.by === id && signoff.decision !== undefined)
  if (theirs.some(({ on }) => on === undefined)) return '; the sign-off recorded has no day'
  const later = theirs.find(({ on }) => on !== undefined && on > today)
  return later?.on === undefined ? '' : `; the sign-off recorded is dated ${later.on}, a day that has not come`
}
