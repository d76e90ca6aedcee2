import { isRecord } from '../plan/read/normalize.js'
import type { Plan } from '../plan/plan.js'

/**
 * The plan with a unique id for every list item, so that no item is compared with the wrong one or skipped. If two
 * items share an id, the second one becomes `letters (2)`, which isn't a valid id in a plan.
 */
export function withUniqueIds(plan: Plan): Plan {
  return addUniqueIds(plan) as Plan
}

function addUniqueIds(value: unknown): unknown {
  if (Array.isArray(value)) return addItemIds(value)
  if (!isRecord(value)) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, addUniqueIds(inner)]))
}

function addItemIds(items: readonly unknown[]): readonly unknown[] {
  const seen = new Map<string, number>()
  return items.map((item, index) => {
    if (!isRecord(item)) return item
    const inner = addUniqueIds(item) as Readonly<Record<string, unknown>>
    /* Reading leaves out invalid ids. */
    const id = typeof inner['id'] === 'string' ? inner['id'] : `#${index + 1}`
    const count = (seen.get(id) ?? 0) + 1
    seen.set(id, count)
    return { ...inner, id: count === 1 ? id : `${id} (${count})` }
  })
}
