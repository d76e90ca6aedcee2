import type { Ports } from './ports.js'

/** What went wrong with one of many. */
export interface Failed {
  readonly index: number
  readonly error: unknown
}

/** While git is asked about one plan, others are dealt with. */
const AT_ONCE = 4

/**
 * Deals with so many plans, a few at once. `upcoming` holds the index of the next one, and another thread may take it from
 * there as well. Where one fails, no further one is begun; all before it have been, so that the first failure, which is
 * given back, does not depend on which of them was faster.
 */
export async function inTurns(
  upcoming: Int32Array,
  count: number,
  work: (index: number) => Promise<void>,
  { breathe }: Ports,
): Promise<Failed | undefined> {
  const failures: Failed[] = []
  const takeTurns = async (): Promise<void> => {
    for (let index = Atomics.add(upcoming, 0, 1); index < count; index = Atomics.add(upcoming, 0, 1)) {
      await work(index).catch((error: unknown) => {
        failures.push({ index, error })
        Atomics.store(upcoming, 0, count)
      })
      await breathe()
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, takeTurns))
  return firstOf(failures)
}

export function firstOf(failures: readonly Failed[]): Failed | undefined {
  return failures.toSorted((one, other) => one.index - other.index)[0]
}
