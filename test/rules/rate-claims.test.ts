import { describe, expect, test } from 'vitest'
import { findAbsoluteClaim } from '../../src/rules/shared/words/absolute-words.js'
import { findRateClaim } from '../../src/rules/shared/words/rate-claims.js'
import { HONEST_DETAILS, HONEST_PURPOSES, HONEST_TOLD } from '../support/honest-prose.js'
import { findingsOf, foundBy } from '../support/lint-with.js'

describe('a rate that a sentence claims', () => {
  test.each([
    ['The list is right nine times out of ten', 0.9],
    ['It is correct in 95 of 100 cases', 0.95],
    ['Scores with more than 90% precision', 0.9],
    ['An accuracy of over 97%', 0.97],
    ['19 out of 20 alarms are correct', 0.95],
    ['It finds 98% of the leaks', 0.98],
    ['Eight in ten frauds are caught', 0.8],
    ['99 in 100 answers will be right', 0.99],
    ['92 percent hit rate', 0.92],
  ])('%j', (text, share) => {
    expect(findRateClaim(text)?.share).toBeCloseTo(share)
  })

  test.each([
    'It will not be right nine times out of ten',
    'Agents are right in nine of ten cases',
    'The rules of today are right 80% of the time',
    'Only 8 in 100 calls are right',
    'If it were right nine times out of ten, nobody would call twice',
    'The pilot covers 90% of the depots',
    'Nine out of ten customers are called in the morning',
    'The vendor says 91% accuracy on its own cases',
    'Precision falls below 90% in winter',
    '95% of the forms are filled in by hand',
  ])('none: %j', (text) => {
    expect(findRateClaim(text)).toBeUndefined()
  })

  test('the corpus of honest purposes and details claims no high rate', () => {
    const high = [...HONEST_PURPOSES, ...HONEST_DETAILS].filter((text) => (findRateClaim(text)?.share ?? 0) > 0.9)
    expect(high).toEqual([])
    expect(HONEST_TOLD.filter((text) => (findRateClaim(text)?.share ?? 0) > 0.9)).toEqual([])
  })
})

describe('compared with the plan', () => {
  const RULE = ['expectations/claim-above-plan']
  const plan = (claim: string, rates = 'precision: 8.4%'): string =>
    `project:\n  task: binary\nexpectations:\n  ${rates}\nchange:\n  training:\n    covers: ${claim}\n`

  test.each([
    [plan('The list is right nine times out of ten'), '90%', '8.4%'],
    [plan('It is correct in 20 of 100 cases'), '20%', '8.4%'],
    [plan('It finds 98% of the leaks', 'recall: 60%'), '98%', '60%'],
  ])('a claim above its figure names both', (text, claimed, planned) => {
    const [finding, ...others] = findingsOf(text, RULE)
    expect(others).toEqual([])
    expect(finding).toMatchObject({ path: 'change.training.covers', severity: 'warning' })
    expect(finding?.message).toContain(claimed)
    expect(finding?.message).toContain(planned)
  })

  test.each([
    plan('It is correct in 8 of 100 cases'),
    plan('It is right nine times out of ten', 'precision: 92%'),
    plan('It finds 60% of the leaks', 'recall: 60%'),
    plan('It is right 15% of the time', 'precision: {low: 8%, likely: 10%, high: 16%}'),
    plan('It is right in 80 of 100 cases', 'class_mix: natural'),
  ])('none: %j', (text) => {
    expect(foundBy(text, RULE)).toEqual([])
  })

  test('without a figure, only a claim that few models reach is told', () => {
    expect(foundBy(plan('It is right in 99 of 100 cases', 'class_mix: natural'), RULE)).toHaveLength(1)
  })
})

describe('certainty', () => {
  test.each([
    'It never gets it wrong',
    'practically without errors',
    'An infallible check',
    'It cannot go wrong',
    'always gets everything right',
  ])('%j is claimed in any text', (text) => {
    expect(findAbsoluteClaim(text, 'any-text')).toBeDefined()
  })

  test.each(['We guarantee that nobody loses a bonus', 'There is no such thing as a perfect prediction'])(
    '%j is honest',
    (text) => {
      expect(findAbsoluteClaim(text, 'shared')).toBeUndefined()
    },
  )

  test('is found in what the front line reads', () => {
    const plan = 'integration:\n  workflow_after_launch: The score never fails, so no one checks it\n'
    expect(foundBy(plan, ['expectations/absolute-claim'])).toEqual([
      'expectations/absolute-claim integration.workflow_after_launch',
    ])
  })
})
