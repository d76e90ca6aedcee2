import { pathInside, path } from '../../plan/typed-path.js'
import type { Plan } from '../../plan/plan.js'
import { BUSINESS_PERFORMANCE } from '../shared/citations.js'
import { rule } from '../rule.js'
import { quoteText } from '../../text/plain-text.js'

const { pilot, go_no_go } = path.rollout

const planWithPilotCriterion = (criterion: string): string =>
  `mlplan: 2\nexpectations:\n  success_criteria:\n    - id: kept\n      metric: Customers kept per 100 calls\n    - id: precision\n      metric: Precision among the customers called\nrollout:\n  pilot:\n    success_criterion: ${criterion}\n  go_no_go:\n    success_criterion: kept\n`

export default rule({
  id: 'rollout/pilot-criterion-mismatch',
  since: '0.1.0',
  area: 'expectations',
  owner: 'decision_owner',
  summary: 'The pilot tests a different success criterion than the go/no-go decision uses.',
  why: 'The success criterion determines how long a pilot runs, on how many cases, and with what comparison. If the decision uses another criterion, the pilot may not show whether that criterion is met.',
  sources: [BUSINESS_PERFORMANCE],
  severity: { kickoff: 'error', live: 'off' },
  requires: {
    pilotCriterion: pilot.success_criterion,
    decisionCriterion: go_no_go.success_criterion,
    criteria: path.expectations.success_criteria,
  },
  optional: { leadingIndicator: path.target.leading_indicator, result: go_no_go.result },
  good: [
    planWithPilotCriterion('kept'),
    `${planWithPilotCriterion('precision')}target:\n  leading_indicator:\n    metric: The customer signs the new contract\n`,
  ],
  bad: [{ plan: planWithPilotCriterion('precision'), path: 'rollout.pilot.success_criterion' }],
  *check({ pilotCriterion, decisionCriterion, criteria, leadingIndicator, result }) {
    /* A leading indicator replaces the outcome on purpose; an unknown id is reported elsewhere. */
    if (pilotCriterion === decisionCriterion || leadingIndicator !== undefined || result !== undefined) return
    const [pilotLabel, decisionLabel] = [
      getCriterionLabel(criteria, pilotCriterion),
      getCriterionLabel(criteria, decisionCriterion),
    ]
    if (pilotLabel === undefined || decisionLabel === undefined) return
    yield {
      path: pilot.success_criterion,
      related: [
        { path: go_no_go.success_criterion, note: 'chosen for the go/no-go decision' },
        {
          path: pathInside(path.expectations.success_criteria, decisionCriterion),
          note: 'criterion of the go/no-go decision',
        },
      ],
      message: `The pilot tests ${pilotLabel}, but the go/no-go decision uses ${decisionLabel}.`,
      help: 'Use the same success criterion for the pilot and for the go/no-go decision.',
    }
  },
})

function getCriterionLabel(
  criteria: NonNullable<NonNullable<Plan['expectations']>['success_criteria']>,
  id: string,
): string | undefined {
  const criterion = criteria.find((candidate) => candidate.id === id)
  return criterion && quoteText(criterion.metric ?? criterion.id)
}
