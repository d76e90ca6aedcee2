import type { Plan } from '../../plan/plan.js'
import { fieldAt } from '../../plan/form.js'
import { pathOf, place } from '../../plan/typed-path.js'
import type { Limits } from './limits.js'
import type { MaybeSaid } from '../rule.js'

/** How bad a mistake may be for one person, from what the plan says of it. */

export type Harm = NonNullable<NonNullable<Plan['risk']>['harms']>[number]

/** What weighs so much that it is grave as soon as it lasts. */
const GRAVE: readonly Harm[] = ['health', 'rights', 'employment_or_education']

/** Many kinds of harm at once, or one to health, work or rights that lasts. */
export function areGrave(harms: readonly Harm[], { serious_harm_count }: Limits): boolean {
  return (
    harms.length >= serious_harm_count || (harms.includes('irreversible') && GRAVE.some((harm) => harms.includes(harm)))
  )
}

export const GRAVITY = { harms: place.risk.harms, significant: place.legal.has_significant_effect }

/** Is a mistake grave for a person, by what legal says or by what it can do? */
export function isGrave({ harms, significant }: MaybeSaid<typeof GRAVITY>, limits: Limits): boolean {
  return significant === true || areGrave(harms ?? [], limits)
}

/** As it stands after "can": `cost money`. */
export function harmLabel(harm: Harm): string {
  const field = fieldAt(pathOf(place.risk.harms))?.field
  return (field?.kind === 'choices' ? field.options.find(({ value }) => value === harm)?.label : undefined) ?? harm
}
