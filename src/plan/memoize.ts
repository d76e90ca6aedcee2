/**
 * Works something out once of each plan, and keeps it while the plan is one of the last two that were asked about: rule
 * after rule asks about the same one, and nobody changes a plan. A WeakMap would keep it longer and, in a run over
 * many plans, cost the garbage collector a third more.
 */
export function keptFor<Of extends object, T>(workOut: (of: Of) => T): (of: Of) => T {
  let last: Kept<Of, T> | undefined
  let before: Kept<Of, T> | undefined
  return (of) => {
    if (last?.of === of) return last.found
    const found = before?.of === of ? before.found : workOut(of)
    before = last
    last = { of, found }
    return found
  }
}

interface Kept<Of, T> {
  readonly of: Of
  readonly found: T
}
