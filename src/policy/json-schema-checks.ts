import { ESTIMATE_KEYS } from '../plan/field.js'
import { type FormField, formFields } from '../plan/form.js'
import { ID_PATTERN } from '../plan/id.js'
import type { JsonSchema } from '../plan/schema/json-schema.js'
import { listed } from '../text/join.js'
import { ROLES } from '../plan/roles.js'
import { orNothing, refer } from './json-schema-parts.js'

/** An organization's own checks, as a JSON Schema: which fields there are, and which conditions. */

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

/** A field, and at least one condition on it. */
function condition(others: JsonSchema, required: readonly string[]): JsonSchema {
  const names = Object.keys(CONDITIONS)
  return {
    type: 'object',
    properties: {
      ...others,
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
      errorMessage: `Add a condition: ${listed(names, 'or')}.`,
    })),
    additionalProperties: false,
  }
}

export function checksSchema(): JsonSchema {
  const words = {
    id: {
      description: 'The id of the check. The check becomes the rule policy/ID.',
      type: 'string',
      pattern: ID_PATTERN.source,
    },
    when: {
      anyOf: [condition({}, []), { type: 'null' }],
      description: 'A condition that must hold for the check to apply.',
    },
    message: { ...refer('text'), description: 'The message of the finding: what is wrong, in one sentence.' },
    help: { ...refer('text'), description: 'The fix shown with the finding, starting with a verb.' },
    severity: {
      description: 'The severity of the finding (default: error).',
      enum: ['error', 'warning', 'info', null],
    },
    from_stage: {
      ...orNothing('stage'),
      description: 'The first stage at which the check applies (default: kickoff).',
    },
    owner_role: { ...orNothing('role'), description: 'The role that can fix the finding (default: ml_lead).' },
  }
  const item = {
    ...condition(words, ['id', 'message', 'help']),
    defaultSnippets: [{ label: 'a check', body: { id: '$1', path: '$2', present: true, message: '$3', help: '$4' } }],
  }
  return { type: ['array', 'null'], items: item }
}

/** Every field of a plan, to choose from. */
export function placesSchema(): JsonSchema {
  const places = formFields().filter(({ path }) => path[0] !== 'custom')
  return {
    enum: places.map(({ path }) => path.join('.')),
    enumDescriptions: places.map(({ field }) => `${field.title}: ${field.help}`),
  }
}

/** Paths that no list of choices can hold: a certain item of a list, the source of a figure, a custom field. */
export function otherPlaces(): JsonSchema {
  const patterns = formFields()
    .filter(({ path }) => path[0] !== 'custom')
    .flatMap(patternsOf)
  return {
    type: 'string',
    pattern: `^(?:${[...patterns, String.raw`custom\.[^.]+`].join('|')})$`,
    patternErrorMessage: "This path isn't a field of a plan.",
  }
}

const SOMEBODY = `(?:\\*|#\\d+|${ROLES.map(({ value }) => value).join('|')})`

function patternsOf({ path, field }: FormField): readonly string[] {
  const item = path[0] === 'people' ? SOMEBODY : String.raw`[^.]+`
  const place = path.map((part) => (part === '*' ? item : part)).join(String.raw`\.`)
  if (field.kind === 'list') return [place, String.raw`${place}\.${item}(?:\.id)?`]
  if (field.kind === 'estimate') return [String.raw`${place}(?:\.(?:${ESTIMATE_KEYS.join('|')}))?`]
  return field.kind === 'scalars' ? [place, String.raw`${place}\.[^.]+`] : [place]
}
