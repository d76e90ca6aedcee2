import { capital } from '../text/capitalize.js'
import { ID_PATTERN } from '../plan/id.js'
import type { JsonSchema } from '../plan/schema/json-schema.js'
import { AMOUNTS } from '../plan/schema/json-schema-amounts.js'
import { PLAN } from '../plan/plan.js'
import type { Option } from '../plan/profile.js'
import { ROLES } from '../plan/roles.js'
import { STAGES } from '../plan/stage.js'
import { type Limit, LIMITS } from '../rules/shared/limits.js'
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
    title: 'mlplan policy',
    description: 'How mlplan checks the plans in this folder and its subfolders. A policy contains only data, no code.',
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
    mlplan_policy: about('Policy format', 'The version of the policy format. Put this key first.', {
      const: POLICY_VERSION,
    }),
    name: about('Name', 'The name that mlplan shows for this policy.', orNothing('text')),
    edition: about('Edition', 'The mlplan version whose rules you adopted. Newer rules are reported as info.', EDITION),
    extends: about('Extends', 'Policies to apply before this one: files or npm packages.', refer('texts')),
    rules: about(
      'Rules',
      'The severity of each rule, and the stage at which the rule starts to apply.',
      rulesSchema(judging),
    ),
    locked: about(
      'Locked',
      "Rules and limits that other policies can't weaken and plans can't waive.",
      lockedSchema(rules),
    ),
    limits: about('Limits', 'Numeric limits that rules use.', named(LIMITS, limit)),
    roles: about(
      'Roles',
      'Roles that must be filled, and the stage at which each becomes required.',
      named(byValue(ROLES), from),
    ),
    sections: about(
      'Sections',
      'Sections that must have content, and the stage at which each becomes required.',
      named(PLAN, from),
    ),
    custom: about('Custom fields', 'Your own fields, which plans fill in under custom.', customSchema()),
    checks: about('Custom checks', 'Your own rules, each with a plan field and a condition.', checksSchema()),
    law: about(
      'Law',
      'Files with your own law packs. A pack replaces a built-in pack with the same id.',
      refer('texts'),
    ),
  }
}

function about(title: string, description: string, rest: JsonSchema): JsonSchema {
  return { title, description, ...rest }
}

const TEXT: JsonSchema = { type: 'string', pattern: String.raw`\S`, patternErrorMessage: 'Expected text.' }

const EDITION: JsonSchema = {
  type: ['string', 'number', 'null'],
  pattern: String.raw`^\d+\.\d+(\.\d+)?$`,
  patternErrorMessage: 'Expected an mlplan version such as 0.1.0.',
  if: { not: { type: 'number', anyOf: [{ multipleOf: 1 }, { maximum: 0 }] } },
  else: { type: 'string', errorMessage: 'Expected an mlplan version such as 0.1.0.' },
}

function choice(options: readonly Option[]): JsonSchema {
  return { enum: options.map(({ value }) => value), enumDescriptions: options.map(({ means }) => means) }
}

/** YAML 1.1 writers turn `off` into false, and a rule without a value has its default severity. */
function rulings(): JsonSchema {
  return {
    enum: [...RULINGS, false, null],
    enumDescriptions: [...RULINGS.map(rulingInWords), 'Same as off.', 'Default severity.'],
  }
}

function rulingInWords(ruling: string): string {
  const [severity = '', stage] = ruling.split(' from ')
  if (stage !== undefined) return `${capital(severity)} at the ${stage} stage and later; off at earlier stages.`
  return severity === 'off' ? 'Never checked.' : `${capital(severity)} at every stage where the rule applies.`
}

function rulesSchema(judging: readonly Rule[]): JsonSchema {
  const words = judging.map(({ id, summary }) => {
    const markdownDescription = `${summary}\n\n\`mlplan explain ${id}\` shows the reason and examples.`
    return [id, { title: id, description: summary, markdownDescription, ...refer('ruling') }]
  })
  const own = Object.values(OWN_RULES).map((id) => [id, { title: id, ...refer('ruling') }])
  return {
    type: ['object', 'null'],
    errorMessage: 'Unknown rule, or a rule with a fixed severity. Run `mlplan explain` to list the rules.',
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
    ['*', 'All rules and limits.'],
    ...sections.map((name) => [name, `All ${name} rules.`] as const),
    ...rules.map(({ id, summary }) => [id, summary] as const),
    ...Object.entries(LIMITS).map(([name, { means }]) => [`limits.${name}`, `Limit: ${means}.`] as const),
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
    errorMessage: `Known names: ${Object.keys(known).join(', ')}.`,
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
  const description = `${capital(means)}. Default: ${unit === 'share' ? `${usual * 100}%` : `${usual} ${unit}`}.`
  return { title, description, ...(unit === 'share' ? AMOUNTS.share : { type: ['number', 'null'], minimum: 0 }) }
}

function customSchema(): JsonSchema {
  const item = {
    type: 'object',
    properties: {
      id: about('Id', 'The key that plans use under custom.', { type: 'string', pattern: ID_PATTERN.source }),
      title: about('Title', 'The name that mlplan shows for the field.', orNothing('text')),
      type: about('Type', 'The type of the value.', { enum: [...CUSTOM_TYPES, null] }),
      one_of: about('One of', 'The allowed values.', refer('texts')),
      from_stage: about(
        'From stage',
        'The stage at which the field becomes required. Without a stage, the field is optional.',
        orNothing('stage'),
      ),
      help: about('Help', 'Why plans need the field. Shown when the field is missing.', orNothing('text')),
    },
    required: ['id'],
    additionalProperties: false,
    defaultSnippets: [{ label: 'a custom field', body: { id: '$1', title: '$2', type: '$3', from_stage: '$4' } }],
  }
  return { type: ['array', 'null'], items: item }
}
