import { fieldApplies, fieldAt, profileOf } from '../plan/form.js'
import { listed } from '../plan/listed.js'
import type { Path } from '../plan/path.js'
import { isSetAside } from '../plan/pending.js'
import { pathOf, place, valueAt } from '../plan/place.js'
import type { Plan } from '../plan/plan.js'
import { worksheetOf } from './worksheet.js'

/** A figure that the value depends on and that nobody has said: what it is reckoned with meanwhile. */
interface CountedAs {
  readonly path: Path
  readonly title: string
  /** `0` or `100%`. */
  readonly as: string
}

const STAND_INS = [
  { path: pathOf(place.economics.payoffs.missed), as: '0' },
  { path: pathOf(place.economics.run_cost_per_year), as: '0' },
  { path: pathOf(place.economics.adoption), as: '100%' },
] as const

/** In words; `undefined` where there are none. */
export function countedInWords(plan: Plan): string | undefined {
  const counted = countedAs(plan).map(({ title, as }) => `"${title}" as ${as}`)
  return counted.length === 0 ? undefined : `not known yet, and counted meanwhile: ${listed(counted)}`
}

/** Nothing while there is no value, nor for what somebody has said does not apply. */
function countedAs(plan: Plan): readonly CountedAs[] {
  if (worksheetOf(plan).business.value === undefined) return []
  const profile = profileOf(plan)
  return STAND_INS.flatMap(({ path, as }) => {
    const form = fieldAt(path)
    const isCounted =
      form !== undefined &&
      fieldApplies(form, profile) === true &&
      valueAt(plan, path) === undefined &&
      !isSetAside(path, plan)
    return isCounted ? [{ path, title: form.field.title, as }] : []
  })
}
