import type { Path } from '../plan/path.js'
import { itemsAt } from './asking.js'
import type { Plan } from '../plan/plan.js'

/** The places of a field in this plan: one in every item of the lists around it. */
export function placesOf(path: Path, plan: Plan): readonly Path[] {
  const star = path.indexOf('*')
  if (star === -1) return [path]
  return itemsAt(plan, path.slice(0, star)).flatMap(({ id }) =>
    placesOf([...path.slice(0, star), id, ...path.slice(star + 1)], plan),
  )
}
