import { CALLS, exampleWith, FRAUD } from '../../src/rules/shared/example-plans.js'
import type { Mutations } from './number-mutations.js'

/** Base rate, selection rate, precision, and recall: what cannot be, and what cannot be together. */

const recall = (said: string): string =>
  exampleWith(CALLS, { precision: '7.6%' }, { expectations: `  recall: ${said}\n` })
const only = (economics: string, expectations: string): string =>
  `mlplan: 2\neconomics:\n${economics}expectations:\n${expectations}`
const found = (share: string, treated = '0.5%'): string =>
  only(`  base_rate: 1%\n  selection_rate: ${treated}\n`, `  recall: ${share}\n`)
const accuracy = (share: string, baseRate: string): string =>
  only(`  base_rate: ${baseRate}\n`, `  accuracy: ${share}\n`)
const overall = (share: string): string =>
  exampleWith(
    CALLS,
    { base_rate: '30%', selection_rate: '30%', precision: '90%' },
    { expectations: `  accuracy: ${share}\n` },
  )
const balanced = (baseRate: string, precision: string, on = 'resampled'): string =>
  only(`  base_rate: ${baseRate}\n`, `  class_mix: ${on}\n  precision: ${precision}\n`)

export const RATES: Readonly<Record<string, Mutations>> = {
  'economics/rates-inconsistent': {
    over: [
      [
        '13.4% where 12.7% follow (3% × 7.6% ÷ 1.8%): 13.33% are still within a twentieth',
        recall('13.4%'),
        'expectations.recall',
        '13.4%',
      ],
      ['12% where 12.7% follow: 12.03% would be a twentieth less', recall('12%'), 'expectations.recall', '12%'],
      [
        'a range whose lower end, 13.4%, is above 13.33% already',
        recall('{low: 13.4%, likely: 14%, high: 16%}'),
        'expectations.recall',
        '14%',
      ],
    ],
    within: [
      ['13.3% where 13.33% may be', recall('13.3%')],
      ['12.1% where 12.03% may be', recall('12.1%')],
      ['a range that begins at 13.3%', recall('{low: 13.3%, likely: 14%, high: 16%}')],
    ],
  },
  'economics/rate-unreachable': {
    over: [
      [
        'of 10% acted on 1.8 in 10 can be true: 18.09% with what rounding may do',
        exampleWith(CALLS, { selection_rate: '10%', precision: '18.1%' }),
        'expectations.precision',
        '18.1%',
      ],
      [
        'even the lower end, 18.1%, is above the 18.09% that can be',
        exampleWith(CALLS, { selection_rate: '10%', precision: '{low: 18.1%, likely: 20%}' }),
        'expectations.precision',
        '20%',
      ],
      ['acting on 0.5% finds at most half of 1%: 50.25% with rounding', found('50.3%'), 'expectations.recall', '50.3%'],
      ['acting on 0.9% finds at most 90% of 1%: 90.45%', found('90.5%', '0.9%'), 'expectations.recall', '90.5%'],
      [
        '20% likely, though the lower end, 18%, can be',
        exampleWith(CALLS, { selection_rate: '10%', precision: '{low: 18%, likely: 20%}' }),
        'expectations.precision',
        '18%',
      ],
    ],
    within: [
      ['18.05% where 18.09% can be', exampleWith(CALLS, { selection_rate: '10%', precision: '18.05%' })],
      ['50.2% where 50.25% can be', found('50.2%')],
      ['90.4% where 90.45% can be', found('90.4%', '0.9%')],
    ],
  },
  'economics/nothing-to-predict': {
    over: [
      ['never', exampleWith(CALLS, { base_rate: '0%' }), 'economics.base_rate', '0%'],
      ['always', exampleWith(CALLS, { base_rate: '1' }), 'economics.base_rate', '100%'],
      ['nobody', exampleWith(CALLS, { selection_rate: '0' }), 'economics.selection_rate', '0%'],
      ['no case', exampleWith(CALLS, { volume_per_period: '0' }), 'economics.volume_per_period', '0 cases'],
    ],
    within: [
      ['once in a million', exampleWith(CALLS, { base_rate: '0.0001%' })],
      ['all but one in a million', exampleWith(CALLS, { base_rate: '99.9999%' })],
      ['hardly anybody', exampleWith(CALLS, { selection_rate: '0.0001%' })],
      ['one case', exampleWith(CALLS, { volume_per_period: '1' })],
    ],
  },
  'economics/range-narrower-than-sample': {
    over: [
      [
        '1,200 cases give 6.4% to 9%, and 7.4% to 8.4% are stated',
        exampleWith(CALLS, { precision: '{low: 7.4%, likely: 7.6%, high: 8.4%, sample_size: 1200}' }),
        'expectations.precision',
        '6.4%–9%',
      ],
      [
        'one end is stated, and none above the likely value',
        exampleWith(CALLS, { base_rate: '{low: 1.2%, likely: 1.8%, high: 1.8%, sample_size: 1000}' }),
        'economics.base_rate',
        '1.2%–1.8%',
      ],
      [
        'of an effect the interval is that of a difference',
        exampleWith(CALLS, {
          precision: '7.6%',
          success_rate: '{low: 11.5%, likely: 12%, high: 14%, sample_size: 18000}',
        }),
        'economics.intervention.success_rate',
        '6.1%–18%',
      ],
    ],
    within: [
      [
        'the ends are what the sample supports, in round figures',
        exampleWith(CALLS, { precision: '{low: 6.5%, likely: 7.6%, high: 9%, sample_size: 1200}' }),
      ],
      ['no range is stated', exampleWith(CALLS, { precision: '{likely: 7.6%, sample_size: 12}' })],
      ['no sample is named', exampleWith(CALLS, { precision: '{low: 7.5%, likely: 7.6%, high: 7.7%}' })],
    ],
  },
  'economics/range-out-of-order': {
    over: [
      [
        'the lower end above the likely value by a hundredth of a percent',
        exampleWith(CALLS, { base_rate: '{low: 1.81%, likely: 1.8%, high: 2%}' }),
        'economics.base_rate.low',
        '1.81%',
      ],
      [
        'the upper end one dollar below the likely value',
        exampleWith(CALLS, { operating_cost_per_year: '{likely: 90000, high: 89999}' }),
        'economics.operating_cost_per_year.high',
        '89,999',
      ],
      [
        'a loss of 22 at its better end, of 21 likely',
        exampleWith(FRAUD, { false_positive: '{likely: -21, high: -22}' }),
        'economics.payoffs.false_positive.high',
        '-22',
      ],
    ],
    within: [
      ['low and likely are the same', exampleWith(CALLS, { base_rate: '{low: 1.8%, likely: 1.8%, high: 2%}' })],
      ['high and likely are the same', exampleWith(CALLS, { operating_cost_per_year: '{likely: 90000, high: 90000}' })],
      ['-22 is lower than -21', exampleWith(FRAUD, { false_positive: '{low: -22, likely: -21}' })],
    ],
  },
  'expectations/accuracy-below-baseline': {
    over: [
      [
        '98.2% come from always saying no; 98.65% are hardly more',
        accuracy('98.6%', '1.8%'),
        'expectations.accuracy',
        '98.6%',
      ],
      [
        '70% come from always saying yes; 70.5% are hardly more',
        accuracy('70.4%', '70%'),
        'expectations.accuracy',
        '70.4%',
      ],
      ['99.9% come from always saying no', accuracy('99.9%', '0.1%'), 'expectations.accuracy', '99.9%'],
    ],
    within: [
      ['98.7% where 98.65% are needed', accuracy('98.7%', '1.8%')],
      ['70.6% where 70.5% are needed', accuracy('70.6%', '70%')],
      ['99.95% halve the mistakes of always saying no', accuracy('99.95%', '0.1%')],
      ['never wrong is better than any answer', accuracy('100%', '0.1%')],
    ],
  },
  'expectations/accuracy-contradicts': {
    over: [
      [
        '27% found, 67% left alone rightly: 94%, and two points are more than rounding',
        overall('96.1%'),
        'expectations.accuracy',
        '96.1%',
      ],
      ['91.9% where 94% follow', overall('91.9%'), 'expectations.accuracy', '91.9%'],
      [
        'a range that ends at 91.9% where 94% follow',
        overall('{likely: 90%, high: 91.9%}'),
        'expectations.accuracy',
        '90%',
      ],
    ],
    within: [
      ['95.9% where 94% follow', overall('95.9%')],
      ['92.1% where 94% follow', overall('92.1%')],
      ['a range that ends at 92.1%', overall('{likely: 90%, high: 92.1%}')],
    ],
  },
  'expectations/measured-on-resampled-data': {
    over: [
      [
        'at 44.8% in the natural class mix, 90% on half and half are 87.96%: more than two points',
        balanced('44.8%', '90%'),
        'expectations.precision',
        '90%',
      ],
      ['at 54.2% in the natural class mix, 85% are 87.02%', balanced('54.2%', '85%'), 'expectations.precision', '85%'],
    ],
    within: [
      ['at 44.9%, 90% are 88.00%', balanced('44.9%', '90%')],
      ['at 54.1%, 85% are 86.98%', balanced('54.1%', '85%')],
      ['measured on cases as they come', balanced('1.8%', '90%', 'natural')],
    ],
  },
}
