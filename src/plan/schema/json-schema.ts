import { expectedValue } from '../read/expected.js'
import type { Field, Fields, ListField } from '../field.js'
import { fieldAt, fieldsIn } from '../form.js'
import { ID_PATTERN } from '../id.js'
import { AMOUNTS, estimate, estimateParts } from './json-schema-amounts.js'
import { complaint, leftBlank, ONES_OWN, words } from './json-schema-text.js'
import type { Path } from '../path.js'
import { PLAN, PLAN_VERSION } from '../plan.js'
import type { Option } from '../profile.js'

/** JSON Schema, draft-07, which editors read best; with words of theirs (`errorMessage`, `defaultSnippets` …). */
export interface JsonSchema {
  readonly [keyword: string]: unknown
}

/** The plan format as a JSON Schema: titles, why we ask, examples, choices with their meaning; unknown keys refused. */
export function jsonSchema(): JsonSchema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'mlplan: deployment plan for a machine learning project',
    description:
      'Only the `mlplan` key is required, so a plan may be incomplete. `mlplan lint` reports what is missing or contradictory.',
    type: 'object',
    errorMessage: `A plan has these sections: ${Object.keys(PLAN).join(', ')}. ${ONES_OWN}`,
    properties: {
      mlplan: {
        title: 'Plan format',
        description: 'The version of the plan format. This key comes first in every plan.',
        const: PLAN_VERSION,
      },
      ...properties(PLAN, []),
    },
    required: ['mlplan'],
    additionalProperties: false,
    definitions: estimateParts(),
  }
}

export function jsonSchemaText(): string {
  return `${JSON.stringify(jsonSchema(), null, 2)}\n`
}

function properties(fields: Fields, outer: Path): JsonSchema {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, described(field, [...outer, name])]))
}

function described(field: Field, path: Path): JsonSchema {
  const form = fieldAt(path)
  /* Of a choice the editor itself says what is valid, and offers it. */
  const said = field.kind === 'choice' ? {} : { errorMessage: complaint(field) }
  return { ...(form && words(form)), ...said, ...shape(field, path) }
}

/** As a plan is read: in upper or lower case, with blanks around it. */
const YES_OR_NO = String.raw`^\s*(?:[Yy][Ee][Ss]|[Nn][Oo]|[Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee])\s*$`

function shape(field: Field, path: Path): JsonSchema {
  switch (field.kind) {
    case 'text':
    case 'person':
    case 'ref':
      return { type: ['string', 'null'], ...leftBlank(expectedValue(field)) }
    case 'choice':
      return choice(field.options, true)
    case 'choices':
      return { type: ['array', 'null'], items: choice(field.options, false) }
    case 'number':
      return { ...AMOUNTS[field.of], ...leftBlank(expectedValue(field)) }
    case 'estimate':
      return estimate(field.of)
    case 'date':
      return { type: ['string', 'null'], format: 'date', ...leftBlank(expectedValue(field)) }
    case 'yesNo':
      return { type: ['boolean', 'string', 'null'], pattern: YES_OR_NO, patternErrorMessage: complaint(field) }
    case 'scalars':
      return { type: ['object', 'null'], additionalProperties: { type: ['string', 'number', 'boolean'] } }
    case 'group':
      return { type: ['object', 'null'], properties: properties(field.fields, path), additionalProperties: false }
    case 'list':
      return { type: ['array', 'null'], items: item(field, path), ...snippets(field, 'array') }
  }
}

function item(list: ListField, path: Path): JsonSchema {
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
      ...properties(list.fields, [...path, '*']),
    },
    additionalProperties: false,
    ...snippets(list, 'object'),
  }
}

/**
 * One names the item and leaves the rest to completion, the other has every key of it. On the list they bring the dash
 * along; two, since a single one would be put behind the key of the list, without a dash.
 */
function snippets({ item: called, named, fields }: ListField, type: 'array' | 'object'): JsonSchema {
  const simple = Object.entries(fields).filter(([, field]) => Object.keys(fieldsIn(field)).length === 0)
  const all = simple.map(([name], index) => [name, `$${index + 2}`])
  return {
    defaultSnippets: [
      { label: called, description: 'A new item with only an id and a name.', type, body: { id: '$1', [named]: '$2' } },
      {
        label: `${called}, all keys`,
        description: 'A new item with all keys, ready to fill in.',
        type,
        body: { id: '$1', ...Object.fromEntries(all) },
      },
    ],
  }
}

function choice(options: readonly Option[], mayBeEmpty: boolean): JsonSchema {
  return {
    type: mayBeEmpty ? ['string', 'null'] : 'string',
    enum: [...options.map((option) => option.value), ...(mayBeEmpty ? [null] : [])],
    enumDescriptions: [...options.map((option) => option.means), ...(mayBeEmpty ? ['No answer yet.'] : [])],
  }
}
