import { path } from '../../plan/typed-path.js'
import { FORECAST_ACCURACY } from '../shared/citations.js'
import { exampleWith, FORECAST } from '../shared/example-plans.js'
import { numberRule } from '../shared/number-rule.js'
import { formatNumber } from '../../text/figures/format-number.js'
import { formatShare } from '../../text/figures/format-share.js'

export default numberRule({
  id: 'economics/forecast-no-better',
  since: '0.1.0',
  area: 'expectations',
  owner: 'ml_lead',
  summary: "The expected forecast error is no lower than the error of the naive forecast or of today's forecast.",
  why: "A naive forecast, such as the last value or the same week last year, costs little and can be hard to beat. A model that is no more accurate isn't worth its operating cost.",
  sources: [FORECAST_ACCURACY],
  severity: { kickoff: 'error' },
  reads: [path.economics.forecast],
  good: [
    FORECAST,
    exampleWith(FORECAST, { metric: 'mase', expected_error: '0.8', naive_error: '1', current_error: '0.9' }),
  ],
  bad: [
    { plan: exampleWith(FORECAST, { expected_error: '0.32' }), path: 'economics.forecast.expected_error' },
    { plan: exampleWith(FORECAST, { expected_error: '0.3' }), path: 'economics.forecast.expected_error' },
    {
      plan: 'mlplan: 2\nproject:\n  task: forecast\neconomics:\n  forecast:\n    metric: mase\n    expected_error: 1.1\n',
      path: 'economics.forecast.expected_error',
    },
  ],
  *check({ otherTask }, { economics }) {
    const { forecast: forecastInputs } = economics ?? {}
    const expectedError = forecastInputs?.expected_error?.likely
    if (!otherTask?.forecast || expectedError === undefined) return
    const expectedErrorPath = path.economics.forecast.expected_error
    const { skill, skillVsCurrent } = otherTask.forecast
    if (forecastInputs?.metric === 'mase' && expectedError >= 1) {
      yield {
        path: expectedErrorPath,
        message: `Expected MASE is ${formatNumber(expectedError)}. Only a MASE below 1 beats the naive forecast.`,
        help: 'Aim for a MASE below 1, or use the naive forecast.',
      }
    } else if (skill !== undefined && skill <= 0) {
      yield {
        path: expectedErrorPath,
        related: [{ path: path.economics.forecast.naive_error, note: 'naive forecast' }],
        message: `Expected error is ${formatNumber(expectedError)}, no lower than the naive forecast's error of ${formatNumber(forecastInputs?.naive_error ?? 0)}.`,
        help: 'Aim for a lower error than the naive forecast, or use the naive forecast.',
      }
    } else if (skillVsCurrent !== undefined && skillVsCurrent <= 0) {
      yield {
        path: expectedErrorPath,
        related: [{ path: path.economics.forecast.current_error, note: "today's forecast" }],
        message: `Expected error is ${formatNumber(expectedError)}, ${skillVsCurrent === 0 ? 'no lower' : `${formatShare(-skillVsCurrent)} higher`} than today's forecast error of ${formatNumber(forecastInputs?.current_error ?? 0)}.`,
        help: "Aim for a lower error than today's forecast, or keep today's forecast.",
      }
    }
  },
})
