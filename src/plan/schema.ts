import * as z from 'zod/mini'
import { isDay } from './day.js'
import type { Field, Fields, Quantity } from './field.js'
import { ID_PATTERN } from './id.js'
import { isRecord } from './normalize.js'

z.config({ jitless: true })

/**
 * Form → zod. It refuses what is wrong, never what is missing, so it is built for the keys that are there: a form has
 * hundreds of fields, a plan says a part of them, and building a schema takes longer than checking with it.
 * It checks values in their normal shape (see normalize.ts).
 */
export function schemaFor(field: Field, values: readonly unknown[]): z.ZodMiniType {
  switch (field.kind) {
    case 'text':
    case 'person':
    case 'ref':
      return TEXT
    case 'choice':
      return z.enum(field.options.map((option) => option.value))
    case 'choices':
      return z.array(z.enum(field.options.map((option) => option.value)))
    case 'number':
      return AMOUNT[field.of]
    case 'estimate':
      return (ESTIMATE[field.of] ??= estimateOf(field.of))
    case 'date':
      return DAY
    case 'yesNo':
      return z.boolean()
    case 'scalars':
      return z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]))
    case 'group':
      return z.strictObject(shapeFor(field.fields, values))
    case 'list':
      return z.array(z.strictObject({ ...shapeFor(field.fields, values.flat()), id: ID }))
  }
}

const TEXT = z.string()
const ID = z.string().check(z.regex(ID_PATTERN))
const DAY = z.string().check(z.refine(isDay))

const AMOUNT: Readonly<Record<Quantity, z.ZodMiniType<number>>> = {
  share: z.number().check(z.gte(0), z.lte(1)),
  money: z.number(),
  count: z.number().check(z.gte(0)),
  number: z.number(),
}

const ESTIMATE: { [Q in Quantity]?: z.ZodMiniType } = {}

function estimateOf(of: Quantity): z.ZodMiniType {
  return z.strictObject({
    likely: AMOUNT[of],
    low: z.optional(AMOUNT[of]),
    high: z.optional(AMOUNT[of]),
    source: z.optional(TEXT),
    as_of: z.optional(DAY),
    owner: z.optional(TEXT),
  })
}

function shapeFor(fields: Fields, values: readonly unknown[]): Record<string, z.ZodMiniType> {
  const there = values.filter(isRecord)
  const shape: Record<string, z.ZodMiniType> = {}
  for (const [name, field] of Object.entries(fields)) {
    const said = there.filter((one) => Object.hasOwn(one, name)).map((one) => one[name])
    if (said.length > 0) shape[name] = z.optional(schemaFor(field, said))
  }
  return shape
}
