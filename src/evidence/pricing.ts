import type { NamedRanges } from '../numbers/extremes.js'
import { isConstant, type CaseStakes } from '../numbers/valuation/case-stakes.js'
import { measureValue, type MeasuredGain, type Pricing } from '../numbers/valuation/money.js'
import type { MeasuredRates } from '../numbers/valuation/rates.js'
import { breakEvenPrecisionVsBaseline } from '../numbers/yearly.js'
import { formatPath } from '../plan/path.js'
import type { Plan } from '../plan/plan.js'
import { path, toPath } from '../plan/typed-path.js'
import { getLikelyValues, type InputValues } from '../worksheet/model.js'
import type { Alternative } from '../worksheet/tasks/baseline.js'
import { createBinaryModel, type BinaryModel, type GainValue } from '../worksheet/tasks/binary-model.js'
import { computeUnitPayoffs } from '../worksheet/tasks/binary-payoffs.js'
import { selectUsableInputs } from '../worksheet/unusable-inputs.js'
import { withValue } from '../worksheet/what-if.js'
import type { PlanValue } from './types.js'

/** Values measured gains in the money of a plan, by the one formula that `mlplan numbers` has. */
export interface PlanPricing {
  readonly stakes: CaseStakes
  readonly comparedWith: Alternative | undefined
  /** Against the best alternative without the model. */
  readonly computeValue: (gainPerCase: number) => number | undefined
  /** The difference that a difference in gain makes. */
  readonly computeDifference: (gainPerCase: number) => number
  /** `gainBeyondAll` is the same gain with the error that it has compared with acting on every case. */
  readonly measure: (gain: MeasuredGain, gainBeyondAll: MeasuredGain) => PlanValue | undefined
  readonly breakEvenPrecision: number | undefined
  readonly breakEvenVsCurrent: number | undefined
}

/** Larger amounts are no money, but the trace of a figure that can't be right. */
const MAX_AMOUNT = 1e290

/**
 * Creates the pricing of a plan with the rates that were measured in the place of those it expects, so that only its
 * business figures are uncertain. `meanAmount` is that of the positives if what a case is worth grows with its amount.
 * Returns a clause about what is missing if nothing can be valued.
 */
export function createPlanPricing(
  plan: Plan,
  { selectionRate, precision, baseRate }: Pick<MeasuredRates, 'selectionRate' | 'precision' | 'baseRate'>,
  meanAmount?: number,
): PlanPricing | string {
  const { plan: usablePlan, unusable, isMoneyBlocked } = selectUsableInputs(withRates(plan, undefined))
  if (isMoneyBlocked) return unusable[0]?.reason ?? 'a figure of the plan is unusable'
  const model = createBinaryModel(
    withRates(usablePlan, {
      selectionRate,
      precision: precision?.value ?? 0,
      baseRate: baseRate?.value ?? 0,
    }),
    Number.POSITIVE_INFINITY,
  )
  if (!model) return 'the plan has no counting period (`economics.period`)'
  const computeStakes = (values: InputValues): CaseStakes | undefined => toCaseStakes(values, meanAmount)
  const likely = getLikelyValues(model.inputs)
  const stakes = computeStakes(likely)
  if (!stakes) return 'the plan lacks the value of an outcome (`economics.payoffs` or `economics.intervention`)'
  if (plan.economics?.volume_per_period === undefined)
    return 'the plan has no number of cases (`economics.volume_per_period`)'
  return assemblePricing(model, likely, stakes, computeStakes)
}

function assemblePricing(
  model: BinaryModel,
  likely: InputValues,
  stakes: CaseStakes,
  computeStakes: (values: InputValues) => CaseStakes | undefined,
): PlanPricing {
  const computeAt = (values: InputValues, gain: number): GainValue | undefined => {
    const value = Number.isFinite(gain) ? model.computeGainValue(values, gain) : undefined
    return value && Math.abs(value.vsBaseline) < MAX_AMOUNT && Math.abs(value.vsCurrent) < MAX_AMOUNT
      ? value
      : undefined
  }
  const createPricing = (side: keyof GainValue): Pricing<string> => ({
    values: likely,
    ranges: listRanges(model),
    listKinks: model.listKinks,
    computeStakes,
    computeValue: (values, gain) => computeAt(values, gain)?.[side],
  })
  const { year } = model
  const comparedWith = model.findBaseline?.(likely)
  return {
    stakes,
    comparedWith,
    ...createLine(model, likely),
    measure: (gain, gainBeyondAll) => {
      const [net, vsCurrent] = [
        measureValue(comparedWith === 'all' ? gainBeyondAll : gain, createPricing('vsBaseline')),
        measureValue(gain, createPricing('vsCurrent')),
      ]
      return net && vsCurrent && { net, vsCurrent }
    },
    breakEvenPrecision: year && isConstant(stakes) ? breakEvenPrecisionVsBaseline(year) : undefined,
    breakEvenVsCurrent:
      year && isConstant(stakes)
        ? breakEvenPrecisionVsBaseline({ ...year, baselineValue: year.currentValue })
        : undefined,
  }
}

/** At the likely figures the value is a line in the gain; a curve asks for it at the end of every block. */
function createLine(model: BinaryModel, likely: InputValues): Pick<PlanPricing, 'computeValue' | 'computeDifference'> {
  const [atNone, atOne] = [model.computeGainValue(likely, 0), model.computeGainValue(likely, 1)]
  const slope = atOne && atNone ? atOne.vsBaseline - atNone.vsBaseline : Number.NaN
  return {
    computeValue: (gain) => {
      const value = (atNone?.vsBaseline ?? Number.NaN) + slope * gain
      return Math.abs(value) < MAX_AMOUNT ? value : undefined
    },
    computeDifference: (gain) => slope * gain,
  }
}

interface Rates {
  readonly selectionRate: number
  readonly precision: number
  readonly baseRate: number
}

function withRates(plan: Plan, rates: Rates | undefined): Plan {
  const changes = [
    [path.economics.selection_rate, rates?.selectionRate],
    [path.economics.base_rate, rates?.baseRate],
    [path.expectations.precision, rates?.precision],
    [path.expectations.recall, undefined],
  ] as const
  return changes.reduce(
    (current, [ratePath, share]) =>
      withValue(current, toPath(ratePath), share === undefined ? undefined : { likely: share }),
    plan,
  )
}

function toCaseStakes(values: InputValues, meanAmount: number | undefined): CaseStakes | undefined {
  const payoffs = computeUnitPayoffs(values)
  if (!payoffs) return undefined
  const { gain, loss } = payoffs
  return meanAmount === undefined
    ? { gain, gainPerAmount: 0, loss, lossPerAmount: 0 }
    : { gain: 0, gainPerAmount: gain / meanAmount, loss, lossPerAmount: 0 }
}

function listRanges({ inputs }: BinaryModel): NamedRanges<string> {
  return Object.fromEntries(
    inputs.flatMap(({ path: inputPath, range }) => (range ? [[formatPath(inputPath), range] as const] : [])),
  )
}
