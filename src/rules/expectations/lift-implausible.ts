import { path } from '../../plan/typed-path.js'
import { CAMPAIGN_LIFT } from '../shared/citations.js'
import { CALLS, exampleWith } from '../shared/example-plans.js'
import { numberRule } from '../shared/number-rule.js'
import { formatTimes } from '../../text/figures/format-number.js'
import { formatRate } from '../../worksheet/tasks/binary-rates.js'

export default numberRule({
  id: 'expectations/lift-implausible',
  since: '0.1.0',
  area: 'expectations',
  owner: 'ml_lead',
  summary:
    'The expected lift is more than twice what good models of human behavior typically reach at this selection rate.',
  why: 'Human behavior is hard to predict, and many kinds of campaigns have reached about the same lift. A much higher lift is possible but should be tested before anyone relies on it.',
  sources: [CAMPAIGN_LIFT],
  severity: { kickoff: 'warning', modeling: 'info', live: 'off' },
  suppressedBy: ['economics/rate-unreachable', 'economics/rates-inconsistent'],
  reads: [
    path.project.data_domain,
    path.economics.base_rate,
    path.economics.selection_rate,
    path.expectations.precision,
    path.expectations.evidence,
  ],
  good: [CALLS, exampleWith(CALLS, { precision: '25%', data_domain: 'transactions' })],
  bad: [
    { plan: exampleWith(CALLS, { precision: '25%' }), path: 'expectations.precision' },
    {
      plan: exampleWith(CALLS, { selection_rate: '1%', precision: '40%' }, { expectations: '  evidence: vendor\n' }),
      path: 'expectations.precision',
    },
  ],
  *check({ binary }, { project, expectations }) {
    const { lift, plausibleLift: priorLift } = binary ?? {}
    const isMeasured = expectations?.evidence === 'pilot' || expectations?.evidence === 'prior_model'
    if (project?.data_domain !== 'people' || isMeasured || !binary || lift === undefined || priorLift === undefined)
      return
    if (lift <= 2 * priorLift) return
    yield {
      path: binary.derivedRate === 'precision' ? path.expectations.recall : path.expectations.precision,
      related: [{ path: path.economics.base_rate, note: 'lift is precision divided by base rate' }],
      message: `Expected lift (precision divided by base rate) is ${formatTimes(lift)}. As a rule of thumb, good models of human behavior reach about ${formatTimes(priorLift)} at a selection rate of ${formatRate(binary, 'selectionRate')}.`,
      help: 'Test the lift on past data before anyone relies on it, and record the kind of test under expectations.evidence.',
    }
  },
})
