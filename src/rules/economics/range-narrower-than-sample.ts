import { formatRange } from '../../text/figures/format-range.js'
import { formatExactShare, formatShare } from '../../text/figures/format-share.js'
import type { Estimate, Field } from '../../plan/field.js'
import type { Path } from '../../plan/path.js'
import { path } from '../../plan/typed-path.js'
import { formatSampleSize, getFieldSampleRange } from '../../worksheet/estimate-range.js'
import type { Range } from '../../numbers/ranges.js'
import type { Plan } from '../../plan/plan.js'
import { EXACT_INTERVAL } from '../shared/citations.js'
import type { Problem } from '../rule.js'
import { findFilledFields, wholePlanRule } from '../shared/whole-plan.js'

/** An end may be stated in round figures, or at another confidence level. */
const TOLERANCE = 0.1

export default wholePlanRule({
  id: 'economics/range-narrower-than-sample',
  since: '0.1.0',
  area: 'expectations',
  owner: 'ml_lead',
  summary: 'The range of a measured figure is narrower than its sample supports.',
  why: 'Chance alone moves a figure measured on few cases. A range that leaves this out claims knowledge that no one has, and the worst case looks better than it is.',
  sources: [EXACT_INTERVAL],
  severity: { kickoff: 'warning', 'pre-launch': 'error', live: 'warning' },
  suppressedBy: ['economics/range-out-of-order'],
  good: [
    'mlplan: 2\neconomics:\n  base_rate: {likely: 1.8%, sample_size: 40000}\n',
    'mlplan: 2\nexpectations:\n  precision: {likely: 20%, low: 16%, high: 25%, sample_size: 250}\n',
  ],
  bad: [
    {
      plan: 'mlplan: 2\nexpectations:\n  precision: {likely: 20%, low: 19%, high: 21%, sample_size: 250}\n',
      path: 'expectations.precision',
    },
    {
      plan: 'mlplan: 2\neconomics:\n  intervention:\n    success_rate: {likely: 12%, low: 11.5%, high: 14%, sample_size: 18000}\nexpectations:\n  precision: 7.6%\n',
      path: 'economics.intervention.success_rate',
    },
  ],
  *check(get) {
    /* The value at the empty path is the plan. */
    const plan = get([]) as Plan
    for (const { formField, path: at, value } of findFilledFields(get, ({ field }) => field.kind === 'estimate')) {
      const estimate = value as Estimate
      const supported = getFieldSampleRange(plan, formField.field, estimate)
      if (supported && isNarrower(estimate, supported)) yield createProblem(formField.field, at, estimate, supported)
    }
  },
})

/** Tells whether a stated end is closer to the likely value than the sample supports; without an end, none is. */
function isNarrower({ likely, low, high }: Estimate, supported: Range): boolean {
  if (low === undefined && high === undefined) return false
  const slack = TOLERANCE * (supported.high - supported.low)
  return (low ?? likely) > supported.low + slack || (high ?? likely) < supported.high - slack
}

function createProblem(field: Field, at: Path, estimate: Estimate, supported: Range): Problem {
  const { likely, low, high } = estimate
  const stated = formatRange(formatExactShare(low ?? likely), formatExactShare(high ?? likely))
  const isEffect = field.kind === 'estimate' && field.sample === 'groups'
  return {
    path: at,
    related: isEffect
      ? [{ path: path.expectations.precision, note: 'share with the outcome in the control group' }]
      : [],
    message: `"${field.title}" is ${formatExactShare(likely)} with a range of ${stated}. Measured on its sample (${formatSampleSize(field, estimate)}), the range is ${formatRange(formatShare(supported.low), formatShare(supported.high))} at 90% confidence.`,
    help: 'Remove `low` and `high` to use the range that the sample supports, or correct the sample size.',
  }
}
