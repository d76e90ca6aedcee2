import { findBreakEvenValue } from '../../numbers/sensitivity.js'

/** The values of one figure at which a project pays off. */

/** A value per year, or `undefined` where the figure contradicts others or can't be. */
export type ValueAt = (figure: number) => number | undefined

/**
 * `always` and `never` hold for every possible value. Else the project pays off between `low` and `high`; an end that is
 * `undefined` is the end of what is possible.
 */
export type PayingRange = 'always' | 'never' | { readonly low: number | undefined; readonly high: number | undefined }

/** A possible figure, and the value per year that goes with it. */
interface Point {
  readonly at: number
  readonly value: number
}

/**
 * Finds where the value is above 0 among ascending candidates; `undefined` if it exists at none of them. A value changes
 * its sign rarely, so no change is missed between candidates that are close together. `best` is the best possible figure.
 */
export function findPayingRange(
  valueAt: ValueAt,
  candidates: readonly number[],
): { readonly pays: PayingRange; readonly best: Point } | undefined {
  const points = listPoints(valueAt, candidates)
  const [best] = points.toSorted((one, other) => other.value - one.value)
  return best && { pays: selectPaying(valueAt, points), best }
}

function selectPaying(valueAt: ValueAt, points: readonly Point[]): PayingRange {
  const paying = points.filter(({ value }) => value > 0)
  const [first, last] = [paying[0], paying.at(-1)]
  if (first === undefined || last === undefined) return 'never'
  const [before, after] = [points[points.indexOf(first) - 1], points[points.indexOf(last) + 1]]
  if (before === undefined && after === undefined) return 'always'
  return {
    low: before && findSignChange(valueAt, before.at, first.at),
    high: after && findSignChange(valueAt, last.at, after.at),
  }
}

/** The candidates at which the value exists, with the outermost figures at which it still does. */
function listPoints(valueAt: ValueAt, candidates: readonly number[]): readonly Point[] {
  const points = candidates.map((at) => ({ at, value: valueAt(at) }))
  return points.flatMap(({ at, value }, index) => {
    if (value === undefined) return []
    const edges = [points[index - 1], points[index + 1]].map((neighbor) =>
      neighbor !== undefined && neighbor.value === undefined ? findEdge(valueAt, at, neighbor.at) : undefined,
    )
    const toPoint = (edge: number | undefined): readonly Point[] => {
      const atEdge = edge === undefined ? undefined : valueAt(edge)
      return edge === undefined || atEdge === undefined ? [] : [{ at: edge, value: atEdge }]
    }
    return [...toPoint(edges[0]), { at, value }, ...toPoint(edges[1])]
  })
}

const HALVINGS = 50

/** The last figure at which the value exists on the way to one at which it doesn't. */
function findEdge(valueAt: ValueAt, inside: number, outside: number): number {
  let [last, next] = [inside, outside]
  for (let count = 0; count < HALVINGS; count++) {
    const middle = last / 2 + next / 2
    if (valueAt(middle) === undefined) next = middle
    else last = middle
  }
  return last
}

function findSignChange(valueAt: ValueAt, low: number, high: number): number {
  return findBreakEvenValue(({ figure }) => valueAt(figure), { figure: low }, 'figure', { low, high }) ?? low
}
