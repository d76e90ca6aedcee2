import { CALLS, exampleWith, FRAUD } from '../../src/rules/shared/example-plans.js'
import type { Mutations } from './number-mutations.js'

/**
 * Work, and time. A day has 394.5 calls, 4.8 million × 3% ÷ 365, and 493.2 payments that are looked at. If calls keep 20% of
 * the 8.4% who would leave, showing that this is above the 0.77% that pay takes 20,888 calls, half of them a control group:
 * 53 days. To tell 20% from 13.13% takes 181 payments, 14% from it 9,635. With 12%, no pilot of a year can tell.
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
const STRONG = exampleWith(CALLS, { success_rate: '20%' })
const decided = (on: string, plan = STRONG, days = 30, share = '100%', more = ''): string =>
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
        '52 days bring 20,515 calls, and 20,888 are needed',
        exampleWith(STRONG, {}, pilot('2027-07-22')),
        'rollout.phases.pilot.end',
        '20,515',
        '20,888',
      ],
      [
        'on half of them it takes 106 days, and there are 105',
        exampleWith(STRONG, {}, pilot('2027-09-13', '50%')),
        'rollout.phases.pilot.end',
        '20,888',
      ],
      [
        'with a control group of a fifth 33,191 are needed, so 85 days, and there are 84',
        exampleWith(STRONG, {}, pilot('2027-08-23', '100%', aFifthHeldBack)),
        'rollout.phases.pilot.end',
        '33,191',
      ],
      [
        '1.2% of the payments of 30 days are 177, and 181 are needed',
        exampleWith(FRAUD, {}, pilot('2027-06-30', '1.2%')),
        'rollout.phases.pilot.end',
        '177',
        '181',
      ],
      [
        'no pilot of a year tells 1.01% from 0.77%, and this one passes as rarely as if it only broke even',
        exampleWith(CALLS, {}, pilot('2027-07-27')),
        'rollout.phases.pilot.end',
        '27 months, without the wait for outcomes; no feasible pilot can tell',
        'a chance of 16%',
      ],
      [
        'nor is one that has no end yet',
        exampleWith(CALLS, {}, { rollout: '  phases:\n    - id: pilot\n      kind: pilot\n' }),
        'rollout.phases.pilot',
        '27 months, without the wait for outcomes; no feasible pilot can tell',
      ],
      [
        'a criterion of 0.9% takes more than break-even does',
        exampleWith(
          STRONG,
          {},
          {
            ...pilot('2027-07-23'),
            expectations: '  success_criteria:\n    - id: kept\n      figure: uplift\n      at_least: 0.009\n',
          },
        ),
        'rollout.phases.pilot.end',
        'the criterion of 0.9%',
        'pays off takes 20,888',
      ],
    ],
    within: [
      ['53 days bring 20,909 calls', exampleWith(STRONG, {}, pilot('2027-07-23'))],
      ['on half of them 106 days', exampleWith(STRONG, {}, pilot('2027-09-14', '50%'))],
      ['with a control group of a fifth 85 days', exampleWith(STRONG, {}, pilot('2027-08-24', '100%', aFifthHeldBack))],
      ['1.23% of the payments of 30 days are 181', exampleWith(FRAUD, {}, pilot('2027-06-30', '1.23%'))],
    ],
  },
  'rollout/go-no-go-before-sample': {
    over: [
      [
        '53 days of calls and 37 until the last is known end on the 30th of August',
        decided('2027-08-29'),
        'rollout.go_no_go.due',
        '2027-08-30',
        '90 days',
      ],
      [
        'on half of the calls it is the 22nd of October',
        decided('2027-10-21', STRONG, 30, '50%'),
        'rollout.go_no_go.due',
        '2027-10-22',
      ],
      [
        '9,635 payments take 20 days, and their outcomes 60',
        decided('2027-08-19', exampleWith(FRAUD, { precision: '14%' }), 53),
        'rollout.go_no_go.due',
        '2027-08-20',
      ],
    ],
    within: [
      ['on the first day on which it is possible', decided('2027-08-30')],
      ['on half of the calls, on that day', decided('2027-10-22', STRONG, 30, '50%')],
      [
        '9,635 payments take 20 days, and their outcomes 60',
        decided('2027-08-20', exampleWith(FRAUD, { precision: '14%' }), 53),
      ],
      [
        'an early sign is judged',
        decided('2027-08-29', STRONG, 30, '100%', '  leading_indicator:\n    metric: Calls that end in an extension\n'),
      ],
    ],
  },
}
