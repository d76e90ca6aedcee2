import { place } from '../../plan/typed-path.js'
import { showExactly } from '../../text/format-numbers.js'
import { FORECAST_BOUND } from '../shared/citations.js'
import { exampleWith, FORECAST } from '../shared/example-plans.js'
import { numberRule } from '../shared/number-rule.js'
import { showShare } from '../../text/rule-words.js'

export default numberRule({
  id: 'economics/forecast-beyond-history',
  since: '0.1.0',
  area: 'expectations',
  who: 'ml_lead',
  summary: 'The expected forecast error is lower than past values alone allow, and the plan names no external drivers.',
  why: 'How closely each period resembles the one before limits what a model can learn from past values alone. To beat that limit, the model needs outside information, such as promotions or weather.',
  sources: [FORECAST_BOUND],
  severity: { kickoff: 'warning', live: 'off' },
  follows: ['economics/forecast-no-better'],
  reads: [place.economics.forecast],
  good: [
    exampleWith(FORECAST, {}, { '  forecast': '    autocorrelation: 0\n' }),
    exampleWith(
      FORECAST,
      {},
      {
        '  forecast': '    autocorrelation: 0.8\n    external_drivers: Planned promotions and school holidays\n',
      },
    ),
  ],
  bad: [
    {
      plan: exampleWith(FORECAST, {}, { '  forecast': '    autocorrelation: 0.8\n' }),
      at: 'economics.forecast.expected_error',
    },
    {
      plan: exampleWith(FORECAST, { expected_error: '0.2' }, { '  forecast': '    autocorrelation: 0.5\n' }),
      at: 'economics.forecast.expected_error',
    },
  ],
  *check({ other }, { economics }) {
    const { skill, bestSkill } = other?.forecast ?? {}
    const { autocorrelation, external_drivers: outside } = economics?.forecast ?? {}
    if (skill === undefined || bestSkill === undefined || autocorrelation === undefined) return
    if (skill <= bestSkill || outside !== undefined) return
    yield {
      at: place.economics.forecast.expected_error,
      related: [
        { at: place.economics.forecast.autocorrelation, note: 'how closely each period resembles the one before' },
      ],
      message: `The plan expects ${showShare(skill)} less error than the naive forecast. As a rule of thumb, with an autocorrelation of ${showExactly(autocorrelation, 'number', '', undefined)}, past values alone allow at most ${showShare(bestSkill)}.`,
      help: 'List what the model knows beyond past values under economics.forecast.external_drivers, or enter a higher expected error.',
    }
  },
})
