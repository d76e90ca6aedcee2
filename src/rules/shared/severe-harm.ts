import type { Plan } from '../../plan/plan.js'
import { findFormField } from '../../plan/form.js'
import { toPath, path } from '../../plan/typed-path.js'
import type { Limits } from './limits.js'
import type { OptionalInputs } from '../rule.js'

/** How severely a mistake can harm one person, according to the plan. */

export type Harm = NonNullable<NonNullable<Plan['risk']>['harms']>[number]

/** Harms that are severe whenever they are irreversible. */
const SEVERE_KINDS: readonly Harm[] = ['health', 'rights', 'employment_or_education']

/** Whether there are many kinds of harm, or an irreversible harm to health, rights, employment, or education. */
export function areHarmsSevere(harms: readonly Harm[], { serious_harm_count }: Limits): boolean {
  return (
    harms.length >= serious_harm_count ||
    (harms.includes('irreversible') && SEVERE_KINDS.some((harm) => harms.includes(harm)))
  )
}

export const SEVERITY_INPUTS = { harms: path.risk.harms, hasSignificantEffect: path.legal.has_significant_effect }

/** Whether a mistake can severely harm a person, based on the legal section and the kinds of harm under risk. */
export function isSeverelyHarmful(
  { harms, hasSignificantEffect }: OptionalInputs<typeof SEVERITY_INPUTS>,
  limits: Limits,
): boolean {
  return hasSignificantEffect === true || areHarmsSevere(harms ?? [], limits)
}

/** Returns the label of a harm as it reads after "can", such as `cost money`. */
export function getHarmLabel(harm: Harm): string {
  const field = findFormField(toPath(path.risk.harms))?.field
  return (field?.kind === 'choices' ? field.options.find(({ value }) => value === harm)?.label : undefined) ?? harm
}
