import { capital } from '../plan/capital.js'
import { ID_PATTERN } from '../plan/id.js'
import type { JsonSchema } from '../plan/json-schema.js'
import { AMOUNTS } from '../plan/json-schema-amounts.js'
import { PLAN } from '../plan/plan.js'
import type { Option } from '../plan/profile.js'
import { ROLES } from '../plan/roles.js'
import { STAGES } from '../plan/stage.js'
import { type Limit, LIMITS } from '../rules/limits.js'
import type { Rule } from '../rules/rule.js'
import { checksSchema, otherPlaces, placesSchema } from './json-schema-checks.js'
import { orNothing, refer } from './json-schema-parts.js'
import { CUSTOM_TYPES, OWN_RULES } from './policy.js'
import { POLICY_VERSION, RULINGS } from './read.js'

/** What a policy may say, as a JSON Schema (draft-07) for editors: every rule, limit, role and section with its words. */
export function policySchema(rules: readonly Rule[]): JsonSchema {
  const judging = rules.filter(({ check }) => check)
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'mlplan: the policy of an organization',
    description: 'How the plans below this folder are judged. It is data; nothing in it runs.',
    type: 'object',
    errorMessage: `A policy has these keys: ${Object.keys(properties(judging, rules)).join(', ')}.`,
    properties: properties(judging, rules),
    required: ['mlplan_policy'],
    additionalProperties: false,
    definitions: {
      text: TEXT,
      texts: { anyOf: [TEXT, { type: 'array', items: TEXT }, { type: 'null' }] },
      stage: choice(STAGES),
      role: choice(ROLES),
      ruling: rulings(),
      place: placesSchema(),
      otherPlace: otherPlaces(),
    },
  }
}

export function policySchemaText(rules: readonly Rule[]): string {
  return `${JSON.stringify(policySchema(rules), null, 2)}\n`
}

function properties(judging: readonly Rule[], rules: readonly Rule[]): JsonSchema {
  return {
    mlplan_policy: about('Version', 'Written first in every policy.', { const: POLICY_VERSION }),
    name: about('Name', 'What the policy is called where it is told.', orNothing('text')),
    edition: about('Edition', 'The version of mlplan whose rules were adopted; newer ones are only told.', EDITION),
    extends: about('Extends', 'Files beside it, or packages of npm, that hold first.', refer('texts')),
    rules: about('Rules', 'How grave the finding of a rule is, and from which stage on.', rulesSchema(judging)),
    locked: about('Locked', 'What no other policy may weaken, and no plan may waive.', lockedSchema(rules)),
    limits: about('Limits', 'Where a rule of thumb draws its line.', named(LIMITS, limit)),
    roles: about('Roles', 'Which somebody has to hold, and from which stage on.', named(byValue(ROLES), from)),
    sections: about('Sections', 'In which something has to be said, and from which stage on.', named(PLAN, from)),
    custom: about('Own entries', 'What plans have under custom.', customSchema()),
    checks: about('Own checks', 'Rules of your own: a place of the plan, and what has to hold there.', checksSchema()),
    law: about('Law', 'Files with what the law asks, beside those that mlplan brings.', refer('texts')),
  }
}

function about(title: string, description: string, rest: JsonSchema): JsonSchema {
  return { title, description, ...rest }
}

const TEXT: JsonSchema = { type: 'string', pattern: String.raw`\S`, patternErrorMessage: 'Expected a text.' }

const EDITION: JsonSchema = {
  type: ['string', 'number', 'null'],
  pattern: String.raw`^\d+\.\d+(\.\d+)?$`,
  patternErrorMessage: 'Expected a version of mlplan such as 0.1.0.',
  if: { not: { type: 'number', anyOf: [{ multipleOf: 1 }, { maximum: 0 }] } },
  else: { type: 'string', errorMessage: 'Expected a version of mlplan such as 0.1.0.' },
}

function choice(options: readonly Option[]): JsonSchema {
  return { enum: options.map(({ value }) => value), enumDescriptions: options.map(({ means }) => means) }
}

/** YAML 1.1 writers turn `off` into false, and a rule of which nothing is said is as usual. */
function rulings(): JsonSchema {
  return {
    enum: [...RULINGS, false, null],
    enumDescriptions: [...RULINGS.map(rulingInWords), 'The same as off.', 'As usual.'],
  }
}

function rulingInWords(ruling: string): string {
  const [severity = '', stage] = ruling.split(' from ')
  if (stage !== undefined) return `${severity} from the stage ${stage} on, nothing before.`
  return severity === 'off' ? 'Not asked at all.' : `${severity} at every stage at which the rule is on.`
}

function rulesSchema(judging: readonly Rule[]): JsonSchema {
  const words = judging.map(({ id, summary }) => {
    const markdownDescription = `${summary}\n\n\`mlplan explain ${id}\` says why, with examples.`
    return [id, { title: id, description: summary, markdownDescription, ...refer('ruling') }]
  })
  const own = Object.values(OWN_RULES).map((id) => [id, { title: id, ...refer('ruling') }])
  return {
    type: ['object', 'null'],
    errorMessage: 'There is no such rule that can be ruled on; `mlplan explain` lists them.',
    properties: Object.fromEntries([...words, ...own]) as JsonSchema,
    patternProperties: { [OWN_CHECK]: refer('ruling') },
    additionalProperties: false,
  }
}

/** A check of the policy itself is named after its id. */
const OWN_CHECK = `^policy/${ID_PATTERN.source.replace(/^\^|\$$/g, '')}$`

function lockedSchema(rules: readonly Rule[]): JsonSchema {
  const sections = [...new Set([...rules.map(({ id }) => id), 'policy/'].map((id) => `${id.split('/')[0]}/*`))]
  const words: readonly (readonly [string, string])[] = [
    ['*', 'Everything.'],
    ...sections.map((name) => [name, `All rules of ${name}.`] as const),
    ...rules.map(({ id, summary }) => [id, summary] as const),
    ...Object.entries(LIMITS).map(([name, { means }]) => [`limits.${name}`, `The limit: ${means}.`] as const),
  ]
  const one = {
    anyOf: [
      { enum: words.map(([value]) => value), enumDescriptions: words.map(([, means]) => means) },
      { type: 'string', pattern: OWN_CHECK },
    ],
  }
  return { anyOf: [one, { type: 'array', items: one }, { type: 'null' }] }
}

function named<T>(known: Readonly<Record<string, T>>, schemaOf: (value: T, name: string) => JsonSchema): JsonSchema {
  return {
    type: ['object', 'null'],
    errorMessage: `Known here: ${Object.keys(known).join(', ')}.`,
    properties: Object.fromEntries(Object.entries(known).map(([name, value]) => [name, schemaOf(value, name)])),
    additionalProperties: false,
  }
}

function byValue(options: readonly Option[]): Readonly<Record<string, Option>> {
  return Object.fromEntries(options.map((option) => [option.value, option]))
}

type Titled = { readonly title: string; readonly help: string } | Option

function from(what: Titled): JsonSchema {
  const [title, description] = 'value' in what ? [what.label, what.means] : [what.title, what.help]
  return { title, description, ...orNothing('stage') }
}

function limit({ usual, unit, means }: Limit, title: string): JsonSchema {
  const description = `${capital(means)}. Usually ${unit === 'share' ? `${usual * 100}%` : `${usual} ${unit}`}.`
  return { title, description, ...(unit === 'share' ? AMOUNTS.share : { type: ['number', 'null'], minimum: 0 }) }
}

function customSchema(): JsonSchema {
  const item = {
    type: 'object',
    properties: {
      id: about('Id', 'The key that plans have under custom.', { type: 'string', pattern: ID_PATTERN.source }),
      title: about('Title', 'What it is called where it is missing.', orNothing('text')),
      type: about('Type', 'What stands there.', { enum: [...CUSTOM_TYPES, null] }),
      one_of: about('One of', 'The texts that may stand there.', refer('texts')),
      from: about(
        'From',
        'The stage from which it may not be missing; without one it may always be.',
        orNothing('stage'),
      ),
      help: about('Help', 'Why it is asked.', orNothing('text')),
    },
    required: ['id'],
    additionalProperties: false,
    defaultSnippets: [{ label: 'an entry', body: { id: '$1', title: '$2', type: '$3', from: '$4' } }],
  }
  return { type: ['array', 'null'], items: item }
}
