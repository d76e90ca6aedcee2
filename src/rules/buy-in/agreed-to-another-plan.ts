import { coverOf } from '../../agreement/covers.js'
import type { PastPlan } from '../../agreement/past.js'
import { since, type Since } from '../../agreement/since.js'
import { type Agreement, agreementOf, type ChangedPart, changedSince, type Signoff } from '../../agreement/standing.js'
import { cut } from '../../changes/told.js'
import { listed } from '../../plan/listed.js'
import { showPath } from '../../plan/path.js'
import { inside, place } from '../../plan/place.js'
import { type Person, PLAN, type Plan } from '../../plan/plan.js'
import { roleLabel } from '../../plan/roles.js'
import { RARELY_DEPLOYED, STILL_FAIL_TO_DEPLOY } from '../citations.js'
import type { Problem } from '../rule.js'
import { wholePlanRule } from '../whole-plan.js'
import { counted } from '../words.js'

const SIGNED = (rate: string) =>
  `mlplan: 1\nproject:\n  stage: modeling\npeople:\n  - id: omar\n    name: Omar Haddad\n    roles: [finance_partner]\neconomics:\n  base_rate: ${rate}\nsignoffs:\n  - id: omar-1\n    by: omar\n    roles: [finance_partner]\n    decision: approved\n    on: 2026-11-20\n    content: economics v1-83d399728c03529e-0000000000000000\n`

export default wholePlanRule({
  id: 'buy-in/agreed-to-another-plan',
  since: '0.1.0',
  impediment: 'buy-in',
  who: 'ml_lead',
  summary: 'What somebody agreed to has changed since.',
  why: 'People agree to a figure, a day, a way of working; the plan moves on, and at the launch nobody has agreed to this one. Whoever finds that out by themselves takes back more than this one agreement.',
  sources: [RARELY_DEPLOYED, STILL_FAIL_TO_DEPLOY],
  severity: { kickoff: 'warning', data: 'error' },
  reads: Object.keys(PLAN).map((section) => [section]),
  good: [SIGNED('1.8%'), SIGNED('0.0180')],
  bad: [{ plan: SIGNED('3%'), at: 'signoffs.omar-1' }],
  *check(_look, { plan, past, today }) {
    for (const person of plan.people ?? []) {
      const agreements = agreementOf(plan, person, today).filter(({ state }) => state === 'void')
      for (const signoff of new Set(agreements.flatMap((one) => one.signoff ?? []))) {
        const roles = agreements.filter((one) => one.signoff === signoff)
        yield problemOf(plan, past, person, signoff, roles)
      }
    }
  },
})

function problemOf(
  plan: Plan,
  past: readonly PastPlan[],
  person: Person,
  signoff: Signoff,
  agreements: readonly Agreement[],
): Problem {
  const roles = agreements.map(({ role }) => role)
  const parts = changedSince(signoff, plan, roles)
  const found = since(signoff, parts, plan, past)
  const fields = found.flatMap((one) => one.fields)
  const name = person.name ?? person.id
  const what = listed([...new Set(roles.map((role) => coverOf(role).words))])
  const on = signoff.on === undefined ? '' : ` on ${signoff.on}`
  return {
    at: inside(place.signoffs, signoff.id),
    related: fields.slice(0, MOST_TOLD).map(({ change, told }) => ({ at: change.path, note: note(told.before) })),
    message: `${name}, ${listed(roles.map(roleLabel))}, agreed${on} to ${what}; since then ${sinceThen(found)}.`,
    help: helpFor(person, parts),
  }
}

const MOST_TOLD = 3

function sinceThen(found: readonly Since[]): string {
  const fields = found.flatMap((one) => one.fields.map(inWords))
  const parts = found.filter((one) => one.fields.length === 0).map(({ title }) => `something in ${title} has changed`)
  const told = [...fields, ...parts]
  const more = told.length - MOST_TOLD
  return more > 0 ? `${told.slice(0, MOST_TOLD).join('; ')}; and ${counted(more, 'more change')}` : told.join('; ')
}

function inWords({ change, told }: Since['fields'][number]): string {
  const field = `${told.title} (${showPath(change.path)})`
  const [before, after] = [cut(told.before), cut(told.after)]
  if (change.kind === 'added') return `${field} came in: ${after}`
  return change.kind === 'removed'
    ? `${field} was taken out; it was ${before}`
    : `${field} went from ${before} to ${after}`
}

function note(before: string): string {
  return before === '' ? 'not there when it was agreed to' : `was ${cut(before)}`
}

function helpFor({ id, name }: Person, parts: readonly ChangedPart[]): string {
  const ask = `Ask ${name ?? id} again (\`mlplan sign ${id} --request\` writes the message)`
  return parts.every(({ isWording }) => isWording)
    ? `${ask}; or, since only the wording differs, let somebody other than the ML lead carry it over: \`mlplan sign ${id} --carry-over --by PERSON\`.`
    : `${ask}, or change it back.`
}
