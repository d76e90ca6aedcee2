import { finiteOrUndefined } from './finite.js'
import type { Range } from './ranges.js'
import type { NamedValues, ValueFunction } from './sensitivity.js'

/** The inputs at which a value is lowest and highest, and that value. */
export interface Extremes<Name extends string> {
  readonly worst: Extreme<Name>
  readonly best: Extreme<Name>
}

export interface Extreme<Name extends string> {
  readonly inputs: NamedValues<Name>
  readonly value: number
}

export interface ValueShape<Name extends string> {
  readonly computeValue: ValueFunction<Name>
  /**
   * For a value that bends inside the ranges, such as where a capacity is reached: for each input with a range, the
   * amount at which it bends if the other inputs stay as given. Amounts outside the range of the input are ignored.
   */
  readonly listKinks?:
    ((inputs: NamedValues<Name>, ranges: NamedRanges<Name>) => readonly (readonly [Name, number])[]) | undefined
  /** Moves inputs that are impossible together to the nearest ones that are possible, such as a recall above 1 to 1. */
  readonly toPossible?: ((inputs: NamedValues<Name>) => NamedValues<Name>) | undefined
}

/** The ranges of inputs by name; an input without one doesn't vary. */
export type NamedRanges<Name extends string> = { readonly [Key in Name]?: Range | undefined }

/** A kink of one input moves the kinks of others; no more than two of them depend on each other. */
const MAX_KINKS_AT_ONCE = 2

/**
 * Finds the lowest and highest value over all combinations of inputs within their ranges. Between its ends and kinks,
 * the value must be linear or at least monotone in each single input; then an extreme is at a combination of those.
 * The direction of an input can depend on the others (more volume is worse if each action loses money), so moving one
 * input at a time isn't enough. `undefined` if the value exists nowhere. Takes 2^n evaluations for n ranges.
 */
export function findExtremes<Name extends string>(
  shape: ValueShape<Name>,
  likely: NamedValues<Name>,
  ranges: NamedRanges<NoInfer<Name>>,
): Extremes<Name> | undefined {
  let worst: Extreme<Name> | undefined
  let best: Extreme<Name> | undefined
  for (const corner of listCorners(likely, ranges)) {
    for (const candidate of listCandidates(corner, shape, ranges, MAX_KINKS_AT_ONCE)) {
      const inputs = shape.toPossible?.(candidate) ?? candidate
      const value = finiteOrUndefined(shape.computeValue(inputs) ?? Number.NaN)
      if (value === undefined) continue
      if (worst === undefined || value < worst.value) worst = { inputs, value }
      if (best === undefined || value > best.value) best = { inputs, value }
    }
  }
  return worst && best && { worst, best }
}

function* listCorners<Name extends string>(
  likely: NamedValues<Name>,
  ranges: NamedRanges<Name>,
): Generator<NamedValues<Name>> {
  const entries = (Object.entries(ranges) as [Name, Range | undefined][]).flatMap(([name, range]) =>
    range === undefined ? [] : [{ name, range }],
  )
  for (let corner = 0; corner < 2 ** entries.length; corner++) {
    const inputs: Record<Name, number> = { ...likely }
    entries.forEach(({ name, range }, index) => {
      inputs[name] = Math.floor(corner / 2 ** index) % 2 === 0 ? range.low : range.high
    })
    yield inputs
  }
}

/** The corner itself, and the corner with one input moved to its kink, and then another one. */
function* listCandidates<Name extends string>(
  inputs: NamedValues<Name>,
  shape: ValueShape<Name>,
  ranges: NamedRanges<Name>,
  kinksLeft: number,
): Generator<NamedValues<Name>> {
  yield inputs
  if (kinksLeft === 0) return
  for (const [name, amount] of shape.listKinks?.(inputs, ranges) ?? []) {
    const range = ranges[name]
    if (range === undefined || !(amount > range.low && amount < range.high) || amount === inputs[name]) continue
    yield* listCandidates({ ...inputs, [name]: amount }, shape, ranges, kinksLeft - 1)
  }
}
