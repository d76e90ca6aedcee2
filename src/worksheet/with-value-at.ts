import type { Path } from '../plan/path.js'

/** Returns a copy with another value at one path; copies the nodes along the path and shares the rest. */
export function withValueAt(node: unknown, [name, ...remainingPath]: Path, value: unknown): unknown {
  if (name === undefined) return value
  const record = typeof node === 'object' && node !== null ? (node as Readonly<Record<string, unknown>>) : {}
  return { ...record, [name]: withValueAt(record[name], remainingPath, value) }
}
