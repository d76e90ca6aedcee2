import type { Path } from '../plan/path.js'
import type { Edit, EditValue } from '../yaml/edit/types.js'

/** Sets everything a value holds, at its place; what is empty sets nothing. */
export function setsAt(path: Path, value: unknown, before?: string): Edit[] {
  if (value === undefined || value === null) return []
  if (!isValue(value)) return Object.entries(value).flatMap(([name, inner]) => setsAt([...path, name], inner, before))
  return [{ kind: 'set', path, value, ...(before === undefined ? {} : { before }) }]
}

/** Sets one item of a list. */
export function setsOf(list: Path, id: string, item: object, before?: string): Edit[] {
  const { id: _id, ...rest } = item as Readonly<Record<string, unknown>>
  return setsAt([...list, id], rest, before)
}

/* What is neither plain nor a list of texts is a record of such. */
function isValue(value: unknown): value is EditValue {
  return typeof value !== 'object' || Array.isArray(value)
}
