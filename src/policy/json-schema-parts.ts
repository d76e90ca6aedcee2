import type { JsonSchema } from '../plan/schema/json-schema.js'

/** What is written once in the schema and used at many places. */

/** Beside a reference other words would not count. */
export function refer(definition: string): JsonSchema {
  return { allOf: [{ $ref: `#/definitions/${definition}` }] }
}

export function orNothing(definition: string): JsonSchema {
  return { anyOf: [{ $ref: `#/definitions/${definition}` }, { type: 'null' }] }
}
