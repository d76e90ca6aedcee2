import type { Range } from './ranges.js'

/** Figures by name, at their likely value. */
export type Inputs<Name extends string> = Readonly<Record<Name, number>>

/** Something that is worked out from figures; `undefined` where it does not exist. */
export type ValueOf<Name extends string> = (inputs: Inputs<Name>) => number | undefined

/** What one figure alone does to the value when it goes from one end of its range to the other. */
export interface Swing<Name extends string> {
  readonly name: Name
  readonly atLow: number
  readonly atHigh: number
  /** The difference, 0 or more. */
  readonly swing: number
}

/**
 * Which assumption decides: every figure that has a range goes to both ends of it, the others staying likely. The largest
 * swing comes first. Left out are figures at whose ends the value does not exist.
 */
export function swings<Name extends string>(
  value: ValueOf<Name>,
  likely: Inputs<Name>,
  ranges: { readonly [Each in NoInfer<Name>]?: Range | undefined },
): readonly Swing<Name>[] {
  return (Object.keys(ranges) as Name[])
    .flatMap((name) => swingOf(value, likely, name, ranges[name]))
    .toSorted((one, other) => other.swing - one.swing)
}

function swingOf<Name extends string>(
  value: ValueOf<Name>,
  likely: Inputs<Name>,
  name: Name,
  range: Range | undefined,
): readonly Swing<Name>[] {
  if (range === undefined) return []
  const atLow = value({ ...likely, [name]: range.low })
  const atHigh = value({ ...likely, [name]: range.high })
  if (atLow === undefined || atHigh === undefined) return []
  return [{ name, atLow, atHigh, swing: Math.min(Number.MAX_VALUE, Math.abs(atHigh - atLow)) }]
}

/**
 * At which number of one figure the value turns from loss to gain or back, the others staying likely. `undefined` if it
 * does not turn within the range, or does not exist at a place that had to be looked at.
 */
export function switchingValue<Name extends string>(
  value: ValueOf<Name>,
  likely: Inputs<Name>,
  name: NoInfer<Name>,
  within: Range,
): number | undefined {
  return zeroOf((figure) => value({ ...likely, [name]: figure }), within)
}

/** Steps are few, as most values are a line in each figure; halving alone would take as many as a double has digits. */
const MOST_STEPS = 200

/**
 * Where a function is 0, if it has different signs at the ends of a range: by false position, with the Illinois rule so
 * that it cannot get stuck at one end. Source: M. Dowell and P. Jarratt, "A modified regula falsi method for computing
 * the root of an equation" (BIT, 1971).
 */
function zeroOf(value: (figure: number) => number | undefined, { low, high }: Range): number | undefined {
  let [atLow, atHigh] = [value(low), value(high)]
  if (atLow === undefined || atHigh === undefined) return undefined
  if (atLow === 0) return low
  if (atHigh === 0) return high
  if (atLow > 0 === atHigh > 0) return undefined
  const nothing = 1e-14 * Math.max(Math.abs(atLow), Math.abs(atHigh))
  let kept: 'low' | 'high' | undefined
  for (let step = 0; step < MOST_STEPS; step++) {
    const middle = between(low, high, atLow, atHigh)
    if (middle <= low || middle >= high) return middle <= low ? low : high
    const atMiddle = value(middle)
    if (atMiddle === undefined) return undefined
    if (Math.abs(atMiddle) <= nothing) return middle
    if (atMiddle > 0 === atLow > 0) {
      low = middle
      atLow = atMiddle
      if (kept === 'high') atHigh /= 2
      kept = 'high'
    } else {
      high = middle
      atHigh = atMiddle
      if (kept === 'low') atLow /= 2
      kept = 'low'
    }
  }
  return low
}

/** Where the line through both ends is 0; the middle where that is not to be had. */
function between(low: number, high: number, atLow: number, atHigh: number): number {
  const share = atLow / (atLow - atHigh)
  const figure = low + share * (high - low)
  return Number.isFinite(figure) && figure > low && figure < high ? figure : low / 2 + high / 2
}

/** The value if only such shares of what is promised come true. */
export function haircuts(
  value: (share: number) => number | undefined,
  shares: readonly number[] = [1, 0.8, 0.6],
): readonly { readonly share: number; readonly value: number | undefined }[] {
  return shares.map((share) => ({ share, value: value(share) }))
}
