import { ESTIMATE_KEYS } from '../plan/field.js'
import { type FormField, formFields } from '../plan/form.js'
import { ID_PATTERN } from '../plan/id.js'
import type { JsonSchema } from '../plan/json-schema.js'
import { ROLES } from '../plan/roles.js'
import { orNothing, refer } from './json-schema-parts.js'

/** An organization's own checks, as a JSON Schema: which places there are, and what may be asked of them. */

const CONDITIONS: Readonly<Record<string, JsonSchema>> = {
  said: {
    description: 'true: something has to stand there. false: nothing may.',
    type: ['boolean', 'null'],
  },
  one_of: {
    description: 'What may stand there; of a list of words at least one has to be among them.',
    type: ['string', 'number', 'boolean', 'array', 'null'],
    items: { type: ['string', 'number', 'boolean'] },
  },
  at_least: {
    description: 'Of an estimate the likely figure counts; shares are between 0 and 1.',
    type: ['number', 'null'],
  },
  at_most: {
    description: 'Of an estimate the likely figure counts; shares are between 0 and 1.',
    type: ['number', 'null'],
  },
  not_before: { description: 'A day such as 2026-11-24.', type: ['string', 'null'], format: 'date' },
  not_after: { description: 'A day such as 2026-11-24.', type: ['string', 'null'], format: 'date' },
}

/** A place, and at least one thing that has to hold there. */
function condition(others: JsonSchema, required: readonly string[]): JsonSchema {
  const names = Object.keys(CONDITIONS)
  return {
    type: 'object',
    properties: {
      ...others,
      path: {
        title: 'Place',
        description: 'A place of the plan, such as economics.build_cost; * is any item of a list.',
        anyOf: [{ $ref: '#/definitions/place' }, { $ref: '#/definitions/otherPlace' }],
      },
      ...CONDITIONS,
    },
    required: [...required, 'path'],
    anyOf: names.map((name) => ({
      required: [name],
      properties: { [name]: { not: { type: 'null' } } },
      errorMessage: `Say what has to hold there: ${names.join(', ')}.`,
    })),
    additionalProperties: false,
  }
}

export function checksSchema(): JsonSchema {
  const words = {
    id: { description: 'The check is the rule policy/ID.', type: 'string', pattern: ID_PATTERN.source },
    when: { anyOf: [condition({}, []), { type: 'null' }], description: 'Only where this holds.' },
    message: { ...refer('text'), description: 'What is wrong, in a sentence.' },
    help: { ...refer('text'), description: 'What to do, beginning with a verb.' },
    severity: { description: 'error, where nothing is said.', enum: ['error', 'warning', 'info', null] },
    from: { ...orNothing('stage'), description: 'The first stage at which it counts.' },
    who: { ...orNothing('role'), description: 'Who can do something about it.' },
  }
  const item = {
    ...condition(words, ['id', 'message', 'help']),
    defaultSnippets: [{ label: 'a check', body: { id: '$1', path: '$2', said: true, message: '$3', help: '$4' } }],
  }
  return { type: ['array', 'null'], items: item }
}

/** Every field of the form, to choose from. */
export function placesSchema(): JsonSchema {
  const places = formFields().filter(({ path }) => path[0] !== 'custom')
  return {
    enum: places.map(({ path }) => path.join('.')),
    enumDescriptions: places.map(({ field }) => `${field.title}: ${field.help}`),
  }
}

/** Places that no list of choices can hold: a certain item of a list, the source of a figure, an entry of one's own. */
export function otherPlaces(): JsonSchema {
  const patterns = formFields()
    .filter(({ path }) => path[0] !== 'custom')
    .flatMap(patternsOf)
  return {
    type: 'string',
    pattern: `^(?:${[...patterns, String.raw`custom\.[^.]+`].join('|')})$`,
    patternErrorMessage: 'There is no such place in a plan.',
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
