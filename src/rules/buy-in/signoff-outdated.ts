import { inSentence } from '../../text/in-sentence.js'
import type { PastPlan } from '../../agreement/plan-history.js'
import { since, type Since } from '../../agreement/changes-since-signoff.js'
import {
  type Agreement,
  agreementOf,
  type ChangedPart,
  changedSince,
  type Signoff,
} from '../../agreement/signoff-status.js'
import { cut, titleAt } from '../../changes/describe-change.js'
import { listed } from '../../text/join.js'
import { showPath } from '../../plan/path.js'
import { inside, place } from '../../plan/typed-path.js'
import { type Person, PLAN, type Plan } from '../../plan/plan.js'
import { roleLabel } from '../../plan/roles.js'
import { RARELY_DEPLOYED, STILL_FAIL_TO_DEPLOY } from '../shared/citations.js'
import type { Problem } from '../rule.js'
import { wholePlanRule } from '../shared/whole-plan.js'
import { counted } from '../../text/rule-words.js'

const SIGNED = (rate: string) =>
  `mlplan: 2\nproject:\n  stage: modeling\npeople:\n  - id: omar\n    name: Omar Haddad\n    roles: [finance_partner]\neconomics:\n  base_rate: ${rate}\nsignoffs:\n  - id: omar-1\n    person: omar\n    roles: [finance_partner]\n    decision: approved\n    signed_on: 2026-11-20\n    fingerprints: economics v1-83d399728c03529e-0000000000000000\n`

export default wholePlanRule({
  id: 'buy-in/signoff-outdated',
  since: '0.1.0',
  area: 'buy-in',
  who: 'ml_lead',
  summary: 'A part of the plan changed after a person signed off on it.',
  why: "People sign off on specific figures, dates, and ways of working. If the plan changes and they aren't asked again, no one has approved what launches. A stakeholder who learns of the change later may withdraw all support.",
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
  const on = signoff.signed_on === undefined ? '' : `, ${signoff.signed_on}`
  return {
    at: inside(place.signoffs, signoff.id),
    related: fields.slice(0, MOST_TOLD).map(({ change, told }) => ({ at: change.path, note: note(told.before) })),
    message: `${name}'s sign-off (${listed(roles.map(roleLabel))}${on}) is outdated: ${sinceThen(found, plan)}.`,
    help: helpFor(person, parts),
  }
}

const MOST_TOLD = 3

function sinceThen(found: readonly Since[], plan: Plan): string {
  const fields = found.flatMap((one) => one.fields.map(inWords))
  const parts = found.filter((one) => one.fields.length === 0).map(({ part }) => `${partInWords(part, plan)} changed`)
  const told = [...fields, ...parts]
  const more = told.length - MOST_TOLD
  return more > 0 ? `${told.slice(0, MOST_TOLD).join('; ')}; ${counted(more, 'more change')}` : told.join('; ')
}

function inWords({ change, told }: Since['fields'][number]): string {
  const field = inSentence(told.title)
  const [before, after] = [cut(told.before), cut(told.after)]
  if (change.kind === 'added') return `${field} was added (${after})`
  return change.kind === 'removed'
    ? `${field} was removed (was ${before})`
    : `${field} changed from ${before} to ${after}`
}

/** The history doesn't hold what was signed off on, so only the part is known. */
function partInWords({ place: at }: ChangedPart, plan: Plan): string {
  const title = titleAt(at, plan)
  return title === '' ? showPath(at) : inSentence(title)
}

function note(before: string): string {
  return before === '' ? 'added after the sign-off' : `was ${cut(before)}`
}

function helpFor({ id, name }: Person, parts: readonly ChangedPart[]): string {
  const ask = `Ask ${name ?? id} to sign off again (\`mlplan signoff ${id} --request\` drafts the message)`
  return parts.every(({ isWording }) => isWording)
    ? `${ask}. Only wording changed, so a person other than the ML lead can keep the sign-off valid instead: \`mlplan signoff ${id} --wording-only --confirmed-by NAME\`.`
    : `${ask}, or undo the change.`
}
