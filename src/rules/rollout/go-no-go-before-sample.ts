import { addDays } from '../../plan/day.js'
import { path, toPath } from '../../plan/typed-path.js'
import { computePilot } from '../../worksheet/pilot.js'
import { BUSINESS_PERFORMANCE, SAMPLE_SIZE } from '../shared/citations.js'
import type { Plan } from '../../plan/plan.js'
import type { Worksheet } from '../../worksheet/worksheet.js'
import type { Related } from '../rule.js'
import { findFirstTrial } from '../shared/phases.js'
import { isShownEarlier } from '../shared/figures/shown-earlier.js'
import type { Stage } from '../../plan/stage.js'
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
  severity: { kickoff: 'warning', 'pre-launch': 'error', live: 'off' },
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
    {
      plan: 'mlplan: 2\nproject:\n  task: ranking\n  started_on: 2026-11-24\ntarget:\n  outcome_window_days: 1\neconomics:\n  period: month\n  volume_per_period: 20000\n  ranking:\n    current_value: 3.1%\n    expected_gain: 2%\nrollout:\n  go_no_go:\n    due: 2027-06-09\n',
      path: 'rollout.go_no_go.due',
    },
    {
      plan: exampleWith(
        CALLS,
        { success_rate: '20%', volume_per_period: '200000' },
        {
          project: '  started_on: 2026-11-24\n',
          target: '  outcome_window_days: 30\n',
          rollout: '  go_no_go:\n    due: 2027-01-10\n',
        },
      ),
      path: 'rollout.go_no_go.due',
    },
  ],
  *check(worksheet, plan, { today, stage }) {
    const { go_no_go: goNoGo } = plan.rollout ?? {}
    /* A leading indicator is evaluated instead of the outcome, and is known sooner. */
    if (goNoGo?.due === undefined || goNoGo.result !== undefined || plan.target?.leading_indicator) return
    const trial = findTrial(worksheet, plan, stage)
    if (trial === undefined) return
    const { casesNeeded, days } = trial
    const start = trial.startDate ?? plan.project?.started_on ?? today
    const earliestDate = addDays(start, days)
    if (goNoGo.due >= earliestDate) return
    if (isMisordered(toPath(path.rollout.go_no_go.due), { plan, today, stage })) return
    const duration = `needs ${formatNumber(casesNeeded)} cases with known outcomes, which takes ${pluralize(days, 'day')}`
    yield {
      path: path.rollout.go_no_go.due,
      /* Without a start date, the trial starts today at the earliest, so each passing day moves it. */
      cause: (trial.startDate ?? plan.project?.started_on) === undefined ? 'clock' : 'content',
      related: [{ path: path.target.outcome_window_days, note: 'days until an outcome is known' }, trial.driver],
      message:
        trial.startDate === undefined
          ? `The go/no-go decision is due on ${goNoGo.due}. Even a ${trial.name} that starts on ${start} with all eligible cases ${duration}. No reliable result is possible before ${earliestDate}.`
          : `The go/no-go decision is due on ${goNoGo.due}. The ${trial.name} starts on ${start} and ${duration}. No reliable result is possible before ${earliestDate}.`,
      help: `Postpone the decision, start the ${trial.name} earlier or on more cases, or choose a leading indicator.`,
    }
  },
})

/** What shows whether the model works, and how long that takes. */
interface Trial {
  readonly name: 'pilot' | 'test'
  /** `undefined` until the plan has one. */
  readonly startDate: string | undefined
  readonly casesNeeded: number
  readonly days: number
  readonly driver: Related
}

function findTrial({ binary, otherTask }: Worksheet, plan: Plan, stage: Stage): Trial | undefined {
  const pilot = binary && computePilot(plan, binary)
  if (pilot) {
    const { startDate, daysToDecide: days, casesNeeded } = pilot
    const driver = { path: path.economics.selection_rate, note: 'share of cases acted on' }
    const isConfirmed = stage === 'kickoff' && isShownEarlier(plan, pilot)
    return days === undefined || casesNeeded === undefined || isConfirmed
      ? undefined
      : { name: 'pilot', startDate, casesNeeded, days, driver }
  }
  const { casesPerArm, testDays: days } = otherTask?.ranking ?? {}
  if (casesPerArm === undefined || days === undefined) return undefined
  const startDate = findFirstTrial(plan.rollout?.phases)?.start
  const driver = { path: path.economics.ranking.expected_gain, note: 'gain that the test must detect' }
  return { name: 'test', startDate, casesNeeded: 2 * casesPerArm, days, driver }
}
