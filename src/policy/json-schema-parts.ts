import type { JsonSchema } from '../plan/schema/json-schema.js'

/** Schema parts that are used in several places. */

/** A reference. It is wrapped in `allOf`, because draft-07 ignores keywords next to `$ref`. */
export function createRef(definition: string): JsonSchema {
  return { allOf: [{ $ref: `#/definitions/${definition}` }] }
}

export function createNullableRef(definition: string): JsonSchema {
  return { anyOf: [{ $ref: `#/definitions/${definition}` }, { type: 'null' }] }
}
