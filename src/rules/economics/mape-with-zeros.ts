import { place } from '../../plan/typed-path.js'
import { FORECAST_ACCURACY } from '../shared/citations.js'
import { rule } from '../rule.js'

export default rule({
  id: 'economics/mape-with-zeros',
  since: '0.1.0',
  area: 'expectations',
  who: 'ml_lead',
  summary: 'The error metric is MAPE, but some true values are zero.',
  why: "An error can't be expressed as a percentage of zero, and even a small error is a huge percentage of a tiny value. MAPE can make a good forecast look terrible.",
  sources: [FORECAST_ACCURACY],
  severity: { kickoff: 'warning', data: 'error' },
  given: { metric: place.economics.forecast.metric, zeros: place.economics.forecast.has_zeros },
  maybe: {},
  good: [
    'mlplan: 2\neconomics:\n  forecast:\n    metric: wape\n    has_zeros: true\n',
    'mlplan: 2\neconomics:\n  forecast:\n    metric: mape\n    has_zeros: false\n',
  ],
  bad: [
    {
      plan: 'mlplan: 2\neconomics:\n  forecast:\n    metric: mape\n    has_zeros: true\n',
      at: 'economics.forecast.metric',
    },
  ],
  *check({ metric, zeros }) {
    if (metric !== 'mape' || !zeros) return
    yield {
      at: place.economics.forecast.metric,
      related: [{ at: place.economics.forecast.has_zeros, note: 'some true values are zero' }],
      message:
        "MAPE (error as a percentage of the true value) can't be computed here, because the true value is zero in some periods.",
      help: 'Use WAPE or MASE instead, and enter the naive, current, and expected errors in that metric.',
    }
  },
})
