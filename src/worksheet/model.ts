import { finiteOrUndefined, toFinite } from '../numbers/finite.js'
import type { ValueShape } from '../numbers/extremes.js'
import type { Range } from '../numbers/ranges.js'
import type { Estimate } from '../plan/field.js'
import { type Path, formatPath } from '../plan/path.js'
import { getEstimateRange } from './estimate-range.js'
import { toPath, type TypedPath } from '../plan/typed-path.js'
import type { Alternative } from './tasks/baseline.js'

/** The value of a project as a function of its inputs: one value model for each kind of task. */

/** A figure of the plan that the value depends on. Shares are in 0..1, money is in the currency of the plan. */
export interface ModelInput {
  readonly path: Path
  readonly likely: number
  /** The range in the plan, stated or from a sample. `undefined` if the plan has no range. */
  readonly range: Range | undefined
  /** The values the figure can take at all; the break-even value is searched for in this range. */
  readonly possible: Range
}

/** Input values by formatted path. */
export type InputValues = Readonly<Record<string, number>>

export interface ValueModel extends ValueShape<string> {
  readonly inputs: readonly ModelInput[]
  /** Net value per year vs. the best alternative without the model, after operating cost; `undefined` if unknown. */
  readonly computeValue: (values: InputValues) => number | undefined
  /** The value if a change of the base rate leaves every lift as it is; for tasks that have a base rate. */
  readonly computeAtSameLift?: (values: InputValues) => number | undefined
  /** The alternative that the value is compared with at these inputs; `undefined` if that is worth nothing. */
  readonly findBaseline?: (values: InputValues) => Alternative | undefined
  /** The formula of the value, in words. */
  readonly formula: string
  /** The same inputs, with only a share (0..1) of what the plan expects of the model. */
  readonly withShareOfExpected: (values: InputValues, shareOfExpected: number) => InputValues
}

function createInput(typedPath: TypedPath<unknown>, estimate: Estimate | number, possible: Range): ModelInput {
  const path = toPath(typedPath)
  if (typeof estimate === 'number') return { path, likely: estimate, range: undefined, possible }
  return { path, likely: estimate.likely, range: getEstimateRange(estimate), possible }
}

/** Lists the inputs that the plan has; missing ones are left out. */
export function listInputs(
  entries: readonly (readonly [path: TypedPath<unknown>, value: Estimate | number | undefined, possible: Range])[],
): readonly ModelInput[] {
  return entries.flatMap(([path, value, possible]) => (value === undefined ? [] : [createInput(path, value, possible)]))
}

export function getLikelyValues(inputs: readonly ModelInput[]): InputValues {
  return Object.fromEntries(inputs.map(({ path, likely }) => [formatPath(path), likely]))
}

/** Returns the input at a path; `undefined` if the plan doesn't have it. */
export function getInput(values: InputValues, path: TypedPath<unknown>): number | undefined {
  return values[getInputName(path)]
}

export function getInputName(path: TypedPath<unknown>): string {
  const name = pathNames.get(path) ?? formatPath(toPath(path))
  pathNames.set(path, name)
  return name
}

/** Formatted paths, cached because a search for a break-even value reads the same paths thousands of times. */
const pathNames = new WeakMap<TypedPath<unknown>, string>()

export const SHARE_RANGE: Range = { low: 0, high: 1 }
/** Search range of an amount or a count: from 0 to 100 times the figure in the plan. */
export function searchRange(estimate: Estimate | number | undefined): Range {
  const likely = typeof estimate === 'number' ? estimate : (estimate?.likely ?? 0)
  const bound = toFinite(100 * likely)
  return likely < 0 ? { low: bound, high: 0 } : { low: 0, high: bound }
}

/** Computes the value; `undefined` also if the inputs are so large that the result isn't finite. */
export function computeFiniteValue(
  { computeValue }: Pick<ValueModel, 'computeValue'>,
  values: InputValues,
): number | undefined {
  const value = computeValue(values)
  return value === undefined ? undefined : finiteOrUndefined(value)
}
