import { type CaseStakes, listCaseValues } from './case-stakes.js'
import { computeTolerance } from './best-edge.js'
import { createMulberry32 } from './mulberry32.js'
import type { RankedCases } from './ranked-cases.js'

/**
 * What the best edge is worth on cases that it wasn't chosen on: on nine tenths of the cases the best edge is found, and on
 * the last tenth it is acted on. The mean of many such partitions is nearly what it would earn on new cases.
 */

const FOLDS = 10
const PARTITIONS = 20
/** Above this many cases, partitions hardly differ, so one is enough. */
const MANY_CASES = 20_000
/** So many cases can be dealt in memory. */
const MOST_CASES = 100_000_000
const FEWEST_CASES = 50
const FEWEST_OF_A_KIND = 10

/** Returns the mean gain per case; `undefined` for too few cases, positives, or negatives. */
export function crossFitGain(ranked: RankedCases, stakes: CaseStakes, maxShare = 1): number | undefined {
  const positives = countPositives(ranked)
  const isPossible =
    ranked.cases >= FEWEST_CASES &&
    ranked.cases <= MOST_CASES &&
    positives >= FEWEST_OF_A_KIND &&
    ranked.cases - positives >= FEWEST_OF_A_KIND
  if (!isPossible) return undefined
  const caseValues = listCaseValues(ranked, stakes)
  const kinds = [listCases(ranked, 1), listCases(ranked, 0)] as const
  const random = createMulberry32(1)
  const partitions = ranked.cases > MANY_CASES ? 1 : PARTITIONS
  const tolerance = computeTolerance(ranked, caseValues)
  let total = 0
  for (let partition = 0; partition < partitions; partition++)
    total += sumFoldGains(ranked, caseValues, dealFolds(ranked.cases, kinds, random), tolerance, maxShare)
  return total / partitions / ranked.totalWeight
}

export function countPositives({ outcome, count }: RankedCases): number {
  let positives = 0
  for (let place = 0; place < outcome.length; place++) positives += outcome[place]! * (count?.[place] ?? 1)
  return positives
}

/** Lists the numbers of all cases with an outcome, by score, amount, and weight; a row that stands for many is many. */
function listCases(ranked: RankedCases, kind: 0 | 1): Uint32Array {
  const { outcome, blockEnds, count } = ranked
  const isPlain = !count && !ranked.amount && ranked.weight === ranked.squares
  const numbers = new Uint32Array(kind === 1 ? countPositives(ranked) : ranked.cases - countPositives(ranked))
  const firstNumbers = count && numberCases(count)
  let [next, start] = [0, 0]
  for (const end of blockEnds) {
    const places: number[] = []
    for (let place = start; place < end; place++) {
      if (outcome[place] !== kind) continue
      if (isPlain) numbers[next++] = place
      else places.push(place)
    }
    if (places.length > 1) places.sort(compareBySize(ranked))
    for (const place of places) {
      const first = firstNumbers?.[place] ?? place
      for (let copy = 0; copy < (count?.[place] ?? 1); copy++) numbers[next++] = first + copy
    }
    start = end
  }
  return numbers
}

function numberCases(count: Float64Array): Float64Array {
  let next = 0
  return count.map((cases) => (next += cases) - cases)
}

function compareBySize({ amount, weight, count }: RankedCases) {
  const ofOne = (place: number): number => weight[place]! / (count?.[place] ?? 1)
  return (left: number, right: number): number =>
    (amount ? amount[right]! - amount[left]! : 0) || ofOne(right) - ofOne(left)
}

/** Shuffles each kind (Fisher and Yates, from the end) and deals it to the folds in turn. */
function dealFolds(cases: number, kinds: readonly Uint32Array[], random: () => number): Uint8Array {
  const folds = new Uint8Array(cases)
  for (const kind of kinds) {
    const shuffled = kind.slice()
    for (let last = shuffled.length - 1; last > 0; last--) {
      const other = Math.floor(random() * (last + 1))
      const moved = shuffled[last]!
      shuffled[last] = shuffled[other]!
      shuffled[other] = moved
    }
    for (let index = 0; index < shuffled.length; index++) folds[shuffled[index]!] = index % FOLDS
  }
  return folds
}

/** What each fold has above the current block, and in it. */
interface FoldSums {
  readonly gain: Float64Array
  readonly weight: Float64Array
  readonly blockGain: Float64Array
  readonly blockWeight: Float64Array
  /** The best gain of the other nine folds so far, and what this one gains at the same edge. */
  readonly best: Float64Array
  readonly gainAtBest: Float64Array
}

/** Goes through the blocks once for all folds: what the other nine have is what all have less what this one has. */
function sumFoldGains(
  ranked: RankedCases,
  caseValues: Float64Array,
  folds: Uint8Array,
  tolerance: number,
  maxShare: number,
): number {
  const create = (): Float64Array => new Float64Array(FOLDS)
  const sums: FoldSums = {
    gain: create(),
    weight: create(),
    blockGain: create(),
    blockWeight: create(),
    best: create(),
    gainAtBest: create(),
  }
  const limits = computeLimits(ranked, folds, maxShare)
  let [place, number] = [0, 0]
  const all = { gain: 0, weight: 0, blockGain: 0, blockWeight: 0 }
  for (const end of ranked.blockEnds) {
    sums.blockGain.fill(0)
    sums.blockWeight.fill(0)
    for (; place < end; place++) number = addRow(ranked, caseValues, folds, sums, place, number)
    all.blockGain = addUp(sums.blockGain)
    all.blockWeight = addUp(sums.blockWeight)
    for (let fold = 0; fold < FOLDS; fold++) improve(sums, fold, all, limits, tolerance)
    all.gain += all.blockGain
    all.weight += all.blockWeight
  }
  return addUp(sums.gainAtBest)
}

function addRow(
  { count, weight }: RankedCases,
  caseValues: Float64Array,
  folds: Uint8Array,
  { blockGain, blockWeight }: FoldSums,
  place: number,
  firstNumber: number,
): number {
  const cases = count ? count[place]! : 1
  const ofOne = weight[place]! / cases
  const gain = ofOne * caseValues[place]!
  for (let copy = 0; copy < cases; copy++) {
    const fold = folds[firstNumber + copy]!
    blockGain[fold]! += gain
    blockWeight[fold]! += ofOne
  }
  return firstNumber + cases
}

/** The weight that the other nine folds can act on. */
function computeLimits(ranked: RankedCases, folds: Uint8Array, maxShare: number): Float64Array {
  const weights = new Float64Array(FOLDS)
  if (maxShare >= 1) return weights.fill(Number.POSITIVE_INFINITY)
  let number = 0
  for (let place = 0; place < ranked.weight.length; place++) {
    const cases = ranked.count?.[place] ?? 1
    for (let copy = 0; copy < cases; copy++) weights[folds[number++]!]! += ranked.weight[place]! / cases
  }
  return weights.map((weight) => maxShare * (ranked.totalWeight - weight))
}

/** Takes the end of the block, or the limit within it, as the edge of a fold if that gains the other nine more. */
function improve(
  sums: FoldSums,
  fold: number,
  all: { readonly gain: number; readonly weight: number; readonly blockGain: number; readonly blockWeight: number },
  limits: Float64Array,
  tolerance: number,
): void {
  const before = all.weight - sums.weight[fold]!
  const inBlock = all.blockWeight - sums.blockWeight[fold]!
  const room = limits[fold]! - before
  const part = room <= 0 || inBlock <= 0 ? 0 : Math.min(1, room / inBlock)
  const gain = all.gain - sums.gain[fold]! + part * (all.blockGain - sums.blockGain[fold]!)
  if (part > 0 && gain > sums.best[fold]! + tolerance) {
    sums.best[fold] = gain
    sums.gainAtBest[fold] = sums.gain[fold]! + part * sums.blockGain[fold]!
  }
  sums.gain[fold]! += sums.blockGain[fold]!
  sums.weight[fold]! += sums.blockWeight[fold]!
}

function addUp(folds: Float64Array): number {
  let total = 0
  for (let fold = 0; fold < FOLDS; fold++) total += folds[fold]!
  return total
}
