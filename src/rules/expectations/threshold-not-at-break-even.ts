import { path } from '../../plan/typed-path.js'
import { COST_SENSITIVE } from '../shared/citations.js'
import { exampleWith, FRAUD } from '../shared/example-plans.js'
import { numberRule } from '../shared/number-rule.js'
import { SHARES, asTyped, formatApart } from '../../text/figures/format-apart.js'

const TOLERANCE = 0.25

export default numberRule({
  id: 'expectations/threshold-not-at-break-even',
  since: '0.1.0',
  area: 'expectations',
  owner: 'decision_owner',
  summary: "The decision threshold isn't where acting starts to pay off.",
  why: 'The values of a true positive and a false alarm determine the probability at which acting pays off. A different threshold, such as 0.5, usually earns less.',
  sources: [COST_SENSITIVE],
  severity: { kickoff: 'warning' },
  suppressedBy: ['economics/action-never-pays'],
  reads: [
    path.expectations.threshold_policy,
    path.expectations.fixed_threshold,
    path.economics.payoffs,
    path.economics.intervention,
  ],
  good: [
    exampleWith(FRAUD, {}, { expectations: '  threshold_policy: fixed\n  fixed_threshold: 11%\n' }),
    exampleWith(FRAUD, {}, { expectations: '  threshold_policy: top_n\n  fixed_threshold: 50%\n' }),
  ],
  bad: [
    {
      plan: exampleWith(FRAUD, {}, { expectations: '  threshold_policy: fixed\n  fixed_threshold: 50%\n' }),
      path: 'expectations.fixed_threshold',
    },
    {
      plan: exampleWith(FRAUD, {}, { expectations: '  threshold_policy: fixed\n  fixed_threshold: 5%\n' }),
      path: 'expectations.fixed_threshold',
    },
  ],
  *check({ binary }, { expectations }) {
    const { threshold_policy: thresholdPolicy, fixed_threshold: fixedThreshold } = expectations ?? {}
    const breakEvenProbability = binary?.breakEvenProbability
    if (thresholdPolicy !== 'fixed' || fixedThreshold === undefined || breakEvenProbability === undefined) return
    if (Math.abs(fixedThreshold - breakEvenProbability) <= TOLERANCE * breakEvenProbability) return
    const [thresholdText, breakEvenText] = formatApart(SHARES, asTyped(fixedThreshold), breakEvenProbability)
    yield {
      path: path.expectations.fixed_threshold,
      message: `The decision threshold is ${thresholdText}. Given the values of a true positive and a false alarm, acting pays off at a probability of ${breakEvenText} or higher.`,
      help: `Set the threshold to ${breakEvenText} if the scores are probabilities, or record the reason for another value.`,
    }
  },
})
