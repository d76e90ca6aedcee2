import * as z from 'zod/mini'
import { isDay } from './day.js'
import type { Field, Fields, Quantity } from './field.js'
import { ID_PATTERN } from './id.js'

z.config({ jitless: true })

/**
 * Form → zod, section by section and only when asked. It refuses what is wrong, never what is missing.
 * It checks values in their normal shape (see normalize.ts).
 */
export function schemaOf(field: Field): z.ZodMiniType {
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
      return ESTIMATE[field.of]
    case 'date':
      return DAY
    case 'yesNo':
      return z.boolean()
    case 'scalars':
      return z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]))
    case 'group':
      return z.strictObject(shape(field.fields))
    case 'list':
      return z.array(z.strictObject({ ...shape(field.fields), id: ID }))
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

const ESTIMATE: Readonly<Record<Quantity, z.ZodMiniType>> = {
  share: estimateOf('share'),
  money: estimateOf('money'),
  count: estimateOf('count'),
  number: estimateOf('number'),
}

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

function shape(fields: Fields): Record<string, z.ZodMiniType> {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, z.optional(schemaOf(field))]))
}
