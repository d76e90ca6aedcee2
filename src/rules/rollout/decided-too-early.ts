import { addDays } from '../../plan/day.js'
import { place } from '../../plan/place.js'
import { pilotOf } from '../../worksheet/pilot.js'
import { BUSINESS_PERFORMANCE, SAMPLE_SIZE } from '../citations.js'
import { CALLS, exampleWith } from '../example-plans.js'
import { numberRule } from '../number-rule.js'
import { counted, showNumber } from '../words.js'

const dated = (decision: string): string =>
  exampleWith(
    CALLS,
    {},
    {
      target: '  outcome_window_days: 30\n  label_delay_days: 7\n',
      rollout: `  phases:\n    - id: pilot\n      kind: pilot\n      start: 2027-06-01\n  go_no_go:\n    on: ${decision}\n`,
    },
  )

export default numberRule({
  id: 'rollout/decided-too-early',
  since: '0.1.0',
  impediment: 'performance',
  who: 'decision_owner',
  summary: 'Go or no-go is decided before enough outcomes can be known.',
  why: 'Cases have to come in, and their outcomes have to show, before a result can be told from chance. A date before that forces a decision on half of the evidence.',
  sources: [BUSINESS_PERFORMANCE, SAMPLE_SIZE],
  severity: { data: 'warning', 'pre-launch': 'error', live: 'off' },
  follows: [
    'rollout/judged-before-known',
    'rollout/pilot-too-small',
    'economics/loses-money',
    'economics/rates-contradict',
    'economics/acting-never-pays',
  ],
  reads: [
    place.rollout.go_no_go.on,
    place.rollout.phases,
    place.target.outcome_window_days,
    place.target.label_delay_days,
    place.economics,
    place.expectations.precision,
  ],
  good: [dated('2027-09-20')],
  bad: [
    { plan: dated('2027-07-20'), at: 'rollout.go_no_go.on' },
    { plan: dated('2027-08-01'), at: 'rollout.go_no_go.on' },
  ],
  *check({ yesNo }, plan) {
    const sheet = yesNo && pilotOf(plan, yesNo)
    const { go_no_go: decision } = plan.rollout ?? {}
    /* An early sign is judged instead of the outcome, and shows sooner. */
    if (!sheet || decision?.on === undefined || decision.result !== undefined || plan.target?.early_sign) return
    if (sheet.start === undefined || sheet.daysToDecide === undefined) return
    const possible = addDays(sheet.start, sheet.daysToDecide)
    if (decision.on >= possible) return
    yield {
      at: place.rollout.go_no_go.on,
      related: [
        { at: place.target.outcome_window_days, note: 'until an outcome is known' },
        { at: place.economics.treated_fraction, note: 'so many of the cases are acted on' },
      ],
      message: `Go or no-go is decided on ${decision.on}. The pilot begins on ${sheet.start} and needs ${showNumber(sheet.needed)} cases and their outcomes, ${counted(sheet.daysToDecide, 'day')} in all: no decision is possible before ${possible}.`,
      help: 'Decide later, begin the pilot earlier or on more cases, or agree on an early sign.',
    }
  },
})
