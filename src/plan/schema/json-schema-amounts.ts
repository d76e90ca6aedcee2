import type { EstimateField, Quantity } from '../field.js'
import type { JsonSchema } from './json-schema.js'
import { createBlankSnippet } from './json-schema-text.js'

/** JSON Schema for numbers and estimates. */

/** Matches a percentage from 0% to 100%, including `+5%` and `-0%`. */
const SHARE_PATTERN = String.raw`^\s*(?:\+?0*(?:100(?:\.0+)?|\d{1,2}(?:\.\d+)?)|-0+(?:\.0+)?)\s*%\s*$`

/**
 * Limits a number with an error message of its own, which editors don't support for `maximum`. Editors that don't
 * know `errorMessage` report only a wrong type.
 */
function limitWithMessage(limits: JsonSchema, errorMessage: string): JsonSchema {
  return { if: limits, else: { type: 'string', errorMessage } }
}

export const QUANTITY_SCHEMAS: Readonly<Record<Quantity, JsonSchema>> = {
  share: {
    type: ['number', 'string', 'null'],
    pattern: SHARE_PATTERN,
    patternErrorMessage: 'Write a share as 1.8% or 0.018, at most 100%.',
    ...limitWithMessage(
      { minimum: 0, maximum: 1 },
      'Write a share without % as a number from 0 to 1, such as 0.018 for 1.8%.',
    ),
  },
  money: { type: ['number', 'null'] },
  count: { type: ['number', 'null'], ...limitWithMessage({ minimum: 0 }, 'Expected a number, 0 or more.') },
  number: { type: ['number', 'null'] },
}

/** Creates one schema with several types, so that editors show the title of the field. */
export function createEstimateSchema({ quantity, sample }: EstimateField): JsonSchema {
  const figures = ['likely', 'low', 'high'].map((name) => [name, createRef(`${name}_${quantity}`)])
  return {
    ...QUANTITY_SCHEMAS[quantity],
    type: [...getTypes(quantity), 'object'],
    properties: {
      ...Object.fromEntries(figures),
      source: createRef('source'),
      as_of: createRef('as_of'),
      owner: createRef('owner'),
      ...(sample === 'none' ? {} : { sample_size: createRef(`sample_size_${sample}`) }),
    },
    required: ['likely'],
    additionalProperties: false,
  }
}

function createRef(name: string): JsonSchema {
  return { $ref: `#/definitions/${name}` }
}

function getTypes(quantity: Quantity): readonly string[] {
  return QUANTITY_SCHEMAS[quantity]['type'] as readonly string[]
}

/** Creates the definitions that all estimates share; a plan has dozens of estimates. */
export function createEstimateDefinitions(): JsonSchema {
  const figures = (Object.keys(QUANTITY_SCHEMAS) as Quantity[]).flatMap((quantity) => {
    const figure = {
      ...QUANTITY_SCHEMAS[quantity],
      ...createBlankSnippet(quantity === 'share' ? 'a share such as 1.8% or 0.018' : 'a figure'),
    }
    const likely = { title: 'Likely', description: 'The most likely value.', ...figure }
    return [
      [`likely_${quantity}`, { ...likely, type: getTypes(quantity).filter((type) => type !== 'null') }],
      [`low_${quantity}`, { title: 'Low', description: 'The low end of the realistic range.', ...figure }],
      [`high_${quantity}`, { title: 'High', description: 'The high end of the realistic range.', ...figure }],
    ] as const
  })
  return {
    ...Object.fromEntries(figures),
    source: { title: 'Source', description: 'The source of the figure.', type: ['string', 'null'] },
    as_of: { title: 'As of', description: 'The date of the figure.', type: ['string', 'null'], format: 'date' },
    sample_size_cases: createSampleSizeSchema(
      'The number of cases the share was measured on: of all cases for a base rate, of cases acted on for precision, of positives for recall. Without a range, mlplan derives one from it.',
    ),
    sample_size_groups: createSampleSizeSchema(
      'The number of cases in each of the two groups that were compared. Without a range, mlplan derives one from it.',
    ),
    owner: {
      title: 'Owner',
      description: 'The id of the person responsible for the figure.',
      type: ['string', 'null'],
    },
  }
}

function createSampleSizeSchema(description: string): JsonSchema {
  return {
    title: 'Sample size',
    description,
    type: ['integer', 'null'],
    ...createBlankSnippet('a number of cases'),
    ...limitWithMessage({ minimum: 1 }, 'Expected a whole number of cases, 1 or more.'),
  }
}
