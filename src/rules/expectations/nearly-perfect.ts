import { place } from '../../plan/place.js'
import { showShare } from '../../worksheet/words.js'
import { BUSINESS_PERFORMANCE } from '../citations.js'
import { exampleWith, FRAUD } from '../example-plans.js'
import { numberRule } from '../number-rule.js'

const NEARLY_ALL = 0.8

export default numberRule({
  id: 'expectations/nearly-perfect',
  since: '0.1.0',
  impediment: 'performance',
  who: 'ml_lead',
  summary: 'The plan counts on nearly all that a perfect model would bring.',
  why: 'Models of people and payments usually reach a small part of what perfect knowledge would be worth. A plan that counts on nearly all of it will be measured by that.',
  sources: [BUSINESS_PERFORMANCE],
  severity: { kickoff: 'warning', live: 'off' },
  follows: ['economics/rate-impossible', 'economics/rates-contradict', 'expectations/lift-beyond-experience'],
  reads: [place.economics, place.expectations.precision, place.expectations.evidence],
  good: [FRAUD],
  bad: [
    { plan: exampleWith(FRAUD, { treated_fraction: '0.1%', precision: '90%' }), at: 'expectations.precision' },
    {
      plan: exampleWith(
        FRAUD,
        { treated_fraction: '0.11%', precision: '85%' },
        { expectations: '  evidence: vendor\n' },
      ),
      at: 'expectations.precision',
    },
  ],
  *check({ yesNo }, { expectations }) {
    const capture = yesNo?.capture
    if (capture === undefined || capture <= NEARLY_ALL || capture > 1 || expectations?.evidence === 'pilot') return
    yield {
      at: yesNo?.workedOut === 'precision' ? place.expectations.recall : place.expectations.precision,
      related: [{ at: place.economics.base_rate, note: 'how often it happens bounds what can be earned' }],
      message: `With that precision the plan gets ${showShare(capture)} of what a model that is never wrong would bring. By a rule of thumb few models get half of it.`,
      help: 'Test it on past data, or promise less until a pilot has shown it.',
    }
  },
})
