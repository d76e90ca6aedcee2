import type { Field, Fields, Quantity } from './field.js'
import { ID_PATTERN } from './id.js'
import { PLAN, PLAN_VERSION } from './plan.js'
import type { Option } from './profile.js'
import { PERCENT_PATTERN } from './share.js'

/** JSON Schema, draft-07, which editors read best. */
export interface JsonSchema {
  readonly [keyword: string]: unknown
}

/** The form as a JSON Schema: titles, why we ask, examples, choices with their meaning; unknown keys refused. */
export function jsonSchema(): JsonSchema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'mlplan: the deployment plan of a machine-learning project',
    description:
      'Nothing here is required but the version: a half-told plan is a plan. What is missing, and what contradicts itself, is said by `mlplan lint`.',
    type: 'object',
    properties: {
      mlplan: { title: 'Version of the form', description: 'Written first in every plan.', const: PLAN_VERSION },
      ...properties(PLAN),
    },
    required: ['mlplan'],
    additionalProperties: false,
  }
}

export function jsonSchemaText(): string {
  return `${JSON.stringify(jsonSchema(), null, 2)}\n`
}

function properties(fields: Fields): JsonSchema {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, { ...words(field), ...shape(field) }]))
}

function words(field: Field): JsonSchema {
  const asked = field.question === undefined ? '' : `${field.question}\n\n`
  const unit = 'unit' in field && field.unit !== '' ? ` In ${field.unit}.` : ''
  const about = `${asked}${field.help}${unit}`
  return {
    title: field.title,
    description: about,
    ...(field.example === undefined ? {} : { examples: [exampleOf(field)] }),
  }
}

function shape(field: Field): JsonSchema {
  switch (field.kind) {
    case 'text':
    case 'person':
    case 'ref':
      return { type: ['string', 'null'] }
    case 'choice':
      return choice(field.options, true)
    case 'choices':
      return { type: ['array', 'null'], items: choice(field.options, false) }
    case 'number':
      return AMOUNT[field.of]
    case 'estimate':
      return estimate(field.of)
    case 'date':
      return { type: ['string', 'null'], format: 'date' }
    case 'yesNo':
      return { type: ['boolean', 'null'] }
    case 'scalars':
      return { type: ['object', 'null'], additionalProperties: { type: ['string', 'number', 'boolean'] } }
    case 'group':
      return { type: ['object', 'null'], properties: properties(field.fields), additionalProperties: false }
    case 'list':
      return { type: ['array', 'null'], items: item(field.fields, field.named) }
  }
}

/** An item's snippet names it and leaves the rest to completion. */
function item(fields: Fields, named: string): JsonSchema {
  return {
    type: 'object',
    properties: {
      id: {
        title: 'Id',
        description: 'A short word that never changes; other places of the plan refer to it.',
        type: 'string',
        pattern: ID_PATTERN.source,
        patternErrorMessage: 'An id is made of letters, digits, - and _, without blanks or dots.',
      },
      ...properties(fields),
    },
    additionalProperties: false,
    defaultSnippets: [{ label: 'a new item', body: { id: '$1', [named]: '$2' } }],
  }
}

function choice(options: readonly Option[], mayBeEmpty: boolean): JsonSchema {
  return {
    type: mayBeEmpty ? ['string', 'null'] : 'string',
    enum: [...options.map((option) => option.value), ...(mayBeEmpty ? [null] : [])],
    enumDescriptions: [...options.map((option) => option.means), ...(mayBeEmpty ? ['Not said.'] : [])],
  }
}

const SHARE_WORDS = 'A share is written 1.8% or 0.018.'

const AMOUNT: Readonly<Record<Quantity, JsonSchema>> = {
  share: {
    type: ['number', 'string', 'null'],
    minimum: 0,
    maximum: 1,
    pattern: PERCENT_PATTERN.source,
    patternErrorMessage: SHARE_WORDS,
  },
  money: { type: ['number', 'null'] },
  count: { type: ['number', 'null'], minimum: 0 },
  number: { type: ['number', 'null'] },
}

/** One schema with several types: editors then show the field's own title. */
function estimate(of: Quantity): JsonSchema {
  const amount = AMOUNT[of]
  const types = amount['type'] as readonly string[]
  return {
    ...amount,
    type: [...types, 'object'],
    properties: {
      likely: {
        title: 'Likely',
        description: 'The figure you would bet on.',
        ...amount,
        type: types.filter((one) => one !== 'null'),
      },
      low: { title: 'Low', description: 'As low as it may well turn out.', ...amount },
      high: { title: 'High', description: 'As high as it may well turn out.', ...amount },
      source: { title: 'Source', description: 'Where the figure comes from.', type: ['string', 'null'] },
      as_of: { title: 'As of', description: 'Of which day it is.', type: ['string', 'null'], format: 'date' },
      owner: { title: 'Owner', description: 'The id of whoever stands behind it.', type: ['string', 'null'] },
    },
    required: ['likely'],
    additionalProperties: false,
  }
}

function exampleOf(field: Field): string | number {
  const text = field.example ?? ''
  const isNumber = (field.kind === 'number' || field.kind === 'estimate') && !text.includes('%')
  return isNumber && Number.isFinite(Number(text)) ? Number(text) : text
}
