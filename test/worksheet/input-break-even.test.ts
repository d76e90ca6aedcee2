import { describe, expect, test } from 'vitest'
import type { Plan } from '../../src/plan/plan.js'
import { formatBreakEvens } from '../../src/worksheet/formats/break-evens.js'
import { applyInputChanges } from '../../src/worksheet/what-if.js'
import { getWorksheet } from '../../src/worksheet/worksheet.js'
import { CHURN, FRAUD } from '../support/briefs-plans.js'

/** Break-evens are compared with whatever is best at that point, which can be another alternative than as planned. */

const breakEvensOf = (plan: Plan) => formatBreakEvens(plan, getWorksheet(plan).business)
const valueWith = (plan: Plan, path: string, likely: number) =>
  getWorksheet(applyInputChanges(plan, [{ path: path.split('.'), value: { likely } }]).plan).business.value ??
  Number.NaN

describe('a break-even', () => {
  test("is where the project loses money if today's process would lose money there too", () => {
    /* At $109, acting as today costs more than it earns, so not acting is what the project must beat. */
    const line = breakEvensOf(FRAUD).find((text) => text.startsWith('True positive value'))
    expect(line).toBe('True positive value: $177 in the plan; below $109, the project loses money.')
    expect(valueWith(FRAUD, 'economics.payoffs.true_positive', 110)).toBeGreaterThan(0)
    expect(valueWith(FRAUD, 'economics.payoffs.true_positive', 108)).toBeLessThan(0)
  })

  test("is where today's process is better if that is the best alternative there", () => {
    expect(breakEvensOf(FRAUD)).toContain("Current precision: 12% in the plan; above 16.5%, today's process is better.")
  })

  test('is never a figure that no model can have beside the others', () => {
    /* Of 3% of the cases, at most 60% can be positive if 1.8% of all are. */
    const worthless: Plan = {
      ...CHURN,
      economics: {
        ...CHURN.economics,
        intervention: { ...CHURN.economics?.intervention, value: { likely: 60 } },
      },
    }
    expect(getWorksheet(worthless).business.value).toBeLessThan(0)
    expect(breakEvensOf(worthless).filter((text) => text.startsWith('Precision'))).toEqual([])
  })

  test.each(
    getWorksheet(FRAUD).business.breakEvens.map(({ path, breakEvenValue, likely }) => ({
      name: path.join('.'),
      breakEvenValue,
      likely,
    })),
  )('of $name separates what pays off from what does not, as a what-if shows', ({ name, breakEvenValue, likely }) => {
    const [inside, beyond] = [0.01, -0.01].map((step) =>
      valueWith(FRAUD, name, breakEvenValue + step * (likely - breakEvenValue)),
    )
    expect(inside).toBeGreaterThan(0)
    expect(beyond).toBeLessThan(0)
  })
})

test('a what-if says what the edited plan says', () => {
  const edited: Plan = {
    ...FRAUD,
    economics: {
      ...FRAUD.economics,
      payoffs: { ...FRAUD.economics?.payoffs, true_positive: { likely: 60 } },
    },
  }
  expect(valueWith(FRAUD, 'economics.payoffs.true_positive', 60)).toBe(getWorksheet(edited).business.value)
  expect(getWorksheet(edited).binary).toMatchObject({ baselineValue: 0 })
})
