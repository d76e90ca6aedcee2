import * as z from 'zod/mini'
import { isDay } from '../day.js'
import type { Field, Fields, Quantity } from '../field.js'
import { ID_PATTERN } from '../id.js'

/* Without compiled checks zod loads faster than it would make up for in one plan. */
z.config({ jitless: true })

/**
 * Form → zod. The schema refuses what is wrong, never what is missing, and checks values in their normal shape (see
 * normalize.ts). It is built when its section is first read, and kept.
 */
export function schemaFor(field: Field): z.ZodMiniType {
  const known = schemas.get(field) ?? buildSchema(field)
  schemas.set(field, known)
  return known
}

const schemas = new WeakMap<Field, z.ZodMiniType>()

function buildSchema(field: Field): z.ZodMiniType {
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
      return (ESTIMATE[field.of] ??= estimateSchema(field.of))
    case 'date':
      return DAY
    case 'yesNo':
      return z.boolean()
    case 'scalars':
      return z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]))
    case 'group':
      return z.strictObject(shapeFor(field.fields))
    case 'list':
      return z.array(z.strictObject({ ...shapeFor(field.fields), id: ID }))
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

function estimateSchema(of: Quantity): z.ZodMiniType {
  return z.strictObject({
    likely: AMOUNT[of],
    low: z.optional(AMOUNT[of]),
    high: z.optional(AMOUNT[of]),
    source: z.optional(TEXT),
    as_of: z.optional(DAY),
    owner: z.optional(TEXT),
  })
}

function shapeFor(fields: Fields): Record<string, z.ZodMiniType> {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, z.optional(schemaFor(field))]))
}
