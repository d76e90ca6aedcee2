import { CALLS, exampleWith, exampleWithout, FORECAST, ROUTING } from '../../src/rules/shared/example-plans.js'
import type { Mutations } from './number-mutations.js'

/** What the figures of a kickoff plan say by themselves, and what a missing one must be. */

const criterion = (plan: string, figure: string, limit: string): string =>
  exampleWith(
    plan,
    {},
    { expectations: `  success_criteria:\n    - {id: bar, metric: The bar, figure: ${figure}, ${limit}}\n` },
  )
const BAR = 'expectations.success_criteria.bar'
const kpi = (plan: string, lines: string): string =>
  exampleWith(plan, {}, { value: `  kpis:\n    - {id: kpi, name: The number, ${lines}}\n` })
const halfAndHalf = (precision: string): string =>
  exampleWith(CALLS, { base_rate: '50%', selection_rate: '50%', precision })
const noticesDown = (target: string): string =>
  exampleWith(
    kpi(CALLS, `unit: notices a year, direction: down, baseline: 90000, target: ${target}`),
    {},
    { target: '  case: a customer\n  outcome: The customer gives notice within 30 days\n' },
  )
/** Someone finds out: else the finding on the missing answer says it. */
const asked = (plan: string, path: string): string =>
  `${plan.trimEnd()}\npeople:\n  - {id: jo, name: Jo Okafor}\nopen_questions:\n  - {id: one, path: ${path}, owner: jo, due: 2026-12-08}\n`
const withAdoption = (plan: string): string => exampleWith(plan, {}, { economics: '  adoption: 80%\n' })
const fewCases = (selection: string): string =>
  exampleWithout(exampleWith(CALLS, { volume_per_period: '20000', selection_rate: selection }), 'precision')
const cheapForecast = (worth: string): string =>
  exampleWithout(exampleWith(FORECAST, { value_per_point: worth }), 'expected_error')

export const KICKOFF: Readonly<Record<string, Mutations>> = {
  'economics/missing-figure-decides': {
    over: [
      [
        '144,000 × (8.4% × 12% × value − 4) = 90,000 at 458.83',
        asked(exampleWithout(CALLS, 'value'), 'economics.intervention.value'),
        'economics.intervention.value',
        '$459',
      ],
      [
        '144,000 × 2.048 are left for operating cost',
        asked(exampleWithout(CALLS, 'operating_cost_per_year'), 'economics.operating_cost_per_year'),
        'economics.operating_cost_per_year',
        '$294,912',
      ],
      [
        '(28 − 24) ÷ 28 are 14.3 points, and 60,000 ÷ 14.3 = 4,200',
        asked(exampleWithout(FORECAST, 'value_per_point'), 'economics.forecast.value_per_point'),
        'economics.forecast.value_per_point',
        '$4,200',
      ],
      ['90,000 of 294,912 are 30.5%', CALLS, 'economics.adoption', '30.6%'],
    ],
    within: [
      ['nothing is missing', withAdoption(CALLS)],
      ['two figures are missing', exampleWithout(exampleWithout(CALLS, 'value'), 'cost')],
      [
        'a model that is right more often than people saves staff cost as well',
        exampleWithout(ROUTING, 'human_error_rate'),
      ],
    ],
  },
  'economics/cannot-break-even': {
    over: [
      ['72,000 × (6% × 72 − 4) − 90,000 = −66,960', fewCases('30%'), 'expectations.precision', '$67,000'],
      [
        '100 points less error at 500 are 50,000 of 60,000',
        cheapForecast('500'),
        'economics.forecast.expected_error',
        '$10,000',
      ],
    ],
    within: [
      ['48,000 × (9% × 72 − 4) − 90,000 = 29,040', fewCases('20%')],
      ['100 points less error at 700 are 70,000 of 60,000', cheapForecast('700')],
    ],
  },
  'expectations/lift-near-one': {
    over: [
      ['2% of 1.8% is a lift of 1.11', exampleWith(CALLS, { precision: '2%' }), 'expectations.precision', '1.1'],
      ['54% of 50% is a lift of 1.08, where 2 is possible', halfAndHalf('54%'), 'expectations.precision', '1.1'],
    ],
    within: [
      ['2.3% of 1.8% is a lift of 1.28', exampleWith(CALLS, { precision: '2.3%' })],
      ['56% of 50% is a lift of 1.12, where 2 is possible', halfAndHalf('56%')],
    ],
  },
  'expectations/no-better-than-chance': {
    over: [
      ['as often as at random', exampleWith(CALLS, { precision: '1.8%' }), 'expectations.precision', '1.8%'],
      ['an AUC of chance', exampleWith(CALLS, {}, { expectations: '  auc: 0.5\n' }), 'expectations.auc', '0.5'],
    ],
    within: [
      ['more often than at random', exampleWith(CALLS, { precision: '1.9%' })],
      ['an AUC above chance', exampleWith(CALLS, {}, { expectations: '  auc: 0.51\n' })],
    ],
  },
  'expectations/criterion-equals-expected': {
    over: [
      ['8.4% of 8.4%', criterion(CALLS, 'precision', 'at_least: 0.084'), `${BAR}.at_least`, '8.4%'],
      ['an error of 0.24 of 0.24', criterion(FORECAST, 'error', 'at_most: 0.24'), `${BAR}.at_most`, '0.24'],
    ],
    within: [
      ['8.3% of 8.4%', criterion(CALLS, 'precision', 'at_least: 0.083')],
      ['an error of 0.25 where 0.24 is expected', criterion(FORECAST, 'error', 'at_most: 0.25')],
    ],
  },
  'expectations/criterion-wrong-side': {
    over: [
      ['precision should be high', criterion(CALLS, 'precision', 'at_most: 0.08'), `${BAR}.at_most`, '8%'],
      ['an error should be low', criterion(FORECAST, 'error', 'at_least: 0.2'), `${BAR}.at_least`, '0.2'],
    ],
    within: [
      ['a minimum for precision', criterion(CALLS, 'precision', 'at_least: 0.08')],
      ['of another metric, either side can be good', criterion(CALLS, 'other', 'at_most: 30')],
    ],
  },
  'value/kpi-target-needs-more': {
    over: [
      [
        '144,000 × 8.4% × 12% are 1,452 successes, and 1,750,000 ÷ 1,452 = 1,206',
        kpi(CALLS, 'unit: USD a year, direction: up, baseline: 2000000, target: 3750000'),
        'value.kpis.kpi.target',
        '$1,200',
      ],
      [
        '14.3 points at 12,600 are 180,000, and 370,000 are more than twice that',
        kpi(FORECAST, 'unit: USD a year, direction: down, baseline: 900000, target: 530000'),
        'value.kpis.kpi.target',
        '$370,000',
      ],
      ['1,600 are more than a tenth above 1,452', noticesDown('88400'), 'value.kpis.kpi.target', '1,600'],
    ],
    within: [
      [
        'twice 1,452 × 600 are 1,741,824',
        kpi(CALLS, 'unit: USD a year, direction: up, baseline: 2000000, target: 3740000'),
      ],
      [
        '350,000 are less than twice 180,000',
        kpi(FORECAST, 'unit: USD a year, direction: down, baseline: 900000, target: 550000'),
      ],
      ['1,590 are within a tenth of 1,452', noticesDown('88410')],
      [
        'an average says nothing about the sum',
        kpi(CALLS, 'unit: USD per customer, direction: up, baseline: 10, target: 9000'),
      ],
    ],
  },
  'value/kpi-target-sets-value': {
    over: [
      [
        '580,000,000 a year for 1,452 successes are 399,600 each',
        exampleWithout(
          kpi(CALLS, 'unit: USD a year, direction: down, baseline: 900000000, target: 320000000'),
          'value',
        ),
        'value.kpis.kpi.target',
        '$400,000',
      ],
      [
        '60,000 a month for 121 successes are 496 each',
        exampleWithout(kpi(CALLS, 'unit: USD a month, direction: up, baseline: 100000, target: 160000'), 'value'),
        'value.kpis.kpi.target',
        '$500',
      ],
    ],
    within: [
      [
        'the plan says what a success is worth',
        kpi(CALLS, 'unit: USD a month, direction: up, baseline: 100000, target: 160000'),
      ],
      ['a count of cases needs no value', exampleWithout(noticesDown('89000'), 'value')],
    ],
  },
}
