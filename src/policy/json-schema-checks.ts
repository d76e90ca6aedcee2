import { ESTIMATE_KEYS } from '../plan/field.js'
import { type FormField, listFormFields } from '../plan/form.js'
import { ID_PATTERN } from '../plan/id.js'
import type { JsonSchema } from '../plan/json-schema.js'
import { joinWith } from '../text/join.js'
import { ROLES } from '../plan/roles.js'

/** The JSON Schema of an organization's own checks: their fields and conditions. */

const CONDITIONS: Readonly<Record<string, JsonSchema>> = {
  present: {
    description: 'Whether the field must have a value (true) or must be empty (false).',
    type: ['boolean', 'null'],
  },
  one_of: {
    description: 'The allowed values. A list field must contain at least one of the allowed values.',
    type: ['string', 'number', 'boolean', 'array', 'null'],
    items: { type: ['string', 'number', 'boolean'] },
  },
  at_least: {
    description:
      'The smallest allowed value. Estimates are compared by their likely value. Shares are between 0 and 1.',
    type: ['number', 'null'],
  },
  at_most: {
    description: 'The largest allowed value. Estimates are compared by their likely value. Shares are between 0 and 1.',
    type: ['number', 'null'],
  },
  not_before: {
    description: 'The earliest allowed date, such as 2026-11-24.',
    type: ['string', 'null'],
    format: 'date',
  },
  not_after: { description: 'The latest allowed date, such as 2026-11-24.', type: ['string', 'null'], format: 'date' },
}

/** The schema of a path with at least one condition. */
function createConditionSchema(extraProperties: JsonSchema, required: readonly string[]): JsonSchema {
  const names = Object.keys(CONDITIONS)
  return {
    type: 'object',
    properties: {
      ...extraProperties,
      path: {
        title: 'Path',
        description: 'A field of the plan, such as economics.build_cost. A * matches any item of a list.',
        anyOf: [{ $ref: '#/definitions/place' }, { $ref: '#/definitions/otherPlace' }],
      },
      ...CONDITIONS,
    },
    required: [...required, 'path'],
    anyOf: names.map((name) => ({
      required: [name],
      properties: { [name]: { not: { type: 'null' } } },
      errorMessage: `Add a condition: ${joinWith(names, 'or')}.`,
    })),
    additionalProperties: false,
  }
}

export function createChecksSchema(): JsonSchema {
  const properties = {
    id: {
      description: 'The id of the check. The check becomes the rule policy/ID.',
      type: 'string',
      pattern: ID_PATTERN.source,
    },
    when: {
      anyOf: [createConditionSchema({}, []), { type: 'null' }],
      description: 'A condition that must hold for the check to apply.',
    },
    message: { ...createRef('text'), description: 'The message of the finding: what is wrong, in one sentence.' },
    help: { ...createRef('text'), description: 'The fix shown with the finding, starting with a verb.' },
    severity: {
      description: 'The severity of the finding (default: error).',
      enum: ['error', 'warning', 'info', null],
    },
    from_stage: {
      ...createNullableRef('stage'),
      description: 'The first stage at which the check applies (default: kickoff).',
    },
    owner_role: { ...createNullableRef('role'), description: 'The role that can fix the finding (default: ml_lead).' },
  }
  const item = {
    ...createConditionSchema(properties, ['id', 'message', 'help']),
    defaultSnippets: [{ label: 'a check', body: { id: '$1', path: '$2', present: true, message: '$3', help: '$4' } }],
  }
  return { type: ['array', 'null'], items: item }
}

/** The schema that lists every field of a plan. */
export function createPathsSchema(): JsonSchema {
  const fields = listFormFields().filter(({ path }) => path[0] !== 'custom')
  return {
    enum: fields.map(({ path }) => path.join('.')),
    enumDescriptions: fields.map(({ field }) => `${field.title}: ${field.help}`),
  }
}

/** The schema of paths that can't be listed: an item of a list by its id, the source of an estimate, a custom field. */
export function createOtherPathsSchema(): JsonSchema {
  const patterns = listFormFields()
    .filter(({ path }) => path[0] !== 'custom')
    .flatMap(listPatterns)
  return {
    type: 'string',
    pattern: `^(?:${[...patterns, String.raw`custom\.[^.]+`].join('|')})$`,
    patternErrorMessage: "This path isn't a field of a plan.",
  }
}

const PERSON_PATTERN = `(?:\\*|#\\d+|${ROLES.map(({ value }) => value).join('|')})`

function listPatterns({ path, field }: FormField): readonly string[] {
  const item = path[0] === 'people' ? PERSON_PATTERN : String.raw`[^.]+`
  const pattern = path.map((part) => (part === '*' ? item : part)).join(String.raw`\.`)
  if (field.kind === 'list') return [pattern, String.raw`${pattern}\.${item}(?:\.id)?`]
  if (field.kind === 'estimate') return [String.raw`${pattern}(?:\.(?:${ESTIMATE_KEYS.join('|')}))?`]
  return field.kind === 'scalars' ? [pattern, String.raw`${pattern}\.[^.]+`] : [pattern]
}

/** A reference. It is wrapped in `allOf`, because draft-07 ignores keywords next to `$ref`. */
export function createRef(definition: string): JsonSchema {
  return { allOf: [{ $ref: `#/definitions/${definition}` }] }
}

export function createNullableRef(definition: string): JsonSchema {
  return { anyOf: [{ $ref: `#/definitions/${definition}` }, { type: 'null' }] }
}
