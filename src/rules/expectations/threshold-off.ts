import { place } from '../../plan/place.js'
import { showExactly, showShare } from '../../worksheet/words.js'
import { COST_SENSITIVE } from '../citations.js'
import { exampleWith, FRAUD } from '../example-plans.js'
import { numberRule } from '../number-rule.js'

const OFF = 0.25

export default numberRule({
  id: 'expectations/threshold-off',
  since: '0.1.0',
  impediment: 'performance',
  who: 'decision_owner',
  summary: 'The fixed score is not where acting begins to pay.',
  why: 'From what a hit and a false alarm are worth follows the probability from which acting pays. A line drawn elsewhere, such as at one half, gives money away on one side of it.',
  sources: [COST_SENSITIVE],
  severity: { kickoff: 'warning' },
  follows: ['economics/acting-never-pays'],
  reads: [
    place.expectations.threshold,
    place.expectations.threshold_at,
    place.economics.payoffs,
    place.economics.intervention,
  ],
  good: [
    exampleWith(FRAUD, {}, { expectations: '  threshold: fixed\n  threshold_at: 11%\n' }),
    exampleWith(FRAUD, {}, { expectations: '  threshold: top_n\n  threshold_at: 50%\n' }),
  ],
  bad: [
    {
      plan: exampleWith(FRAUD, {}, { expectations: '  threshold: fixed\n  threshold_at: 50%\n' }),
      at: 'expectations.threshold_at',
    },
    {
      plan: exampleWith(FRAUD, {}, { expectations: '  threshold: fixed\n  threshold_at: 5%\n' }),
      at: 'expectations.threshold_at',
    },
  ],
  *check({ yesNo }, { expectations }) {
    const { threshold, threshold_at: fixed } = expectations ?? {}
    const pays = yesNo?.threshold
    if (threshold !== 'fixed' || fixed === undefined || pays === undefined) return
    if (Math.abs(fixed - pays) <= OFF * pays) return
    yield {
      at: place.expectations.threshold_at,
      message: `Cases are acted on from a probability of ${showExactly(fixed, 'share', '', undefined)} on; by what a hit and a false alarm are worth, it pays from ${showShare(pays)} on.`,
      help: `Draw the line at ${showShare(pays)}, provided that the scores are probabilities, or say what speaks against it.`,
    }
  },
})
