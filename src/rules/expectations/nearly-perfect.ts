import { path } from '../../plan/typed-path.js'
import { BUSINESS_PERFORMANCE } from '../shared/citations.js'
import { exampleWith, FRAUD } from '../shared/example-plans.js'
import { numberRule } from '../shared/number-rule.js'
import { formatShare } from '../../text/figures/format-share.js'

const MAX_PLAUSIBLE_SHARE = 0.8

export default numberRule({
  id: 'expectations/nearly-perfect',
  since: '0.1.0',
  area: 'expectations',
  owner: 'ml_lead',
  summary: 'The plan expects more than 80% of the value that a perfect model would earn.',
  why: 'Most models earn only part of what a perfect model would. A project that expects nearly all of that value is likely to disappoint.',
  sources: [BUSINESS_PERFORMANCE],
  severity: { kickoff: 'warning', live: 'off' },
  suppressedBy: ['economics/rate-unreachable', 'economics/rates-inconsistent', 'expectations/lift-implausible'],
  reads: [path.economics, path.expectations.precision, path.expectations.evidence],
  good: [FRAUD],
  bad: [
    { plan: exampleWith(FRAUD, { selection_rate: '0.1%', precision: '90%' }), path: 'expectations.precision' },
    {
      plan: exampleWith(FRAUD, { selection_rate: '0.11%', precision: '85%' }, { expectations: '  evidence: vendor\n' }),
      path: 'expectations.precision',
    },
  ],
  *check({ binary }, { expectations }) {
    const shareOfLimit = binary?.shareOfLimit
    if (
      shareOfLimit === undefined ||
      shareOfLimit <= MAX_PLAUSIBLE_SHARE ||
      shareOfLimit > 1 ||
      expectations?.evidence === 'pilot'
    )
      return
    yield {
      path: binary?.derivedRate === 'precision' ? path.expectations.recall : path.expectations.precision,
      related: [{ path: path.economics.base_rate, note: 'limits what any model can earn' }],
      message: `At this precision, the project reaches ${formatShare(shareOfLimit)} of the perfect-model limit (the value of never being wrong). As a rule of thumb, few models reach half of that limit.`,
      help: 'Test the model on past data, or lower the expected figures until a pilot confirms them.',
    }
  },
})
