import { expect, test } from 'vitest'
import { AUDIENCES } from '../../src/briefs/audiences.js'
import type { Plan } from '../../src/plan/plan.js'
import { FRAUD } from '../support/briefs-plans.js'
import { textOf } from '../support/briefs-written.js'

/** No page shows an error rate, a value, or a curve from rates that no model can have together. */

const withRates = (precision: number, recall: number): Plan => ({
  ...FRAUD,
  expectations: { ...FRAUD.expectations, precision: { likely: precision }, recall: { likely: recall } },
})

const CASES = AUDIENCES.flatMap(({ id }) => [
  { id, name: 'a recall that does not follow from the precision', plan: withRates(0.14, 0.6) },
  { id, name: 'a precision above what is possible', plan: withRates(0.5, 0.6) },
  { id, name: 'a precision that is a simple ratio', plan: withRates(0.25, 0.2) },
])

test.each(CASES)('the page for $id shows no figure of $name', ({ id, plan }) => {
  const text = textOf(plan, id)
  expect(text).not.toMatch(/, it finds|will be right and \d|is the right one|!\[/)
  expect(text).not.toMatch(/net value is [$€-]/i)
})

test('the expectations page says why', () => {
  expect(textOf(withRates(0.14, 0.6), 'expectations')).toMatch(
    /No error rate is shown, because recall is 60%, but at a selection rate of 0\.3% .* makes it 42%\./,
  )
})
