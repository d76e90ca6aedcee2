import { isBlank } from '../plan/blank.js'
import { isIsoDate } from '../plan/day.js'
import { joinWith } from '../text/join.js'
import { nearest } from '../text/suggest.js'
import type { Plan } from '../plan/plan.js'
import { hasReached, type Stage } from '../plan/stage.js'
import type { Problem, Rule } from '../rules/rule.js'
import type { EffectivePolicy, ResolvedValue } from './types.js'
import { createPolicyRule } from './policy-rule.js'
import { type CustomField, POLICY_RULES } from './policy.js'

type RequiredFields = readonly ResolvedValue<CustomField>[]
type CustomValues = Readonly<Record<string, string | number | boolean>>

/** Two rules for the fields under `custom` that an organization defines: required ones exist, and values are valid. */
export function createCustomFieldRules({ custom }: EffectivePolicy): readonly Rule[] {
  const fields = [...custom.values()]
  const [first] = fields
  if (!first) return []
  const base = { owner: 'ml_lead', suppressedBy: [], severity: { kickoff: 'error' } } as const
  const paths = fields.map(({ value }) => ['custom', value.id])
  return [
    createPolicyRule(
      {
        ...base,
        id: POLICY_RULES.customMissing,
        summary: 'A custom field that the organization requires is missing.',
        missing: paths,
        reads: [['custom']],
        check: (get, { stage }) =>
          findMissing(fields.filter(isRequiredAt(stage)), (get(['custom']) ?? {}) as CustomValues),
      },
      first.layer,
    ),
    createPolicyRule(
      {
        ...base,
        id: POLICY_RULES.customInvalid,
        summary: "A custom field has a value that the organization doesn't accept.",
        missing: [],
        reads: paths,
        check: (get, { plan }) => findInvalid(fields, (get(['custom']) ?? {}) as CustomValues, plan),
      },
      first.layer,
    ),
  ]
}

function isRequiredAt(stage: Stage): (field: ResolvedValue<CustomField>) => boolean {
  return ({ value: { from_stage } }) => from_stage !== undefined && hasReached(stage, from_stage)
}

function* findMissing(fields: RequiredFields, values: CustomValues): Iterable<Problem> {
  for (const { value: field, layer } of fields) {
    if (!isBlank(values[field.id])) continue
    const nearestKey = nearest(field.id, Object.keys(values))
    const hint = nearestKey === undefined ? '' : ` If \`${nearestKey}\` is the same field, rename that key.`
    yield {
      path: ['custom', field.id],
      message: `"${field.title}" is missing. ${layer.policy.name ?? layer.file} requires this field.${field.help === undefined ? '' : ` ${field.help}`}`,
      help: `Add \`${field.id}: …\` under custom.${hint}`,
    }
  }
}

function* findInvalid(fields: RequiredFields, values: CustomValues, plan: Plan): Iterable<Problem> {
  for (const { value: field, layer } of fields) {
    const value = values[field.id]
    if (value === undefined || isValid(field, value, plan)) continue
    yield {
      path: ['custom', field.id],
      message: `"${field.title}" is ${JSON.stringify(value)}; ${layer.policy.name ?? layer.file} expects ${formatExpected(field)}.`,
      help: formatHelp(field, value),
    }
  }
}

function isValid({ type, one_of: choices }: CustomField, value: string | number | boolean, { people }: Plan): boolean {
  if (choices) return choices.includes(String(value))
  if (type === 'date') return typeof value === 'string' && isIsoDate(value)
  if (type === 'person') return (people ?? []).some(({ id }) => id === value)
  return { text: 'string', number: 'number', yes_no: 'boolean' }[type] === typeof value
}

function formatExpected({ type, one_of: choices }: CustomField): string {
  if (choices) return joinWith(choices, 'or')
  return EXPECTED_BY_TYPE[type]
}

const EXPECTED_BY_TYPE = {
  text: 'text',
  number: 'a number',
  yes_no: 'true or false',
  date: 'a date such as 2026-11-24',
  person: 'the id of a person under people',
} as const

function formatHelp({ type, one_of: choices }: CustomField, value: string | number | boolean): string {
  const nearestChoice = choices && nearest(String(value), choices)
  if (nearestChoice !== undefined) return `Use \`${nearestChoice}\` if that's what you meant.`
  return type === 'text' && !choices
    ? 'Put the value in quotes.'
    : 'Correct the value, or remove the field until the value is known.'
}
