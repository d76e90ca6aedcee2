import { place } from '../../plan/place.js'
import { FORECAST_ACCURACY } from '../citations.js'
import { rule } from '../rule.js'

export default rule({
  id: 'economics/percent-error-with-zeros',
  since: '0.1.0',
  impediment: 'performance',
  who: 'ml_lead',
  summary: 'The error is told in percent of values that are sometimes zero.',
  why: 'An error in percent of zero does not exist, and of small values it is huge. Such a measure makes a forecast look terrible or is quietly computed on the easy part only.',
  sources: [FORECAST_ACCURACY],
  severity: { kickoff: 'warning', data: 'error' },
  given: { metric: place.economics.forecast.metric, zeros: place.economics.forecast.has_zeros },
  maybe: {},
  good: [
    'mlplan: 1\neconomics:\n  forecast:\n    metric: wape\n    has_zeros: true\n',
    'mlplan: 1\neconomics:\n  forecast:\n    metric: mape\n    has_zeros: false\n',
  ],
  bad: [
    {
      plan: 'mlplan: 1\neconomics:\n  forecast:\n    metric: mape\n    has_zeros: true\n',
      at: 'economics.forecast.metric',
    },
  ],
  *check({ metric, zeros }) {
    if (metric !== 'mape' || !zeros) return
    yield {
      at: place.economics.forecast.metric,
      related: [{ at: place.economics.forecast.has_zeros, note: 'zeros happen' }],
      message:
        'MAPE is the error in percent of the true value, and there are periods in which the true value is zero: it cannot be computed.',
      help: 'Use WAPE or MASE instead, and tell all three errors in it.',
    }
  },
})
