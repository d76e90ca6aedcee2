import { isDay } from '../plan/day.js'
import { listed } from '../text/join.js'
import { nearest } from '../text/suggest.js'
import type { Plan } from '../plan/plan.js'
import { reached, type Stage } from '../plan/stage.js'
import { isSaid } from '../rules/shared/missing.js'
import type { Problem, Rule } from '../rules/rule.js'
import type { Effective, From } from './compose.js'
import { ownRuleOf } from './policy-rule.js'
import { type CustomField, OWN_RULES } from './policy.js'

type Wanted = readonly From<CustomField>[]
type Said = Readonly<Record<string, string | number | boolean>>

/** The fields under `custom` that an organization requires: that they are there, and that their values are valid. */
export function customRules({ custom }: Effective): readonly Rule[] {
  const wanted = [...custom.values()]
  const [first] = wanted
  if (!first) return []
  const words = { who: 'ml_lead', follows: [], severity: { kickoff: 'error' } } as const
  const places = wanted.map(({ value }) => ['custom', value.id])
  return [
    ownRuleOf(
      {
        ...words,
        id: OWN_RULES.customMissing,
        summary: 'A custom field that the organization requires is missing.',
        missing: places,
        reads: [['custom']],
        check: (look, { stage }) => missing(wanted.filter(isDueAt(stage)), (look(['custom']) ?? {}) as Said),
      },
      first.layer,
    ),
    ownRuleOf(
      {
        ...words,
        id: OWN_RULES.customWrong,
        summary: "A custom field has a value that the organization doesn't accept.",
        missing: [],
        reads: places,
        check: (look, { plan }) => wrong(wanted, (look(['custom']) ?? {}) as Said, plan),
      },
      first.layer,
    ),
  ]
}

function isDueAt(stage: Stage): (wanted: From<CustomField>) => boolean {
  return ({ value: { from_stage } }) => from_stage !== undefined && reached(stage, from_stage)
}

function* missing(due: Wanted, said: Said): Iterable<Problem> {
  for (const { value: field, layer } of due) {
    if (isSaid(said[field.id])) continue
    const near = nearest(field.id, Object.keys(said))
    const instead = near === undefined ? '' : ` If \`${near}\` is the same field, rename that key.`
    yield {
      at: ['custom', field.id],
      message: `"${field.title}" is missing. ${layer.policy.name ?? layer.file} requires this field.${field.help === undefined ? '' : ` ${field.help}`}`,
      help: `Add \`${field.id}: …\` under custom.${instead}`,
    }
  }
}

function* wrong(wanted: Wanted, said: Said, plan: Plan): Iterable<Problem> {
  for (const { value: field, layer } of wanted) {
    const value = said[field.id]
    if (value === undefined || isRight(field, value, plan)) continue
    yield {
      at: ['custom', field.id],
      message: `"${field.title}" is ${JSON.stringify(value)}; ${layer.policy.name ?? layer.file} expects ${expected(field)}.`,
      help: helpFor(field, value),
    }
  }
}

function isRight({ type, one_of: known }: CustomField, value: string | number | boolean, { people }: Plan): boolean {
  if (known) return known.includes(String(value))
  if (type === 'date') return typeof value === 'string' && isDay(value)
  if (type === 'person') return (people ?? []).some(({ id }) => id === value)
  return { text: 'string', number: 'number', yes_no: 'boolean' }[type] === typeof value
}

function expected({ type, one_of: known }: CustomField): string {
  if (known) return listed(known, 'or')
  return EXPECTED[type]
}

const EXPECTED = {
  text: 'text',
  number: 'a number',
  yes_no: 'true or false',
  date: 'a date such as 2026-11-24',
  person: 'the id of a person under people',
} as const

function helpFor({ type, one_of: known }: CustomField, value: string | number | boolean): string {
  const near = known && nearest(String(value), known)
  if (near !== undefined) return `Use \`${near}\` if that's what you meant.`
  return type === 'text' && !known
    ? 'Put the value in quotes.'
    : 'Correct the value, or remove the field until the value is known.'
}
