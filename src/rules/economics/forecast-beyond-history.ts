import { path } from '../../plan/typed-path.js'
import { FORECAST_BOUND } from '../shared/citations.js'
import { exampleWith, FORECAST } from '../shared/example-plans.js'
import { numberRule } from '../shared/number-rule.js'
import { SHARES, formatApart } from '../../text/figures/format-apart.js'
import { formatNumber } from '../../text/figures/format-number.js'

export default numberRule({
  id: 'economics/forecast-beyond-history',
  since: '0.1.0',
  area: 'expectations',
  owner: 'ml_lead',
  summary: 'The expected forecast error is lower than past values alone allow, and the plan names no external drivers.',
  why: 'How closely each period resembles the one before limits what a model can learn from past values alone. To beat that limit, the model needs outside information, such as promotions or weather.',
  sources: [FORECAST_BOUND],
  severity: { kickoff: 'warning', live: 'off' },
  suppressedBy: ['economics/forecast-no-better'],
  reads: [path.economics.forecast],
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
      path: 'economics.forecast.expected_error',
    },
    {
      plan: exampleWith(FORECAST, { expected_error: '0.2' }, { '  forecast': '    autocorrelation: 0.5\n' }),
      path: 'economics.forecast.expected_error',
    },
  ],
  *check({ otherTask }, { economics }) {
    const { skill, bestSkill } = otherTask?.forecast ?? {}
    const { autocorrelation, external_drivers: externalDrivers } = economics?.forecast ?? {}
    if (skill === undefined || bestSkill === undefined || autocorrelation === undefined) return
    if (skill <= bestSkill || externalDrivers !== undefined) return
    const [skillText, bestSkillText] = formatApart(SHARES, skill, bestSkill)
    yield {
      path: path.economics.forecast.expected_error,
      related: [
        { path: path.economics.forecast.autocorrelation, note: 'how closely each period resembles the one before' },
      ],
      message: `The plan expects ${skillText} less error than the naive forecast. As a rule of thumb, with an autocorrelation of ${formatNumber(autocorrelation)}, past values alone allow at most ${bestSkillText}.`,
      help: 'List what the model knows beyond past values under economics.forecast.external_drivers, or enter a higher expected error.',
    }
  },
})
