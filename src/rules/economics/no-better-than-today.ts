import { place } from '../../plan/place.js'
import { showExactly, showShare } from '../../worksheet/words.js'
import { FORECAST_ACCURACY } from '../citations.js'
import { exampleWith, FORECAST } from '../example-plans.js'
import { numberRule } from '../number-rule.js'

export default numberRule({
  id: 'economics/no-better-than-today',
  since: '0.1.0',
  impediment: 'performance',
  who: 'ml_lead',
  summary: 'The promised forecast is no better than the simplest one, or than the one in use.',
  why: 'The last value, or the same week of last year, costs nothing and is hard to beat; half of all entries in large competitions do not. A forecast that is no better is not worth its run cost.',
  sources: [FORECAST_ACCURACY],
  severity: { kickoff: 'warning', data: 'error' },
  reads: [place.economics.forecast],
  good: [
    FORECAST,
    exampleWith(FORECAST, { metric: 'mase', promised_error: '0.8', naive_error: '1', current_error: '0.9' }),
  ],
  bad: [
    { plan: exampleWith(FORECAST, { promised_error: '0.32' }), at: 'economics.forecast.promised_error' },
    { plan: exampleWith(FORECAST, { promised_error: '0.3' }), at: 'economics.forecast.promised_error' },
    {
      plan: 'mlplan: 1\nproject:\n  task: forecast\neconomics:\n  forecast:\n    metric: mase\n    promised_error: 1.1\n',
      at: 'economics.forecast.promised_error',
    },
  ],
  *check({ other }, { economics }) {
    const { forecast: said } = economics ?? {}
    const promised = said?.promised_error?.likely
    if (!other?.forecast || promised === undefined) return
    const at = place.economics.forecast.promised_error
    const { skill, skillOverToday } = other.forecast
    if (said?.metric === 'mase' && promised >= 1) {
      yield {
        at,
        message: `A MASE of ${error(promised)} means no less error than the simplest forecast: below 1 it is better.`,
        help: 'Promise a MASE below 1, or use the simplest forecast.',
      }
    } else if (skill !== undefined && skill <= 0) {
      yield {
        at,
        related: [{ at: place.economics.forecast.naive_error, note: 'the simplest forecast' }],
        message: `The promised error of ${error(promised)} is no less than that of the simplest forecast, ${error(said?.naive_error ?? 0)}.`,
        help: 'Promise less error than the simplest forecast has, or use that one.',
      }
    } else if (skillOverToday !== undefined && skillOverToday <= 0) {
      yield {
        at,
        related: [{ at: place.economics.forecast.current_error, note: 'the forecast in use' }],
        message: `The promised error of ${error(promised)} is ${showShare(-skillOverToday)} more than that of the forecast in use, ${error(said?.current_error ?? 0)}.`,
        help: 'Promise less error than today, or keep the forecast in use.',
      }
    }
  },
})

/** With all its digits: errors differ in thousandths. */
function error(said: number): string {
  return showExactly(said, 'number', '', undefined)
}
