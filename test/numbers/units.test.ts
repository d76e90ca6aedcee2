import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { computeSavings, computeSkill, rSquared } from '../../src/numbers/forecast.js'

/** An error is in the unit of what is forecast; in whatever unit that is, as many as thousands or as few as parts. */

const error = fc.double({ min: 0, max: 3, noNaN: true })
const scale = fc.constantFrom(0.001, 0.1, 1, 7, 1000)

test('what a forecast is worth does not depend on the unit of its error', () => {
  fc.assert(
    fc.property(error, scale, (ratio, unit) => {
      expect(rSquared(ratio * unit, unit)).toBeCloseTo(1 - ratio ** 2, 9)
      expect(computeSkill(ratio * unit, unit)).toBeCloseTo(1 - ratio, 9)
      const savings = computeSavings({ error: ratio * unit, currentError: unit, valuePerPercent: 50 })
      expect(savings).toBeCloseTo(5000 * (1 - ratio), 6)
    }),
  )
})

test.each([0, -1])('nothing can be said of a forecast against one whose error is %i', (none) => {
  expect([rSquared(0.1, none), computeSkill(0.1, none)]).toEqual([undefined, undefined])
  expect(computeSavings({ error: 0.1, currentError: none, valuePerPercent: 50 })).toBeUndefined()
})
