import type { ChoiceOption } from '../profile.js'

/** How a project can be inactive. A deployed project isn't: it is at the live stage. */
export const INACTIVE_KINDS = [
  { value: 'stopped', label: 'stopped', means: 'Ended by a decision.' },
  { value: 'paused', label: 'paused', means: 'On hold until a date.' },
  { value: 'retired', label: 'retired', means: 'Deployed once; the model is no longer in use.' },
] as const satisfies readonly ChoiceOption[]

export type InactiveKind = (typeof INACTIVE_KINDS)[number]['value']

/** What keeps models from being deployed: the answers of the poll that the areas of rules follow too. */
export const IMPEDIMENTS = [
  { value: 'buy_in', label: 'buy-in', means: "Decision makers didn't want the change, or no longer did." },
  { value: 'performance', label: 'performance', means: "Decision makers didn't consider the result good enough." },
  { value: 'integration', label: 'integration', means: "The model couldn't be built into the receiving system." },
  { value: 'privacy_legal', label: 'privacy and legal', means: 'A privacy or legal issue was in the way.' },
  { value: 'adoption', label: 'adoption and interest', means: 'People lost interest, or no one used the model.' },
  { value: 'other', label: 'another reason', means: 'None of these; the reason says what.' },
] as const satisfies readonly ChoiceOption[]

export type Impediment = (typeof IMPEDIMENTS)[number]['value']

export function getImpedimentLabel(impediment: Impediment): string {
  return IMPEDIMENTS.find(({ value }) => value === impediment)?.label ?? impediment
}
