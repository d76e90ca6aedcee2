import * as fc from 'fast-check'
import type { OperatingPoint } from '../../src/numbers/confusion.js'
import type { UnitPayoffs } from '../../src/numbers/stakes.js'
import type { YearOfUse } from '../../src/numbers/yearly.js'

/** Strictly between 0 and 1, small ones as likely as large ones. */
export const innerShare = fc.oneof(
  fc.double({ min: 0.001, max: 0.999, noNaN: true }),
  fc.double({ min: -6, max: -0.01, noNaN: true }).map((power) => 10 ** power),
)

const anyShare = fc.double({ min: 0, max: 1, noNaN: true })
const money = fc.double({ min: 0.01, max: 100_000, noNaN: true })

/** Every operation some model can have: any share of true cases found that the two totals leave room for. */
export const operation: fc.Arbitrary<OperatingPoint> = fc
  .record({ baseRate: innerShare, selectionRate: innerShare, place: fc.double({ min: 0.001, max: 1, noNaN: true }) })
  .map(({ baseRate, selectionRate, place }) => {
    const least = Math.max(0, baseRate + selectionRate - 1)
    const found = least + place * (Math.min(baseRate, selectionRate) - least)
    return { baseRate, selectionRate, precision: found / selectionRate, recall: found / baseRate }
  })

export const stakes: fc.Arbitrary<UnitPayoffs> = fc.record({ gain: money, loss: money })

export const year: fc.Arbitrary<YearOfUse> = fc.record({
  cases: fc.integer({ min: 1, max: 100_000_000 }),
  selectionRate: innerShare,
  precision: anyShare,
  unitPayoffs: stakes,
  adoption: fc.double({ min: 0.01, max: 1, noNaN: true }),
  currentValue: fc.double({ min: -1_000_000, max: 1_000_000, noNaN: true }),
  operatingCost: fc.double({ min: 0, max: 1_000_000, noNaN: true }),
})

/** Whatever a double can be, but for what is no number and for -0, which nobody writes. Shares and counts are among them, so that guards are passed too. */
export const anyNumber = fc
  .oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    anyShare,
    fc.integer({ min: 0, max: 100_000 }),
    fc.constantFrom(0, 1, -1, 0.5, 5e-324, -5e-324, 1 - 2 ** -53, Number.MAX_VALUE, -Number.MAX_VALUE),
  )
  .map((number) => (number === 0 ? 0 : number))
