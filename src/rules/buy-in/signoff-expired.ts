import { hasName, formatPersonName } from '../../plan/display-name.js'
import { type RoleSignoff, listRoleSignoffs, isApproved } from '../../agreement/signoff-status.js'
import { addDays, daysBetween } from '../../plan/day.js'
import { joinWith } from '../../text/join.js'
import { pathInside, path } from '../../plan/typed-path.js'
import type { Person } from '../../plan/plan.js'
import { type Role, getRoleLabel } from '../../plan/roles.js'
import { RARELY_DEPLOYED, STILL_FAIL_TO_DEPLOY } from '../shared/citations.js'
import { getSignoffValidDays } from '../shared/limits.js'
import { type Problem, rule } from '../rule.js'
import { pluralize } from '../../text/pluralize.js'

const AGING_ROLES: ReadonlySet<Role> = new Set(['executive_sponsor', 'decision_owner'])

const SPONSOR_SIGNOFF =
  'mlplan: 2\nproject:\n  stage: data\npeople:\n  - id: ilse\n    name: Ilse Verhoeven\n    roles: [executive_sponsor]\nsignoffs:\n  - id: ilse-1\n    person: ilse\n    decision: approved\n'

export default rule({
  id: 'buy-in/signoff-expired',
  since: '0.1.0',
  area: 'buy-in',
  owner: 'ml_lead',
  summary: 'A sign-off has expired or is too old.',
  why: 'Sponsors change jobs, budgets change, and other projects gain priority. Support that is never renewed can fade unnoticed until launch.',
  sources: [RARELY_DEPLOYED, STILL_FAIL_TO_DEPLOY],
  severity: { data: 'warning', 'pre-launch': 'error' },
  requires: { people: path.people, signoffs: path.signoffs },
  optional: {},
  good: [
    `${SPONSOR_SIGNOFF}    signed_on: 2026-08-03\n`,
    `${SPONSOR_SIGNOFF}    signed_on: 2026-02-03\n    valid_through: 2027-01-31\n`,
  ],
  bad: [
    { plan: `${SPONSOR_SIGNOFF}    signed_on: 2026-02-03\n`, path: 'signoffs.ilse-1.signed_on' },
    { plan: `${SPONSOR_SIGNOFF}    signed_on: 2026-08-03\n`, path: 'signoffs.ilse-1.signed_on', stage: 'pre-launch' },
    {
      plan: `${SPONSOR_SIGNOFF}    signed_on: 2026-09-01\n    valid_through: 2026-10-31\n`,
      path: 'signoffs.ilse-1.valid_through',
    },
  ],
  *check({ people }, { plan, today, stage, limits }) {
    const validDays = getSignoffValidDays(limits, stage)
    for (const person of people.filter(hasName)) {
      const roleSignoffs = listRoleSignoffs(plan, person, today)
      const expired = roleSignoffs.filter(({ state }) => state === 'expired')
      const tooOld = roleSignoffs.filter(
        (roleSignoff) =>
          AGING_ROLES.has(roleSignoff.role) && isApproved(roleSignoff) && isTooOld(roleSignoff, validDays, today),
      )
      if (expired.length > 0) yield createProblem(person, expired, 'valid_through', today, validDays)
      if (tooOld.length > 0) yield createProblem(person, tooOld, 'signed_on', today, validDays)
    }
  },
})

/** Whether a sign-off without an end date is older than the limit, which is stricter close to the launch. */
function isTooOld({ signedOn, signoff }: RoleSignoff, validDays: number, today: string): boolean {
  return signedOn !== undefined && signoff?.valid_through === undefined && addDays(signedOn, validDays) < today
}

function createProblem(
  person: Person,
  roleSignoffs: readonly RoleSignoff[],
  dateKey: 'valid_through' | 'signed_on',
  today: string,
  validDays: number,
): Problem {
  const [first] = roleSignoffs
  const name = formatPersonName(person)
  const roleNames = joinWith(roleSignoffs.map(({ role }) => getRoleLabel(role)))
  const signedOn = first?.signedOn ?? today
  return {
    path: pathInside(path.signoffs, first?.signoff?.id ?? '', dateKey),
    cause: 'clock',
    message:
      dateKey === 'signed_on'
        ? `${name}'s sign-off (${roleNames}, ${signedOn}) is ${pluralize(daysBetween(signedOn, today), 'day')} old, past the limit of ${pluralize(validDays, 'day')}.`
        : `${name}'s sign-off (${roleNames}) was valid through ${first?.signoff?.valid_through ?? today} and has expired.`,
    help: `Ask ${name} to renew the sign-off. \`mlplan signoff ${person.id} --request\` drafts the message and lists what has changed.`,
  }
}
