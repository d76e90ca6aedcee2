import { isRecord } from '../plan/read/normalize.js'
import type { Plan } from '../plan/plan.js'

/**
 * The plan with every item of a list under an id of its own, so that none is compared with another or not at all:
 * of two that share one, the second becomes `letters (2)`, which nobody can write.
 */
export function itemsApart(plan: Plan): Plan {
  return apart(plan) as Plan
}

function apart(value: unknown): unknown {
  if (Array.isArray(value)) return itemsOf(value)
  if (!isRecord(value)) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, apart(inner)]))
}

function itemsOf(items: readonly unknown[]): readonly unknown[] {
  const seen = new Map<string, number>()
  return items.map((item, index) => {
    if (!isRecord(item)) return item
    const inner = apart(item) as Readonly<Record<string, unknown>>
    /* An id that cannot be read is left out on reading. */
    const id = typeof inner['id'] === 'string' ? inner['id'] : `#${index + 1}`
    const count = (seen.get(id) ?? 0) + 1
    seen.set(id, count)
    return { ...inner, id: count === 1 ? id : `${id} (${count})` }
  })
}
