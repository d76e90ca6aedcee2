import type { Person, Plan } from '../../plan/plan.js'
import type { Role } from '../../plan/roles.js'
import type { Edit } from '../../yaml/edit/apply-edits.js'
import type { Signing } from './signoff.js'

/** What is recorded beside what the person said. */
interface Kept {
  readonly shown: string
  readonly today: string
  readonly recordedBy: string | undefined
}

/** A new sign-off as edits of the plan. */
export function signoffEdits(
  { person, roles, plan }: { readonly person: Person; readonly roles: readonly Role[]; readonly plan: Plan },
  signing: Signing,
  { shown, today, recordedBy }: Kept,
): readonly Edit[] {
  const id = freshId(person.id, plan)
  const set = (path: readonly string[], value: string | readonly string[]): Edit => ({
    kind: 'set',
    path: ['signoffs', id, ...path],
    value,
  })
  const { decision, evidence, conditions, validThrough } = signing
  return [
    set(['person'], person.id),
    set(['roles'], roles),
    set(['decision'], decision),
    set(['signed_on'], today),
    set(['evidence'], evidence),
    ...(recordedBy === undefined ? [] : [set(['recorded_by'], recordedBy)]),
    ...(validThrough === undefined ? [] : [set(['valid_through'], validThrough)]),
    set(['fingerprints'], shown),
    ...conditions.flatMap(({ id: condition, what, owner, due }) => [
      set(['conditions', condition, 'condition'], what),
      set(['conditions', condition, 'owner'], owner),
      set(['conditions', condition, 'due'], due),
    ]),
  ]
}

function freshId(person: string, { signoffs = [] }: Plan): string {
  for (let count = 1; ; count++) {
    const id = `${person}-${count}`
    if (!signoffs.some((one) => one.id === id)) return id
  }
}
