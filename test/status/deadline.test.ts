import { describe, expect, test } from 'vitest'
import {
  type Deadline,
  createDeadline,
  earliestFirst,
  formatRelativeDate,
  isLate,
  isOverdue,
} from '../../src/status/deadline.js'

const TODAY = '2026-11-24'
const BEFORE: Deadline = { kind: 'before', stage: 'data' }
const NOW: Deadline = { kind: 'now' }

describe('what is due', () => {
  test.each([
    ['yesterday', createDeadline('2026-11-23'), true, true],
    ['today: the day is not over', createDeadline(TODAY), false, false],
    ['tomorrow', createDeadline('2026-11-25'), false, false],
    ['at the present stage', NOW, false, true],
    ['before a later stage', BEFORE, false, false],
    ['at no time', createDeadline(undefined), false, false],
  ])('%s', (_, deadline, overdue, late) => {
    expect([isOverdue(deadline, TODAY), isLate(deadline, TODAY)]).toEqual([overdue, late])
  })

  test('comes in order: overdue, today, later, before a stage, at no time', () => {
    const inOrder = [
      createDeadline('2026-11-23'),
      NOW,
      createDeadline('2026-11-25'),
      BEFORE,
      createDeadline(undefined),
    ].map((deadline) => ({ deadline }))
    expect(inOrder.toReversed().toSorted(earliestFirst(TODAY))).toEqual(inOrder)
  })

  test.each([
    ['2026-11-22', '2 days ago'],
    ['2026-11-23', '1 day ago'],
    [TODAY, 'today'],
    ['2026-11-25', 'in 1 day'],
    ['2026-12-01', 'in 7 days'],
  ])('%s is %s', (day, text) => {
    expect(formatRelativeDate(day, TODAY)).toBe(text)
  })
})
