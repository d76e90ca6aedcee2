import { ID_PATTERN } from '../plan/id.js'
import { type JsonSchema, QUANTITY_SCHEMAS } from '../plan/json-schema.js'
import { PLAN } from '../plan/plan.js'
import type { ChoiceOption } from '../plan/profile.js'
import { ROLES } from '../plan/roles.js'
import { STAGES } from '../plan/stage.js'
import { type Limit, LIMITS } from '../rules/shared/limits.js'
import type { Rule } from '../rules/rule.js'
import {
  createChecksSchema,
  createOtherPathsSchema,
  createPathsSchema,
  createNullableRef,
  createRef,
} from './json-schema-checks.js'
import { CUSTOM_TYPES, POLICY_RULES } from './policy.js'
import { POLICY_VERSION, SEVERITY_OVERRIDES } from './read.js'
import { capitalize } from '../text/capitalize.js'

/** The JSON Schema (draft-07) of a policy for editors, with a description of every rule, limit, role, and section. */
export function createPolicySchema(rules: readonly Rule[]): JsonSchema {
  const checkedRules = rules.filter(({ check }) => check)
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'mlplan policy',
    description: 'How mlplan checks the plans in this folder and its subfolders. A policy contains only data, no code.',
    type: 'object',
    errorMessage: `A policy has these keys: ${Object.keys(createProperties(checkedRules, rules)).join(', ')}.`,
    properties: createProperties(checkedRules, rules),
    required: ['mlplan_policy'],
    additionalProperties: false,
    definitions: {
      text: TEXT,
      texts: { anyOf: [TEXT, { type: 'array', items: TEXT }, { type: 'null' }] },
      stage: createChoiceSchema(STAGES),
      role: createChoiceSchema(ROLES),
      ruling: createSeveritySchema(),
      place: createPathsSchema(),
      otherPlace: createOtherPathsSchema(),
    },
  }
}

export function formatPolicySchema(rules: readonly Rule[]): string {
  return `${JSON.stringify(createPolicySchema(rules), null, 2)}\n`
}

function createProperties(checkedRules: readonly Rule[], rules: readonly Rule[]): JsonSchema {
  return { ...createHeaderProperties(), ...createRuleProperties(checkedRules, rules), ...createPlanProperties() }
}

function createHeaderProperties(): JsonSchema {
  return {
    mlplan_policy: withDescription('Policy format', 'The version of the policy format. Put this key first.', {
      const: POLICY_VERSION,
    }),
    name: withDescription('Name', 'The name that mlplan shows for this policy.', createNullableRef('text')),
    edition: withDescription(
      'Edition',
      'The mlplan version whose rules you adopted. Newer rules are reported as info.',
      EDITION,
    ),
    extends: withDescription(
      'Extends',
      'Policies to apply before this one: files or npm packages.',
      createRef('texts'),
    ),
  }
}

/** How strictly the rules of mlplan judge. */
function createRuleProperties(checkedRules: readonly Rule[], rules: readonly Rule[]): JsonSchema {
  return {
    rules: withDescription(
      'Rules',
      'The severity of each rule, and the stage at which the rule starts to apply.',
      createRulesSchema(checkedRules),
    ),
    locked: withDescription(
      'Locked',
      "Rules and limits that other policies can't weaken and plans can't waive.",
      createLockedSchema(rules),
    ),
    limits: withDescription('Limits', 'Numeric limits that rules use.', createMapSchema(LIMITS, createLimitSchema)),
  }
}

/** What the organization asks of a plan beyond the rules of mlplan. */
function createPlanProperties(): JsonSchema {
  return {
    roles: withDescription(
      'Roles',
      'Roles that must be filled, and the stage at which each becomes required.',
      createMapSchema(indexByValue(ROLES), createStageSchema),
    ),
    sections: withDescription(
      'Sections',
      'Sections that must have content, and the stage at which each becomes required.',
      createMapSchema(PLAN, createStageSchema),
    ),
    custom: withDescription(
      'Custom fields',
      'Your own fields, which plans fill in under custom.',
      createCustomFieldsSchema(),
    ),
    checks: withDescription(
      'Custom checks',
      'Your own rules, each with a plan field and a condition.',
      createChecksSchema(),
    ),
    law: withDescription(
      'Law',
      'Files with your own law packs. A pack replaces a built-in pack with the same id.',
      createRef('texts'),
    ),
  }
}

function withDescription(title: string, description: string, schema: JsonSchema): JsonSchema {
  return { title, description, ...schema }
}

const TEXT: JsonSchema = { type: 'string', pattern: String.raw`\S`, patternErrorMessage: 'Expected text.' }

const EDITION: JsonSchema = {
  type: ['string', 'number', 'null'],
  pattern: String.raw`^\d+\.\d+(\.\d+)?$`,
  patternErrorMessage: 'Expected an mlplan version such as 0.1.0.',
  if: { not: { type: 'number', anyOf: [{ multipleOf: 1 }, { maximum: 0 }] } },
  else: { type: 'string', errorMessage: 'Expected an mlplan version such as 0.1.0.' },
}

function createChoiceSchema(options: readonly ChoiceOption[]): JsonSchema {
  return { enum: options.map(({ value }) => value), enumDescriptions: options.map(({ means }) => means) }
}

/** The allowed severities. YAML 1.1 writers turn `off` into false; a rule without a value has its default severity. */
function createSeveritySchema(): JsonSchema {
  return {
    enum: [...SEVERITY_OVERRIDES, false, null],
    enumDescriptions: [...SEVERITY_OVERRIDES.map(describeSeverity), 'Same as off.', 'Default severity.'],
  }
}

function describeSeverity(severityText: string): string {
  const [severity = '', stage] = severityText.split(' from ')
  if (stage !== undefined) return `${capitalize(severity)} at the ${stage} stage and later; off at earlier stages.`
  return severity === 'off' ? 'Never checked.' : `${capitalize(severity)} at every stage where the rule applies.`
}

function createRulesSchema(checkedRules: readonly Rule[]): JsonSchema {
  const entries = checkedRules.map(({ id, summary }) => {
    const markdownDescription = `${summary}\n\n\`mlplan explain ${id}\` shows the reason and examples.`
    return [id, { title: id, description: summary, markdownDescription, ...createRef('ruling') }]
  })
  const policyRuleEntries = Object.values(POLICY_RULES).map((id) => [id, { title: id, ...createRef('ruling') }])
  return {
    type: ['object', 'null'],
    errorMessage: 'Unknown rule, or a rule with a fixed severity. Run `mlplan explain` to list the rules.',
    properties: Object.fromEntries([...entries, ...policyRuleEntries]) as JsonSchema,
    patternProperties: { [CHECK_ID_PATTERN]: createRef('ruling') },
    additionalProperties: false,
  }
}

/** The rule ids of a policy's own checks. */
const CHECK_ID_PATTERN = `^policy/${ID_PATTERN.source.replace(/^\^|\$$/g, '')}$`

function createLockedSchema(rules: readonly Rule[]): JsonSchema {
  const sections = [...new Set([...rules.map(({ id }) => id), 'policy/'].map((id) => `${id.split('/')[0]}/*`))]
  const choices: readonly (readonly [string, string])[] = [
    ['*', 'All rules and limits.'],
    ...sections.map((name) => [name, `All ${name} rules.`] as const),
    ...rules.map(({ id, summary }) => [id, summary] as const),
    ...Object.entries(LIMITS).map(([name, { description: means }]) => [`limits.${name}`, `Limit: ${means}.`] as const),
  ]
  const lockSchema = {
    anyOf: [
      { enum: choices.map(([value]) => value), enumDescriptions: choices.map(([, means]) => means) },
      { type: 'string', pattern: CHECK_ID_PATTERN },
    ],
  }
  return { anyOf: [lockSchema, { type: 'array', items: lockSchema }, { type: 'null' }] }
}

function createMapSchema<T>(
  entries: Readonly<Record<string, T>>,
  createValueSchema: (value: T, name: string) => JsonSchema,
): JsonSchema {
  return {
    type: ['object', 'null'],
    errorMessage: `Known names: ${Object.keys(entries).join(', ')}.`,
    properties: Object.fromEntries(
      Object.entries(entries).map(([name, value]) => [name, createValueSchema(value, name)]),
    ),
    additionalProperties: false,
  }
}

function indexByValue(options: readonly ChoiceOption[]): Readonly<Record<string, ChoiceOption>> {
  return Object.fromEntries(options.map((option) => [option.value, option]))
}

type TitledEntry = { readonly title: string; readonly help: string } | ChoiceOption

function createStageSchema(entry: TitledEntry): JsonSchema {
  const [title, description] = 'value' in entry ? [entry.label, entry.means] : [entry.title, entry.help]
  return { title, description, ...createNullableRef('stage') }
}

function createLimitSchema({ defaultValue, unit, description: means }: Limit, title: string): JsonSchema {
  const description = `${capitalize(means)}. Default: ${unit === 'share' ? `${defaultValue * 100}%` : `${defaultValue} ${unit}`}.`
  return {
    title,
    description,
    ...(unit === 'share' ? QUANTITY_SCHEMAS.share : { type: ['number', 'null'], minimum: 0 }),
  }
}

function createCustomFieldsSchema(): JsonSchema {
  const item = {
    type: 'object',
    properties: {
      id: withDescription('Id', 'The key that plans use under custom.', { type: 'string', pattern: ID_PATTERN.source }),
      title: withDescription('Title', 'The name that mlplan shows for the field.', createNullableRef('text')),
      type: withDescription('Type', 'The type of the value.', { enum: [...CUSTOM_TYPES, null] }),
      one_of: withDescription('One of', 'The allowed values.', createRef('texts')),
      from_stage: withDescription(
        'From stage',
        'The stage at which the field becomes required. Without a stage, the field is optional.',
        createNullableRef('stage'),
      ),
      help: withDescription(
        'Help',
        'Why plans need the field. Shown when the field is missing.',
        createNullableRef('text'),
      ),
    },
    required: ['id'],
    additionalProperties: false,
    defaultSnippets: [{ label: 'a custom field', body: { id: '$1', title: '$2', type: '$3', from_stage: '$4' } }],
  }
  return { type: ['array', 'null'], items: item }
}
