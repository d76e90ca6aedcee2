import { describeExpectedValue } from '../read/expected.js'
import type { Field, Fields, ListField } from '../field.js'
import { findFormField, childFields } from '../form.js'
import { ID_PATTERN } from '../id.js'
import { QUANTITY_SCHEMAS, createEstimateSchema, createEstimateDefinitions } from './json-schema-amounts.js'
import { formatErrorMessage, createBlankSnippet, CUSTOM_KEYS_HINT, createFieldTexts } from './json-schema-text.js'
import type { Path } from '../path.js'
import { PLAN, PLAN_VERSION } from '../plan.js'
import type { ChoiceOption } from '../profile.js'

/** JSON Schema, draft-07, which editors support best, with editor keywords (`errorMessage`, `defaultSnippets`, …). */
export interface JsonSchema {
  readonly [keyword: string]: unknown
}

/** Returns the plan format as a JSON Schema with titles, help, examples, and choices; unknown keys are errors. */
export function jsonSchema(): JsonSchema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'mlplan: deployment plan for a machine learning project',
    description:
      'Only the `mlplan` key is required, so a plan may be incomplete. `mlplan lint` reports what is missing or contradictory.',
    type: 'object',
    errorMessage: `A plan has these sections: ${Object.keys(PLAN).join(', ')}. ${CUSTOM_KEYS_HINT}`,
    properties: {
      mlplan: {
        title: 'Plan format',
        description: 'The version of the plan format. This key comes first in every plan.',
        const: PLAN_VERSION,
      },
      ...createProperties(PLAN, []),
    },
    required: ['mlplan'],
    additionalProperties: false,
    definitions: createEstimateDefinitions(),
  }
}

export function formatJsonSchema(): string {
  return `${JSON.stringify(jsonSchema(), null, 2)}\n`
}

function createProperties(fields: Fields, parentPath: Path): JsonSchema {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, createFieldSchema(field, [...parentPath, name])]),
  )
}

function createFieldSchema(field: Field, path: Path): JsonSchema {
  const formField = findFormField(path)
  /* For a choice, the editor lists the valid values itself. */
  const errorText = field.kind === 'choice' ? {} : { errorMessage: formatErrorMessage(field) }
  return { ...(formField && createFieldTexts(formField)), ...errorText, ...createTypeSchema(field, path) }
}

/** The spellings that reading accepts: any letter case, with spaces around. */
const YES_OR_NO = String.raw`^\s*(?:[Yy][Ee][Ss]|[Nn][Oo]|[Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee])\s*$`

function createTypeSchema(field: Field, path: Path): JsonSchema {
  switch (field.kind) {
    case 'text':
    case 'person':
    case 'ref':
      return { type: ['string', 'null'], ...createBlankSnippet(describeExpectedValue(field)) }
    case 'choice':
      return createChoiceSchema(field.options, true)
    case 'choices':
      return { type: ['array', 'null'], items: createChoiceSchema(field.options, false) }
    case 'number':
      return { ...QUANTITY_SCHEMAS[field.quantity], ...createBlankSnippet(describeExpectedValue(field)) }
    case 'estimate':
      return createEstimateSchema(field)
    case 'date':
      return { type: ['string', 'null'], format: 'date', ...createBlankSnippet(describeExpectedValue(field)) }
    case 'yesNo':
      return { type: ['boolean', 'string', 'null'], pattern: YES_OR_NO, patternErrorMessage: formatErrorMessage(field) }
    case 'scalars':
      return { type: ['object', 'null'], additionalProperties: { type: ['string', 'number', 'boolean'] } }
    case 'group':
      return { type: ['object', 'null'], properties: createProperties(field.fields, path), additionalProperties: false }
    case 'list':
      return { type: ['array', 'null'], items: createItemSchema(field, path), ...createSnippets(field, 'array') }
  }
}

function createItemSchema(list: ListField, path: Path): JsonSchema {
  return {
    type: 'object',
    errorMessage: `Each ${list.item} has these keys: id, ${Object.keys(list.fields).join(', ')}.`,
    properties: {
      id: {
        title: 'Id',
        description: 'A short, permanent id that other fields can refer to.',
        type: 'string',
        pattern: ID_PATTERN.source,
        patternErrorMessage: 'Use letters, digits, -, and _, with no spaces or dots.',
      },
      ...createProperties(list.fields, [...path, '*']),
    },
    additionalProperties: false,
    ...createSnippets(list, 'object'),
  }
}

/**
 * Creates two snippets for an item: one with only id and name, one with every key. On a list, a snippet includes the
 * dash. There must be two: an editor would insert a single one after the key of the list, without a dash.
 */
function createSnippets({ item: itemName, labelField, fields }: ListField, type: 'array' | 'object'): JsonSchema {
  const simpleFields = Object.entries(fields).filter(([, field]) => Object.keys(childFields(field)).length === 0)
  const allKeys = simpleFields.map(([name], index) => [name, `$${index + 2}`])
  return {
    defaultSnippets: [
      {
        label: itemName,
        description: 'A new item with only an id and a name.',
        type,
        body: { id: '$1', [labelField]: '$2' },
      },
      {
        label: `${itemName}, all keys`,
        description: 'A new item with all keys, ready to fill in.',
        type,
        body: { id: '$1', ...Object.fromEntries(allKeys) },
      },
    ],
  }
}

function createChoiceSchema(options: readonly ChoiceOption[], canBeEmpty: boolean): JsonSchema {
  return {
    type: canBeEmpty ? ['string', 'null'] : 'string',
    enum: [...options.map((option) => option.value), ...(canBeEmpty ? [null] : [])],
    enumDescriptions: [...options.map((option) => option.means), ...(canBeEmpty ? ['No answer yet.'] : [])],
  }
}
