import type { ScoredCases } from './scored-cases.js'
import { sortDescending } from './sort-descending.js'

/**
 * Cases in the order in which a model acts on them, highest key first. Equal keys are one block, acted on in equal parts,
 * so nothing depends on the order of rows. Rows that stand for no case are left out.
 */
export interface RankedCases {
  /** How many cases the rows stand for. */
  readonly cases: number
  readonly totalWeight: number
  /** The key that the cases are ranked by. */
  readonly key: Float64Array
  readonly outcome: Uint8Array
  /** The weight of all cases of a row together. */
  readonly weight: Float64Array
  /** The sum of the squared weights of the cases of a row: how much they add to a variance. */
  readonly squares: Float64Array
  /** How many cases a row stands for; 1 if missing. */
  readonly count: Float64Array | undefined
  readonly amount: Float64Array | undefined
  /** The row of the input that each place in the order comes from. */
  readonly row: Uint32Array
  /** Where each block ends: the place after its last row. */
  readonly blockEnds: Uint32Array
  /** What there is up to the end of each block. */
  readonly cumulative: CumulativeSums
}

/** Sums from the highest key to the end of each block. */
export interface CumulativeSums {
  readonly weight: Float64Array
  readonly positives: Float64Array
  /** Of the amounts of positives and of negatives; missing without amounts. */
  readonly positiveAmounts: Float64Array | undefined
  readonly negativeAmounts: Float64Array | undefined
}

/** Ranks cases by their score or by another key. */
export function rankCases(cases: ScoredCases, keys: Float64Array = cases.score): RankedCases {
  const row = selectRows(cases, sortDescending(keys))
  const key = pick(keys, row)
  const outcome = pickBytes(cases.outcome, row)
  const count = cases.count && pick(cases.count, row)
  const amount = cases.amount && pick(cases.amount, row)
  const { weight, squares } = computeWeights(cases.weight && pick(cases.weight, row), count, row.length)
  const blockEnds = findBlockEnds(key)
  return {
    cases: count ? sum(count) : row.length,
    totalWeight: sum(weight),
    key,
    outcome,
    weight,
    squares,
    count,
    amount,
    row,
    blockEnds,
    cumulative: cumulate({ outcome, weight, amount, blockEnds }),
  }
}

function selectRows({ weight, count }: ScoredCases, order: Uint32Array): Uint32Array {
  return weight || count ? order.filter((row) => weight?.[row] !== 0 && count?.[row] !== 0) : order
}

function pick(column: Float64Array, rows: Uint32Array): Float64Array {
  const picked = new Float64Array(rows.length)
  for (let place = 0; place < rows.length; place++) picked[place] = column[rows[place]!]!
  return picked
}

function pickBytes(column: Uint8Array, rows: Uint32Array): Uint8Array {
  const picked = new Uint8Array(rows.length)
  for (let place = 0; place < rows.length; place++) picked[place] = column[rows[place]!]!
  return picked
}

function computeWeights(
  weight: Float64Array | undefined,
  count: Float64Array | undefined,
  size: number,
): Pick<RankedCases, 'weight' | 'squares'> {
  if (!weight) {
    const counts = count ?? new Float64Array(size).fill(1)
    return { weight: counts, squares: counts }
  }
  return {
    weight: weight.map((one, place) => one * (count?.[place] ?? 1)),
    squares: weight.map((one, place) => one * one * (count?.[place] ?? 1)),
  }
}

export function sum(numbers: Float64Array): number {
  let total = 0
  for (let index = 0; index < numbers.length; index++) total += numbers[index]!
  return total
}

function findBlockEnds(key: Float64Array): Uint32Array {
  let blocks = 0
  for (let place = 0; place < key.length; place++) if (key[place] !== key[place + 1]) blocks++
  const ends = new Uint32Array(blocks)
  let block = 0
  for (let place = 0; place < key.length; place++) if (key[place] !== key[place + 1]) ends[block++] = place + 1
  return ends
}

function cumulate({
  outcome,
  weight,
  amount,
  blockEnds,
}: Pick<RankedCases, 'outcome' | 'weight' | 'amount' | 'blockEnds'>): CumulativeSums {
  const create = (): Float64Array => new Float64Array(blockEnds.length)
  const sums = { weight: create(), positives: create() }
  const amounts = amount && { positiveAmounts: create(), negativeAmounts: create() }
  let [weightSum, positives, positiveAmounts, negativeAmounts, place] = [0, 0, 0, 0, 0]
  for (let block = 0; block < blockEnds.length; block++) {
    for (const end = blockEnds[block]!; place < end; place++) {
      const one = weight[place]!
      const size = amount ? one * amount[place]! : 0
      weightSum += one
      if (outcome[place] === 1) {
        positives += one
        positiveAmounts += size
      } else negativeAmounts += size
    }
    sums.weight[block] = weightSum
    sums.positives[block] = positives
    if (!amounts) continue
    amounts.positiveAmounts[block] = positiveAmounts
    amounts.negativeAmounts[block] = negativeAmounts
  }
  return { ...sums, positiveAmounts: amounts?.positiveAmounts, negativeAmounts: amounts?.negativeAmounts }
}
