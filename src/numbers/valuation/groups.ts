import { type Edge, getEdgeBlock } from './edge.js'
import { measureShare, type MeasuredShare } from './limits.js'
import type { RankedCases } from './ranked-cases.js'

/** One group of cases under the same edge as all others. */
export interface MeasuredGroup {
  readonly cases: number
  readonly weight: number
  readonly selectionRate: number
  /** `undefined` if no case of the group is acted on. */
  readonly precision: MeasuredShare | undefined
  /** `undefined` if the group has no positives. */
  readonly recall: MeasuredShare | undefined
}

/** Measures each group, by its number; a group with no cases is `undefined`. */
export function measureGroups(
  ranked: RankedCases,
  groupOf: Uint32Array,
  groups: number,
  edge: Edge,
): readonly (MeasuredGroup | undefined)[] {
  const columns = sumGroups(ranked, groupOf, groups, edge)
  return Array.from({ length: groups }, (_, group) => {
    const [cases, weight, actedOn, actedSquares, positives, positiveSquares, hits] = columns.map(
      (column) => column[group]!,
    ) as [number, number, number, number, number, number, number]
    if (cases === 0) return undefined
    return {
      cases,
      weight,
      selectionRate: actedOn / weight,
      precision: actedOn > 0 ? measureShare(hits / actedOn, actedOn ** 2 / actedSquares) : undefined,
      recall: positives > 0 ? measureShare(hits / positives, positives ** 2 / positiveSquares) : undefined,
    }
  })
}

function sumGroups(ranked: RankedCases, groupOf: Uint32Array, groups: number, edge: Edge): readonly Float64Array[] {
  const columns = Array.from({ length: 7 }, () => new Float64Array(groups))
  const { row, outcome, weight, squares, count } = ranked
  const { start, end } = getEdgeBlock(ranked, edge)
  for (let place = 0; place < row.length; place++) {
    const part = place < start ? 1 : place < end ? edge.part : 0
    const isPositive = outcome[place]!
    const amounts = [
      count?.[place] ?? 1,
      weight[place]!,
      part * weight[place]!,
      part * squares[place]!,
      isPositive * weight[place]!,
      isPositive * squares[place]!,
      isPositive * part * weight[place]!,
    ]
    for (let column = 0; column < 7; column++) columns[column]![groupOf[row[place]!]!]! += amounts[column]!
  }
  return columns
}
