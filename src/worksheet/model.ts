import { defined, held } from '../numbers/finite.js'
import type { Range } from '../numbers/ranges.js'
import type { Estimate } from '../plan/field.js'
import { type Path, showPath } from '../plan/path.js'
import { pathOf, type Place } from '../plan/typed-path.js'

/** What the value of a project depends on, and how: one model for each kind of task. */

/** A figure the value depends on, as the plan gives it. Shares lie in 0..1, money in the currency of the plan. */
export interface Input {
  readonly path: Path
  readonly likely: number
  /** As the plan says it; an end it does not give is the likely value. `undefined` where it gives none. */
  readonly range: Range | undefined
  /** What the figure could be at all; the value at which the project turns is looked for in here. */
  readonly possible: Range
}

/** From the path of an input to its value. */
export type Values = Readonly<Record<string, number>>

export interface Model {
  readonly inputs: readonly Input[]
  /** Money a year over today's process, run cost taken off. `undefined` where the figures allow no answer. */
  readonly valueAt: (values: Values) => number | undefined
  /** How the value is worked out, in words. */
  readonly formula: string
  /** The same figures with only a part (0..1) of what is promised of the model. */
  readonly withPromise: (values: Values, part: number) => Values
}

function inputAt(at: Place<unknown>, said: Estimate | number, possible: Range): Input {
  const path = pathOf(at)
  if (typeof said === 'number') return { path, likely: said, range: undefined, possible }
  const { likely, low, high } = said
  const range = low === undefined && high === undefined ? undefined : { low: low ?? likely, high: high ?? likely }
  return { path, likely, range, possible }
}

/** The inputs that the plan gives; those it does not are left out. */
export function inputsOf(
  said: readonly (readonly [at: Place<unknown>, said: Estimate | number | undefined, possible: Range])[],
): readonly Input[] {
  return said.flatMap(([at, value, possible]) => (value === undefined ? [] : [inputAt(at, value, possible)]))
}

export function likelyValues(inputs: readonly Input[]): Values {
  return Object.fromEntries(inputs.map(({ path, likely }) => [showPath(path), likely]))
}

/** The value of a place among these; `undefined` where the plan says nothing there. */
export function valueIn(values: Values, at: Place<unknown>): number | undefined {
  const name = names.get(at) ?? showPath(pathOf(at))
  names.set(at, name)
  return values[name]
}

/** Looking for where a project turns asks for the same places thousands of times. */
const names = new WeakMap<Place<unknown>, string>()

export const SHARE: Range = { low: 0, high: 1 }
/** Amounts and counts are looked for up to a hundred times what is said. */
export function upToHundredfold(said: Estimate | number | undefined): Range {
  const likely = typeof said === 'number' ? said : (said?.likely ?? 0)
  const far = held(100 * likely)
  return likely < 0 ? { low: far, high: 0 } : { low: 0, high: far }
}

/** The value at these figures; `undefined` also where they are so large that there is none. */
export function worthAt({ valueAt }: Pick<Model, 'valueAt'>, values: Values): number | undefined {
  const value = valueAt(values)
  return value === undefined ? undefined : defined(value)
}
