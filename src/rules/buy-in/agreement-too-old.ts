import { type Agreement, agreementOf, isAgreed } from '../../agreement/standing.js'
import { coverOf } from '../../agreement/covers.js'
import { addDays, daysBetween } from '../../plan/day.js'
import { listed } from '../../plan/listed.js'
import { inside, place } from '../../plan/place.js'
import type { Person } from '../../plan/plan.js'
import { type Role, roleLabel } from '../../plan/roles.js'
import { RARELY_DEPLOYED, STILL_FAIL_TO_DEPLOY } from '../citations.js'
import { agreementDays } from '../limits.js'
import { type Problem, rule } from '../rule.js'
import { counted } from '../words.js'

const AGES: ReadonlySet<Role> = new Set(['executive_sponsor', 'decision_owner'])

const SPONSOR =
  'mlplan: 1\nproject:\n  stage: data\npeople:\n  - id: ilse\n    name: Ilse Verhoeven\n    roles: [executive_sponsor]\nsignoffs:\n  - id: ilse-1\n    by: ilse\n    decision: approved\n'

export default rule({
  id: 'buy-in/agreement-too-old',
  since: '0.1.0',
  impediment: 'buy-in',
  who: 'ml_lead',
  summary: 'An agreement was given too long ago, or for a time that has passed.',
  why: 'Sponsors change posts, budgets are made anew, other projects become dearer. Agreement that nobody renews is lost without a word, and missed on the day of the launch.',
  sources: [RARELY_DEPLOYED, STILL_FAIL_TO_DEPLOY],
  severity: { data: 'warning', 'pre-launch': 'error' },
  given: { people: place.people, signoffs: place.signoffs },
  maybe: {},
  good: [`${SPONSOR}    on: 2026-08-03\n`, `${SPONSOR}    on: 2026-02-03\n    valid_until: 2027-01-31\n`],
  bad: [
    { plan: `${SPONSOR}    on: 2026-02-03\n`, at: 'signoffs.ilse-1.on' },
    { plan: `${SPONSOR}    on: 2026-08-03\n`, at: 'signoffs.ilse-1.on', stage: 'pre-launch' },
    { plan: `${SPONSOR}    on: 2026-09-01\n    valid_until: 2026-10-31\n`, at: 'signoffs.ilse-1.valid_until' },
  ],
  *check({ people }, { plan, today, stage, limits }) {
    const days = agreementDays(limits, stage)
    for (const person of people) {
      const agreements = agreementOf(plan, person, today)
      const over = agreements.filter(({ state }) => state === 'over')
      const old = agreements.filter((one) => AGES.has(one.role) && isAgreed(one) && isOld(one, days, today))
      if (over.length > 0) yield problemOf(person, over, 'valid_until', today)
      if (old.length > 0) yield problemOf(person, old, 'on', today)
    }
  },
})

/** Unless it was given for a time. Shortly before the launch a yes of last spring is not one to this launch. */
function isOld({ on, signoff }: Agreement, days: number, today: string): boolean {
  return on !== undefined && signoff?.valid_until === undefined && addDays(on, days) < today
}

function problemOf(person: Person, agreements: readonly Agreement[], at: 'valid_until' | 'on', today: string): Problem {
  const [first] = agreements
  const name = person.name ?? person.id
  const roles = listed(agreements.map(({ role }) => roleLabel(role)))
  const what = listed([...new Set(agreements.map(({ role }) => coverOf(role).words))])
  const on = first?.on ?? today
  const age =
    at === 'on'
      ? `last agreed to ${what} on ${on}, ${counted(daysBetween(on, today), 'day')} ago`
      : `agreed to ${what} until ${first?.signoff?.valid_until ?? today}, which has passed`
  return {
    at: inside(place.signoffs, first?.signoff?.id ?? '', at),
    cause: 'clock',
    message: `${name}, ${roles}, ${age}.`,
    help: `Ask ${name} again: \`mlplan sign ${person.id} --request\` writes the message, with what has changed.`,
  }
}
