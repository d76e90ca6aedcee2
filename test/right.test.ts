import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Field } from '../src/plan/field.js'
import { normalize } from '../src/plan/normalize.js'
import { PLAN } from '../src/plan/plan.js'
import { plainlyRight, UNSURE } from '../src/plan/right.js'
import { schemaFor } from '../src/plan/schema.js'
import { rawPlan } from './raw-plan.js'

/** To see that a section is right, the schema need not be asked. What it would make of it has to come out all the same. */

const SECTIONS = Object.entries(PLAN as Readonly<Record<string, Field>>)

function bySchema(field: Field, raw: unknown): unknown {
  const value = normalize(field, raw)
  const result = schemaFor(field, [value]).safeParse(value)
  return result.success ? result.data : UNSURE
}

test('what is plainly right comes out as the schema has it, to the order of its keys; what is wrong is never right', () => {
  let right = 0
  fc.assert(
    fc.property(rawPlan, (raw) => {
      for (const [name, field] of SECTIONS) {
        const said = (raw as Readonly<Record<string, unknown>>)[name]
        if (said === undefined || said === null) continue
        const found = plainlyRight(field, said)
        if (found === UNSURE) continue
        right += 1
        expect(JSON.stringify(found)).toBe(JSON.stringify(bySchema(field, said)))
        expect(found).toEqual(bySchema(field, said))
      }
    }),
    { numRuns: 150 },
  )
  expect(right).toBeGreaterThan(100)
})

const { economics, people, custom, project, legal } = PLAN as Readonly<Record<string, Field>>

test.each([
  ['a key of no plan format', project, { nmae: 'x' }],
  ['a key of another object', project, { toString: 'x' }],
  ['a share above one', economics, { base_rate: 1.8 }],
  ['a percentage above a hundred', economics, { base_rate: '180%' }],
  ['a range without its likely value', economics, { base_rate: { low: 0.1 } }],
  ['no number', economics, { base_rate: Number.NaN }],
  ['a day that is none', project, { launch_due: '2027-02-29' }],
  ['an option that is none', project, { task: 'binray' }],
  ['an id with a dot', people, [{ id: 'a.b' }]],
  ['an item that is none', people, ['ilse']],
  ['a yes or no that is neither', legal, { uses_personal_data: 'maybe' }],
  ['a list that is none', people, { id: 'ilse' }],
  ['a group in a record', custom, { a: { b: 1 } }],
])('%s is left to the schema', (_, field, raw) => {
  expect(plainlyRight(field as Field, raw)).toBe(UNSURE)
})

test.each([
  ['a percentage', economics, { base_rate: '1.8%' }, { base_rate: { likely: 0.018 } }],
  ['an empty key', project, { name: null, task: 'binary' }, { task: 'binary' }],
  ['a yes in words', legal, { uses_personal_data: 'Yes' }, { uses_personal_data: true }],
  ['a no in words', legal, { uses_personal_data: 'no' }, { uses_personal_data: false }],
  ['an item without an id', people, [{ name: 'Ilse' }], [{ name: 'Ilse', id: '#1' }]],
])('%s is brought into its one shape', (_, field, raw, read) => {
  expect(plainlyRight(field as Field, raw)).toEqual(read)
})
