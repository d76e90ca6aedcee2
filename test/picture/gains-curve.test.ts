import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { operatingPointAtSelectionRate } from '../../src/numbers/binormal.js'
import { fitGainsCurve } from '../../src/picture/gains-curve.js'

/** How many of the positives are found at each depth, as the picture assumes it. */

const PLANNED = { baseRate: 0.05, selectionRate: 0.1, recall: 0.4 }
const SHARES = [0.001, 0.01, 0.05, 0.2, 0.5, 0.9]

test('an AUC shapes the curve away from the plan: the better it is, the more is found early', () => {
  const recallOf = (auc: number) => SHARES.map((share) => fitGainsCurve({ ...PLANNED, auc })?.recallAt(share) ?? 0)
  const bell = (auc: number, share: number) => operatingPointAtSelectionRate(auc, 0.05, share)?.recall ?? 0
  for (const auc of [0.6, 0.75, 0.9]) {
    const power = Math.log(0.4) / Math.log(bell(auc, 0.1))
    SHARES.forEach((share, index) =>
      expect(recallOf(auc)[index]).toBeCloseTo(Math.min(bell(auc, share) ** power, share / 0.05), 10),
    )
  }
  expect(recallOf(0.6)).not.toEqual(recallOf(0.9))
})

test.each([undefined, 0.5, 0.4, 1, 1.2])('an AUC of %s shapes nothing: the plan itself says how far apart', (auc) => {
  const curve = fitGainsCurve({ ...PLANNED, auc })
  expect(curve?.assumption).toMatch(/as far apart as the plan requires\.$/)
  /* Bell curves through a recall of 40% at a false positive rate of (0.1 − 0.02) / 0.95 are 1.1239 apart, an AUC of 0.7866. */
  expect(curve?.recallAt(0.2)).toBeCloseTo(operatingPointAtSelectionRate(0.7866, 0.05, 0.2)?.recall ?? 0, 3)
})

test.each([
  ['without a false positive', { baseRate: 0.05, selectionRate: 0.02, recall: 0.4 }],
  ['with next to none', { baseRate: 0.001, selectionRate: 0.001 * 0.999 + 1e-18, recall: 0.999 }],
])('to a plan %s no bell curves fit, so recall is a power of the selection rate', (_, planned) => {
  const curve = fitGainsCurve({ ...planned, auc: undefined })
  expect(curve?.assumption).toMatch(/\. Recall is assumed to grow as a power of the selection rate\.$/)
  const power = Math.log(planned.recall) / Math.log(planned.selectionRate)
  expect(curve?.recallAt(0.5)).toBeCloseTo(0.5 ** power, 10)
  expect(curve?.recallAt(planned.selectionRate)).toBeCloseTo(planned.recall, 10)
})

test('no curve fits a plan that acts on all, on none, or finds more than there is', () => {
  const none = [
    { baseRate: 0 },
    { baseRate: 1 },
    { selectionRate: 0 },
    { selectionRate: 1 },
    { recall: 0 },
    { recall: 1.01 },
    { recall: Number.NaN },
  ]
  for (const part of none) expect(fitGainsCurve({ ...PLANNED, auc: undefined, ...part })).toBeUndefined()
})

test('whatever the plan, the curve goes through it, rises from none to all, and finds no more than it acts on', () => {
  const share = fc.double({ min: 0.01, max: 0.99, noNaN: true })
  fc.assert(
    fc.property(share, share, share, fc.option(share, { nil: undefined }), (baseRate, selectionRate, part, auc) => {
      const recall = part * Math.min(1, selectionRate / baseRate)
      const curve = fitGainsCurve({ baseRate, selectionRate, recall, auc })
      if (curve === undefined) return
      expect(curve.recallAt(selectionRate)).toBeCloseTo(recall, 6)
      expect([curve.recallAt(0), curve.recallAt(-1), curve.recallAt(1), curve.recallAt(2)]).toEqual([0, 0, 1, 1])
      const found = SHARES.map(curve.recallAt)
      expect(found).toEqual(found.toSorted((left, right) => left - right))
      SHARES.forEach((one, index) => expect(found[index]).toBeLessThanOrEqual(one / baseRate))
    }),
  )
})
