import { path } from '../../plan/typed-path.js'
import type { Plan } from '../../plan/plan.js'
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
  reads: [
    path.economics,
    path.expectations.precision,
    path.expectations.evidence,
    path.expectations.class_mix,
    path.data.labeled_cases,
  ],
  good: [FRAUD],
  bad: [
    { plan: exampleWith(FRAUD, { selection_rate: '0.1%', precision: '90%' }), path: 'expectations.precision' },
    {
      plan: exampleWith(FRAUD, { selection_rate: '0.11%', precision: '85%' }, { expectations: '  evidence: vendor\n' }),
      path: 'expectations.precision',
    },
  ],
  *check({ binary }, plan) {
    const shareOfLimit = binary?.shareOfLimit
    if (shareOfLimit === undefined || shareOfLimit <= MAX_PLAUSIBLE_SHARE || shareOfLimit > 1 || isWellTested(plan))
      return
    yield {
      path: binary?.derivedRate === 'precision' ? path.expectations.recall : path.expectations.precision,
      related: [{ path: path.economics.base_rate, note: 'limits what any model can earn' }],
      message: `At this precision, the project reaches ${formatShare(shareOfLimit)} of the perfect-model limit (the value of never being wrong). As a rule of thumb, few models reach half of that limit.`,
      help: 'Test the model on past data, or lower the expected figures until a pilot confirms them.',
    }
  },
})

/** Whether a pilot, or a test on many cases of a kind that models do handle nearly perfectly, supports the figure. */
function isWellTested({ expectations, project, data }: Plan): boolean {
  const { evidence, precision, recall, class_mix: classMix } = expectations ?? {}
  if (evidence === 'pilot') return true
  const isTested = evidence === 'backtest' || evidence === 'prior_model'
  const isPerception =
    project?.data_domain === 'images' || project?.data_domain === 'text' || project?.data_domain === 'machines'
  const testedCases = Math.max(precision?.sample_size ?? 0, recall?.sample_size ?? 0, data?.labeled_cases ?? 0)
  return isTested && isPerception && classMix !== 'resampled' && testedCases >= MIN_TESTED_CASES
}

const MIN_TESTED_CASES = 1000
