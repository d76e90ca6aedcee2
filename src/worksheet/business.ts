import { finiteOrUndefined } from '../numbers/finite.js'
import type { Range } from '../numbers/ranges.js'
import {
  runStressTests,
  type InputSensitivity,
  computeSensitivity,
  findBreakEvenValue,
} from '../numbers/sensitivity.js'
import { netPresentValue, paybackMonths } from '../numbers/yearly.js'
import { type Path, formatPath } from '../plan/path.js'
import type { Plan } from '../plan/plan.js'
import { type ModelInput, getLikelyValues, type ValueModel, type InputValues, computeFiniteValue } from './model.js'
import { roundTo } from '../text/figures/round.js'
import { path, toPath } from '../plan/typed-path.js'
import { isNotApplicable } from '../plan/pending.js'

/** Net value per year, one-time cost, and the key driver of the project. Money is in the plan's currency. */
export interface BusinessCase {
  /** Per year, vs. today's process, after operating cost. `undefined` if an input is missing. */
  readonly value: number | undefined
  /** The value with every input at the worst end of its range, and at the best end. */
  readonly valueRange: Range | undefined
  /** All inputs, those with a range at the end where the value is lowest, and at the other end. */
  readonly bestWorstCase: { readonly worst: InputValues; readonly best: InputValues } | undefined
  /** The sum of the known build, integration, and change-management costs. */
  readonly oneTimeCost: number | undefined
  /** `undefined` if the one-time cost is never recovered. */
  readonly paybackMonths: number | undefined
  readonly horizonYears: number | undefined
  /** Over the time horizon, at the plan's discount rate; undiscounted if it has none. */
  readonly netPresentValue: number | undefined
  /** Inputs with a range, the one that changes the value most first. */
  readonly sensitivity: readonly InputSensitivity<string>[]
  /** The break-even value of each input that has one, with the other inputs as planned. */
  readonly breakEvens: readonly InputBreakEven[]
  /** The input with the widest swing or, without ranges, the one closest to its break-even value. */
  readonly keyDriver: Path | undefined
  /** The value with 100%, 80%, and 60% of what the plan expects of the model. */
  readonly stressTests: readonly { readonly share: number; readonly value: number | undefined }[]
}

export interface InputBreakEven {
  readonly path: Path
  readonly likely: number
  readonly breakEvenValue: number
}

export function computeBusinessCase(plan: Plan, model: ValueModel | undefined): BusinessCase {
  const { economics } = plan
  const parts = [economics?.build_cost, economics?.integration_cost, economics?.change_cost].flatMap((part) =>
    part === undefined ? [] : [part.likely],
  )
  const oneTimeCost =
    parts.length === 0
      ? undefined
      : roundTo(
          parts.reduce((sum, part) => sum + part, 0),
          12,
        )
  const years = economics?.horizon_years
  const valueFigures = model ? computeValueFigures(model) : NO_VALUE_FIGURES
  const { value } = valueFigures
  return {
    ...valueFigures,
    oneTimeCost,
    horizonYears: years,
    paybackMonths: oneTimeCost === undefined || value === undefined ? undefined : paybackMonths(oneTimeCost, value),
    netPresentValue:
      oneTimeCost === undefined || value === undefined || years === undefined
        ? undefined
        : netPresentValue(value, oneTimeCost, years, economics?.discount_rate ?? 0),
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
  const breakEvens = inputs.flatMap((input) => findInputBreakEven(input, likely, computeValue))
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
export function computeValueWithRange(model: Pick<ValueModel, 'inputs' | 'computeValue'>): ValueWithRange | undefined {
  const { inputs } = model
  const computeValue = (values: InputValues): number | undefined => computeFiniteValue(model, values)
  const likely = getLikelyValues(inputs)
  const value = computeValue(likely)
  if (value === undefined) return undefined
  const ranges = Object.fromEntries(inputs.flatMap(({ path, range }) => (range ? [[formatPath(path), range]] : [])))
  const sensitivity = computeSensitivity(computeValue, likely, ranges)
  const bestWorstCase = findBestWorstCase(likely, ranges, sensitivity)
  const [low, high] = [
    bestWorstCase && computeValue(bestWorstCase.worst),
    bestWorstCase && computeValue(bestWorstCase.best),
  ]
  return {
    value,
    valueRange: low === undefined || high === undefined ? undefined : { low, high },
    bestWorstCase,
    sensitivity,
  }
}

function findInputBreakEven(
  { path, likely, possible }: ModelInput,
  values: InputValues,
  computeValue: ValueModel['computeValue'],
): readonly InputBreakEven[] {
  const breakEvenValue = findBreakEvenValue(computeValue, values, formatPath(path), possible)
  /* A break-even at zero only says that the project needs this input at all, so it isn't reported. */
  const isAtZero = breakEvenValue !== undefined && Math.abs(breakEvenValue) <= 1e-9 * Math.abs(likely)
  return breakEvenValue === undefined || isAtZero || finiteOrUndefined(breakEvenValue) === undefined
    ? []
    : [{ path, likely, breakEvenValue }]
}

/** Finds the worst and best case. Each input moves the value in one direction, so its worst end has the lower value. */
function findBestWorstCase(
  likely: InputValues,
  ranges: Readonly<Record<string, Range>>,
  sensitivity: readonly InputSensitivity<string>[],
): BusinessCase['bestWorstCase'] {
  if (sensitivity.length === 0) return undefined
  const createCase = (isWorst: boolean): InputValues => ({
    ...likely,
    ...Object.fromEntries(
      sensitivity.map(({ name, atLow, atHigh }) => [
        name,
        ranges[name]?.[atLow <= atHigh === isWorst ? 'low' : 'high'] ?? 0,
      ]),
    ),
  })
  return { worst: createCase(true), best: createCase(false) }
}

function findKeyDriver(
  inputs: readonly ModelInput[],
  sensitivity: readonly InputSensitivity<string>[],
  breakEvens: readonly InputBreakEven[],
): Path | undefined {
  const widest = sensitivity[0]
  if (widest && widest.swing > 0) return inputs.find(({ path }) => formatPath(path) === widest.name)?.path
  return sortByDistance(breakEvens)[0]?.path
}

/**
 * Sorts by the relative change needed, smallest first; inputs of zero are left out, as they have no relative change.
 */
export function sortByDistance(breakEvens: readonly InputBreakEven[]): readonly InputBreakEven[] {
  return breakEvens
    .filter(({ likely }) => likely !== 0)
    .toSorted((left, right) => computeRelativeDistance(left) - computeRelativeDistance(right))
}

/** Computes how far an input can move before break-even, as a share of its planned value. */
function computeRelativeDistance({ likely, breakEvenValue }: InputBreakEven): number {
  /* Inputs that occur only as a product break even at the same distance, up to rounding errors. */
  return roundTo(Math.abs((breakEvenValue - likely) / likely), 9)
}

/** Tells whether the operating cost is estimated or marked as not applicable. If not, no net value is reported. */
export function isOperatingCostSettled(plan: Plan): boolean {
  return (
    plan.economics?.operating_cost_per_year !== undefined ||
    isNotApplicable(toPath(path.economics.operating_cost_per_year), plan)
  )
}
