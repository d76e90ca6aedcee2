import { isCurrency } from '../interview/amounts.js'
import type { Asking } from '../interview/asking.js'
import { contradictionOf } from '../interview/contradiction.js'
import type { Taken } from '../interview/typed.js'
import { samePath } from '../plan/path.js'
import { pathOf, place } from '../plan/place.js'
import type { Plan } from '../plan/plan.js'
import { isTeam, isTitle } from '../rules/name-words.js'

/** What lint would say of an answer, said while whoever gave it is still in the room. */
export interface Doubt {
  readonly says: string
  readonly why: string
  /** Who proposes to take it back. */
  readonly from: string
}

export function doubtOn(asking: Asking, taken: Taken, plan: Plan): Doubt | undefined {
  const contradiction = contradictionOf(asking, taken, plan)
  if (contradiction === undefined) return asking.kind === 'role' ? nameDoubt(taken) : currencyDoubt(asking, taken)
  const why = 'Figures that contradict each other cannot all come true. With no the question is asked again.'
  return { says: contradiction, why, from: 'the arithmetic' }
}

function currencyDoubt({ about }: Asking, taken: Taken): Doubt | undefined {
  if (taken.kind !== 'value' || !samePath(about, pathOf(place.economics.currency))) return undefined
  const typed = String(taken.value)
  if (isCurrency(typed) || /^[$€£¥]$/.test(typed)) return undefined
  const why =
    'Amounts are shown with it, and those of several projects are added up by it. With no the question is asked again.'
  return { says: `"${typed}" is no code of a currency, as EUR and USD are.`, why, from: 'the list of currencies' }
}

function nameDoubt(taken: Taken): Doubt | undefined {
  if (taken.kind !== 'person' || taken.person.known !== undefined) return undefined
  const { name } = taken.person
  const says = isTitle(name)
    ? `"${name}" is what somebody does, and not yet who it is.`
    : isTeam(name)
      ? `"${name}" does not sound like one person, and a team cannot agree to anything.`
      : undefined
  const why = 'Somebody will be asked, called and waited for by name. With no the question is asked again.'
  return says === undefined ? undefined : { says, why, from: 'how the name reads' }
}
