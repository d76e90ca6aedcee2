import { compareText, groupBy } from '../../text/sort-and-group.js'
import { findRoleHolders } from '../../plan/role-holders.js'
import { type Signoff, appliesToRole } from '../../agreement/signoff-status.js'
import { listObligations, type PackObligation, chooseVerb } from '../../law/obligations.js'
import { FACT_PATHS } from '../../law/facts.js'
import { joinWith } from '../../text/join.js'
import { toPath, path } from '../../plan/typed-path.js'
import type { Plan } from '../../plan/plan.js'
import { AI_ACT, AI_ACT_MOVED } from '../shared/citations-of-law.js'
import type { Problem, Rule } from '../rule.js'
import { wholePlanRule } from '../shared/whole-plan.js'
import { pluralize } from '../../text/pluralize.js'

const { legal, project } = path
const EXAMPLE_PLAN =
  'mlplan: 2\nproject:\n  jurisdictions: [eu]\n  launch_due: 2028-01-10\npeople:\n  - id: lena\n    name: Lena Fischer\n    roles: [privacy_legal]\nsignoffs:\n  - id: lena-1\n    person: lena\n    decision: approved\n    signed_on: 2026-11-20\nlegal:\n  ai_act:\n    role: deployer\n    high_risk_basis: employment\n'

const baseRule: Rule = wholePlanRule({
  id: 'legal/obligation-starts-before-launch',
  since: '0.1.0',
  area: 'privacy-legal',
  owner: 'privacy_legal',
  summary: 'A legal obligation starts between the last legal review and the launch.',
  why: 'A legal review covers the law as of the review date. Obligations that start later may apply by the launch, and their dates can still move. A second review before launch catches such changes in time. mlplan is a screening aid, not legal advice.',
  sources: [AI_ACT_MOVED, AI_ACT],
  severity: { kickoff: 'warning', live: 'off' },
  suppressedBy: ['legal/signoff-missing', 'legal/no-reviewer'],
  reads: [
    project.launch_due,
    project.jurisdictions,
    path.people,
    path.signoffs,
    legal.next_review_due,
    ...FACT_PATHS,
  ].map(toPath),
  good: [
    EXAMPLE_PLAN.replace('    high_risk_basis', '    tier: minimal\n    high_risk_basis'),
    EXAMPLE_PLAN.replace('    high_risk_basis', '    tier: high\n    high_risk_basis').replace(
      '2028-01-10',
      '2027-06-01',
    ),
    `${EXAMPLE_PLAN}    tier: high\n  next_review_due: 2027-12-06\n`,
  ],
  bad: [
    { plan: `${EXAMPLE_PLAN}    tier: high\n`, path: 'legal.next_review_due' },
    { plan: `${EXAMPLE_PLAN}    tier: high\n  next_review_due: 2026-11-23\n`, path: 'legal.next_review_due' },
  ],
  *check(_, { plan, today, lawPacks }) {
    const launch = plan.project?.launch_due
    const lastReviewOn = findLastReview(plan)
    if (launch === undefined || lastReviewOn === undefined) return
    const starting = listObligations(plan, lawPacks).filter(
      ({ obligation }) => lastReviewOn < obligation.from && obligation.from <= launch,
    )
    const nextReviewDue = plan.legal?.next_review_due
    const isReviewPlanned = nextReviewDue !== undefined && nextReviewDue > lastReviewOn && nextReviewDue <= launch
    if (starting.length === 0 || (isReviewPlanned && nextReviewDue >= today)) return
    for (const obligations of groupByStart(starting))
      yield createProblem(obligations, lastReviewOn, launch, isReviewPlanned ? nextReviewDue : undefined)
  },
})

export default { ...baseRule, missing: [toPath(legal.next_review_due)] }

/** Returns the date of the last sign-off by a privacy and legal reviewer, whether approved or declined. */
function findLastReview(plan: Plan): string | undefined {
  const reviewers = new Set(findRoleHolders(plan, 'privacy_legal').map(({ id }) => id))
  const isReview = (signoff: Signoff) =>
    signoff.person !== undefined && reviewers.has(signoff.person) && appliesToRole(signoff, 'privacy_legal')
  return (plan.signoffs ?? [])
    .filter(isReview)
    .flatMap(({ signed_on: signedOn }) => signedOn ?? [])
    .toSorted()
    .at(-1)
}

function groupByStart(obligations: readonly PackObligation[]): readonly (readonly PackObligation[])[] {
  const groups = groupBy(obligations, ({ pack, obligation }) => `${obligation.from} ${pack.id}`)
  return [...groups].toSorted(([left], [right]) => compareText(left, right)).map(([, group]) => group)
}

function createProblem(
  obligations: readonly PackObligation[],
  lastReviewOn: string,
  launch: string,
  missedReview: string | undefined,
): Problem {
  const [first] = obligations
  const shown = obligations.slice(0, 2)
  const requirements = shown.map(({ obligation }) => `${obligation.asks} (${obligation.article})`)
  const omittedCount = obligations.length - shown.length
  const moreText =
    omittedCount === 0
      ? ''
      : ` ${pluralize(omittedCount, 'more obligation starts', 'more obligations start')} that day.`
  const missedText =
    missedReview === undefined ? '' : ` The next review was due on ${missedReview}, and no later review is recorded.`
  const datesText = `The last legal review was on ${lastReviewOn}; the launch is on ${launch}.`
  return {
    path: legal.next_review_due,
    ...(missedReview === undefined ? {} : { cause: 'clock' as const }),
    related: [{ path: project.launch_due, note: 'the obligation applies by this date' }],
    message: `From ${first?.obligation.from ?? ''}, the ${first?.pack.title ?? 'law'} ${chooseVerb(shown)} ${joinWith(requirements)}.${moreText} ${datesText}${missedText}`,
    help: 'Ask the privacy and legal reviewer whether the plan still holds from that date, and set legal.next_review_due to a date before the launch.',
  }
}
