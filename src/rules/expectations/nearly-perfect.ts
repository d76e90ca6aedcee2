import { place } from '../../plan/typed-path.js'
import { showShare } from '../../text/format-numbers.js'
import { BUSINESS_PERFORMANCE } from '../shared/citations.js'
import { exampleWith, FRAUD } from '../shared/example-plans.js'
import { numberRule } from '../shared/number-rule.js'

const NEARLY_ALL = 0.8

export default numberRule({
  id: 'expectations/nearly-perfect',
  since: '0.1.0',
  area: 'expectations',
  who: 'ml_lead',
  summary: 'The plan expects more than 80% of the value that a perfect model would earn.',
  why: 'Most models earn only part of what a perfect model would. A project that expects nearly all of that value is likely to disappoint.',
  sources: [BUSINESS_PERFORMANCE],
  severity: { kickoff: 'warning', live: 'off' },
  follows: ['economics/rate-unreachable', 'economics/rates-inconsistent', 'expectations/lift-implausible'],
  reads: [place.economics, place.expectations.precision, place.expectations.evidence],
  good: [FRAUD],
  bad: [
    { plan: exampleWith(FRAUD, { selection_rate: '0.1%', precision: '90%' }), at: 'expectations.precision' },
    {
      plan: exampleWith(FRAUD, { selection_rate: '0.11%', precision: '85%' }, { expectations: '  evidence: vendor\n' }),
      at: 'expectations.precision',
    },
  ],
  *check({ yesNo }, { expectations }) {
    const capture = yesNo?.capture
    if (capture === undefined || capture <= NEARLY_ALL || capture > 1 || expectations?.evidence === 'pilot') return
    yield {
      at: yesNo?.workedOut === 'precision' ? place.expectations.recall : place.expectations.precision,
      related: [{ at: place.economics.base_rate, note: 'limits what any model can earn' }],
      message: `At this precision, the project reaches ${showShare(capture)} of the perfect-model limit (the value of never being wrong). As a rule of thumb, few models reach half of that limit.`,
      help: 'Test the model on past data, or lower the expected figures until a pilot confirms them.',
    }
  },
})
