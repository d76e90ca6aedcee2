import type { Range } from '../numbers/ranges.js'
import { findExtremes, type ValueShape } from '../numbers/extremes.js'
import { runStressTests, type InputSensitivity, computeSensitivity } from '../numbers/sensitivity.js'
import { paybackFromLaunch, totalOverYears } from '../numbers/rollout-value.js'
import { type Path, formatPath } from '../plan/path.js'
import { path, toPath } from '../plan/typed-path.js'
import type { Plan } from '../plan/plan.js'
import { type ModelInput, getLikelyValues, type ValueModel, type InputValues, computeFiniteValue } from './model.js'
import { removeNoise } from '../text/figures/round.js'
import { isNotApplicable } from '../plan/pending.js'
import { type InputBreakEven, listInputBreakEvens, sortByDistance } from './input-break-even.js'

/** Net value per year, one-time cost, and the key driver of the project. Money is in the plan's currency. */
export interface BusinessCase {
  /** Per year, vs. the best alternative without the model, after operating cost. `undefined` if an input is missing. */
  readonly value: number | undefined
  /** The lowest and highest value over all combinations of inputs within their ranges. */
  readonly valueRange: Range | undefined
  /** All inputs where the value is lowest, and where it is highest. */
  readonly bestWorstCase: { readonly worst: InputValues; readonly best: InputValues } | undefined
  /** The sum of the known build, integration, and change-management costs. */
  readonly oneTimeCost: number | undefined
  /** From the launch; `undefined` if the one-time cost is never recovered. */
  readonly paybackMonths: number | undefined
  /** The figures show that the one-time cost is never recovered, whatever it is. */
  readonly isNeverPaidBack: boolean
  readonly horizonYears: number | undefined
  /** Over the time horizon, at the plan's discount rate; undiscounted if it has none. */
  readonly netPresentValue: number | undefined
  /** Inputs with a range, the one that changes the value most first. */
  readonly sensitivity: readonly InputSensitivity<string>[]
  /** The break-even value of each input that has one, with the other inputs as planned. */
  readonly breakEvens: readonly InputBreakEven[]
  /**
   * The input with the widest swing, preferably one that reaches break-even within its range. Without ranges, the one
   * closest to its break-even value.
   */
  readonly keyDriver: Path | undefined
  /** The value with 100%, 80%, and 60% of what the plan expects of the model. */
  readonly stressTests: readonly { readonly share: number; readonly value: number | undefined }[]
}

export function computeBusinessCase(plan: Plan, model: ValueModel | undefined): BusinessCase {
  const valueFigures = model ? computeValueFigures(model) : NO_VALUE_FIGURES
  const oneTimeCost = sumOneTimeCosts(plan)
  return {
    ...valueFigures,
    oneTimeCost,
    horizonYears: plan.economics?.horizon_years,
    ...computeValueOverTime(plan, valueFigures.value, oneTimeCost),
  }
}

function sumOneTimeCosts({ economics }: Plan): number | undefined {
  const parts = ONE_TIME_COSTS.flatMap((name) => economics?.[name]?.likely ?? [])
  return parts.length === 0 ? undefined : removeNoise(parts.reduce((sum, part) => sum + part, 0))
}

function computeValueOverTime(
  { economics }: Plan,
  value: number | undefined,
  oneTimeCost: number | undefined,
): Pick<BusinessCase, 'paybackMonths' | 'isNeverPaidBack' | 'netPresentValue'> {
  if (value === undefined || oneTimeCost === undefined)
    return { paybackMonths: undefined, isNeverPaidBack: value !== undefined && value <= 0, netPresentValue: undefined }
  const operatingCost = economics?.operating_cost_per_year?.likely ?? 0
  const project = {
    gainPerYear: value + operatingCost,
    operatingCost,
    oneTimeCost,
    rampUpMonths: economics?.ramp_up_months ?? 0,
    annualDecay: economics?.annual_decay ?? 0,
  }
  const months = paybackFromLaunch(project)
  const years = economics?.horizon_years
  return {
    paybackMonths: months,
    isNeverPaidBack: months === undefined,
    netPresentValue: years === undefined ? undefined : totalOverYears(project, years, economics?.discount_rate ?? 0),
  }
}

type ValueFigures = Pick<
  BusinessCase,
  'value' | 'valueRange' | 'bestWorstCase' | 'sensitivity' | 'breakEvens' | 'keyDriver' | 'stressTests'
>

const NO_VALUE_FIGURES: ValueFigures = {
  value: undefined,
  valueRange: undefined,
  bestWorstCase: undefined,
  sensitivity: [],
  breakEvens: [],
  keyDriver: undefined,
  stressTests: [],
}

function computeValueFigures(model: ValueModel): ValueFigures {
  const { inputs, withShareOfExpected } = model
  const computeValue = (values: InputValues): number | undefined => computeFiniteValue(model, values)
  const likely = getLikelyValues(inputs)
  const valueWithRange = computeValueWithRange(model)
  if (!valueWithRange) return NO_VALUE_FIGURES
  const breakEvens = inputs.flatMap((input) => listInputBreakEvens(input, model).slice(0, 1))
  return {
    ...valueWithRange,
    breakEvens,
    keyDriver: findKeyDriver(inputs, valueWithRange.sensitivity, breakEvens),
    stressTests: runStressTests((shareOfExpected) => computeValue(withShareOfExpected(likely, shareOfExpected))),
  }
}

/** A value with its range and sensitivity, as far as the inputs have ranges. */
export type ValueWithRange = Pick<BusinessCase, 'valueRange' | 'bestWorstCase' | 'sensitivity'> & {
  readonly value: number
}

/** Computes the value with its range; `undefined` if an input is missing. */
export function computeValueWithRange(model: ModelShape): ValueWithRange | undefined {
  const { inputs, toPossible = (values: InputValues) => values } = model
  const computeValue = (values: InputValues): number | undefined => computeFiniteValue(model, values)
  /* Figures of a plan are rounded, so a rate can be slightly above what is possible. */
  const likely = toPossible(getLikelyValues(inputs))
  const value = computeValue(likely)
  if (value === undefined) return undefined
  const ranges = Object.fromEntries(inputs.flatMap(({ path, range }) => (range ? [[formatPath(path), range]] : [])))
  const sensitivity = computeSensitivity((values) => computeValue(toPossible(values)), likely, ranges)
  const extremes = sensitivity.length === 0 ? undefined : findExtremes({ ...model, computeValue }, likely, ranges)
  return {
    value,
    valueRange: extremes && { low: extremes.worst.value, high: extremes.best.value },
    bestWorstCase: extremes && { worst: extremes.worst.inputs, best: extremes.best.inputs },
    sensitivity,
  }
}

type ModelShape = Pick<ValueModel, 'inputs'> & ValueShape<string>

function findKeyDriver(
  inputs: readonly ModelInput[],
  sensitivity: readonly InputSensitivity<string>[],
  breakEvens: readonly InputBreakEven[],
): Path | undefined {
  const canTurn = ({ name }: InputSensitivity<string>): boolean => {
    const range = inputs.find(({ path }) => formatPath(path) === name)?.range
    const breakEven = breakEvens.find(({ path }) => formatPath(path) === name)?.breakEvenValue
    return range !== undefined && breakEven !== undefined && range.low <= breakEven && breakEven <= range.high
  }
  const widest = sensitivity.find(canTurn) ?? sensitivity[0]
  if (widest && widest.swing > 0) return inputs.find(({ path }) => formatPath(path) === widest.name)?.path
  return sortByDistance(breakEvens)[0]?.path
}

/** Tells whether the one-time cost is recovered, but only after the time horizon. */
export function isPaidBackTooLate({ paybackMonths, horizonYears }: BusinessCase): boolean {
  return paybackMonths !== undefined && horizonYears !== undefined && paybackMonths > 12 * horizonYears
}

/** Tells whether the operating cost is estimated or marked as not applicable. If not, no net value is reported. */
export function isOperatingCostSettled(plan: Plan): boolean {
  return (
    plan.economics?.operating_cost_per_year !== undefined ||
    isNotApplicable(toPath(path.economics.operating_cost_per_year), plan)
  )
}

/** What the value of a plan is called, on every page: it is a net value only if the operating cost is in it. */
export interface ValueName {
  /** In a sentence. */
  readonly name: string
  /** Of a table or a row. */
  readonly title: string
  readonly isNet: boolean
}

export function getValueName(plan: Plan): ValueName {
  return isOperatingCostSettled(plan)
    ? { name: 'net value', title: 'Net value per year', isNet: true }
    : { name: 'value before operating cost', title: 'Value per year before operating cost', isNet: false }
}

/** The parts of the one-time cost, in the order of the form. */
export const ONE_TIME_COSTS = ['build_cost', 'integration_cost', 'change_cost'] as const

type OneTimeCost = (typeof ONE_TIME_COSTS)[number]

/** The parts in a sentence that adds them up. */
const ONE_TIME_COST_LABELS: Readonly<Record<OneTimeCost, string>> = {
  build_cost: 'build',
  integration_cost: 'integration',
  change_cost: 'change management',
}

/** Lists the labels of the parts that have no estimate; one that doesn't apply costs nothing. */
export function listMissingCosts(plan: Plan): readonly string[] {
  return ONE_TIME_COSTS.filter(
    (name) => plan.economics?.[name] === undefined && !isNotApplicable(toPath(path.economics[name]), plan),
  ).map((name) => ONE_TIME_COST_LABELS[name])
}
