import { ASSISTANT, CALLS, exampleWith, FORECAST, FRAUD } from '../../src/rules/shared/example-plans.js'
import type { Mutations } from './number-mutations.js'

/** Amounts that cannot be. */

const economics = (lines: string): string => exampleWith(CALLS, {}, { economics: lines })
const minutes = (said: string): string => exampleWith(CALLS, {}, { change: `  handling_minutes_per_case: ${said}\n` })
const auc = (said: string): string => exampleWith(CALLS, {}, { expectations: `  auc: ${said}\n` })
const forecast = (values: Record<string, string>, lines = ''): string =>
  exampleWith(FORECAST, values, { '  forecast': lines })

export const AMOUNTS: Readonly<Record<string, Mutations>> = {
  'economics/impossible-amount': {
    over: [
      ['a cost that is a gain', economics('  build_cost: -0.01\n'), 'economics.build_cost', '-$0.01'],
      [
        'a cost that may be a gain',
        exampleWith(ASSISTANT, { human_cost: '{low: -1, likely: 4}' }),
        'economics.assistant.human_cost.low',
        '-$1',
      ],
      ['work that gives time', minutes('-6'), 'change.handling_minutes_per_case', '-6 minutes'],
      [
        'something is gained by missing',
        exampleWith(FRAUD, { false_negative: '1' }),
        'economics.payoffs.false_negative',
        '€1',
      ],
      ['no time to pay in', economics('  horizon_years: 0\n'), 'economics.horizon_years', '0 years'],
      ['nobody ever follows it', economics('  adoption: 0%\n'), 'economics.adoption', '0%'],
      ['an AUC in percent', auc('80'), 'expectations.auc', '80'],
      ['no error today', forecast({ current_error: '0' }), 'economics.forecast.current_error', '0'],
      [
        'more alike than the same',
        forecast({}, '    autocorrelation: 1.01\n'),
        'economics.forecast.autocorrelation',
        '1.01',
      ],
      [
        'more cases than there is anything',
        exampleWith(CALLS, { volume_per_period: '1.1e+15' }),
        'economics.volume_per_period',
        '1,100,000,000,000,000',
      ],
      ['rarer than anything', exampleWith(CALLS, { base_rate: '0.9e-12' }), 'economics.base_rate', '0.00000000009%'],
    ],
    within: [
      ['it costs nothing', economics('  build_cost: 0\n')],
      ['it may cost nothing', exampleWith(ASSISTANT, { human_cost: '{low: 0, likely: 4}' })],
      ['it takes no time', minutes('0')],
      ['nothing is gained by missing', exampleWith(FRAUD, { false_negative: '0' })],
      ['a year', economics('  horizon_years: 1\n')],
      ['hardly anybody follows it', economics('  adoption: 0.1%\n')],
      ['never wrong', auc('1')],
      ['hardly an error today', forecast({ current_error: '0.001' })],
      ['all alike, or always the other way', forecast({}, '    autocorrelation: -1\n')],
      ['a thousand million million cases', exampleWith(CALLS, { volume_per_period: '1e+15' })],
      ['rare', exampleWith(CALLS, { base_rate: '1e-12' })],
    ],
  },
}
