import { expect, test } from 'vitest'
import type { Plan } from '../../src/plan/plan.js'
import { CHURN } from '../support/briefs-plans.js'
import { textOf } from '../support/briefs-written.js'

/** The cases that a brief names and those that its amounts count are not always the same, and then it says so. */

const withHours = (staff_hours_per_period: number): Plan => ({
  ...CHURN,
  change: { ...CHURN.change, handling_minutes_per_case: 6, staff_hours_per_period },
})

test('a sponsor reads how many cases staff have time for, and that only those count', () => {
  const text = textOf(withHours(600), 'sponsor')
  expect(text).toContain('12,000 of 400,000 cases a month (3%); staff have time for 6,000.')
  expect(text).toContain('Counts only the 6,000 cases per month that staff have time for, of 12,000 planned.')
})

test('nothing is said of staff who have time for all', () => {
  expect(textOf(withHours(1200), 'sponsor')).not.toMatch(/have time for/)
})

test('a sponsor reads that cases scored every month count once per outcome window', () => {
  const rescored = { ...CHURN, target: { ...CHURN.target, rescores_same_cases: true, outcome_window_days: 73 } }
  expect(textOf(rescored, 'sponsor')).toContain('Counts each case once per outcome window, not 2.4 times')
})
