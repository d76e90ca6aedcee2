import { place } from '../../plan/place.js'
import { showExactly } from '../../worksheet/words.js'
import { FORECAST_ACCURACY } from '../citations.js'
import { rule } from '../rule.js'

export default rule({
  id: 'economics/worse-than-the-mean',
  since: '0.1.0',
  impediment: 'performance',
  who: 'ml_lead',
  summary: 'Always saying the mean would be as good as what is promised.',
  why: 'The standard deviation is the error of somebody who knows nothing but the mean. A model that is off by as much explains nothing, whatever it is called.',
  sources: [FORECAST_ACCURACY],
  severity: { kickoff: 'warning', data: 'error' },
  follows: ['economics/impossible-amount'],
  given: {
    metric: place.economics.forecast.metric,
    promised: place.economics.forecast.promised_error,
    spread: place.economics.forecast.spread,
  },
  maybe: {},
  good: [
    'mlplan: 1\neconomics:\n  forecast:\n    metric: rmse\n    promised_error: 25\n    spread: 40\n',
    'mlplan: 1\neconomics:\n  forecast:\n    metric: mae\n    promised_error: 45\n    spread: 40\n',
  ],
  bad: [
    {
      plan: 'mlplan: 1\neconomics:\n  forecast:\n    metric: rmse\n    promised_error: 40\n    spread: 40\n',
      at: 'economics.forecast.promised_error',
    },
    {
      plan: 'mlplan: 1\neconomics:\n  forecast:\n    metric: rmse\n    promised_error: 55\n    spread: 40\n',
      at: 'economics.forecast.promised_error',
    },
  ],
  *check({ metric, promised, spread }) {
    if (metric !== 'rmse' || promised.likely < spread) return
    yield {
      at: place.economics.forecast.promised_error,
      related: [{ at: place.economics.forecast.spread, note: 'the error of always saying the mean' }],
      message: `An RMSE of ${error(promised.likely)} is promised, and the values themselves have a standard deviation of ${error(spread)}: always saying the mean is as good.`,
      help: 'Promise an error well below the spread, or correct one of the two.',
    }
  },
})

/** With all its digits: errors differ in thousandths. */
function error(said: number): string {
  return showExactly(said, 'number', '', undefined)
}
