import { CALLS, exampleWith, FORECAST, ROUTING } from '../../src/rules/shared/example-plans.js'
import type { Mutations } from './number-mutations.js'

/** What a KPI, a measured value, and a shared figure may be, by the figures of the plan. */

const kpi = (plan: string, lines: string): string =>
  exampleWith(plan, {}, { value: `  kpis:\n    - {id: kpi, name: The number, ${lines}}\n` })
const RANGED = { success_rate: '{low: 11%, likely: 12%, high: 16%}' }
const told = (amount: string): string =>
  exampleWith(CALLS, RANGED, {
    expectations: `  shared_figures:\n    - {id: board, shared_with: The Board, value_per_year: ${amount}}\n`,
  })
const measured = (value: string, more = ''): string =>
  `${exampleWith(CALLS, RANGED, { monitoring: `  benefits_review:\n    done_on: 2026-10-02\n    measured_value_per_year: ${value}\n` })}${more}`

export const GOALS: Readonly<Record<string, Mutations>> = {
  'value/kpi-target-unreachable': {
    over: [
      [
        '400,000 × 3% × 8.4% × 12% are 121 of 7,200, and 200 are wanted',
        kpi(CALLS, 'direction: down, baseline: 7200, target: 7000'),
        'value.kpis.kpi.target',
        '7,079',
      ],
      [
        'the same in percent: 3% × 8.4% × 12% are 0.03 of 1.8',
        kpi(CALLS, 'direction: down, baseline: 1.8, target: 1.75'),
        'value.kpis.kpi.target',
        '1.77',
      ],
      [
        '18% × 30% + 10% × 70% are 12.4%',
        kpi(ROUTING, 'direction: down, baseline: 18, target: 11'),
        'value.kpis.kpi.target',
        '12.4',
        '12',
      ],
    ],
    within: [
      ['120 of 7,200', kpi(CALLS, 'direction: down, baseline: 7200, target: 7080')],
      ['within a tenth of 121', kpi(CALLS, 'direction: down, baseline: 7200, target: 7070')],
      ['no figure of the plan is 6,000', kpi(CALLS, 'direction: down, baseline: 6000, target: 5000')],
      ['an error of 24 instead of 28', kpi(FORECAST, 'direction: down, baseline: 28, target: 24')],
    ],
  },
  'expectations/shared-figure-best-case': {
    over: [
      [
        '144,000 × 2.048 − 90,000 are 204,912; a tenth more is 225,403',
        told('226000'),
        'expectations.shared_figures.board.value_per_year',
        '226,000',
      ],
      [
        'at the best case, 144,000 × 4.064 − 90,000 = 495,216',
        told('495000'),
        'expectations.shared_figures.board.value_per_year',
        '495,000',
      ],
    ],
    within: [
      ['225,000 are rounded', told('225000')],
      ['500,000 are above the best case', told('500000')],
    ],
  },
  'monitoring/shortfall-not-decided': {
    over: [
      [
        '144,000 × (8.4% × 11% × 600 − 4) − 90,000 = 132,336 at the low end',
        measured('130000'),
        'monitoring.benefits_review.measured_value_per_year',
        '130,000',
      ],
      ['nothing at all', measured('0'), 'monitoring.benefits_review.measured_value_per_year', '$0'],
    ],
    within: [
      ['133,000 are above the low end', measured('133000')],
      [
        'it was decided after the review',
        measured('130000', 'decisions:\n  - {id: less, decision: Call fewer, decided_on: 2026-10-20}\n'),
      ],
    ],
  },
}
