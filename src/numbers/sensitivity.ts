import type { Range } from './ranges.js'

/** Inputs by name, at their likely value. */
export type NamedValues<Name extends string> = Readonly<Record<Name, number>>

/** A value calculated from inputs; `undefined` if it doesn't exist. */
export type ValueFunction<Name extends string> = (inputs: NamedValues<Name>) => number | undefined

/** The effect of one input on the value as it goes from one end of its range to the other. */
export interface InputSensitivity<Name extends string> {
  readonly name: Name
  readonly atLow: number
  readonly atHigh: number
  /** The difference, 0 or more. */
  readonly swing: number
}

/**
 * One-at-a-time sensitivity (the data of a tornado chart): every input with a range is set to both ends, the others
 * stay likely. The largest swing comes first. Leaves out inputs for which the value doesn't exist at an end.
 */
export function computeSensitivity<Name extends string>(
  computeValue: ValueFunction<Name>,
  likely: NamedValues<Name>,
  ranges: { readonly [Key in NoInfer<Name>]?: Range | undefined },
): readonly InputSensitivity<Name>[] {
  return (Object.keys(ranges) as Name[])
    .flatMap((name) => computeInputSensitivity(computeValue, likely, name, ranges[name]))
    .toSorted((left, right) => right.swing - left.swing)
}

function computeInputSensitivity<Name extends string>(
  computeValue: ValueFunction<Name>,
  likely: NamedValues<Name>,
  name: Name,
  range: Range | undefined,
): readonly InputSensitivity<Name>[] {
  if (range === undefined) return []
  const atLow = computeValue({ ...likely, [name]: range.low })
  const atHigh = computeValue({ ...likely, [name]: range.high })
  if (atLow === undefined || atHigh === undefined) return []
  return [{ name, atLow, atHigh, swing: Math.min(Number.MAX_VALUE, Math.abs(atHigh - atLow)) }]
}

/**
 * Finds where the value changes sign as one input varies and the others stay likely. `undefined` if there is no sign
 * change within the range, or if the value doesn't exist at a point the search had to try.
 */
export function findBreakEvenValue<Name extends string>(
  computeValue: ValueFunction<Name>,
  likely: NamedValues<Name>,
  name: NoInfer<Name>,
  searchRange: Range,
): number | undefined {
  return findZero((candidate) => computeValue({ ...likely, [name]: candidate }), searchRange)
}

/** An upper limit. Few iterations are needed, because most values are linear in each input. */
const MAX_ITERATIONS = 200

/**
 * Finds a zero of a function with different signs at the ends of a range, by false position with the Illinois rule,
 * which keeps it from getting stuck at one end. Source: M. Dowell and P. Jarratt, "A modified regula falsi method for
 * computing the root of an equation" (BIT, 1971).
 */
function findZero(computeValue: (candidate: number) => number | undefined, { low, high }: Range): number | undefined {
  let [atLow, atHigh] = [computeValue(low), computeValue(high)]
  if (atLow === undefined || atHigh === undefined) return undefined
  if (atLow === 0) return low
  if (atHigh === 0) return high
  if (atLow > 0 === atHigh > 0) return undefined
  const tolerance = 1e-14 * Math.max(Math.abs(atLow), Math.abs(atHigh))
  let retainedEnd: 'low' | 'high' | undefined
  for (let iteration = 0; iteration < MAX_ITERATIONS; iteration++) {
    const middle = interpolateZero(low, high, atLow, atHigh)
    if (middle <= low || middle >= high) return middle <= low ? low : high
    const atMiddle = computeValue(middle)
    if (atMiddle === undefined) return undefined
    if (Math.abs(atMiddle) <= tolerance) return middle
    if (atMiddle > 0 === atLow > 0) {
      low = middle
      atLow = atMiddle
      if (retainedEnd === 'high') atHigh /= 2
      retainedEnd = 'high'
    } else {
      high = middle
      atHigh = atMiddle
      if (retainedEnd === 'low') atLow /= 2
      retainedEnd = 'low'
    }
  }
  return low
}

/** Where the line through both ends is 0, or the middle if that isn't inside the range. */
function interpolateZero(low: number, high: number, atLow: number, atHigh: number): number {
  const share = atLow / (atLow - atHigh)
  const candidate = low + share * (high - low)
  return Number.isFinite(candidate) && candidate > low && candidate < high ? candidate : low / 2 + high / 2
}

/** Computes the value if only these shares of what is expected come true. */
export function runStressTests(
  computeValue: (share: number) => number | undefined,
  shares: readonly number[] = [1, 0.8, 0.6],
): readonly { readonly share: number; readonly value: number | undefined }[] {
  return shares.map((share) => ({ share, value: computeValue(share) }))
}
