import { path } from '../../plan/typed-path.js'
import { ACCURACY_FALLACY } from '../shared/citations.js'
import { rule } from '../rule.js'
import { formatExactShare } from '../../text/figures/format-share.js'

const MAX_RARE_SHARE = 0.2

export default rule({
  id: 'expectations/accuracy-alone',
  since: '0.1.0',
  area: 'expectations',
  owner: 'ml_lead',
  summary: 'The plan gives accuracy but no precision, although one of the two outcomes is rare.',
  why: "When one outcome is rare, accuracy mostly reflects the common one. Accuracy doesn't show how often an action reaches the right case, which is what the people who act will notice.",
  sources: [ACCURACY_FALLACY],
  severity: { kickoff: 'error', 'pre-launch': 'off' },
  suppressedBy: ['expectations/accuracy-below-baseline'],
  requires: { accuracy: path.expectations.accuracy, baseRate: path.economics.base_rate },
  optional: { precision: path.expectations.precision },
  good: [
    'mlplan: 2\neconomics:\n  base_rate: 10%\nexpectations:\n  accuracy: 93%\n  precision: 65%\n',
    'mlplan: 2\neconomics:\n  base_rate: 40%\nexpectations:\n  accuracy: 85%\n',
  ],
  bad: [
    {
      plan: 'mlplan: 2\neconomics:\n  base_rate: 10%\nexpectations:\n  accuracy: 93%\n',
      path: 'expectations.accuracy',
    },
  ],
  *check({ accuracy, baseRate, precision }, { profile }) {
    const rareShare = Math.min(baseRate.likely, 1 - baseRate.likely)
    if (precision !== undefined || rareShare >= MAX_RARE_SHARE || profile.task === 'multiclass') return
    yield {
      path: path.expectations.accuracy,
      related: [
        {
          path: path.economics.base_rate,
          note: `always giving the same answer is right ${formatExactShare(1 - rareShare)} of the time`,
        },
      ],
      message: `The plan expects ${formatExactShare(accuracy.likely)} accuracy but gives no precision. At a base rate of ${formatExactShare(baseRate.likely)}, accuracy doesn't show how often an action reaches the right case.`,
      help: 'Add the expected precision: the share of cases acted on that will be right.',
    }
  },
})
