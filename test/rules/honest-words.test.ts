import { describe, expect, test } from 'vitest'
import { lintPlan } from '../../src/lint/lint-plan.js'
import { RULES } from '../../src/rules/index.js'
import { type AnswerKind, findEmptiness } from '../../src/rules/shared/words/empty-answers.js'

/** Honest answers in ordinary words, which look like evasions to a list of words. */

describe('an answer that says something', () => {
  test.each<[AnswerKind, string]>([
    ['event', 'Unplanned readmission within 30 days'],
    ['event', 'Unplanned outage of a feeder'],
    ['required', 'Unplanned retraining needs the approval of the owner'],
    ['required', 'Not planned before 2028; the board approves'],
    ['required', 'Not possible for single cases; the whole list can be dropped'],
    ['reaction', 'Talk to the depot'],
    ['reaction', 'Call the engineer'],
    ['limit', 'Visited at least as often as their share of readmissions'],
    ['limit', 'The same as for men'],
    ['limit', 'At least the recall over all patients'],
  ])('as %s: %s', (kind, text) => {
    expect(findEmptiness(text, kind)).toBeUndefined()
  })
})

describe('an answer that says nothing still does', () => {
  test.each<[AnswerKind, string]>([
    ['required', 'Not needed since the model is good'],
    ['required', 'not planned yet'],
    ['required', 'Unnecessary'],
    ['required', 'unplanned so far'],
    ['reaction', 'Ask Joris'],
    ['reaction', 'none'],
    ['limit', 'if too many complaints come'],
  ])('as %s: %s', (kind, text) => {
    expect(findEmptiness(text, kind)).toBeTypeOf('string')
  })
})

test.each([
  ['Call-outs a year', '', false],
  ['Revenue', 'EUR million per year', false],
  ['Call-outs', 'a month', true],
])('"%s" (%s), measured at the end of last year, is outdated: %s', (name, unit, isOld) => {
  const plan = `mlplan: 2\nproject: {task: forecast}\nvalue:\n  kpis:\n    - {id: k, name: ${name}, unit: "${unit}", measured_on: 2025-12-31}\n`
  const { findings } = lintPlan('mlproject.yaml', plan, { today: '2026-11-25', rules: RULES, stage: 'data' })
  expect(findings.some(({ rule }) => rule === 'economics/figures-outdated')).toBe(isOld)
})
