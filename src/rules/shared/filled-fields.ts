import { type Branch, type FormField, formTree } from '../../plan/form.js'
import type { Path } from '../../plan/path.js'
import { isSaid } from './missing.js'

/** Everything that a plan says, with the field of the form that it answers. */

export interface SaidPlace {
  readonly form: FormField
  readonly path: Path
  readonly value: unknown
}

/** In reading order of the form: of a list the first field in all items, then the next. */
export function everythingSaid(plan: object): readonly SaidPlace[] {
  const said: SaidPlace[] = []
  collect(formTree(), [{ path: [], value: plan }], said)
  return said
}

/** The plan, a group or an item. */
type Holder = Pick<SaidPlace, 'path' | 'value'>

function collect({ branches }: Branch, holders: readonly Holder[], said: SaidPlace[]): void {
  for (const branch of branches.values()) {
    const { name, form } = branch
    const inside: Holder[] = []
    for (const holder of holders) {
      const value = (holder.value as Readonly<Record<string, unknown>>)[name]
      if (value === undefined || form === undefined) continue
      const path = [...holder.path, name]
      if (isSaid(value)) said.push({ form, path, value })
      if (form.field.kind === 'group') inside.push({ path, value })
      else if (form.field.kind === 'list') inside.push(...itemsOf(path, value))
    }
    if (inside.length > 0) collect(branch, inside, said)
  }
}

/** An id stands for the first item that has it; one whose id cannot be read is reported for that. */
function itemsOf(path: Path, list: unknown): readonly Holder[] {
  const items = list as readonly { readonly id?: unknown }[]
  const first = new Map<unknown, unknown>()
  for (const item of items) if (!first.has(item.id)) first.set(item.id, item)
  return items.flatMap(({ id }) => (typeof id === 'string' ? [{ path: [...path, id], value: first.get(id) }] : []))
}
