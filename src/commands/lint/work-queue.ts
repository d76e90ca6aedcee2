import type { Ports } from '../shared/ports.js'

/** While git answers for one plan, others are worked on. */
const MAX_CONCURRENT = 4

/**
 * Works on all items, a few at a time, and returns the results in the order of the items. When one fails, no further one
 * is started, and the first failure in that order is thrown, whichever of those under way failed faster.
 */
export async function workThrough<T, R>(
  items: readonly T[],
  work: (item: T) => Promise<R>,
  { yieldToEventLoop }: Ports,
): Promise<readonly R[]> {
  const results: R[] = []
  const failures = new Map<number, unknown>()
  const upcoming = items.entries()
  const runWorker = async (): Promise<void> => {
    for (const [index, item] of upcoming) {
      try {
        results[index] = await work(item)
      } catch (error) {
        failures.set(index, error)
      }
      if (failures.size > 0) return
      await yieldToEventLoop()
    }
  }
  await Promise.all(Array.from({ length: MAX_CONCURRENT }, runWorker))
  if (failures.size > 0) throw failures.get(Math.min(...failures.keys()))
  return results
}
