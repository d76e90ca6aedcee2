import { ASSISTANT, exampleWith, FORECAST, ROUTING } from '../../src/rules/shared/example-plans.js'
import type { Mutations } from './number-mutations.js'

/** Which of several, how much, in words. */

const forecast = (values: Record<string, string>, lines = ''): string =>
  exampleWith(FORECAST, values, lines === '' ? {} : { '  forecast': lines })
const assist = (values: Record<string, string>, lines = ''): string =>
  exampleWith(ASSISTANT, values, lines === '' ? {} : { '  assistant': lines })
const routing = (values: Record<string, string>): string => exampleWith(ROUTING, values)
const ranking = (run: string): string =>
  `mlplan: 2\nproject:\n  task: ranking\neconomics:\n  currency: EUR\n  ranking:\n    expected_gain: 2%\n    value_of_gain: 50000\n  operating_cost_per_year: ${run}\n`
/** A used draft saves 5 minutes and each takes 1 to read: (60% × 5 − 1) × 0.80 − 0.35 are 1.25 a case. */
const drafts = '    acceptance_rate: 60%\n    minutes_saved: 5\n    review_minutes: 1\n    cost_per_minute: 0.8\n'

export const TASKS: Readonly<Record<string, Mutations>> = {
  'economics/loses-money': {
    over: [
      [
        'by hand a case costs 1.93 + 18% × 12.10 = 4.108; less 100,000 ÷ 168,000 that pays for 29.03% mistakes, not for 29.1%',
        routing({ accuracy: '70.9%' }),
        'economics.routing.accuracy',
        '70.9%',
      ],
      [
        '0.267 where 0.2667 is needed: 60,000 ÷ 12,600 = 4.76% less than 0.28',
        forecast({ expected_error: '0.267' }),
        'economics.forecast.expected_error',
        '$1,500',
      ],
      [
        '17% of 4.80 less 0.35 and 0.30 are 0.166, and 100,000 ÷ 600,000 = 0.167 are needed',
        assist({ resolution_rate: '17%' }),
        'economics.assistant.resolution_rate',
        '17% of cases',
      ],
      [
        'an answer for 1.46 leaves 1.92 − 1.46 − 0.30 = 0.16 where 0.167 are needed',
        assist({ inference_cost: '1.46' }),
        'economics.assistant.resolution_rate',
        '40% of cases',
      ],
      ['2 × 50,000 do not cover 101,000', ranking('101000'), 'economics.ranking.expected_gain', '€1,000'],
    ],
    within: [
      ['71% right where 70.97% are needed', routing({ accuracy: '71%' })],
      ['0.266 where 0.2667 is needed', forecast({ expected_error: '0.266' })],
      ['17.1% of 4.80 less 0.35 and 0.30 are 0.171', assist({ resolution_rate: '17.1%' })],
      ['an answer for 1.45 leaves 0.17', assist({ inference_cost: '1.45' })],
      ['2 × 50,000 cover 99,000', ranking('99000')],
    ],
  },
  'economics/thin-margin': {
    over: [
      [
        'at its worse end 17% where 17.01% are needed',
        assist({ resolution_rate: '{low: 17%, likely: 40%, high: 50%}' }),
        'economics.assistant.resolution_rate',
        '$660,000',
      ],
    ],
    within: [['at its worse end 17.1%', assist({ resolution_rate: '{low: 17.1%, likely: 40%, high: 50%}' })]],
  },
  'economics/key-driver-without-range': {
    over: [
      [
        'with mistakes at 4.80, 54.19% right would do: 39.8% less than 90%',
        routing({ error_cost: '4.8' }),
        'economics.routing.accuracy',
        '$290,000',
      ],
    ],
    within: [['with mistakes at 4.70, 53.6% would do: 40.4% less than 90%', routing({ error_cost: '4.7' })]],
  },
  'economics/forecast-no-better': {
    over: [
      [
        'as much as the forecast in use',
        forecast({ expected_error: '0.28' }),
        'economics.forecast.expected_error',
        '0.28',
      ],
      [
        'a thousandth more than the forecast in use',
        forecast({ expected_error: '0.281' }),
        'economics.forecast.expected_error',
        '0.281',
      ],
      [
        'as much as the simplest forecast, which is better than the one in use',
        forecast({ expected_error: '0.32', current_error: '0.4' }),
        'economics.forecast.expected_error',
        '0.32',
      ],
      [
        'a MASE of 1',
        forecast({ metric: 'mase', expected_error: '1', naive_error: '1.2', current_error: '1.2' }),
        'economics.forecast.expected_error',
        'MASE is 1',
      ],
    ],
    within: [
      ['0.279 where 0.28 is reached today', forecast({ expected_error: '0.279' })],
      ['0.319 where the simplest reaches 0.32', forecast({ expected_error: '0.319', current_error: '0.4' })],
      [
        'a MASE of 0.99',
        forecast({ metric: 'mase', expected_error: '0.99', naive_error: '1.2', current_error: '1.2' }),
      ],
    ],
  },
  'economics/forecast-beyond-history': {
    over: [
      [
        '25% less error; 0.13 gives 1 − √0.565 = 24.8%',
        forecast({}, '    autocorrelation: 0.13\n'),
        'economics.forecast.expected_error',
        '24.8%',
      ],
      [
        '0.5 gives 1 − √0.75 = 13.4%, so 0.2771, and 0.277 is promised',
        forecast({ expected_error: '0.277' }, '    autocorrelation: 0.5\n'),
        'economics.forecast.expected_error',
        '0.5',
        '13.4%',
      ],
    ],
    within: [
      ['0.12 gives 1 − √0.56 = 25.2%', forecast({}, '    autocorrelation: 0.12\n')],
      ['0.278 where 0.2771 is possible', forecast({ expected_error: '0.278' }, '    autocorrelation: 0.5\n')],
      ['something from outside is named', forecast({}, '    autocorrelation: 0.8\n    external_drivers: Promotions\n')],
    ],
  },
  'economics/mape-with-zeros': {
    over: [
      ['percent of zero', forecast({ metric: 'mape' }, '    has_zeros: true\n'), 'economics.forecast.metric', 'MAPE'],
      [
        'percent of zero, for a figure that is no forecast',
        exampleWith(forecast({ metric: 'mape' }, '    has_zeros: true\n'), { task: 'regression' }),
        'economics.forecast.metric',
        'MAPE',
      ],
    ],
    within: [
      ['percent of the sum', forecast({ metric: 'wape' }, '    has_zeros: true\n')],
      ['there are no zeros', forecast({ metric: 'mape' }, '    has_zeros: false\n')],
    ],
  },
  'economics/no-better-than-mean': {
    over: [
      [
        'as far off as the values scatter',
        forecast({ metric: 'rmse' }, '    std_dev: 0.24\n'),
        'economics.forecast.expected_error',
        '0.24',
      ],
      [
        '0.24 where the values scatter by 0.239',
        forecast({ metric: 'rmse' }, '    std_dev: 0.239\n'),
        'economics.forecast.expected_error',
        '0.239',
      ],
    ],
    within: [
      ['0.24 where the values scatter by 0.241', forecast({ metric: 'rmse' }, '    std_dev: 0.241\n')],
      [
        'a mean error cannot be compared with a standard deviation',
        forecast({ metric: 'mae' }, '    std_dev: 0.239\n'),
      ],
    ],
  },
  'economics/harm-exceeds-value': {
    over: [
      [
        '2.62% where 2.617% may be: (40% × 4.80 − 0.35) ÷ 60',
        assist({ harm_rate: '2.62%' }),
        'economics.assistant.harm_rate',
        '2.62%',
      ],
      [
        '0.5% at 315 are 1.575, and 1.57 are saved',
        assist({ harm_cost: '315' }),
        'economics.assistant.harm_rate',
        '$315',
      ],
      [
        '2.1% of 60 are 1.26, and drafts save 1.25',
        assist({ harm_rate: '2.1%' }, drafts),
        'economics.assistant.harm_rate',
        '2.1%',
      ],
    ],
    within: [
      ['2.61% where 2.617% may be', assist({ harm_rate: '2.61%' })],
      ['0.5% at 313 are 1.565', assist({ harm_cost: '313' })],
      ['2.05% of 60 are 1.23, and drafts save 1.25', assist({ harm_rate: '2.05%' }, drafts)],
    ],
  },
  'economics/evaluation-too-small': {
    over: [
      [
        '267 where telling 0.5% from 2.339% takes 268, with 2 harmful',
        assist({}, '    reviewed_answers: 267\n'),
        'economics.assistant.reviewed_answers',
        '268 answers, at most 2 of them harmful',
      ],
      [
        '613 where telling 1% from it takes 614',
        assist({ harm_rate: '1%' }, '    reviewed_answers: 613\n'),
        'economics.assistant.reviewed_answers',
        '614',
      ],
      [
        'no number shows that harm never happens',
        assist({ harm_rate: '0%' }, '    reviewed_answers: 100000\n'),
        'economics.assistant.harm_rate',
        '0%',
      ],
    ],
    within: [
      ['268 where 268 are needed', assist({}, '    reviewed_answers: 268\n')],
      ['614 where 614 are needed', assist({ harm_rate: '1%' }, '    reviewed_answers: 614\n')],
      ['127 without a harmful one', assist({ harm_rate: '0.001%' }, '    reviewed_answers: 127\n')],
      ['more harm is expected than is tolerable', assist({ harm_rate: '3%' }, '    reviewed_answers: 10\n')],
    ],
  },
}
