import { adjustPrecision } from '../../numbers/bayes.js'
import { path } from '../../plan/typed-path.js'
import { ACCURACY_FALLACY } from '../shared/citations.js'
import { rule } from '../rule.js'
import { SHARES, asTyped, formatApart } from '../../text/figures/format-apart.js'
import { formatFrequency } from '../../text/figures/natural-frequency.js'

const BALANCED_SHARE = 0.5

export default rule({
  id: 'expectations/measured-on-resampled-data',
  since: '0.1.0',
  area: 'expectations',
  owner: 'ml_lead',
  summary: 'The figures were measured on a balanced sample, not on the natural class mix.',
  why: 'When half of the test cases are positive, high precision is easy to reach. If positives are rarer in production, the same model is wrong more often. The people who act on the scores are likely to notice quickly.',
  sources: [ACCURACY_FALLACY],
  severity: { kickoff: 'warning', modeling: 'error', live: 'off' },
  requires: {
    classMix: path.expectations.class_mix,
    precision: path.expectations.precision,
    baseRate: path.economics.base_rate,
  },
  optional: {},
  good: [
    'mlplan: 2\neconomics:\n  base_rate: 2%\nexpectations:\n  class_mix: natural\n  precision: 15%\n',
    'mlplan: 2\neconomics:\n  base_rate: 50%\nexpectations:\n  class_mix: resampled\n  precision: 90%\n',
  ],
  bad: [
    {
      plan: 'mlplan: 2\neconomics:\n  base_rate: 2%\nexpectations:\n  class_mix: resampled\n  precision: 90%\n',
      path: 'expectations.precision',
    },
    {
      plan: 'mlplan: 2\neconomics:\n  base_rate: 7%\nexpectations:\n  class_mix: resampled\n  precision: 85%\n',
      path: 'expectations.precision',
    },
  ],
  *check({ classMix, precision, baseRate }) {
    const productionPrecision = adjustPrecision(precision.likely, BALANCED_SHARE, baseRate.likely)
    if (
      classMix !== 'resampled' ||
      productionPrecision === undefined ||
      Math.abs(productionPrecision - precision.likely) < 0.02
    )
      return
    const [measuredText, productionText] = formatApart(SHARES, asTyped(precision.likely), productionPrecision)
    yield {
      path: path.expectations.precision,
      related: [
        { path: path.expectations.class_mix, note: 'half of the test cases were positive' },
        { path: path.economics.base_rate, note: 'share of positives in production' },
      ],
      message: `A precision of ${measuredText} on a balanced sample means ${productionText} in production: ${formatFrequency(productionPrecision)} cases acted on will be right.`,
      help: `Set precision to ${productionText}, or measure precision on the natural class mix.`,
    }
  },
})
