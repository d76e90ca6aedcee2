import { describeExpectedValue } from './read/expected.js'
import type { Field, Fields, ListField, EstimateField, Quantity } from './field.js'
import { findFormField, childFields, type FormField } from './form.js'
import { ID_PATTERN } from './id.js'
import type { Path } from './path.js'
import { PLAN, PLAN_VERSION } from './plan.js'
import type { ChoiceOption, When } from './profile.js'
import { joinWith } from '../text/join.js'
import { getRoleLabel } from './roles.js'

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
      return {
        ...(field.mayBePercent ? PERCENT_OR_NUMBER_SCHEMA : QUANTITY_SCHEMAS[field.quantity]),
        ...createBlankSnippet(describeExpectedValue(field)),
      }
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

/** Creates the text that an editor shows for a field, on hover and in completion lists. */
function createFieldTexts({ field, owner, expectedFrom, when }: FormField): JsonSchema {
  const paragraphs = [field.question, `${field.help}${formatUnit(field)}`].filter((text) => text !== undefined)
  const stageText = expectedFrom === 'optional' ? 'Optional.' : `Expected at the ${expectedFrom} stage and later.`
  const conditionText = when.map((condition) => ` Applies only if ${formatCondition(condition)}.`).join('')
  const notes = [`Answered by: ${getRoleLabel(owner)}. ${stageText}${conditionText}`, describeRange(field)]
  return {
    title: field.title,
    description: paragraphs.join('\n\n'),
    markdownDescription: [...paragraphs.map(escapeUnderscores), ...notes.filter((text) => text !== '')].join('\n\n'),
    ...(field.example === undefined ? {} : { examples: [parseExample(field)] }),
  }
}

function formatUnit(field: Field): string {
  return 'unit' in field && field.unit !== '' ? ` Unit: ${field.unit}.` : ''
}

function describeRange(field: Field): string {
  if (field.kind !== 'estimate') return ''
  return field.sample === 'none'
    ? 'Enter a single figure, or `likely` with `low`, `high`, `source`, `as_of`, and `owner` as needed.'
    : 'Enter a single figure, or `likely` with `low`, `high`, `source`, `as_of`, `owner`, and `sample_size` as needed.'
}

/** Formats a condition, such as `task is binary or ranking`. */
function formatCondition(when: When): string {
  const conditions = Object.entries(when).map(([name, values]) => `${name} is ${joinWith(values.map(String), 'or')}`)
  return escapeUnderscores(conditions.join(' and '))
}

/** Escapes the underscores of field names for Markdown, where a pair of them would mean italics. */
function escapeUnderscores(text: string): string {
  return text.replaceAll(/(?<!`[^`]*)_/g, String.raw`\_`)
}

/** Formats the error message of a field. Editors show it for wrong values and unknown keys, so it must fit both. */
function formatErrorMessage(field: Field): string {
  if (field.kind !== 'group') return `Expected ${describeExpectedValue(field)}.`
  return `"${field.title}" has these keys: ${Object.keys(field.fields).join(', ')}. ${CUSTOM_KEYS_HINT}`
}

export const CUSTOM_KEYS_HINT = 'Put your own keys under custom.'

/**
 * Creates a snippet that leaves the value blank when a key is completed. Without it, an editor would insert the example
 * or a zero, and a made-up figure would look like an answer.
 */
function createBlankSnippet(expected: string): JsonSchema {
  return { defaultSnippets: [{ label: expected, body: '$1' }] }
}

function parseExample(field: Field): string | number {
  const text = field.example ?? ''
  const isNumber = (field.kind === 'number' || field.kind === 'estimate') && !text.includes('%')
  return isNumber && Number.isFinite(Number(text)) ? Number(text) : text
}

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

/** A number that is a share for some plans. */
const PERCENT_OR_NUMBER_SCHEMA: JsonSchema = {
  type: ['number', 'string', 'null'],
  pattern: String.raw`^\s*[+-]?\d+(?:\.\d+)?\s*%\s*$`,
  patternErrorMessage: 'Write a number such as 0.065 or a percentage such as 6.5%.',
}

/** Creates one schema with several types, so that editors show the title of the field. */
function createEstimateSchema({ quantity, sample }: EstimateField): JsonSchema {
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
