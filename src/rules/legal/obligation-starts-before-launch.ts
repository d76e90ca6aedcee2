import { type Signoff, speaksFor } from '../../agreement/signoff-status.js'
import { dutiesOf, type OfPack, verbFor } from '../../law/obligations.js'
import { FACT_PLACES } from '../../law/facts.js'
import { listed } from '../../text/join.js'
import { pathOf, place } from '../../plan/typed-path.js'
import type { Plan } from '../../plan/plan.js'
import { AI_ACT, AI_ACT_MOVED } from '../shared/citations-of-law.js'
import { holdersOf } from '../shared/persons.js'
import type { Problem, Rule } from '../rule.js'
import { wholePlanRule } from '../shared/whole-plan.js'
import { counted } from '../../text/rule-words.js'

const { legal, project } = place
const PLAN =
  'mlplan: 2\nproject:\n  jurisdictions: [eu]\n  launch_due: 2028-01-10\npeople:\n  - id: lena\n    name: Lena Fischer\n    roles: [privacy_legal]\nsignoffs:\n  - id: lena-1\n    person: lena\n    decision: approved\n    signed_on: 2026-11-20\nlegal:\n  ai_act:\n    role: deployer\n    high_risk_basis: employment\n'

const rule: Rule = wholePlanRule({
  id: 'legal/obligation-starts-before-launch',
  since: '0.1.0',
  area: 'privacy-legal',
  who: 'privacy_legal',
  summary: 'A legal obligation starts between the last legal review and the launch.',
  why: 'A legal review covers the law as of the review date. Obligations that start later may apply by the launch, and their dates can still move. A second review before launch catches such changes in time. mlplan is a screening aid, not legal advice.',
  sources: [AI_ACT_MOVED, AI_ACT],
  severity: { kickoff: 'warning', live: 'off' },
  follows: ['legal/signoff-missing', 'legal/no-reviewer'],
  reads: [
    project.launch_due,
    project.jurisdictions,
    place.people,
    place.signoffs,
    legal.next_review_due,
    ...FACT_PLACES,
  ].map(pathOf),
  good: [
    PLAN.replace('    high_risk_basis', '    tier: minimal\n    high_risk_basis'),
    PLAN.replace('    high_risk_basis', '    tier: high\n    high_risk_basis').replace('2028-01-10', '2027-06-01'),
    `${PLAN}    tier: high\n  next_review_due: 2027-12-06\n`,
  ],
  bad: [
    { plan: `${PLAN}    tier: high\n`, at: 'legal.next_review_due' },
    { plan: `${PLAN}    tier: high\n  next_review_due: 2026-11-23\n`, at: 'legal.next_review_due' },
  ],
  *check(_, { plan, today, law }) {
    const launch = plan.project?.launch_due
    const reviewed = lastReview(plan)
    if (launch === undefined || reviewed === undefined) return
    const begin = dutiesOf(plan, law).filter(({ duty }) => reviewed < duty.from && duty.from <= launch)
    const again = plan.legal?.next_review_due
    const isPlanned = again !== undefined && again > reviewed && again <= launch
    if (begin.length === 0 || (isPlanned && again >= today)) return
    for (const ofOneDay of byDay(begin)) yield problemOf(ofOneDay, reviewed, launch, isPlanned ? again : undefined)
  },
})

export default { ...rule, missing: [pathOf(legal.next_review_due)] }

/** The day of the last sign-off of somebody who reviews law, whatever they said. */
function lastReview(plan: Plan): string | undefined {
  const reviewers = new Set(holdersOf(plan.people, 'privacy_legal').map(({ id }) => id))
  const isReview = (one: Signoff) =>
    one.person !== undefined && reviewers.has(one.person) && speaksFor(one, 'privacy_legal')
  return (plan.signoffs ?? [])
    .filter(isReview)
    .flatMap(({ signed_on: on }) => on ?? [])
    .toSorted()
    .at(-1)
}

function byDay(duties: readonly OfPack[]): readonly (readonly OfPack[])[] {
  const keys = [...new Set(duties.map(({ pack, duty }) => `${duty.from} ${pack.id}`))].toSorted()
  return keys.map((key) => duties.filter(({ pack, duty }) => `${duty.from} ${pack.id}` === key))
}

function problemOf(duties: readonly OfPack[], reviewed: string, launch: string, missed: string | undefined): Problem {
  const [first] = duties
  const shown = duties.slice(0, 2)
  const asks = shown.map(({ duty }) => `${duty.asks} (${duty.article})`)
  const others = duties.length - shown.length
  const more = others === 0 ? '' : ` ${counted(others, 'more obligation starts', 'more obligations start')} that day.`
  const again = missed === undefined ? '' : ` The next review was due on ${missed}, and no later review is recorded.`
  const dates = `The last legal review was on ${reviewed}; the launch is on ${launch}.`
  return {
    at: legal.next_review_due,
    ...(missed === undefined ? {} : { cause: 'clock' as const }),
    related: [{ at: project.launch_due, note: 'the obligation applies by this date' }],
    message: `From ${first?.duty.from ?? ''}, the ${first?.pack.title ?? 'law'} ${verbFor(shown)} ${listed(asks)}.${more} ${dates}${again}`,
    help: 'Ask the privacy and legal reviewer whether the plan still holds from that date, and set legal.next_review_due to a date before the launch.',
  }
}
