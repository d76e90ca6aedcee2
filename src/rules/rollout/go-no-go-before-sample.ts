import { addDays } from '../../plan/day.js'
import { place } from '../../plan/typed-path.js'
import { pilotOf } from '../../worksheet/pilot.js'
import { BUSINESS_PERFORMANCE, SAMPLE_SIZE } from '../shared/citations.js'
import { CALLS, exampleWith } from '../shared/example-plans.js'
import { numberRule } from '../shared/number-rule.js'
import { counted, showNumber } from '../../text/rule-words.js'

const dated = (decision: string): string =>
  exampleWith(
    CALLS,
    {},
    {
      target: '  outcome_window_days: 30\n  label_delay_days: 7\n',
      rollout: `  phases:\n    - id: pilot\n      kind: pilot\n      start: 2027-06-01\n  go_no_go:\n    due: ${decision}\n`,
    },
  )

export default numberRule({
  id: 'rollout/go-no-go-before-sample',
  since: '0.1.0',
  area: 'expectations',
  who: 'decision_owner',
  summary: 'The go/no-go decision comes before enough outcomes can be known.',
  why: 'Enough cases must come in, and their outcomes must be known, before a result can be distinguished from chance. An earlier date forces a decision on partial evidence.',
  sources: [BUSINESS_PERFORMANCE, SAMPLE_SIZE],
  severity: { data: 'warning', 'pre-launch': 'error', live: 'off' },
  follows: [
    'rollout/go-no-go-before-outcomes',
    'rollout/pilot-too-small',
    'economics/loses-money',
    'economics/rates-inconsistent',
    'economics/action-never-pays',
  ],
  reads: [
    place.rollout.go_no_go.due,
    place.rollout.phases,
    place.target.outcome_window_days,
    place.target.label_delay_days,
    place.economics,
    place.expectations.precision,
  ],
  good: [dated('2027-09-20')],
  bad: [
    { plan: dated('2027-07-20'), at: 'rollout.go_no_go.due' },
    { plan: dated('2027-08-01'), at: 'rollout.go_no_go.due' },
  ],
  *check({ yesNo }, plan) {
    const sheet = yesNo && pilotOf(plan, yesNo)
    const { go_no_go: decision } = plan.rollout ?? {}
    /* A leading indicator is evaluated instead of the outcome, and is known sooner. */
    if (!sheet || decision?.due === undefined || decision.result !== undefined || plan.target?.leading_indicator) return
    if (sheet.start === undefined || sheet.daysToDecide === undefined) return
    const possible = addDays(sheet.start, sheet.daysToDecide)
    if (decision.due >= possible) return
    yield {
      at: place.rollout.go_no_go.due,
      related: [
        { at: place.target.outcome_window_days, note: 'days until an outcome is known' },
        { at: place.economics.selection_rate, note: 'share of cases acted on' },
      ],
      message: `The go/no-go decision is due on ${decision.due}. The pilot starts on ${sheet.start} and needs ${showNumber(sheet.needed)} cases with known outcomes, which takes ${counted(sheet.daysToDecide, 'day')}. No reliable result is possible before ${possible}.`,
      help: 'Postpone the decision, start the pilot earlier or on more cases, or choose a leading indicator.',
    }
  },
})
