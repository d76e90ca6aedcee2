import { CALLS, exampleWith, FRAUD } from '../../src/rules/shared/example-plans.js'
import type { Mutations } from './number-mutations.js'

/**
 * Work, and time. A day has 394.5 calls, 4.8 million × 3% ÷ 365, and 493.2 payments that are looked at. To see 12% of 8.4%
 * takes 22,464 calls, half of them a control group: 57 days. To tell 20% from 13.13% takes 169 payments, 14% from it 9,520.
 */

const work = (minutes: string, hours: string, treated = '3%'): string =>
  exampleWith(
    CALLS,
    { selection_rate: treated },
    { change: `  handling_minutes_per_case: ${minutes}\n  staff_hours_per_period: ${hours}\n` },
  )
const staffed = (period: string, headcount: number, hours: number): string =>
  exampleWith(
    CALLS,
    { period },
    {
      change: `  staff_hours_per_period: ${hours}\n  affected_teams:\n    - id: agents\n      headcount: ${headcount}\n`,
    },
  )
const pilot = (end: string, share = '100%', more = ''): Record<string, string> => ({
  rollout: `  phases:\n    - id: pilot\n      kind: pilot\n      share: ${share}\n      start: 2027-06-01\n      end: ${end}\n${more}`,
})
const aFifthHeldBack = '  pilot:\n    control_share: 20%\n'
const decided = (on: string, plan = CALLS, days = 30, share = '100%', more = ''): string =>
  exampleWith(
    plan,
    {},
    {
      target: `  outcome_window_days: ${days}\n  label_delay_days: 7\n${more}`,
      rollout: `  phases:\n    - id: pilot\n      kind: pilot\n      share: ${share}\n      start: 2027-06-01\n  go_no_go:\n    due: ${on}\n`,
    },
  )

export const TIME: Readonly<Record<string, Mutations>> = {
  'change/not-enough-hours': {
    over: [
      [
        '12,000 calls at 6 minutes are 1,200 hours, and there are 1,198',
        work('6', '1198'),
        'change.staff_hours_per_period',
        '1,198',
      ],
      ['at 6.01 minutes they are 1,202', work('6.01', '1200'), 'change.staff_hours_per_period', '6.01 minutes'],
      ['3.01% are 12,040 calls, so 1,204 hours', work('6', '1200', '3.01%'), 'change.staff_hours_per_period', '12,040'],
    ],
    within: [
      ['1,199 hours where 1,200 are needed: a thousandth is rounding', work('6', '1199')],
      ['at 6.005 minutes they are 1,201', work('6.005', '1200')],
      ['3.002% are 12,008 calls, so 1,200.8 hours', work('6', '1200', '3.002%')],
    ],
  },
  'change/hours-period-mismatch': {
    over: [
      [
        '45 people have 1,080 hours a day, nights included',
        staffed('day', 45, 1081),
        'change.staff_hours_per_period',
        '1,081',
      ],
      ['2 people have 336 hours a week', staffed('week', 2, 337), 'change.staff_hours_per_period', '337'],
      ['one has 744 hours in the longest month', staffed('month', 1, 745), 'change.staff_hours_per_period', '745'],
    ],
    within: [
      ['1,080 hours a day for 45 people', staffed('day', 45, 1080)],
      ['336 hours a week for 2 people', staffed('week', 2, 336)],
      ['744 hours a month for one', staffed('month', 1, 744)],
    ],
  },
  'rollout/pilot-too-small': {
    over: [
      [
        '56 days bring 22,093 calls, and 22,464 are needed',
        exampleWith(CALLS, {}, pilot('2027-07-26')),
        'rollout.phases.pilot.end',
        '22,093',
        '22,464',
      ],
      [
        'on half of them it takes 114 days, and there are 113',
        exampleWith(CALLS, {}, pilot('2027-09-21', '50%')),
        'rollout.phases.pilot.end',
        '22,464',
      ],
      [
        'with a control group of a fifth 56,160 are needed, so 143 days, and there are 142',
        exampleWith(CALLS, {}, pilot('2027-10-20', '100%', aFifthHeldBack)),
        'rollout.phases.pilot.end',
        '56,160',
      ],
      [
        '1.1% of the payments of 30 days are 162, and 169 are needed',
        exampleWith(FRAUD, {}, pilot('2027-06-30', '1.1%')),
        'rollout.phases.pilot.end',
        '162',
        '169',
      ],
    ],
    within: [
      ['57 days bring 22,487 calls', exampleWith(CALLS, {}, pilot('2027-07-27'))],
      ['on half of them 114 days', exampleWith(CALLS, {}, pilot('2027-09-22', '50%'))],
      ['with a control group of a fifth 143 days', exampleWith(CALLS, {}, pilot('2027-10-21', '100%', aFifthHeldBack))],
      ['1.2% of the payments of 30 days are 177', exampleWith(FRAUD, {}, pilot('2027-06-30', '1.2%'))],
    ],
  },
  'rollout/go-no-go-before-sample': {
    over: [
      [
        '57 days of calls and 37 until the last is known end on the 3rd of September',
        decided('2027-09-02'),
        'rollout.go_no_go.due',
        '2027-09-03',
        '94 days',
      ],
      [
        'on half of the calls it is the 30th of October',
        decided('2027-10-29', CALLS, 30, '50%'),
        'rollout.go_no_go.due',
        '2027-10-30',
      ],
      [
        '9,520 payments take 20 days, and their outcomes 60',
        decided('2027-08-19', exampleWith(FRAUD, { precision: '14%' }), 53),
        'rollout.go_no_go.due',
        '2027-08-20',
      ],
    ],
    within: [
      ['on the first day on which it is possible', decided('2027-09-03')],
      ['on half of the calls, on that day', decided('2027-10-30', CALLS, 30, '50%')],
      [
        '9,520 payments take 20 days, and their outcomes 60',
        decided('2027-08-20', exampleWith(FRAUD, { precision: '14%' }), 53),
      ],
      [
        'an early sign is judged',
        decided('2027-09-02', CALLS, 30, '100%', '  leading_indicator:\n    metric: Calls that end in an extension\n'),
      ],
    ],
  },
}
