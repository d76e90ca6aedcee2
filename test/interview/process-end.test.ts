import { expect, test } from 'vitest'
import { listOpenQuestions } from '../../src/interview/scope.js'
import { parsePlanText } from '../support/interviewees.js'

/** Whether today's process ends at the launch. */

const isAsked = (current: string, today = 'human'): boolean => {
  const plan = parsePlanText(
    `mlplan: 2\nproject: {task: binary, stage: kickoff}\nvalue: {current_process: {kind: ${today}}}\neconomics: {current: ${current}}\n`,
  )
  return listOpenQuestions(plan, { today: '2026-11-24' }).some(
    ({ path }) => path.join('.') === 'economics.replaces_current_process',
  )
}

test.each(['{operating_cost_per_year: 300000}', '{operating_cost_per_year: {likely: 5, low: 1, high: 9}}'])(
  'is asked at kickoff with %s',
  (current) => expect(isAsked(current)).toBe(true),
)

test.each(['{}', '{operating_cost_per_year: 0}', '{precision: 5%}'])('is not asked with %s', (current) => {
  expect(isAsked(current)).toBe(false)
})

test('is not asked where nothing is done today', () => {
  expect(isAsked('{operating_cost_per_year: 300000}', 'nothing')).toBe(false)
})
