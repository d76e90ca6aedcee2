import { precisionMoved } from '../../numbers/bayes.js'
import { place } from '../../plan/typed-path.js'
import { outOf, showShare } from '../../text/format-numbers.js'
import { ACCURACY_FALLACY } from '../shared/citations.js'
import { rule } from '../rule.js'

const BALANCED = 0.5

export default rule({
  id: 'expectations/measured-on-resampled-data',
  since: '0.1.0',
  area: 'expectations',
  who: 'ml_lead',
  summary: 'The figures were measured on a balanced sample, not on the natural class mix.',
  why: 'When half of the test cases are positive, high precision is easy to reach. If positives are rarer in production, the same model is wrong more often. The people who act on the scores are likely to notice quickly.',
  sources: [ACCURACY_FALLACY],
  severity: { kickoff: 'warning', modeling: 'error', live: 'off' },
  given: {
    measured: place.expectations.class_mix,
    precision: place.expectations.precision,
    baseRate: place.economics.base_rate,
  },
  maybe: {},
  good: [
    'mlplan: 2\neconomics:\n  base_rate: 2%\nexpectations:\n  class_mix: natural\n  precision: 15%\n',
    'mlplan: 2\neconomics:\n  base_rate: 50%\nexpectations:\n  class_mix: resampled\n  precision: 90%\n',
  ],
  bad: [
    {
      plan: 'mlplan: 2\neconomics:\n  base_rate: 2%\nexpectations:\n  class_mix: resampled\n  precision: 90%\n',
      at: 'expectations.precision',
    },
    {
      plan: 'mlplan: 2\neconomics:\n  base_rate: 7%\nexpectations:\n  class_mix: resampled\n  precision: 85%\n',
      at: 'expectations.precision',
    },
  ],
  *check({ measured, precision, baseRate }) {
    const inUse = precisionMoved(precision.likely, BALANCED, baseRate.likely)
    if (measured !== 'resampled' || inUse === undefined || Math.abs(inUse - precision.likely) < 0.02) return
    yield {
      at: place.expectations.precision,
      related: [
        { at: place.expectations.class_mix, note: 'half of the test cases were positive' },
        { at: place.economics.base_rate, note: 'share of positives in production' },
      ],
      message: `A precision of ${showShare(precision.likely)} on a balanced sample means ${showShare(inUse)} in production: ${outOf(inUse)} cases acted on will be right.`,
      help: `Set precision to ${showShare(inUse)}, or measure precision on the natural class mix.`,
    }
  },
})
