import { ASSISTANT, CALLS, exampleWith, FORECAST, FRAUD, ROUTING } from '../../src/rules/shared/example-plans.js'
import type { Mutations } from './number-mutations.js'

/** Success criteria, against what is expected and what it takes to pay. */

const bar = (plan: string, figure: string, end: string): string =>
  exampleWith(
    plan,
    {},
    { expectations: `  success_criteria:\n    - id: it\n      metric: It\n      figure: ${figure}\n      ${end}\n` },
  )
const simple = (plan: string, figure: string, result: string): string =>
  exampleWith(bar(plan, figure, 'due: 2027-08-01'), {}, { model: `  baseline:\n    result: ${result}\n` })
const accuracy = (plan: string): string => bar(plan, 'accuracy', 'at_least: 0.9')

export const BARS: Readonly<Record<string, Mutations>> = {
  'expectations/criterion-below-break-even': {
    over: [
      [
        '6.39% where 6.42% are needed: 6.391% would be rounding',
        bar(CALLS, 'precision', 'at_least: 0.0639'),
        'expectations.success_criteria.it.at_least',
        '6.39%',
      ],
      [
        '13.06% where 13.13% are needed: 13.066% would be rounding',
        bar(FRAUD, 'precision', 'at_least: 0.1306'),
        'expectations.success_criteria.it.at_least',
        '13.06%',
      ],
      ['a loss of a dollar', bar(CALLS, 'value', 'at_least: -1'), 'expectations.success_criteria.it.at_least', '-$1'],
      [
        '65.7% right do not even pay for what people cost now: 1 − 4.108 ÷ 12.10 = 66.05%',
        bar(ROUTING, 'accuracy', 'at_least: 0.657'),
        'expectations.success_criteria.it.at_least',
        '65.7%',
      ],
      [
        'an error of 0.282 where today it is 0.28',
        bar(FORECAST, 'error', 'at_most: 0.282'),
        'expectations.success_criteria.it.at_most',
        '0.282',
      ],
      [
        '13.4% solved cost more than they save: 0.65 ÷ 4.80 = 13.54%',
        bar(ASSISTANT, 'resolution_rate', 'at_least: 0.134'),
        'expectations.success_criteria.it.at_least',
        '13.4%',
      ],
    ],
    within: [
      ['6.4% where 6.42% are needed, but for rounding', bar(CALLS, 'precision', 'at_least: 0.064')],
      ['13.1% where 13.13% are needed', bar(FRAUD, 'precision', 'at_least: 0.131')],
      ['no gain, no loss', bar(CALLS, 'value', 'at_least: 0')],
      ['71% right pay for the run cost too', bar(ROUTING, 'accuracy', 'at_least: 0.71')],
      ['an error of 0.266 pays for the run cost too', bar(FORECAST, 'error', 'at_most: 0.266')],
      ['17.1% solved pay for the run cost too', bar(ASSISTANT, 'resolution_rate', 'at_least: 0.171')],
    ],
  },
  'expectations/criterion-above-expected': {
    over: [
      [
        '8.45% where 8.4% are expected: 8.442% would be rounding',
        bar(CALLS, 'precision', 'at_least: 0.0845'),
        'expectations.success_criteria.it.at_least',
        '8.45%',
      ],
      [
        '0.49% harm where 0.5% is expected',
        bar(ASSISTANT, 'harm_rate', 'at_most: 0.0049'),
        'expectations.success_criteria.it.at_most',
        '0.49%',
      ],
      [
        '206,000 where 204,912 are expected: 205,937 would be rounding',
        bar(CALLS, 'value', 'at_least: 206000'),
        'expectations.success_criteria.it.at_least',
        '$206,000',
      ],
      [
        'an error of 0.238 where 0.24 is expected',
        bar(FORECAST, 'error', 'at_most: 0.238'),
        'expectations.success_criteria.it.at_most',
        '0.238',
      ],
    ],
    within: [
      ['8.44% where 8.442% may be', bar(CALLS, 'precision', 'at_least: 0.0844')],
      ['0.498% where 0.4975% may be', bar(ASSISTANT, 'harm_rate', 'at_most: 0.00498')],
      ['205,900 where 205,937 may be', bar(CALLS, 'value', 'at_least: 205900')],
      ['an error of 0.239 where 0.2388 may be', bar(FORECAST, 'error', 'at_most: 0.239')],
    ],
  },
  'expectations/criterion-on-accuracy': {
    over: [
      [
        'acting pays from 21 ÷ 43 = 48.8% on',
        accuracy(exampleWith(FRAUD, { true_positive: '22' })),
        'expectations.success_criteria.it.figure',
        '49%',
        '99.9%',
      ],
      [
        'acting pays from 4 ÷ (12% × 67) = 49.8% on',
        accuracy(exampleWith(CALLS, { value: '67' })),
        'expectations.success_criteria.it.figure',
        '98.2%',
      ],
    ],
    within: [
      ['acting pays from one half on', accuracy(exampleWith(FRAUD, { true_positive: '21' }))],
      ['acting pays from 4 ÷ (12% × 66) = 50.5% on', accuracy(exampleWith(CALLS, { value: '66' }))],
      ['the success criterion is another one', bar(CALLS, 'precision', 'at_least: 0.07')],
    ],
  },
  'model/no-better-than-baseline': {
    over: [
      ['as often right as the model', simple(CALLS, 'precision', '0.084'), 'model.baseline.result', '8.4%'],
      ['as little harm as the model', simple(ASSISTANT, 'harm_rate', '0.005'), 'model.baseline.result', '0.5%'],
      ['as small an error as the model', simple(FORECAST, 'error', '0.24'), 'model.baseline.result', '0.24'],
    ],
    within: [
      ['8.39% right where 8.4% are expected', simple(CALLS, 'precision', '0.0839')],
      ['0.51% harm where 0.5% is expected', simple(ASSISTANT, 'harm_rate', '0.0051')],
      ['an error of 0.241 where 0.24 is expected', simple(FORECAST, 'error', '0.241')],
    ],
  },
}
