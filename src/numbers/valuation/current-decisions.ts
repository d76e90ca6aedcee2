import { type CaseStakes, computeGain, computeVariance, listCaseValues, listInfluences } from './case-stakes.js'
import { type Edge, sumUpTo } from './edge.js'
import { measureAmount, type MeasuredAmount } from './limits.js'
import type { RankedCases } from './ranked-cases.js'

/** Today's decisions on the same cases. */
export interface CurrentDecisions {
  readonly selectionRate: number
  /** `undefined` if today's process acts on none of them. */
  readonly precision: number | undefined
  /** What the model gains beyond today's process, as a mean over all cases. */
  readonly modelOverCurrent: MeasuredAmount | undefined
}

/** Compares the model with today's process case by case. */
export function compareWithCurrent(
  ranked: RankedCases,
  current: Uint8Array,
  edge: Edge,
  stakes: CaseStakes | undefined,
): CurrentDecisions {
  const { row, weight, outcome, totalWeight } = ranked
  let [actedOn, positives] = [0, 0]
  for (let place = 0; place < row.length; place++) {
    if (current[row[place]!] !== 1) continue
    actedOn += weight[place]!
    positives += weight[place]! * outcome[place]!
  }
  return {
    selectionRate: actedOn / totalWeight,
    precision: actedOn > 0 ? positives / actedOn : undefined,
    modelOverCurrent: stakes && measureDifference(ranked, current, edge, stakes),
  }
}

function measureDifference(ranked: RankedCases, current: Uint8Array, edge: Edge, stakes: CaseStakes): MeasuredAmount {
  const { row, weight, totalWeight } = ranked
  const values = listCaseValues(ranked, stakes)
  const influences = listInfluences(ranked, edge, stakes)
  const isActing = (place: number): boolean => current[row[place]!] === 1
  let total = 0
  for (let place = 0; place < row.length; place++) if (isActing(place)) total += weight[place]! * values[place]!
  const mean = total / totalWeight
  const gain = computeGain(sumUpTo(ranked, edge), stakes) / totalWeight
  return measureAmount(
    gain - mean,
    computeVariance(ranked, (place) => influences[place]! - ((isActing(place) ? values[place]! : 0) - mean)),
  )
}
