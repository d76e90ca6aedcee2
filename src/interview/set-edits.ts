import type { Path } from '../plan/path.js'
import type { Edit, EditValue } from '../yaml/edit/types.js'

/** Sets every value inside a record at its own path; empty values are skipped. */
export function createSetEditsBelow(path: Path, value: unknown, before?: string): Edit[] {
  if (value === undefined || value === null) return []
  if (!isValue(value))
    return Object.entries(value).flatMap(([name, inner]) => createSetEditsBelow([...path, name], inner, before))
  return [{ kind: 'set', path, value, ...(before === undefined ? {} : { before }) }]
}

/** Sets one item of a list. */
export function createItemSetEdits(list: Path, id: string, item: object, before?: string): Edit[] {
  const { id: _id, ...rest } = item as Readonly<Record<string, unknown>>
  return createSetEditsBelow([...list, id], rest, before)
}

/* Any other value is a record of scalars and lists. */
function isValue(value: unknown): value is EditValue {
  return typeof value !== 'object' || Array.isArray(value)
}
