import { isCurrency } from '../../interview/amounts.js'
import type { Asking } from '../../interview/asking.js'
import { contradictionOf } from '../../interview/contradiction.js'
import type { Taken } from '../../interview/parse-answer.js'
import { samePath } from '../../plan/path.js'
import { pathOf, place } from '../../plan/typed-path.js'
import type { Plan } from '../../plan/plan.js'
import { isTeam, isTitle } from '../../rules/shared/name-words.js'

/** What lint would report, said while the person who answered is still in the room. */
export interface Doubt {
  readonly says: string
  readonly why: string
  /** Who proposes to take it back. */
  readonly from: string
}

export function doubtOn(asking: Asking, taken: Taken, plan: Plan): Doubt | undefined {
  const contradiction = contradictionOf(asking, taken, plan)
  if (contradiction === undefined) return asking.kind === 'role' ? nameDoubt(taken) : currencyDoubt(asking, taken)
  const why = 'At least one of these figures must be wrong. Answer no to enter the figure again.'
  return { says: contradiction, why, from: 'the consistency check' }
}

function currencyDoubt({ about }: Asking, taken: Taken): Doubt | undefined {
  if (taken.kind !== 'value' || !samePath(about, pathOf(place.economics.currency))) return undefined
  const typed = String(taken.value)
  if (isCurrency(typed) || /^[$€£¥]$/.test(typed)) return undefined
  const why =
    "Reports show amounts in the plan's currency and add up amounts across projects. Answer no to enter the currency again."
  return { says: `"${typed}" isn't a currency code such as USD or EUR.`, why, from: 'the list of currencies' }
}

function nameDoubt(taken: Taken): Doubt | undefined {
  if (taken.kind !== 'person' || taken.person.known !== undefined) return undefined
  const { name } = taken.person
  const says = isTitle(name)
    ? `"${name}" is a job title, not a person's name.`
    : isTeam(name)
      ? `"${name}" looks like a team. Only a person can sign off.`
      : undefined
  const why = 'Readers of the plan need a person to contact. Answer no to enter a name.'
  return says === undefined ? undefined : { says, why, from: 'the name check' }
}
