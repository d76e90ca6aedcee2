import { precisionMoved } from '../../numbers/bayes.js'
import { place } from '../../plan/place.js'
import { outOf, showShare } from '../../worksheet/words.js'
import { ACCURACY_FALLACY } from '../citations.js'
import { rule } from '../rule.js'

const BALANCED = 0.5

export default rule({
  id: 'expectations/measured-on-balanced',
  since: '0.1.0',
  impediment: 'performance',
  who: 'ml_lead',
  summary: 'The figures were measured on as many yes as no, unlike in use.',
  why: 'Where half of the cases are true, being right is easy. In use they are rare, and the same model is wrong far more often; people hear of that on the first day, from those it concerns.',
  sources: [ACCURACY_FALLACY],
  severity: { kickoff: 'warning', modeling: 'error', live: 'off' },
  given: {
    measured: place.expectations.measured_on,
    precision: place.expectations.precision,
    baseRate: place.economics.base_rate,
  },
  maybe: {},
  good: [
    'mlplan: 1\neconomics:\n  base_rate: 2%\nexpectations:\n  measured_on: as_in_use\n  precision: 15%\n',
    'mlplan: 1\neconomics:\n  base_rate: 50%\nexpectations:\n  measured_on: balanced\n  precision: 90%\n',
  ],
  bad: [
    {
      plan: 'mlplan: 1\neconomics:\n  base_rate: 2%\nexpectations:\n  measured_on: balanced\n  precision: 90%\n',
      at: 'expectations.precision',
    },
    {
      plan: 'mlplan: 1\neconomics:\n  base_rate: 7%\nexpectations:\n  measured_on: balanced\n  precision: 85%\n',
      at: 'expectations.precision',
    },
  ],
  *check({ measured, precision, baseRate }) {
    const inUse = precisionMoved(precision.likely, BALANCED, baseRate.likely)
    if (measured !== 'balanced' || inUse === undefined || Math.abs(inUse - precision.likely) < 0.02) return
    yield {
      at: place.expectations.precision,
      related: [
        { at: place.expectations.measured_on, note: 'half of those cases were true' },
        { at: place.economics.base_rate, note: 'so many are true in use' },
      ],
      message: `A precision of ${showShare(precision.likely)} on a balanced sample is one of ${showShare(inUse)} in use: ${outOf(inUse)} cases acted on will be right.`,
      help: `Write ${showShare(inUse)}, or measure it on cases as they come.`,
    }
  },
})
