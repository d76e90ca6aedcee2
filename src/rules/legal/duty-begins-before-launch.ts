import { type Signoff, speaksFor } from '../../agreement/standing.js'
import { dutiesOf, type OfPack } from '../../law/duties.js'
import { FACT_PLACES } from '../../law/facts.js'
import { listed } from '../../plan/listed.js'
import { pathOf, place } from '../../plan/place.js'
import type { Plan } from '../../plan/plan.js'
import { AI_ACT, AI_ACT_MOVED } from '../citations-of-law.js'
import { holdersOf } from '../persons.js'
import type { Problem, Rule } from '../rule.js'
import { wholePlanRule } from '../whole-plan.js'

const { legal, project } = place
const PLAN =
  'mlplan: 1\nproject:\n  jurisdictions: [eu]\n  launch_on: 2028-01-10\npeople:\n  - id: lena\n    name: Lena Fischer\n    roles: [privacy_legal]\nsignoffs:\n  - id: lena-1\n    by: lena\n    decision: approved\n    on: 2026-11-20\nlegal:\n  ai_act:\n    role: deployer\n    ground: employment\n'

const rule: Rule = wholePlanRule({
  id: 'legal/duty-begins-before-launch',
  since: '0.1.0',
  impediment: 'privacy-legal',
  who: 'privacy_legal',
  summary: 'The law asks for more from a day between the last legal review and the launch.',
  why: 'A review looks at the law of its day. Duties that begin later are known by date, and such dates have been moved twice within a year; whoever looks again before the launch finds out in time. mlplan is a screening aid, not legal advice.',
  sources: [AI_ACT_MOVED, AI_ACT],
  severity: { kickoff: 'warning', live: 'off' },
  follows: ['legal/not-reviewed', 'legal/no-reviewer'],
  reads: [
    project.launch_on,
    project.jurisdictions,
    place.people,
    place.signoffs,
    legal.review_again_on,
    ...FACT_PLACES,
  ].map(pathOf),
  good: [
    PLAN.replace('    ground', '    tier: minimal\n    ground'),
    PLAN.replace('    ground', '    tier: high\n    ground').replace('2028-01-10', '2027-06-01'),
    `${PLAN}    tier: high\n  review_again_on: 2027-12-06\n`,
  ],
  bad: [
    { plan: `${PLAN}    tier: high\n`, at: 'legal.review_again_on' },
    { plan: `${PLAN}    tier: high\n  review_again_on: 2026-11-23\n`, at: 'legal.review_again_on' },
  ],
  *check(_, { plan, today, law }) {
    const launch = plan.project?.launch_on
    const reviewed = lastReview(plan)
    if (launch === undefined || reviewed === undefined) return
    const begin = dutiesOf(plan, law).filter(({ duty }) => reviewed < duty.from && duty.from <= launch)
    const again = plan.legal?.review_again_on
    const isPlanned = again !== undefined && again > reviewed && again <= launch
    if (begin.length === 0 || (isPlanned && again >= today)) return
    for (const ofOneDay of byDay(begin)) yield problemOf(ofOneDay, reviewed, launch, isPlanned ? again : undefined)
  },
})

export default { ...rule, missing: [pathOf(legal.review_again_on)] }

/** The day of the last sign-off of somebody who reviews law, whatever they said. */
function lastReview(plan: Plan): string | undefined {
  const reviewers = new Set(holdersOf(plan.people, 'privacy_legal').map(({ id }) => id))
  const isReview = (one: Signoff) => one.by !== undefined && reviewers.has(one.by) && speaksFor(one, 'privacy_legal')
  return (plan.signoffs ?? [])
    .filter(isReview)
    .flatMap(({ on }) => on ?? [])
    .toSorted()
    .at(-1)
}

function byDay(duties: readonly OfPack[]): readonly (readonly OfPack[])[] {
  const keys = [...new Set(duties.map(({ pack, duty }) => `${duty.from} ${pack.id}`))].toSorted()
  return keys.map((key) => duties.filter(({ pack, duty }) => `${duty.from} ${pack.id}` === key))
}

function problemOf(duties: readonly OfPack[], reviewed: string, launch: string, missed: string | undefined): Problem {
  const [first] = duties
  const asks = duties.slice(0, 2).map(({ duty }) => `${duty.asks} (${duty.article})`)
  const more = duties.length > 2 ? [`${duties.length - 2} more`] : []
  const again = missed === undefined ? '' : ` It was to be looked at again on ${missed}, and nothing is recorded.`
  return {
    at: legal.review_again_on,
    ...(missed === undefined ? {} : { cause: 'clock' as const }),
    related: [{ at: project.launch_on, note: 'by then it applies' }],
    message: `From ${first?.duty.from ?? ''} the ${first?.pack.title ?? 'law'} asks ${listed([...asks, ...more])}. The legal review was on ${reviewed}, the launch is on ${launch}.${again}`,
    help: 'Ask whoever reviews legal questions whether the plan holds from that day on, and write under legal.review_again_on when they look again before the launch.',
  }
}
