import { findFormField } from '../plan/form.js'
import { toPath, type TypedPath, path, getValue } from '../plan/typed-path.js'
import type { Plan } from '../plan/plan.js'

/** The plan fields that decide whether an obligation concerns a plan, by their names in a pack. */
const FACTS = {
  organization: path.legal.organization,
  tier: path.legal.ai_act.tier,
  role: path.legal.ai_act.role,
  high_risk_basis: path.legal.ai_act.high_risk_basis,
  is_high_impact: path.legal.us_federal.is_high_impact,
  impact_level: path.legal.canada.impact_level,
  has_significant_effect: path.legal.has_significant_effect,
  uses_personal_data: path.legal.uses_personal_data,
  automation_level: path.integration.automation_level,
  initiative: path.project.initiative,
  data_domain: path.project.data_domain,
  task: path.project.task,
  method: path.project.method,
} as const satisfies Readonly<Record<string, TypedPath<unknown>>>

export type FactName = keyof typeof FACTS
/** The answers of a plan: an option of the field, or `yes` or `no`; `undefined` if there is no answer. */
export type LawFacts = { readonly [F in FactName]?: string | undefined }

/* `Object.keys` returns `string[]`; the keys are those of FACTS. */
export const FACT_NAMES = Object.keys(FACTS) as readonly FactName[]

export const FACT_PATHS: readonly TypedPath<unknown>[] = Object.values(FACTS)

export function getFacts(plan: Plan): LawFacts {
  return Object.fromEntries(FACT_NAMES.map((name) => [name, toFact(getValue(plan, toPath(FACTS[name])))]))
}

/** Lists the possible answers to a fact. */
export function listAnswers(name: FactName): readonly string[] {
  return listOptions(toPath(FACTS[name]))
}

/** Lists the options of the field at a path; empty if the field isn't a choice. */
export function listOptions(path: readonly string[]): readonly string[] {
  const field = findFormField(path)?.field
  if (field?.kind === 'yesNo') return ['yes', 'no']
  return field?.kind === 'choice' || field?.kind === 'choices' ? field.options.map(({ value }) => value) : []
}

function toFact(value: unknown): string | undefined {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return typeof value === 'string' ? value : undefined
}
