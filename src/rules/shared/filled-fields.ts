import { isBlank } from '../../plan/blank.js'
import { type FormNode, type FormField, getFormTree } from '../../plan/form.js'
import type { Path } from '../../plan/path.js'

/** All values that a plan fills in, each with its field of the form. */

export interface FilledField {
  readonly formField: FormField
  readonly path: Path
  readonly value: unknown
}

/** Lists the filled-in fields in form order: in a list, the first field of all items, then the next field. */
export function listFilledFields(plan: object): readonly FilledField[] {
  const fields: FilledField[] = []
  collectFields(getFormTree(), [{ path: [], value: plan }], fields)
  return fields
}

/** The plan, a group, or a list item. */
type Container = Pick<FilledField, 'path' | 'value'>

function collectFields({ children }: FormNode, containers: readonly Container[], fields: FilledField[]): void {
  for (const formNode of children.values()) {
    const { name, formField } = formNode
    const nested: Container[] = []
    for (const container of containers) {
      const value = (container.value as Readonly<Record<string, unknown>>)[name]
      if (value === undefined || formField === undefined) continue
      const path = [...container.path, name]
      if (!isBlank(value)) fields.push({ formField, path, value })
      if (formField.field.kind === 'group') nested.push({ path, value })
      else if (formField.field.kind === 'list') nested.push(...listItems(path, value))
    }
    if (nested.length > 0) collectFields(formNode, nested, fields)
  }
}

/** An id refers to the first item that has it. An item without a readable id is reported elsewhere. */
function listItems(path: Path, list: unknown): readonly Container[] {
  const items = list as readonly { readonly id?: unknown }[]
  const firstById = new Map<unknown, unknown>()
  for (const item of items) if (!firstById.has(item.id)) firstById.set(item.id, item)
  return items.flatMap(({ id }) => (typeof id === 'string' ? [{ path: [...path, id], value: firstById.get(id) }] : []))
}
