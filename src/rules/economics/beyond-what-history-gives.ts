import { place } from '../../plan/place.js'
import { showExactly } from '../../worksheet/words.js'
import { FORECAST_BOUND } from '../citations.js'
import { exampleWith, FORECAST } from '../example-plans.js'
import { numberRule } from '../number-rule.js'
import { showShare } from '../words.js'

export default numberRule({
  id: 'economics/beyond-what-history-gives',
  since: '0.1.0',
  impediment: 'performance',
  who: 'ml_lead',
  summary: 'More is promised than past values alone can give, and nothing else is named.',
  why: 'How much one period resembles the one before bounds what any model can learn from the series itself. Beyond that line it has to know something that history does not tell, such as promotions or weather.',
  sources: [FORECAST_BOUND],
  severity: { kickoff: 'warning', live: 'off' },
  follows: ['economics/no-better-than-today'],
  reads: [place.economics.forecast],
  good: [
    exampleWith(FORECAST, {}, { '  forecast': '    autocorrelation: 0\n' }),
    exampleWith(
      FORECAST,
      {},
      {
        '  forecast': '    autocorrelation: 0.8\n    outside_information: Planned promotions and school holidays\n',
      },
    ),
  ],
  bad: [
    {
      plan: exampleWith(FORECAST, {}, { '  forecast': '    autocorrelation: 0.8\n' }),
      at: 'economics.forecast.promised_error',
    },
    {
      plan: exampleWith(FORECAST, { promised_error: '0.2' }, { '  forecast': '    autocorrelation: 0.5\n' }),
      at: 'economics.forecast.promised_error',
    },
  ],
  *check({ other }, { economics }) {
    const { skill, bestSkill } = other?.forecast ?? {}
    const { autocorrelation, outside_information: outside } = economics?.forecast ?? {}
    if (skill === undefined || bestSkill === undefined || autocorrelation === undefined) return
    if (skill <= bestSkill || outside !== undefined) return
    yield {
      at: place.economics.forecast.promised_error,
      related: [{ at: place.economics.forecast.autocorrelation, note: 'so much one period resembles the one before' }],
      message: `${showShare(skill)} less error than the simplest forecast is promised; by a rule of thumb, with an autocorrelation of ${showExactly(autocorrelation, 'number', '', undefined)} past values alone give at most ${showShare(bestSkill)}.`,
      help: 'Name under economics.forecast.outside_information what it knows beyond past values, or promise less.',
    }
  },
})
