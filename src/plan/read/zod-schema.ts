import * as z from 'zod/mini'
import { isIsoDate } from '../day.js'
import type { EstimateField, Field, Fields, Quantity } from '../field.js'
import { ID_PATTERN } from '../id.js'

/* Without compiled checks zod loads faster than it would make up for in one plan. */
z.config({ jitless: true })

/**
 * Returns the zod schema of a field. It rejects wrong values, never missing ones, and checks normalized values (see
 * normalize.ts). It is built when its section is first read, and kept.
 */
export function getSchema(field: Field): z.ZodMiniType {
  const schema = schemas.get(field) ?? buildSchema(field)
  schemas.set(field, schema)
  return schema
}

const schemas = new WeakMap<Field, z.ZodMiniType>()

function buildSchema(field: Field): z.ZodMiniType {
  switch (field.kind) {
    case 'text':
    case 'person':
    case 'ref':
      return TEXT_SCHEMA
    case 'choice':
      return z.enum(field.options.map((option) => option.value))
    case 'choices':
      return z.array(z.enum(field.options.map((option) => option.value)))
    case 'number':
      return AMOUNT_SCHEMAS[field.quantity]
    case 'estimate':
      return (estimateSchemas[`${field.quantity} ${field.sample}`] ??= buildEstimateSchema(field))
    case 'date':
      return DATE_SCHEMA
    case 'yesNo':
      return z.boolean()
    case 'scalars':
      return z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]))
    case 'group':
      return z.strictObject(buildShape(field.fields))
    case 'list':
      return z.array(z.strictObject({ ...buildShape(field.fields), id: ID_SCHEMA }))
  }
}

const TEXT_SCHEMA = z.string()
const ID_SCHEMA = z.string().check(z.regex(ID_PATTERN))
const DATE_SCHEMA = z.string().check(z.refine(isIsoDate))

const AMOUNT_SCHEMAS: Readonly<Record<Quantity, z.ZodMiniType<number>>> = {
  share: z.number().check(z.gte(0), z.lte(1)),
  money: z.number(),
  count: z.number().check(z.gte(0)),
  number: z.number(),
}

const SAMPLE_SIZE_SCHEMA = z.int().check(z.gte(1))

const estimateSchemas: Record<string, z.ZodMiniType> = {}

function buildEstimateSchema({ quantity, sample }: EstimateField): z.ZodMiniType {
  return z.strictObject({
    likely: AMOUNT_SCHEMAS[quantity],
    low: z.optional(AMOUNT_SCHEMAS[quantity]),
    high: z.optional(AMOUNT_SCHEMAS[quantity]),
    source: z.optional(TEXT_SCHEMA),
    as_of: z.optional(DATE_SCHEMA),
    owner: z.optional(TEXT_SCHEMA),
    ...(sample === 'none' ? {} : { sample_size: z.optional(SAMPLE_SIZE_SCHEMA) }),
  })
}

function buildShape(fields: Fields): Record<string, z.ZodMiniType> {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, z.optional(getSchema(field))]))
}
