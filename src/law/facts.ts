import { fieldAt } from '../plan/form.js'
import { pathOf, type Place, place, valueAt } from '../plan/place.js'
import type { Plan } from '../plan/plan.js'

/** What a plan says of itself that decides whom a duty concerns, by the name it has in a pack. */
const FACTS = {
  organization: place.legal.organization,
  tier: place.legal.ai_act.tier,
  role: place.legal.ai_act.role,
  ground: place.legal.ai_act.ground,
  high_impact: place.legal.federal.high_impact,
  impact_level: place.legal.canada.impact_level,
  significant_effect: place.legal.significant_effect,
  personal_data: place.legal.personal_data,
  autonomy: place.integration.autonomy,
  initiative: place.project.initiative,
  signal: place.project.signal,
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
