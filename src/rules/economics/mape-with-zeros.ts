import { path } from '../../plan/typed-path.js'
import { FORECAST_ACCURACY } from '../shared/citations.js'
import { rule } from '../rule.js'

export default rule({
  id: 'economics/mape-with-zeros',
  since: '0.1.0',
  area: 'expectations',
  owner: 'ml_lead',
  summary: 'The error metric is MAPE, but some true values are zero.',
  why: "An error can't be expressed as a percentage of zero, and even a small error is a huge percentage of a tiny value. MAPE can make a good forecast look terrible.",
  sources: [FORECAST_ACCURACY],
  severity: { kickoff: 'warning', data: 'error' },
  requires: { metric: path.economics.forecast.metric, hasZeros: path.economics.forecast.has_zeros },
  optional: {},
  good: [
    'mlplan: 2\neconomics:\n  forecast:\n    metric: wape\n    has_zeros: true\n',
    'mlplan: 2\neconomics:\n  forecast:\n    metric: mape\n    has_zeros: false\n',
  ],
  bad: [
    {
      plan: 'mlplan: 2\neconomics:\n  forecast:\n    metric: mape\n    has_zeros: true\n',
      path: 'economics.forecast.metric',
    },
  ],
  *check({ metric, hasZeros }) {
    if (metric !== 'mape' || !hasZeros) return
    yield {
      path: path.economics.forecast.metric,
      related: [{ path: path.economics.forecast.has_zeros, note: 'some true values are zero' }],
      message:
        "MAPE (error as a percentage of the true value) can't be computed here, because the true value is zero in some periods.",
      help: 'Use WAPE or MASE instead, and enter the naive, current, and expected errors in that metric.',
    }
  },
})
