import type { Estimate } from '../plan/field.js'
import { type Path, samePath, showPath } from '../plan/path.js'
import { valueAt } from '../plan/typed-path.js'
import type { Plan } from '../plan/plan.js'
import { RATE_PATHS } from './tasks/binary-rates.js'

/** One figure that is tried out, in the shape in which it is read. */
export interface Change {
  readonly path: Path
  readonly value: Estimate | number
}

/**
 * The plan with other figures. The four rates hang together: with another base rate the lift is kept, so precision moves
 * with it, and whichever rate was not tried out last follows from the others. `notes` say what moved along.
 */
export function withChanges(
  plan: Plan,
  changes: readonly Change[],
): { readonly plan: Plan; readonly notes: readonly string[] } {
  const tried = changes.reduce((before, { path, value }) => withValue(before, path, value), plan)
  if (plan.project?.task !== 'binary') return { plan: tried, notes: [] }
  return keepRatesTogether(plan, tried, changes)
}

function keepRatesTogether(plan: Plan, tried: Plan, changes: readonly Change[]): ReturnType<typeof withChanges> {
  const isTried = (path: Path): boolean => changes.some((change) => samePath(change.path, path))
  const { baseRate, treatedFraction, precision, recall } = RATE_PATHS
  const rates = [baseRate, treatedFraction, precision, recall]
  if (!rates.some(isTried)) return { plan: tried, notes: [] }
  const notes: string[] = []
  let next = tried
  const [before, now, promised] = [likely(plan, baseRate), likely(tried, baseRate), likely(plan, precision)]
  if (
    isTried(baseRate) &&
    !isTried(precision) &&
    !isTried(recall) &&
    before &&
    now !== undefined &&
    promised !== undefined
  ) {
    next = withValue(next, precision, { likely: Math.min(1, (promised * now) / before) })
    notes.push('Precision changes with the base rate to keep lift as planned.')
  }
  const follows = isTried(recall) && !isTried(precision) ? precision : recall
  const isGiven = rates.every((path) => likely(next, path) !== undefined)
  if (isGiven && !rates.every(isTried)) {
    next = withValue(next, follows, undefined)
    notes.push(`\`${showPath(follows)}\` is calculated from the other three rates.`)
  }
  return { plan: next, notes }
}

function likely(plan: Plan, path: Path): number | undefined {
  return (valueAt(plan, path) as Estimate | undefined)?.likely
}

/** The plan with another figure at one place, and nothing else. */
export function withValue(plan: Plan, path: Path, value: Estimate | number | undefined): Plan {
  return withIn(plan, path, value) as Plan
}

/** A copy that differs at one place. */
function withIn(here: unknown, [name, ...rest]: Path, value: unknown): unknown {
  if (name === undefined) return value
  const record = typeof here === 'object' && here !== null ? (here as Readonly<Record<string, unknown>>) : {}
  return { ...record, [name]: withIn(record[name], rest, value) }
}
