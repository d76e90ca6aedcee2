import { fieldAt } from '../plan/form.js'
import { pathOf, type Place, place, valueAt } from '../plan/typed-path.js'
import type { Plan } from '../plan/plan.js'

/** What a plan says of itself that decides whom a duty concerns, by the name it has in a pack. */
const FACTS = {
  organization: place.legal.organization,
  tier: place.legal.ai_act.tier,
  role: place.legal.ai_act.role,
  high_risk_basis: place.legal.ai_act.high_risk_basis,
  is_high_impact: place.legal.us_federal.is_high_impact,
  impact_level: place.legal.canada.impact_level,
  has_significant_effect: place.legal.has_significant_effect,
  uses_personal_data: place.legal.uses_personal_data,
  automation_level: place.integration.automation_level,
  initiative: place.project.initiative,
  data_domain: place.project.data_domain,
  task: place.project.task,
  method: place.project.method,
} as const satisfies Readonly<Record<string, Place<unknown>>>

export type FactName = keyof typeof FACTS
/** One of the answers the form of plans offers there; `yes` or `no` where it asks that. `undefined` is not said. */
export type Facts = { readonly [F in FactName]?: string | undefined }

/* The keys of a table whose type names them. */
export const FACT_NAMES = Object.keys(FACTS) as readonly FactName[]

export const FACT_PLACES: readonly Place<unknown>[] = Object.values(FACTS)

export function factsOf(plan: Plan): Facts {
  return Object.fromEntries(FACT_NAMES.map((name) => [name, shown(valueAt(plan, pathOf(FACTS[name])))]))
}

/** The answers there may be. */
export function answersTo(name: FactName): readonly string[] {
  return optionsAt(pathOf(FACTS[name]))
}

/** What the form of plans lets one choose from at a place; nothing where it is no choice. */
export function optionsAt(path: readonly string[]): readonly string[] {
  const field = fieldAt(path)?.field
  if (field?.kind === 'yesNo') return ['yes', 'no']
  return field?.kind === 'choice' || field?.kind === 'choices' ? field.options.map(({ value }) => value) : []
}

function shown(value: unknown): string | undefined {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return typeof value === 'string' ? value : undefined
}
