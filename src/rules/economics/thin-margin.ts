import { place } from '../../plan/place.js'
import { fieldAt } from '../../plan/form.js'
import { showMoney, showShare } from '../../worksheet/words.js'
import { BUSINESS_PERFORMANCE, CAMPAIGN_LIFT } from '../citations.js'
import { CALLS, exampleWith, ASSISTANT } from '../example-plans.js'
import { numberRule } from '../number-rule.js'

const MEASURED_HERE: ReadonlySet<string> = new Set(['pilot', 'prior_model', 'backtest'])

export default numberRule({
  id: 'economics/thin-margin',
  since: '0.1.0',
  impediment: 'performance',
  who: 'executive_sponsor',
  summary: 'It pays only if nearly everything turns out as promised.',
  why: 'What a model reaches in use is rarely what it reached in a test. Where a little less already means a loss, the decision to launch will be a quarrel about decimals.',
  sources: [BUSINESS_PERFORMANCE, CAMPAIGN_LIFT],
  severity: { kickoff: 'warning', live: 'off' },
  follows: ['economics/loses-money', 'economics/no-model-can-pay', 'economics/never-pays-back'],
  reads: [place.economics, place.expectations.precision],
  good: [
    CALLS,
    ASSISTANT,
    exampleWith(
      CALLS,
      { precision: '{low: 7.2%, likely: 7.6%, high: 8%}' },
      { expectations: '  evidence: backtest\n' },
    ),
  ],
  bad: [
    { plan: exampleWith(CALLS, { precision: '7.6%' }), at: 'expectations.precision' },
    {
      plan: exampleWith(ASSISTANT, { resolved_rate: '{low: 15%, likely: 40%, high: 50%}' }),
      at: 'economics.assist.resolved_rate',
    },
  ],
  *check({ yesNo, business }, { economics, expectations }, { limits }) {
    const { value, valueRange, deciding } = business
    if (value === undefined || value < 0) return
    /* Promises shrink: a plan should survive the loss of a part of the lift. */
    const least = limits.safety_margin
    const margin = yesNo?.safetyMargin
    /* What was measured here has a range of its own; that part stands in where there is none. */
    const isMeasured = MEASURED_HERE.has(expectations?.evidence ?? '') && expectations?.precision?.low !== undefined
    const holdsAtWorst = isMeasured && valueRange !== undefined && valueRange.low >= 0
    if (margin !== undefined && margin >= 0 && margin < least && !holdsAtWorst) {
      yield {
        at: yesNo?.workedOut === 'precision' ? place.expectations.recall : place.expectations.precision,
        related: [
          (yesNo?.todaysValue ?? 0) === 0
            ? { at: place.economics.run_cost_per_year, note: 'has to be earned before anything is left' }
            : { at: place.economics.current, note: "what today's process gives has to be beaten first" },
        ],
        message: `If the lift turns out ${showShare(margin)} lower than promised, nothing is left of ${showMoney(value, economics?.currency)} a year; ${showShare(least)} is lost easily.`,
        help: 'Act on fewer cases, lower the costs, or settle with the sponsor that the margin is thin; a pilot shows it for little money.',
      }
    } else if (valueRange && valueRange.low < 0 && deciding) {
      yield {
        at: deciding,
        message: `With every figure at the worse end of its range it loses ${showMoney(-valueRange.low, economics?.currency)} a year; likely it earns ${showMoney(value, economics?.currency)}. Most hangs on "${fieldAt(deciding)?.field.title ?? ''}".`,
        help: 'Name somebody who finds that figure out, and by when, before the money is spent.',
      }
    }
  },
})
