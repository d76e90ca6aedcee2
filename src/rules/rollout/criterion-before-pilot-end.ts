import { pathInside, path } from '../../plan/typed-path.js'
import { BUSINESS_PERFORMANCE } from '../shared/citations.js'
import { isTrialPhase, type Phase } from '../shared/phases.js'
import { rule } from '../rule.js'
import { quoteText } from '../../text/plain-text.js'

const planWithCriterionDue = (due: string): string =>
  `mlplan: 2\nexpectations:\n  success_criteria:\n    - id: kept\n      metric: Customers kept per 100 calls\n      due: ${due}\nrollout:\n  phases:\n    - id: pilot\n      kind: pilot\n      start: 2027-06-01\n      end: 2027-07-31\n  pilot:\n    success_criterion: kept\n`

export default rule({
  id: 'rollout/criterion-before-pilot-end',
  since: '0.1.0',
  area: 'expectations',
  owner: 'decision_owner',
  summary: 'The success criterion is evaluated before the pilot ends.',
  why: 'A pilot that is evaluated early has fewer cases than planned, so chance plays a larger role. Supporters and skeptics can each find support in the same result.',
  sources: [BUSINESS_PERFORMANCE],
  severity: { data: 'warning', 'pre-launch': 'error', live: 'off' },
  suppressedBy: ['rollout/go-no-go-before-outcomes', 'rollout/go-no-go-before-sample'],
  requires: {
    criteria: path.expectations.success_criteria,
    phases: path.rollout.phases,
    criterionId: path.rollout.pilot.success_criterion,
  },
  optional: { result: path.rollout.go_no_go.result },
  good: [planWithCriterionDue('2027-08-07')],
  bad: [{ plan: planWithCriterionDue('2027-07-15'), path: 'expectations.success_criteria.kept.due' }],
  *check({ criteria, phases, criterionId, result }) {
    const criterion = criteria.find(({ id }) => id === criterionId)
    const lastPhase = findLastTrial(phases)
    if (
      criterion?.due === undefined ||
      lastPhase === undefined ||
      criterion.due >= lastPhase.end ||
      result !== undefined
    )
      return
    yield {
      path: pathInside(path.expectations.success_criteria, criterion.id, 'due'),
      related: [{ path: pathInside(path.rollout.phases, lastPhase.id, 'end'), note: 'phase ends' }],
      message: `The evaluation of ${quoteText(criterion.metric ?? criterion.id)} is due on ${criterion.due}, but the ${lastPhase.kind ?? lastPhase.id} phase that tests the criterion ends on ${lastPhase.end}.`,
      help: 'Evaluate the criterion after the phase ends and its outcomes are known, or end the phase earlier.',
    }
  },
})

/** Finds the pilot phase that ends last or, without a pilot, the last trial phase of another kind. */
function findLastTrial(phases: readonly Phase[]): (Phase & { readonly end: string }) | undefined {
  const pilots = phases.filter(({ kind }) => kind === 'pilot')
  const endedPhases = (pilots.length > 0 ? pilots : phases.filter(isTrialPhase)).flatMap((phase) =>
    phase.end === undefined ? [] : [{ ...phase, end: phase.end }],
  )
  return endedPhases.reduce<(typeof endedPhases)[number] | undefined>(
    (latest, phase) => (latest === undefined || phase.end > latest.end ? phase : latest),
    undefined,
  )
}
