import { path } from '../../plan/typed-path.js'
import { FORECAST_ACCURACY } from '../shared/citations.js'
import { rule } from '../rule.js'
import { formatNumber } from '../../text/figures/format-number.js'

export default rule({
  id: 'economics/no-better-than-mean',
  since: '0.1.0',
  area: 'expectations',
  owner: 'ml_lead',
  summary: 'The expected error is no lower than the error of always predicting the mean.',
  why: 'The standard deviation is the RMSE of always predicting the mean. A model with an RMSE that high is no better than a constant.',
  sources: [FORECAST_ACCURACY],
  severity: { kickoff: 'error' },
  suppressedBy: ['economics/impossible-amount'],
  requires: {
    metric: path.economics.forecast.metric,
    expectedError: path.economics.forecast.expected_error,
    stdDev: path.economics.forecast.std_dev,
  },
  optional: {},
  good: [
    'mlplan: 2\neconomics:\n  forecast:\n    metric: rmse\n    expected_error: 25\n    std_dev: 40\n',
    'mlplan: 2\neconomics:\n  forecast:\n    metric: mae\n    expected_error: 45\n    std_dev: 40\n',
  ],
  bad: [
    {
      plan: 'mlplan: 2\neconomics:\n  forecast:\n    metric: rmse\n    expected_error: 40\n    std_dev: 40\n',
      path: 'economics.forecast.expected_error',
    },
    {
      plan: 'mlplan: 2\neconomics:\n  forecast:\n    metric: rmse\n    expected_error: 55\n    std_dev: 40\n',
      path: 'economics.forecast.expected_error',
    },
  ],
  *check({ metric, expectedError, stdDev }) {
    if (metric !== 'rmse' || expectedError.likely < stdDev) return
    yield {
      path: path.economics.forecast.expected_error,
      related: [{ path: path.economics.forecast.std_dev, note: 'error of always predicting the mean' }],
      message: `Expected RMSE is ${formatNumber(expectedError.likely)}, but the values have a standard deviation of ${formatNumber(stdDev)}. Always predicting the mean is at least as good.`,
      help: 'Aim for an error well below the standard deviation, or correct one of the two figures.',
    }
  },
})
