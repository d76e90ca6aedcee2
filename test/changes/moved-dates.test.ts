import { expect, test } from 'vitest'
import { listDiffChanges } from '../../src/diff/changes.js'
import type { Plan } from '../../src/plan/plan.js'

const due = (day: string | undefined): Plan => ({
  open_questions: [{ id: 'reach', question: 'How many are reached?', ...(day !== undefined && { due: day }) }],
})

test.each([
  ['later', '2026-12-11', '2027-01-15', 'Postponed from Dec 11, 2026 to Jan 15, 2027: "How many are reached?".'],
  ['sooner', '2026-12-11', '2026-12-04', 'Moved up from Dec 11, 2026 to Dec 4, 2026: "How many are reached?".'],
  [
    'sooner, across a year',
    '2027-01-15',
    '2026-12-11',
    'Moved up from Jan 15, 2027 to Dec 11, 2026: "How many are reached?".',
  ],
])('a question that is due %s says so', (_, before, after, sentence) => {
  expect(listDiffChanges(due(before), due(after), []).map((change) => change.sentence)).toEqual([sentence])
})

test('a question that gets its first due date was not postponed', () => {
  const [change] = listDiffChanges(due(undefined), due('2026-12-11'), [])
  expect(change?.sentence).not.toMatch(/Postponed|Moved up/)
  expect(change?.sentence).toContain('Dec 11, 2026')
})
