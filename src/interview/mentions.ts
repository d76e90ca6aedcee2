import type { Path } from '../plan/path.js'
import { formFields } from '../plan/form.js'
import { placesOf } from './places.js'
import { valueAt } from '../plan/place.js'
import type { Plan } from '../plan/plan.js'

/** Where the plan refers to somebody by id. */
export function mentionsOf(person: string, plan: Plan): readonly Path[] {
  return formFields()
    .flatMap(({ path, field }) => {
      if (field.kind === 'estimate') return placesOf([...path, 'owner'], plan)
      return field.kind === 'person' ? placesOf(path, plan) : []
    })
    .filter((path) => valueAt(plan, path) === person)
}
