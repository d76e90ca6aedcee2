import { inside, place } from '../../plan/typed-path.js'
import type { Plan } from '../../plan/plan.js'
import { BUSINESS_PERFORMANCE } from '../shared/citations.js'
import { rule } from '../rule.js'
import { quoted } from '../../text/rule-words.js'

const { pilot, go_no_go } = place.rollout

const judged = (bar: string): string =>
  `mlplan: 2\nexpectations:\n  success_criteria:\n    - id: kept\n      metric: Customers kept per 100 calls\n    - id: precision\n      metric: Precision among the customers called\nrollout:\n  pilot:\n    success_criterion: ${bar}\n  go_no_go:\n    success_criterion: kept\n`

export default rule({
  id: 'rollout/pilot-criterion-mismatch',
  since: '0.1.0',
  area: 'expectations',
  who: 'decision_owner',
  summary: 'The pilot tests a different success criterion than the go/no-go decision uses.',
  why: 'The success criterion determines how long a pilot runs, on how many cases, and with what comparison. If the decision uses another criterion, the pilot may not show whether that criterion is met.',
  sources: [BUSINESS_PERFORMANCE],
  severity: { data: 'warning', 'pre-launch': 'error', live: 'off' },
  given: {
    piloted: pilot.success_criterion,
    decided: go_no_go.success_criterion,
    bars: place.expectations.success_criteria,
  },
  maybe: { early: place.target.leading_indicator, result: go_no_go.result },
  good: [
    judged('kept'),
    `${judged('precision')}target:\n  leading_indicator:\n    metric: The customer signs the new contract\n`,
  ],
  bad: [{ plan: judged('precision'), at: 'rollout.pilot.success_criterion' }],
  *check({ piloted, decided, bars, early, result }) {
    /* A leading indicator replaces the outcome on purpose; an unknown id is reported elsewhere. */
    if (piloted === decided || early !== undefined || result !== undefined) return
    const [one, other] = [barOf(bars, piloted), barOf(bars, decided)]
    if (one === undefined || other === undefined) return
    yield {
      at: pilot.success_criterion,
      related: [
        { at: go_no_go.success_criterion, note: 'chosen for the go/no-go decision' },
        { at: inside(place.expectations.success_criteria, decided), note: 'criterion of the go/no-go decision' },
      ],
      message: `The pilot tests ${one}, but the go/no-go decision uses ${other}.`,
      help: 'Use the same success criterion for the pilot and for the go/no-go decision.',
    }
  },
})

function barOf(
  bars: NonNullable<NonNullable<Plan['expectations']>['success_criteria']>,
  id: string,
): string | undefined {
  const bar = bars.find((one) => one.id === id)
  return bar && quoted(bar.metric ?? bar.id)
}
