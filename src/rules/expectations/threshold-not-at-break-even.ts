import { place } from '../../plan/typed-path.js'
import { showExactly, showShare } from '../../text/format-numbers.js'
import { COST_SENSITIVE } from '../shared/citations.js'
import { exampleWith, FRAUD } from '../shared/example-plans.js'
import { numberRule } from '../shared/number-rule.js'

const OFF = 0.25

export default numberRule({
  id: 'expectations/threshold-not-at-break-even',
  since: '0.1.0',
  area: 'expectations',
  who: 'decision_owner',
  summary: "The decision threshold isn't where acting starts to pay off.",
  why: 'The values of a true positive and a false alarm determine the probability at which acting pays off. A different threshold, such as 0.5, usually earns less.',
  sources: [COST_SENSITIVE],
  severity: { kickoff: 'warning' },
  follows: ['economics/action-never-pays'],
  reads: [
    place.expectations.threshold_policy,
    place.expectations.fixed_threshold,
    place.economics.payoffs,
    place.economics.intervention,
  ],
  good: [
    exampleWith(FRAUD, {}, { expectations: '  threshold_policy: fixed\n  fixed_threshold: 11%\n' }),
    exampleWith(FRAUD, {}, { expectations: '  threshold_policy: top_n\n  fixed_threshold: 50%\n' }),
  ],
  bad: [
    {
      plan: exampleWith(FRAUD, {}, { expectations: '  threshold_policy: fixed\n  fixed_threshold: 50%\n' }),
      at: 'expectations.fixed_threshold',
    },
    {
      plan: exampleWith(FRAUD, {}, { expectations: '  threshold_policy: fixed\n  fixed_threshold: 5%\n' }),
      at: 'expectations.fixed_threshold',
    },
  ],
  *check({ yesNo }, { expectations }) {
    const { threshold_policy: threshold, fixed_threshold: fixed } = expectations ?? {}
    const pays = yesNo?.threshold
    if (threshold !== 'fixed' || fixed === undefined || pays === undefined) return
    if (Math.abs(fixed - pays) <= OFF * pays) return
    yield {
      at: place.expectations.fixed_threshold,
      message: `The decision threshold is ${showExactly(fixed, 'share', '', undefined)}. Given the values of a true positive and a false alarm, acting pays off at a probability of ${showShare(pays)} or higher.`,
      help: `Set the threshold to ${showShare(pays)} if the scores are probabilities, or record the reason for another value.`,
    }
  },
})
