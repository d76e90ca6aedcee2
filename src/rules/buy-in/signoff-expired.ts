import { type Agreement, agreementOf, isAgreed } from '../../agreement/signoff-status.js'
import { addDays, daysBetween } from '../../plan/day.js'
import { listed } from '../../text/join.js'
import { inside, place } from '../../plan/typed-path.js'
import type { Person } from '../../plan/plan.js'
import { type Role, roleLabel } from '../../plan/roles.js'
import { RARELY_DEPLOYED, STILL_FAIL_TO_DEPLOY } from '../shared/citations.js'
import { agreementDays } from '../shared/limits.js'
import { type Problem, rule } from '../rule.js'
import { counted } from '../../text/rule-words.js'

const AGES: ReadonlySet<Role> = new Set(['executive_sponsor', 'decision_owner'])

const SPONSOR =
  'mlplan: 2\nproject:\n  stage: data\npeople:\n  - id: ilse\n    name: Ilse Verhoeven\n    roles: [executive_sponsor]\nsignoffs:\n  - id: ilse-1\n    person: ilse\n    decision: approved\n'

export default rule({
  id: 'buy-in/signoff-expired',
  since: '0.1.0',
  area: 'buy-in',
  who: 'ml_lead',
  summary: 'A sign-off has expired or is too old.',
  why: 'Sponsors change jobs, budgets change, and other projects gain priority. Support that is never renewed can fade unnoticed until launch.',
  sources: [RARELY_DEPLOYED, STILL_FAIL_TO_DEPLOY],
  severity: { data: 'warning', 'pre-launch': 'error' },
  given: { people: place.people, signoffs: place.signoffs },
  maybe: {},
  good: [
    `${SPONSOR}    signed_on: 2026-08-03\n`,
    `${SPONSOR}    signed_on: 2026-02-03\n    valid_through: 2027-01-31\n`,
  ],
  bad: [
    { plan: `${SPONSOR}    signed_on: 2026-02-03\n`, at: 'signoffs.ilse-1.signed_on' },
    { plan: `${SPONSOR}    signed_on: 2026-08-03\n`, at: 'signoffs.ilse-1.signed_on', stage: 'pre-launch' },
    {
      plan: `${SPONSOR}    signed_on: 2026-09-01\n    valid_through: 2026-10-31\n`,
      at: 'signoffs.ilse-1.valid_through',
    },
  ],
  *check({ people }, { plan, today, stage, limits }) {
    const days = agreementDays(limits, stage)
    for (const person of people) {
      const agreements = agreementOf(plan, person, today)
      const over = agreements.filter(({ state }) => state === 'over')
      const old = agreements.filter((one) => AGES.has(one.role) && isAgreed(one) && isOld(one, days, today))
      if (over.length > 0) yield problemOf(person, over, 'valid_through', today, days)
      if (old.length > 0) yield problemOf(person, old, 'signed_on', today, days)
    }
  },
})

/** A sign-off with an end date doesn't age. Close to the launch, one from last spring says little about this launch. */
function isOld({ on, signoff }: Agreement, days: number, today: string): boolean {
  return on !== undefined && signoff?.valid_through === undefined && addDays(on, days) < today
}

function problemOf(
  person: Person,
  agreements: readonly Agreement[],
  at: 'valid_through' | 'signed_on',
  today: string,
  days: number,
): Problem {
  const [first] = agreements
  const name = person.name ?? person.id
  const roles = listed(agreements.map(({ role }) => roleLabel(role)))
  const on = first?.on ?? today
  return {
    at: inside(place.signoffs, first?.signoff?.id ?? '', at),
    cause: 'clock',
    message:
      at === 'signed_on'
        ? `${name}'s sign-off (${roles}, ${on}) is ${counted(daysBetween(on, today), 'day')} old, past the limit of ${counted(days, 'day')}.`
        : `${name}'s sign-off (${roles}) was valid through ${first?.signoff?.valid_through ?? today} and has expired.`,
    help: `Ask ${name} to renew the sign-off. \`mlplan signoff ${person.id} --request\` drafts the message and lists what has changed.`,
  }
}
