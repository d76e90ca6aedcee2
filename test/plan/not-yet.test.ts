import { describe, expect, test } from 'vitest'
import { meansNotYet } from '../../src/plan/not-yet.js'
import { isNotApplicable } from '../../src/plan/pending.js'

describe('a reason for "not applicable" that means "not yet"', () => {
  test.each([
    'asked later',
    'Later',
    'soon',
    'TBD',
    'to be decided with legal',
    'Not answered yet',
    "We'll look at it next quarter",
    'Will be checked after the pilot',
    'Still under review',
    'Waiting for the works council',
  ])('%s leaves the question open', (reason) => {
    expect(meansNotYet(reason)).toBe(true)
    const entry = { id: 'a', path: 'risk.harms', reason }
    expect(isNotApplicable(['risk', 'harms'], { not_applicable: [entry] })).toBe(false)
  })

  test.each([
    'No one handles these cases manually',
    'Machine readings only; nobody is identified',
    'The vendor hosts the model, so there is nothing to roll back',
    'A cancer that is found early is not counted in money; it has a bar of its own',
    'We sell to companies, not to people',
    'Customers were asked in 2024, and none objected',
  ])('%s is a reason', (reason) => {
    expect(meansNotYet(reason)).toBe(false)
  })
})
