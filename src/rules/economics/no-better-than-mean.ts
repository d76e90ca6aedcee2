import { place } from '../../plan/typed-path.js'
import { showExactly } from '../../text/format-numbers.js'
import { FORECAST_ACCURACY } from '../shared/citations.js'
import { rule } from '../rule.js'

export default rule({
  id: 'economics/no-better-than-mean',
  since: '0.1.0',
  area: 'expectations',
  who: 'ml_lead',
  summary: 'The expected error is no lower than the error of always predicting the mean.',
  why: 'The standard deviation is the RMSE of always predicting the mean. A model with an RMSE that high is no better than a constant.',
  sources: [FORECAST_ACCURACY],
  severity: { kickoff: 'warning', data: 'error' },
  follows: ['economics/impossible-amount'],
  given: {
    metric: place.economics.forecast.metric,
    promised: place.economics.forecast.expected_error,
    spread: place.economics.forecast.std_dev,
  },
  maybe: {},
  good: [
    'mlplan: 2\neconomics:\n  forecast:\n    metric: rmse\n    expected_error: 25\n    std_dev: 40\n',
    'mlplan: 2\neconomics:\n  forecast:\n    metric: mae\n    expected_error: 45\n    std_dev: 40\n',
  ],
  bad: [
    {
      plan: 'mlplan: 2\neconomics:\n  forecast:\n    metric: rmse\n    expected_error: 40\n    std_dev: 40\n',
      at: 'economics.forecast.expected_error',
    },
    {
      plan: 'mlplan: 2\neconomics:\n  forecast:\n    metric: rmse\n    expected_error: 55\n    std_dev: 40\n',
      at: 'economics.forecast.expected_error',
    },
  ],
  *check({ metric, promised, spread }) {
    if (metric !== 'rmse' || promised.likely < spread) return
    yield {
      at: place.economics.forecast.expected_error,
      related: [{ at: place.economics.forecast.std_dev, note: 'error of always predicting the mean' }],
      message: `Expected RMSE is ${error(promised.likely)}, but the values have a standard deviation of ${error(spread)}. Always predicting the mean is at least as good.`,
      help: 'Aim for an error well below the standard deviation, or correct one of the two figures.',
    }
  },
})

/** With all its digits: errors differ in thousandths. */
function error(said: number): string {
  return showExactly(said, 'number', '', undefined)
}
