import type { Quantity } from '../field.js'
import type { JsonSchema } from './json-schema.js'
import { leftBlank } from './json-schema-text.js'

/** Figures, and figures with a range, for editors. */

/** Between 0 % and 100 %, as it may be written; a sign before nothing is no matter. */
const UP_TO_ALL = String.raw`^\s*(?:\+?0*(?:100(?:\.0+)?|\d{1,2}(?:\.\d+)?)|-0+(?:\.0+)?)\s*%\s*$`

/** A figure beyond a limit is refused in words, which editors do not allow for `maximum` itself; others pass it. */
function within(limits: JsonSchema, errorMessage: string): JsonSchema {
  return { if: limits, else: { type: 'string', errorMessage } }
}

export const AMOUNTS: Readonly<Record<Quantity, JsonSchema>> = {
  share: {
    type: ['number', 'string', 'null'],
    pattern: UP_TO_ALL,
    patternErrorMessage: 'Write a share as 1.8% or 0.018, at most 100%.',
    ...within({ minimum: 0, maximum: 1 }, 'Write a share without % as a number from 0 to 1, such as 0.018 for 1.8%.'),
  },
  money: { type: ['number', 'null'] },
  count: { type: ['number', 'null'], ...within({ minimum: 0 }, 'Expected a number, 0 or more.') },
  number: { type: ['number', 'null'] },
}

/** One schema with several types: editors then show the field's own title. */
export function estimate(of: Quantity): JsonSchema {
  const names = ['likely', 'low', 'high'].map((name) => [name, part(`${name}_${of}`)])
  return {
    ...AMOUNTS[of],
    type: [...typesOf(of), 'object'],
    properties: {
      ...Object.fromEntries(names),
      source: part('source'),
      as_of: part('as_of'),
      owner: part('owner'),
    },
    required: ['likely'],
    additionalProperties: false,
  }
}

function part(name: string): JsonSchema {
  return { $ref: `#/definitions/${name}` }
}

function typesOf(of: Quantity): readonly string[] {
  return AMOUNTS[of]['type'] as readonly string[]
}

/** What every estimate has under it, written once: there are dozens of them. */
export function estimateParts(): JsonSchema {
  const figures = (Object.keys(AMOUNTS) as Quantity[]).flatMap((of) => {
    const figure = { ...AMOUNTS[of], ...leftBlank(of === 'share' ? 'a share such as 1.8% or 0.018' : 'a figure') }
    const likely = { title: 'Likely', description: 'The most likely value.', ...figure }
    return [
      [`likely_${of}`, { ...likely, type: typesOf(of).filter((one) => one !== 'null') }],
      [`low_${of}`, { title: 'Low', description: 'The low end of the realistic range.', ...figure }],
      [`high_${of}`, { title: 'High', description: 'The high end of the realistic range.', ...figure }],
    ] as const
  })
  return {
    ...Object.fromEntries(figures),
    source: { title: 'Source', description: 'The source of the figure.', type: ['string', 'null'] },
    as_of: { title: 'As of', description: 'The date of the figure.', type: ['string', 'null'], format: 'date' },
    owner: {
      title: 'Owner',
      description: 'The id of the person responsible for the figure.',
      type: ['string', 'null'],
    },
  }
}
