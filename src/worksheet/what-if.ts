import type { Estimate } from '../plan/field.js'
import { type Path, isSamePath, formatPath } from '../plan/path.js'
import type { Plan } from '../plan/plan.js'
import { RATE_PATHS } from './tasks/binary-rates.js'
import { getValue, path, toPath } from '../plan/typed-path.js'
import { withValueAt } from './with-value-at.js'

/** A different value for one input, in the parsed form. */
export interface InputChange {
  readonly path: Path
  readonly value: Estimate | number
}

/**
 * Applies changed inputs to a plan. The four rates depend on each other: a new base rate keeps lift, so precision
 * changes with it, and one rate that wasn't changed is calculated from the others. `notes` name what else changed.
 */
export function applyInputChanges(
  plan: Plan,
  changes: readonly InputChange[],
): { readonly plan: Plan; readonly notes: readonly string[] } {
  const changedPlan = changes.reduce((current, { path, value }) => withValue(current, path, value), plan)
  if (plan.project?.task !== 'binary') return { plan: changedPlan, notes: [] }
  return keepRatesConsistent(plan, changedPlan, changes)
}

const CURRENT_PRECISION = toPath(path.economics.current.precision)

function keepRatesConsistent(
  plan: Plan,
  changedPlan: Plan,
  changes: readonly InputChange[],
): ReturnType<typeof applyInputChanges> {
  const isChanged = (path: Path): boolean => changes.some((change) => isSamePath(change.path, path))
  const { baseRate, selectionRate, precision, recall } = RATE_PATHS
  const rates = [baseRate, selectionRate, precision, recall]
  if (!rates.some(isChanged)) return { plan: changedPlan, notes: [] }
  const notes: string[] = []
  let result = changedPlan
  const [oldBaseRate, newBaseRate, expectedPrecision] = [
    getLikely(plan, baseRate),
    getLikely(changedPlan, baseRate),
    getLikely(plan, precision),
  ]
  /* How well a model ranks doesn't depend on the base rate. */
  const isLiftKept = isChanged(baseRate) && !isChanged(precision) && !isChanged(recall)
  if (isLiftKept && oldBaseRate && newBaseRate !== undefined) {
    const atSameLift = (share: number): number => Math.min(1, (share * newBaseRate) / oldBaseRate)
    if (expectedPrecision !== undefined) {
      result = withValue(result, precision, { likely: atSameLift(expectedPrecision) })
      notes.push('Precision changes with the base rate to keep lift as planned.')
    }
    const currentPrecision = plan.economics?.current?.precision
    if (currentPrecision !== undefined && !isChanged(CURRENT_PRECISION)) {
      result = withValue(result, CURRENT_PRECISION, atSameLift(currentPrecision))
      notes.push("The precision of today's process changes with the base rate too.")
    }
  }
  const derivedRate = isChanged(recall) && !isChanged(precision) ? precision : recall
  const areAllKnown = rates.every((path) => getLikely(result, path) !== undefined)
  if (areAllKnown && !rates.every(isChanged)) {
    result = withValue(result, derivedRate, undefined)
    notes.push(`\`${formatPath(derivedRate)}\` is calculated from the other three rates.`)
  }
  return { plan: result, notes }
}

function getLikely(plan: Plan, path: Path): number | undefined {
  return (getValue(plan, path) as Estimate | undefined)?.likely
}

/** Returns a copy of the plan with a different value at one path. */
export function withValue(plan: Plan, path: Path, value: Estimate | number | undefined): Plan {
  return withValueAt(plan, path, value) as Plan
}
