import { showPath } from '../plan/path.js'
import { pathOf, place } from '../plan/typed-path.js'
import type { Plan } from '../plan/plan.js'
import { likelyValues } from '../worksheet/model.js'
import { worksheetOf } from '../worksheet/worksheet.js'
import { growthThrough } from './gains-curve.js'

/** Net value a year over today, by selection rate, and the selection rates that mean something. Shares lie in 0..1. */
export interface Curve {
  readonly valueAt: (depth: number) => number
  readonly plan: Point
  /** The depth there are hours for. */
  readonly capacity: Point | undefined
  /** Where the value is 0, in the order of depth. */
  readonly breakEvens: readonly BreakEven[]
  readonly peak: Point
  /** What acting on all true cases and on no other would be worth. */
  readonly perfect: number | undefined
  readonly assumption: string
  /** What the value is compared with. */
  readonly zero: string
  readonly currency: string | undefined
}

export interface Point {
  readonly depth: number
  readonly value: number
}

export interface BreakEven {
  readonly depth: number
  /** From loss to gain, as depth grows. */
  readonly rises: boolean
}

const TREATED = showPath(pathOf(place.economics.selection_rate))
const PRECISION = showPath(pathOf(place.expectations.precision))
/** Beyond that no amount is one of money. */
const MOST = 1e14

/** `undefined` where the value cannot be worked out, or no curve goes through what is planned. */
export function curveOf(plan: Plan): Curve | undefined {
  const { yesNo } = worksheetOf(plan)
  const { model } = yesNo ?? {}
  if (!yesNo || !model) return undefined
  const likely = likelyValues(model.inputs)
  const { [TREATED]: depth = 0, [PRECISION]: precision = 0 } = likely
  const baseRate = yesNo.rates.baseRate ?? 0
  const growth = growthThrough({
    baseRate,
    depth,
    recall: (precision * depth) / baseRate,
    auc: plan.expectations?.auc?.likely,
  })
  const worth = (treated: number, right: number) => model.valueAt({ ...likely, [TREATED]: treated, [PRECISION]: right })
  if (!growth || !isMoney(worth(depth, precision)) || !isMoney(worth(1, baseRate))) return undefined
  const valueAt = (at: number) => worth(at, at > 0 ? (growth.recallAt(at) * baseRate) / at : 0) ?? 0
  const room = yesNo.capacity?.treatedFraction
  return {
    valueAt,
    plan: { depth, value: valueAt(depth) },
    capacity: room === undefined || room <= 0 ? undefined : { depth: room, value: valueAt(room) },
    ...turnsOf(valueAt),
    perfect: yesNo.threshold === undefined ? undefined : worth(baseRate, 1),
    assumption: growth.words,
    zero: zeroOf(plan, yesNo.todaysValue),
    currency: plan.economics?.currency,
  }
}

function isMoney(value: number | undefined): boolean {
  return value !== undefined && Math.abs(value) < MOST
}

/** As the sheet compares: with nothing, where what today's process reaches is not said. */
function zeroOf(plan: Plan, todays: number | undefined): string {
  const kind = plan.value?.current_process?.kind
  if (kind === undefined || kind === 'nothing' || todays === undefined) return 'not acting'
  return kind === 'treat_all' ? 'acting on every case, as today' : "today's process"
}

/** Depths from one in ten million to all, each a little deeper than the one before. */
const STEPS = 280
const SHALLOWEST = 1e-7
const DEPTHS = Array.from({ length: STEPS + 1 }, (_, step) => SHALLOWEST ** (1 - step / STEPS))

function turnsOf(valueAt: (depth: number) => number): Pick<Curve, 'breakEvens' | 'peak'> {
  const points = DEPTHS.map((depth) => ({ depth, value: valueAt(depth) }))
  const breakEvens = points.flatMap((to, index) => {
    const from = points[index - 1]
    return from && from.value < 0 !== to.value < 0
      ? [{ depth: crossing(valueAt, from.depth, to.depth), rises: to.value >= 0 }]
      : []
  })
  const peak = points.reduce((best, one) => (one.value > best.value ? one : best))
  return { breakEvens, peak }
}

function crossing(valueAt: (depth: number) => number, from: number, to: number): number {
  const isLoss = valueAt(from) < 0
  let [low, high] = [from, to]
  for (let halving = 0; halving < 40; halving++) {
    const middle = (low + high) / 2
    if (valueAt(middle) < 0 === isLoss) low = middle
    else high = middle
  }
  return (low + high) / 2
}
