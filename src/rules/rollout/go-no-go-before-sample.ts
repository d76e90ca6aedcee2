import { addDays } from '../../plan/day.js'
import { path, toPath } from '../../plan/typed-path.js'
import { computePilot } from '../../worksheet/pilot.js'
import { BUSINESS_PERFORMANCE, SAMPLE_SIZE } from '../shared/citations.js'
import { CALLS, exampleWith } from '../shared/example-plans.js'
import { isMisordered } from '../shared/dates/find-misordered.js'
import { numberRule } from '../shared/number-rule.js'
import { formatNumber } from '../../text/figures/format-number.js'
import { pluralize } from '../../text/pluralize.js'

const planWithDecisionDue = (due: string): string =>
  exampleWith(
    CALLS,
    { success_rate: '20%' },
    {
      target: '  outcome_window_days: 30\n  label_delay_days: 7\n',
      rollout: `  phases:\n    - id: pilot\n      kind: pilot\n      start: 2027-06-01\n  go_no_go:\n    due: ${due}\n`,
    },
  )

export default numberRule({
  id: 'rollout/go-no-go-before-sample',
  since: '0.1.0',
  area: 'expectations',
  owner: 'decision_owner',
  summary: 'The go/no-go decision comes before enough outcomes can be known.',
  why: 'Enough cases must come in, and their outcomes must be known, before a result can be distinguished from chance. An earlier date forces a decision on partial evidence.',
  sources: [BUSINESS_PERFORMANCE, SAMPLE_SIZE],
  severity: { data: 'warning', 'pre-launch': 'error', live: 'off' },
  suppressedBy: [
    'rollout/go-no-go-before-outcomes',
    'rollout/pilot-too-small',
    'economics/loses-money',
    'economics/rates-inconsistent',
    'economics/action-never-pays',
  ],
  reads: [
    path.rollout.go_no_go.due,
    path.rollout.phases,
    path.target.outcome_window_days,
    path.target.label_delay_days,
    path.economics,
    path.expectations.precision,
    path.expectations.success_criteria,
    path.rollout.pilot,
  ],
  good: [planWithDecisionDue('2027-09-20')],
  bad: [
    { plan: planWithDecisionDue('2027-07-20'), path: 'rollout.go_no_go.due' },
    { plan: planWithDecisionDue('2027-08-01'), path: 'rollout.go_no_go.due' },
  ],
  *check({ binary }, plan, { today, stage }) {
    const pilotSheet = binary && computePilot(plan, binary)
    const { go_no_go: goNoGo } = plan.rollout ?? {}
    /* A leading indicator is evaluated instead of the outcome, and is known sooner. */
    if (!pilotSheet || goNoGo?.due === undefined || goNoGo.result !== undefined || plan.target?.leading_indicator)
      return
    const { startDate, daysToDecide, casesNeeded } = pilotSheet
    if (startDate === undefined || daysToDecide === undefined || casesNeeded === undefined) return
    const earliestDate = addDays(startDate, daysToDecide)
    if (goNoGo.due >= earliestDate) return
    if (isMisordered(toPath(path.rollout.go_no_go.due), { plan, today, stage })) return
    yield {
      path: path.rollout.go_no_go.due,
      related: [
        { path: path.target.outcome_window_days, note: 'days until an outcome is known' },
        { path: path.economics.selection_rate, note: 'share of cases acted on' },
      ],
      message: `The go/no-go decision is due on ${goNoGo.due}. The pilot starts on ${startDate} and needs ${formatNumber(casesNeeded)} cases with known outcomes, which takes ${pluralize(daysToDecide, 'day')}. No reliable result is possible before ${earliestDate}.`,
      help: 'Postpone the decision, start the pilot earlier or on more cases, or choose a leading indicator.',
    }
  },
})
