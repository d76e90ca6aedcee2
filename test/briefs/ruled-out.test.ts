import { expect, test } from 'vitest'
import { lintPlan } from '../../src/lint/lint-plan.js'
import { RULES } from '../../src/rules/index.js'
import { CALLS, exampleWith, exampleWithout } from '../../src/rules/shared/example-plans.js'
import { textOf } from '../support/briefs-written.js'
import { parsePlanText } from '../support/interviewees.js'

/** The sponsor's page starts with what rules a project out, and says what a missing figure must be. */

const bottomLine = (text: string): string => {
  const { findings } = lintPlan('mlproject.yaml', text, { today: '2026-11-24', rules: RULES })
  return /^\*\*Bottom line\. .*$/m.exec(textOf(parsePlanText(text), 'sponsor', { findings }))?.[0] ?? ''
}

const FEW = exampleWith(CALLS, { volume_per_period: '20000', selection_rate: '30%' })

test.each([
  [
    'that even a perfect model earns too little, also while the precision is open',
    exampleWithout(exampleWith(CALLS, { volume_per_period: '5000' }), 'precision'),
    "As planned, the project can't pay off",
    'A perfect model would earn $73,000 a year, but operating costs are $90,000 a year',
  ],
  [
    'that no value of the missing figure pays off',
    exampleWithout(FEW, 'precision'),
    "As planned, the project can't pay off",
    "The project doesn't pay off at any possible precision",
  ],
  [
    'that acting gains nothing',
    exampleWith(CALLS, { success_rate: '1%', cost: '6' }),
    "As planned, the project can't pay off",
    'is worth $0 on average',
  ],
])('it starts with %s', (_, plan, verdict, reason) => {
  const line = bottomLine(plan)
  expect(line).toContain(`**Bottom line. ${verdict}.**`)
  expect(line).toContain(reason)
  expect(line).toContain('We recommend not going ahead with the plan as it stands')
})

test('it starts with the cost that is not earned back, although a full year earns money', () => {
  const line = bottomLine(exampleWith(CALLS, {}, { economics: '  build_cost: 900000\n  horizon_years: 3\n' }))
  expect(line).toMatch(
    /^\*\*Bottom line\. As planned, the project doesn't earn back its one-time cost of \$900,000 within 3 years: expected net value /,
  )
  expect(line).toContain('We recommend not going ahead')
})

test('it says what the operating cost may be while nobody has estimated it', () => {
  expect(bottomLine(exampleWithout(CALLS, 'operating_cost_per_year'))).toContain(
    'operating cost has no estimate yet, and the project pays off only if the operating cost per year is below $294,912 (at 100% adoption)',
  )
})
