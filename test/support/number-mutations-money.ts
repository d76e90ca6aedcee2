import { CALLS, exampleWith, FRAUD } from '../../src/rules/shared/example-plans.js'
import type { Mutations } from './number-mutations.js'

/**
 * A yes or no, in money. A year of calls: 4.8 million cases, 144,000 calls, of which one on a true case brings 12% of 600
 * less 4, so 68, and one on a false case costs 4: 144,000 × (72 × 8.4% − 4) − 90,000 = 204,912. A year of fraud: 60 million
 * payments, 180,000 looked at, 177 and 21: 180,000 × (198 × 20% − 21) − 900,000 = 2,448,000.
 */

const calls = (values: Record<string, string>, added?: Record<string, string>): string =>
  exampleWith(CALLS, values, added)
const fraud = (values: Record<string, string>, added?: Record<string, string>): string =>
  exampleWith(FRAUD, values, added)
const once = (lines: string, values: Record<string, string> = {}): string =>
  calls(values, { economics: `${lines}  horizon_years: 3\n` })
/** Today's process: 96,000 calls, 7% right: 96,000 × (72 × 7% − 4) = 99,840; its operating cost goes on. */
const overRules = (precision: string): string =>
  calls(
    { precision },
    {
      value: '  current_process:\n    kind: rules\n',
      economics: '  current:\n    selection_rate: 2%\n    precision: 7%\n    operating_cost_per_year: 10000\n',
    },
  )
const against = (kind: string, plan: string): string =>
  exampleWith(plan, {}, { value: `  current_process:\n    kind: ${kind}\n` })
const follows = (adoption: string, automation_level: string): string =>
  calls({}, { economics: `  adoption: ${adoption}\n`, integration: `  automation_level: ${automation_level}\n` })
const measured = (precision: string): string => calls({ precision }, { expectations: '  evidence: backtest\n' })
/** Without a base rate there is nothing that moves along with the precision. */
const fraudWithoutRate = (precision: string): string => fraud({ precision }).replace('  base_rate: 0.1%\n', '')

export const MONEY: Readonly<Record<string, Mutations>> = {
  'economics/action-never-pays': {
    over: [
      ['12% of 33 are 3.96, and a call costs 4', calls({ value: '33' }), 'economics.intervention.value', '-$0.04'],
      [
        '0.6% of 600 are 3.60, and a call costs 4',
        calls({ success_rate: '0.6%' }),
        'economics.intervention.value',
        '-$0.40',
      ],
      ['a call costs nothing', calls({ cost: '0' }), 'economics.intervention.cost', 'costs nothing'],
      [
        '10 lost when caught, 10 lost when missed',
        fraud({ true_positive: '-10', false_negative: '-10' }),
        'economics.payoffs.true_positive',
        '€0',
      ],
      [
        '21 lost by looking, and 21 by leaving it alone',
        fraud({}, { '  payoffs': '    true_negative: -21\n' }),
        'economics.payoffs.false_positive',
        'costs nothing',
      ],
    ],
    within: [
      ['12% of 34 are 4.08, and a call costs 4', calls({ value: '34' })],
      ['0.7% of 600 are 4.20', calls({ success_rate: '0.7%' })],
      ['a call costs a cent', calls({ cost: '0.01' })],
      ['9 lost when caught, 10 when missed', fraud({ true_positive: '-9', false_negative: '-10' })],
      ['21 lost by looking, 20 by leaving it alone', fraud({}, { '  payoffs': '    true_negative: -20\n' })],
    ],
  },
  'economics/loss-double-counted': {
    over: [
      [
        '175.30 are within a hundredth of 177, which ends at 175.23',
        fraud({ false_negative: '-175.3' }),
        'economics.payoffs.false_negative',
        '€177',
      ],
      [
        '178.70 are within a hundredth of 177, which ends at 178.77',
        fraud({ false_negative: '-178.7' }),
        'economics.payoffs.false_negative',
        '€177',
      ],
    ],
    within: [
      ['175.20 are more than a hundredth less', fraud({ false_negative: '-175.2' })],
      ['178.80 are more than a hundredth more', fraud({ false_negative: '-178.8' })],
      ['nothing is booked for a miss', fraud({ false_negative: '0' })],
    ],
  },
  'economics/no-model-can-pay': {
    over: [
      [
        'all 6,127 × 12 × 1.8% true cases at 68 are 89,993, and it costs 90,000 to run',
        calls({ volume_per_period: '6127' }),
        'economics.operating_cost_per_year',
        '$90,000',
      ],
      [
        '60 million × 0.1% × 177 are 10,620,000, and it costs 10,700,000',
        fraud({ operating_cost_per_year: '10700000' }),
        'economics.operating_cost_per_year',
        '€10.6 million a year, but operating costs are €10.7 million',
      ],
      [
        '10,000 a month leave 56,880 a year, in three years 170,640, and it costs 171,000 to build',
        once('  build_cost: 171000\n', { volume_per_period: '10000' }),
        'economics.build_cost',
        'in 3 years',
      ],
      [
        '171,000 in all, of which nothing is said to be for building',
        once('  integration_cost: 100000\n  change_cost: 71000\n', { volume_per_period: '10000' }),
        'economics.horizon_years',
        'in 3 years',
      ],
    ],
    within: [
      ['6,128 × 12 × 1.8% × 68 are 90,008', calls({ volume_per_period: '6128' })],
      ['10,620,000 cover 10,600,000', fraud({ operating_cost_per_year: '10600000' })],
      ['170,640 cover 170,000', once('  build_cost: 170000\n', { volume_per_period: '10000' })],
    ],
  },
  'economics/loses-money': {
    over: [
      [
        '6.4% where 6.42% are needed: (4 + 90,000 ÷ 144,000) ÷ 72',
        calls({ precision: '6.4%' }),
        'expectations.precision',
        '6.42%',
      ],
      [
        'acting on 0.91% earns 43,680 × 2.048 = 89,457, and it costs 90,000',
        calls({ selection_rate: '0.91%' }),
        'expectations.precision',
        'break-even is 8.42%',
      ],
      [
        'it earns 294,912, and costs 295,000 to run',
        calls({ operating_cost_per_year: '295000' }),
        'expectations.precision',
        'break-even is 8.401%',
      ],
      [
        '30% follow it where 30.5% are needed: 90,000 ÷ 294,912',
        calls({}, { economics: '  adoption: 30%\n' }),
        'expectations.precision',
        '8.45%',
      ],
      [
        '13.1% where 13.13% are needed: (21 + 900,000 ÷ 180,000) ÷ 198',
        fraud({ precision: '13.1%' }),
        'expectations.precision',
        '13.13%',
      ],
      [
        "7.38% where 7.387% are needed to bring today's 99,840 and the run cost",
        overRules('7.38%'),
        'expectations.precision',
        '7.38%',
        '7.4%',
      ],
    ],
    within: [
      ['6.43% where 6.42% are needed', calls({ precision: '6.43%' })],
      ['acting on 0.92% earns 90,440', calls({ selection_rate: '0.92%' })],
      ['it costs 294,000 and earns 294,912', calls({ operating_cost_per_year: '294000' })],
      ['31% follow it where 30.5% are needed', calls({}, { economics: '  adoption: 31%\n' })],
      ['13.2% where 13.13% are needed', fraud({ precision: '13.2%' })],
      ['7.39% where 7.387% are needed', overRules('7.39%')],
    ],
  },
  'economics/thin-margin': {
    over: [
      [
        '8% are less than a quarter more than the 6.42% that are needed: 19.7% may be lost',
        calls({ precision: '8%' }),
        'expectations.precision',
        '$160,000',
      ],
      [
        '16.4% where 13.13% are needed: 19.9% may be lost',
        fraud({ precision: '16.4%' }),
        'expectations.precision',
        '€1.2 million',
        '20%',
      ],
      [
        'measured here, but at its worse end 6.4% where 6.42% are needed',
        measured('{low: 6.4%, likely: 7.6%, high: 8%}'),
        'expectations.precision',
        '$120,000',
      ],
      [
        'with 9.1% successes it loses: 8.4% × 9.1% × 600 less 4 are 0.586, and 0.625 are needed',
        calls({ success_rate: '{low: 9.1%, likely: 12%}' }),
        'economics.intervention.success_rate',
        'Success rate',
      ],
    ],
    within: [
      ['8.05%: 20.2% may be lost', calls({ precision: '8.05%' })],
      ['16.5%: 20.4% may be lost', fraud({ precision: '16.5%' })],
      ['measured here, and 6.5% at its worse end', measured('{low: 6.5%, likely: 7.6%, high: 8%}')],
      [
        '9.2% successes at the worse end: 8.4% × 9.2% × 600 less 4 are 0.637',
        calls({ success_rate: '{low: 9.2%, likely: 12%}' }),
      ],
    ],
  },
  'economics/treat-all-pays': {
    over: [
      [
        '5.6% where acting pays from 4 ÷ 72 = 5.56% on',
        against('nothing', calls({ base_rate: '5.6%' })),
        'value.current_process.kind',
        '5.6%',
      ],
      [
        '10.7% where it pays from 21 ÷ 198 = 10.61% on',
        against('random', fraud({ base_rate: '10.7%' })),
        'value.current_process.kind',
        '10.7%',
      ],
      [
        'with 37.1% successes it pays from 4 ÷ 222.6 = 1.797% on',
        against('nothing', calls({ success_rate: '37.1%' })),
        'value.current_process.kind',
        '1.8%',
      ],
    ],
    within: [
      ['5.5% where it pays from 5.56% on', against('nothing', calls({ base_rate: '5.5%' }))],
      ['10.6% where it pays from 10.61% on', against('random', fraud({ base_rate: '10.6%' }))],
      ['with 37% successes it pays from 4 ÷ 222 = 1.802% on', against('nothing', calls({ success_rate: '37%' }))],
      ['it is compared with acting on all', against('treat_all', calls({ base_rate: '5.6%' }))],
    ],
  },
  'economics/never-pays-back': {
    over: [
      [
        'three years bring 614,736, and 615,000 are paid',
        once('  build_cost: 615000\n'),
        'economics.horizon_years',
        '3 years',
      ],
      [
        '615,000 in three parts',
        once('  build_cost: 200000\n  integration_cost: 200000\n  change_cost: 215000\n'),
        'economics.horizon_years',
        '36.02 months',
      ],
      [
        'at 15% three years are worth 467,860, and 468,000 are paid',
        once('  build_cost: 468000\n  discount_rate: 15%\n'),
        'economics.horizon_years',
        '3 years',
      ],
    ],
    within: [
      ['614,736 cover 614,000', once('  build_cost: 614000\n')],
      ['614,000 in three parts', once('  build_cost: 200000\n  integration_cost: 200000\n  change_cost: 214000\n')],
      ['467,860 cover 467,800', once('  build_cost: 467800\n  discount_rate: 15%\n')],
    ],
  },
  'economics/full-adoption-assumed': {
    over: [
      ['all of them follow a suggestion', follows('100%', 'suggest'), 'economics.adoption', '100%'],
      ['all of them confirm', follows('{low: 90%, likely: 100%}', 'confirm'), 'economics.adoption', '100%'],
    ],
    within: [
      ['one in a thousand does not', follows('99.9%', 'suggest')],
      ['nobody is asked', follows('100%', 'automatic')],
    ],
  },
  'economics/key-driver-without-range': {
    over: [
      [
        '21.8% are 39.8% more than the 13.13% that are needed',
        fraudWithoutRate('21.8%'),
        'expectations.precision',
        '40%',
      ],
      ['20% are 34% more', fraudWithoutRate('20%'), 'expectations.precision', '34%', '€2.4 million'],
    ],
    within: [
      ['21.9% may fall by 40.04%', fraudWithoutRate('21.9%')],
      ['a range is given', fraudWithoutRate('{low: 19%, likely: 20%, high: 21%}')],
    ],
  },
}
