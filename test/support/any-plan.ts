import * as fc from 'fast-check'
import type { Field, Fields } from '../../src/plan/field.js'
import { PLAN } from '../../src/plan/plan.js'

/** Plans of any shape the form allows, each as far as it may be told, with odd figures and dangling names. */
export function anyPlan(): fc.Arbitrary<Record<string, unknown>> {
  return anyOf(PLAN).map((plan) => ({ mlplan: 2, ...plan }))
}

function anyOf(fields: Fields): fc.Arbitrary<Record<string, unknown>> {
  const values = Object.entries(fields).map(([name, field]) => [name, anyValue(field)] as const)
  return fc.record(Object.fromEntries(values), { requiredKeys: [] })
}

function anyValue(field: Field): fc.Arbitrary<unknown> {
  switch (field.kind) {
    case 'text':
      return fc.constantFrom(
        'Customers who leave in a month',
        '',
        ' ',
        'TBD',
        '"about $2 m"',
        'economics.base_rate',
        'людина 100 %',
      )
    case 'choice':
      return fc.constantFrom(...field.options.map((option) => option.value))
    case 'choices':
      return fc.subarray(field.options.map((option) => option.value))
    case 'number':
      return anyAmount(field.quantity === 'share', field.quantity === 'count')
    case 'estimate':
      return anyEstimate(anyAmount(field.quantity === 'share', field.quantity === 'count'))
    case 'date':
      return anyDay
    case 'yesNo':
      return fc.boolean()
    case 'person':
    case 'ref':
      return anyId
    case 'scalars':
      return fc.constant({ cost_center: 'A-17' })
    case 'group':
      return anyOf(field.fields)
    case 'list':
      return fc.array(anyItem(field.fields), { maxLength: 3 })
  }
}

const anyId = fc.constantFrom('ilse', 'marek', 'aiko', 'hits', 'nobody-knows')
const anyDay = fc.constantFrom('2025-01-01', '2026-11-23', '2026-11-24', '2026-11-25', '2027-09-01')

function anyAmount(isShare: boolean, isCount: boolean): fc.Arbitrary<number> {
  if (isShare) return fc.constantFrom(0, 1e-9, 0.018, 0.5, 1)
  return fc.constantFrom(0, 1, 30, 400_000, 0.5, ...(isCount ? [] : [-21]))
}

function anyEstimate(amount: fc.Arbitrary<number>): fc.Arbitrary<unknown> {
  const range = {
    likely: amount,
    low: amount,
    high: amount,
    owner: anyId,
    as_of: anyDay,
    source: fc.constant('a guess'),
  }
  return fc.oneof(amount, fc.record(range, { requiredKeys: ['likely'] }))
}

function anyItem(fields: Fields): fc.Arbitrary<Record<string, unknown>> {
  return fc
    .tuple(fc.option(anyId, { nil: undefined }), anyOf(fields))
    .map(([id, item]) => ({ ...item, ...(id && { id }) }))
}
