import fc from 'fast-check'
import type { Field, Fields, Quantity } from '../../src/plan/field.js'
import { PLAN } from '../../src/plan/plan.js'

/** Plans as YAML would give them, made from the plan format: mostly right, here and there a value or key that is not. */
export const rawPlan: fc.Arbitrary<unknown> = fc
  .record(recordOf(PLAN, 0.1), { requiredKeys: [] })
  .map((sections) => ({ mlplan: 2, ...sections }))

function recordOf(fields: Fields, wrong: number): Record<string, fc.Arbitrary<unknown>> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, maybeWrong(valueOf(field, wrong), wrong)]),
  )
}

function maybeWrong(right: fc.Arbitrary<unknown>, wrong: number): fc.Arbitrary<unknown> {
  if (wrong === 0) return right
  const odd = fc.constantFrom<unknown>(null, 'lots', 'y', 1.8, -3, true, [], {}, ['x'], { surprise: 1 })
  return fc.oneof({ weight: 60, arbitrary: right }, { weight: 1, arbitrary: odd })
}

function valueOf(field: Field, wrong: number): fc.Arbitrary<unknown> {
  switch (field.kind) {
    case 'text':
      return fc.constantFrom('Calls to customers', field.example ?? 'A text', 'no', '2026', 'Ilse: "yes" # no')
    case 'person':
    case 'ref':
      return fc.constantFrom('ilse', 'marek-novak', 'p3')
    case 'choice':
      return fc.constantFrom(...field.options.map((option) => option.value))
    case 'choices':
      return fc.subarray(field.options.map((option) => option.value))
    case 'number':
      return amountOf(field.quantity)
    case 'estimate':
      return fc.oneof(
        amountOf(field.quantity),
        fc.record(
          { likely: amountOf(field.quantity), low: amountOf(field.quantity), source: fc.constant('A report') },
          { requiredKeys: ['likely'] },
        ),
      )
    case 'date':
      return fc.constantFrom('2026-11-24', '2027-02-28', '2028-02-29')
    case 'yesNo':
      return fc.constantFrom<unknown>(true, false, 'yes', 'no', 'Yes', 'NO', ' true ', 'False')
    case 'scalars':
      return fc.dictionary(
        fc.constantFrom('cost_center', 'portfolio'),
        fc.oneof(fc.string(), fc.integer(), fc.boolean()),
      )
    case 'group':
      return fc.record(recordOf(field.fields, wrong), { requiredKeys: [] })
    case 'list':
      return fc.array(
        fc.record({ id: fc.constantFrom('a', 'b-2', 'C_3'), ...recordOf(field.fields, wrong) }, { requiredKeys: [] }),
        { maxLength: 2 },
      )
  }
}

function amountOf(of: Quantity): fc.Arbitrary<number | string> {
  switch (of) {
    case 'share':
      return fc.constantFrom<number | string>(0, 0.018, 1, '1.8%', '100 %')
    case 'count':
      return fc.constantFrom(0, 30, 400_000)
    case 'money':
    case 'number':
      return fc.constantFrom(-21, 0, 4.8, 1_400_000)
  }
}
