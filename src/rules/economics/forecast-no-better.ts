import { place } from '../../plan/typed-path.js'
import { showExactly, showShare } from '../../text/format-numbers.js'
import { FORECAST_ACCURACY } from '../shared/citations.js'
import { exampleWith, FORECAST } from '../shared/example-plans.js'
import { numberRule } from '../shared/number-rule.js'

export default numberRule({
  id: 'economics/forecast-no-better',
  since: '0.1.0',
  area: 'expectations',
  who: 'ml_lead',
  summary: "The expected forecast error is no lower than the error of the naive forecast or of today's forecast.",
  why: "A naive forecast, such as the last value or the same week last year, costs little and can be hard to beat. A model that is no more accurate isn't worth its operating cost.",
  sources: [FORECAST_ACCURACY],
  severity: { kickoff: 'warning', data: 'error' },
  reads: [place.economics.forecast],
  good: [
    FORECAST,
    exampleWith(FORECAST, { metric: 'mase', expected_error: '0.8', naive_error: '1', current_error: '0.9' }),
  ],
  bad: [
    { plan: exampleWith(FORECAST, { expected_error: '0.32' }), at: 'economics.forecast.expected_error' },
    { plan: exampleWith(FORECAST, { expected_error: '0.3' }), at: 'economics.forecast.expected_error' },
    {
      plan: 'mlplan: 2\nproject:\n  task: forecast\neconomics:\n  forecast:\n    metric: mase\n    expected_error: 1.1\n',
      at: 'economics.forecast.expected_error',
    },
  ],
  *check({ other }, { economics }) {
    const { forecast: said } = economics ?? {}
    const promised = said?.expected_error?.likely
    if (!other?.forecast || promised === undefined) return
    const at = place.economics.forecast.expected_error
    const { skill, skillOverToday } = other.forecast
    if (said?.metric === 'mase' && promised >= 1) {
      yield {
        at,
        message: `Expected MASE is ${error(promised)}. Only a MASE below 1 beats the naive forecast.`,
        help: 'Aim for a MASE below 1, or use the naive forecast.',
      }
    } else if (skill !== undefined && skill <= 0) {
      yield {
        at,
        related: [{ at: place.economics.forecast.naive_error, note: 'naive forecast' }],
        message: `Expected error is ${error(promised)}, no lower than the naive forecast's error of ${error(said?.naive_error ?? 0)}.`,
        help: 'Aim for a lower error than the naive forecast, or use the naive forecast.',
      }
    } else if (skillOverToday !== undefined && skillOverToday <= 0) {
      yield {
        at,
        related: [{ at: place.economics.forecast.current_error, note: "today's forecast" }],
        message: `Expected error is ${error(promised)}, ${skillOverToday === 0 ? 'no lower' : `${showShare(-skillOverToday)} higher`} than today's forecast error of ${error(said?.current_error ?? 0)}.`,
        help: "Aim for a lower error than today's forecast, or keep today's forecast.",
      }
    }
  },
})

/** With all its digits: errors differ in thousandths. */
function error(said: number): string {
  return showExactly(said, 'number', '', undefined)
}
