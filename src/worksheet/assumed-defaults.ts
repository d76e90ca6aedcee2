import { fieldApplies, fieldAt, profileOf } from '../plan/form.js'
import { listed } from '../text/join.js'
import type { Path } from '../plan/path.js'
import { isSetAside } from '../plan/pending.js'
import { pathOf, place, valueAt } from '../plan/typed-path.js'
import type { Plan } from '../plan/plan.js'
import { worksheetOf } from './worksheet.js'

/** A figure that the value depends on and that nobody has estimated yet, and what is assumed for it meanwhile. */
interface CountedAs {
  readonly path: Path
  /** `100% adoption`. */
  readonly words: string
}

const STAND_INS = [
  { path: pathOf(place.economics.payoffs.false_negative), words: 'a false negative value of 0' },
  { path: pathOf(place.economics.operating_cost_per_year), words: 'no operating cost' },
  { path: pathOf(place.economics.adoption), words: '100% adoption' },
] as const satisfies readonly CountedAs[]

/** `assumes 100% adoption (no estimate yet)`; `undefined` where nothing is assumed. */
export function countedInWords(plan: Plan): string | undefined {
  const counted = countedAs(plan).map(({ words }) => words)
  const estimates = counted.length === 1 ? 'no estimate yet' : 'no estimates yet'
  return counted.length === 0 ? undefined : `assumes ${listed(counted)} (${estimates})`
}

/** Nothing while there is no value, nor for what somebody has said does not apply. */
function countedAs(plan: Plan): readonly CountedAs[] {
  if (worksheetOf(plan).business.value === undefined) return []
  const profile = profileOf(plan)
  return STAND_INS.filter(({ path }) => {
    const form = fieldAt(path)
    return (
      form !== undefined &&
      fieldApplies(form, profile) === true &&
      valueAt(plan, path) === undefined &&
      !isSetAside(path, plan)
    )
  })
}
