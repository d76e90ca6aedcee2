import type { Person, Plan } from '../../plan/plan.js'
import type { Role } from '../../plan/roles.js'
import type { Edit } from '../../yaml/edit/types.js'
import type { NewSignoff } from './types.js'

/** What is recorded besides the person's decision. */
interface RecordDetails {
  readonly fingerprints: string
  readonly today: string
  readonly recordedBy: string | undefined
}

/** The edits that add a new sign-off to the plan. */
export function createSignoffEdits(
  { person, roles, plan }: { readonly person: Person; readonly roles: readonly Role[]; readonly plan: Plan },
  newSignoff: NewSignoff,
  { fingerprints, today, recordedBy }: RecordDetails,
): readonly Edit[] {
  const id = createSignoffId(person.id, plan)
  const set = (path: readonly string[], value: string | readonly string[]): Edit => ({
    kind: 'set',
    path: ['signoffs', id, ...path],
    value,
  })
  const { decision, evidence, conditions, validThrough, requestedChanges, walkedThroughOn } = newSignoff
  return [
    set(['person'], person.id),
    set(['roles'], roles),
    set(['decision'], decision),
    set(['signed_on'], today),
    set(['evidence'], evidence),
    ...(requestedChanges === undefined ? [] : [set(['requested_changes'], requestedChanges)]),
    ...(walkedThroughOn === undefined ? [] : [set(['walked_through_on'], walkedThroughOn)]),
    ...(recordedBy === undefined ? [] : [set(['recorded_by'], recordedBy)]),
    ...(validThrough === undefined ? [] : [set(['valid_through'], validThrough)]),
    set(['fingerprints'], fingerprints),
    ...conditions.flatMap(({ id: condition, text, owner, due }) => [
      set(['conditions', condition, 'condition'], text),
      set(['conditions', condition, 'owner'], owner),
      set(['conditions', condition, 'due'], due),
    ]),
  ]
}

function createSignoffId(person: string, { signoffs = [] }: Plan): string {
  for (let count = 1; ; count++) {
    const id = `${person}-${count}`
    if (!signoffs.some((signoff) => signoff.id === id)) return id
  }
}
