import { place } from '../../plan/typed-path.js'
import { showShare, showTimes } from '../../text/format-numbers.js'
import { CAMPAIGN_LIFT } from '../shared/citations.js'
import { CALLS, exampleWith } from '../shared/example-plans.js'
import { numberRule } from '../shared/number-rule.js'

export default numberRule({
  id: 'expectations/lift-implausible',
  since: '0.1.0',
  area: 'expectations',
  who: 'ml_lead',
  summary:
    'The expected lift is more than twice what good models of human behavior typically reach at this selection rate.',
  why: 'Human behavior is hard to predict, and many kinds of campaigns have reached about the same lift. A much higher lift is possible but should be tested before anyone relies on it.',
  sources: [CAMPAIGN_LIFT],
  severity: { kickoff: 'warning', modeling: 'info', live: 'off' },
  follows: ['economics/rate-unreachable', 'economics/rates-inconsistent'],
  reads: [
    place.project.data_domain,
    place.economics.base_rate,
    place.economics.selection_rate,
    place.expectations.precision,
    place.expectations.evidence,
  ],
  good: [CALLS, exampleWith(CALLS, { precision: '25%', data_domain: 'transactions' })],
  bad: [
    { plan: exampleWith(CALLS, { precision: '25%' }), at: 'expectations.precision' },
    {
      plan: exampleWith(CALLS, { selection_rate: '1%', precision: '40%' }, { expectations: '  evidence: vendor\n' }),
      at: 'expectations.precision',
    },
  ],
  *check({ yesNo }, { project, expectations }) {
    const { lift, priorLift, rates } = yesNo ?? {}
    const isMeasured = expectations?.evidence === 'pilot' || expectations?.evidence === 'prior_model'
    if (project?.data_domain !== 'people' || isMeasured || lift === undefined || priorLift === undefined) return
    if (lift <= 2 * priorLift) return
    yield {
      at: yesNo?.workedOut === 'precision' ? place.expectations.recall : place.expectations.precision,
      related: [{ at: place.economics.base_rate, note: 'lift is precision divided by base rate' }],
      message: `Expected lift (precision divided by base rate) is ${showTimes(lift)}. As a rule of thumb, good models of human behavior reach about ${showTimes(priorLift)} at a selection rate of ${showShare(rates?.treatedFraction ?? 0)}.`,
      help: 'Test the lift on past data before anyone relies on it, and record the kind of test under expectations.evidence.',
    }
  },
})
