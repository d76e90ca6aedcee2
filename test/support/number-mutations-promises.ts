import { CALLS, exampleWith, FRAUD } from '../../src/rules/shared/example-plans.js'
import type { Mutations } from './number-mutations.js'

/** What is promised of the model, against rules of thumb, and what somebody was told. */

const calls = (values: Record<string, string>, expectations = ''): string =>
  exampleWith(CALLS, values, expectations === '' ? {} : { expectations })
const fraud = (values: Record<string, string>, expectations = ''): string =>
  exampleWith(FRAUD, values, expectations === '' ? {} : { expectations })
/** 5% are true, and 10% are acted on. */
const withAuc = (auc: string, precision: string): string =>
  fraud({ base_rate: '5%', selection_rate: '10%', precision }, `  auc: ${auc}\n`)
const told = (sum: string, precision = '8.4%', more = ''): string =>
  calls(
    { precision },
    `  shared_figures:\n    - id: board\n      shared_with: The Board\n      value_per_year: ${sum}\n${more}`,
  )
const fixed = (at: string, plan = FRAUD): string =>
  exampleWith(plan, {}, { expectations: `  threshold_policy: fixed\n  fixed_threshold: ${at}\n` })
const varying = (varies: string, threshold: string): string =>
  exampleWith(
    FRAUD,
    {},
    { economics: `  value_varies_by_case: ${varies}\n`, expectations: `  threshold_policy: ${threshold}\n` },
  )
const worked = (recall: string): string =>
  calls({ data_domain: 'people' }).replace('  precision: 8.4%\n', `  recall: ${recall}\n`)

export const PROMISES: Readonly<Record<string, Mutations>> = {
  'expectations/lift-implausible': {
    over: [
      [
        '20.8% where twice √(1 ÷ 3%) × 1.8% = 20.78% are known',
        calls({ precision: '20.8%' }),
        'expectations.precision',
        'is 12.',
      ],
      [
        '36.1% where twice √(1 ÷ 1%) × 1.8% = 36% are known',
        calls({ selection_rate: '1%', precision: '36.1%' }),
        'expectations.precision',
        'is 20.',
      ],
      ['34.7% found are 20.82% right: 34.7% × 1.8% ÷ 3%', worked('34.7%'), 'expectations.recall', 'is 12.'],
    ],
    within: [
      ['20.7% where 20.78% are known', calls({ precision: '20.7%' })],
      ['35.9% where 36% are known', calls({ selection_rate: '1%', precision: '35.9%' })],
      ['34.6% found are 20.76% right', worked('34.6%')],
      ['payments are no people', calls({ data_domain: 'transactions', precision: '20.8%' })],
      ['it was measured in a pilot', calls({ precision: '20.8%' }, '  evidence: pilot\n')],
    ],
  },
  'expectations/nearly-perfect': {
    over: [
      [
        '60,000 × (198 × 82.2% − 21) are 8.505 million, of 10.62 million that could be: 80.1%',
        fraud({ selection_rate: '0.1%', precision: '82.2%' }),
        'expectations.precision',
        '80%',
      ],
      [
        '86,400 × (72 × 81.2% − 4) are 4.706 million, of 5.875 million: 80.1%',
        calls({ data_domain: 'machines', selection_rate: '1.8%', precision: '81.2%' }),
        'expectations.precision',
        '80%',
      ],
    ],
    within: [
      ['60,000 × (198 × 82.1% − 21) are 8.493 million: 79.98%', fraud({ selection_rate: '0.1%', precision: '82.1%' })],
      [
        '86,400 × (72 × 81% − 4) are 4.693 million: 79.9%',
        calls({ data_domain: 'machines', selection_rate: '1.8%', precision: '81%' }),
      ],
      ['it was measured in a pilot', fraud({ selection_rate: '0.1%', precision: '82.2%' }, '  evidence: pilot\n')],
    ],
  },
  'expectations/precision-above-auc': {
    over: [
      [
        '27.6% where 0.8 gives 21.14%, and a third more 27.48%',
        withAuc('0.8', '27.6%'),
        'expectations.precision',
        '0.8',
        '28%',
      ],
      ['30% where 0.821 gives less than 23.08%', withAuc('0.821', '30%'), 'expectations.precision', '0.821'],
    ],
    within: [
      ['27.4% where 27.48% may be', withAuc('0.8', '27.4%')],
      ['30% where 0.822 gives more than 23.08%', withAuc('0.822', '30%')],
    ],
  },
  'expectations/shared-figure-above-plan': {
    over: [
      [
        '204,912 and a tenth are 225,403.20',
        told('225404'),
        'expectations.shared_figures.board.value_per_year',
        '$225,404',
      ],
      [
        'at its better end, 9%, it is 144,000 × 2.48 − 90,000 = 267,120',
        told('267121', '{low: 8%, likely: 8.4%, high: 9%}'),
        'expectations.shared_figures.board.value_per_year',
        '$267,121',
      ],
    ],
    within: [
      ['225,403 are a tenth more', told('225403')],
      ['267,119 where 267,120 can be', told('267119', '{low: 8%, likely: 8.4%, high: 9%}')],
      ['it is being put right', told('225404', '8.4%', '      correction: tell-the-board\n')],
    ],
  },
  'expectations/threshold-not-at-break-even': {
    over: [
      [
        '13.3% where 21 ÷ 198 = 10.61% pay: 13.26% are a quarter more',
        fixed('13.3%'),
        'expectations.fixed_threshold',
        '13.3%',
      ],
      ['7.9% where 7.95% are a quarter less', fixed('7.9%'), 'expectations.fixed_threshold', '7.9%'],
      [
        '7% where 4 ÷ 72 = 5.56% pay: 6.94% are a quarter more',
        fixed('7%', CALLS),
        'expectations.fixed_threshold',
        '5.6%',
      ],
    ],
    within: [
      ['13.2% where 13.26% may be', fixed('13.2%')],
      ['8% where 7.95% may be', fixed('8%')],
      ['6.9% where 6.94% may be', fixed('6.9%', CALLS)],
    ],
  },
  'expectations/case-value-ignored': {
    over: [
      [
        'amounts differ, one score decides',
        varying('true', 'fixed'),
        'expectations.threshold_policy',
        'one fixed threshold',
      ],
      [
        'amounts differ, one score decides about calls',
        exampleWith(
          CALLS,
          {},
          {
            economics: '  value_varies_by_case: true\n',
            expectations: '  threshold_policy: fixed\n  fixed_threshold: 5.6%\n',
          },
        ),
        'expectations.threshold_policy',
        'one fixed threshold',
      ],
    ],
    within: [
      ['amounts decide', varying('true', 'cost_based')],
      ['amounts do not differ', varying('false', 'fixed')],
    ],
  },
}
