import { path } from '../../plan/typed-path.js'
import { countWindowPeriods } from '../../worksheet/period.js'
import { formatTimes } from '../../text/figures/format-number.js'
import { pluralize } from '../../text/pluralize.js'
import { BUSINESS_PERFORMANCE } from '../shared/citations.js'
import { rule } from '../rule.js'

/** A month of 31 days is one period, although an average month is shorter. */
const MIN_REPEATS = 1.1

const plan = (target: string): string =>
  `mlplan: 2\nproject:\n  task: binary\ntarget:\n${target}economics:\n  period: month\n  volume_per_period: 400000\n`

export default rule({
  id: 'target/cases-counted-again',
  since: '0.1.0',
  area: 'expectations',
  owner: 'decision_owner',
  summary:
    "The outcome window is longer than a period, and the plan doesn't say whether the same cases are scored again.",
  why: 'If the same customers are scored every month and each outcome is looked for over three months, one customer who leaves is found in three months. The value then counts that customer three times.',
  sources: [BUSINESS_PERFORMANCE],
  severity: { kickoff: 'warning' },
  requires: { windowDays: path.target.outcome_window_days, period: path.economics.period },
  optional: { isSame: path.target.rescores_same_cases, task: path.project.task },
  good: [
    plan('  outcome_window_days: 30\n'),
    plan('  outcome_window_days: 90\n  rescores_same_cases: true\n'),
    plan('  outcome_window_days: 90\n  rescores_same_cases: false\n'),
  ],
  bad: [{ plan: plan('  outcome_window_days: 90\n'), path: 'target.outcome_window_days' }],
  *check({ windowDays, period, isSame, task }) {
    const repeats = countWindowPeriods(windowDays, period)
    if (task !== 'binary' || isSame !== undefined || repeats < MIN_REPEATS) return
    yield {
      path: path.target.outcome_window_days,
      related: [{ path: path.economics.period, note: `cases are counted per ${period}` }],
      message: `The outcome window is ${pluralize(windowDays, 'day')}, and cases are counted per ${period}. If the same cases are scored again in every ${period}, each outcome counts ${formatTimes(repeats)} times, and so does its value.`,
      help: 'Answer `target.rescores_same_cases`: yes if the same cases are scored in every period, no if they are new ones. With yes, each case counts once.',
    }
  },
})
