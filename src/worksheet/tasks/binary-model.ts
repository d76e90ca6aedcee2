import { solveRates, type OperatingPoint, type PartialOperatingPoint } from '../../numbers/confusion.js'
import { maxPrecision, minPrecision } from '../../numbers/bounds.js'
import { feasibleSelectionRate, netValueVsBaseline, type YearWithoutPrecision } from '../../numbers/yearly.js'
import { isSamePath } from '../../plan/path.js'
import { path } from '../../plan/typed-path.js'
import type { CurrentProcess } from '../../plan/profile.js'
import type { Plan } from '../../plan/plan.js'
import {
  type ModelInput,
  listInputs,
  getLikelyValues,
  type ValueModel,
  SHARE_RANGE,
  searchRange,
  type InputValues,
  getInput,
  getInputName,
} from '../model.js'
import { countRepeats, periodsPerYear } from '../period.js'
import {
  type AlternativeValues,
  type Alternative,
  BASELINE_LABEL,
  chooseBaseline,
  computeAlternatives,
} from './baseline.js'
import { computeUnitPayoffs, listPayoffInputs } from './binary-payoffs.js'
import { RATE_PATHS, resolveRates } from './binary-rates.js'
import { getStaffCapacity } from './capacity.js'

/* The value is computed hundreds of times, so each path is looked up once. */
const { volume_per_period, base_rate, selection_rate, adoption, operating_cost_per_year, current } = path.economics
const PATHS = {
  precision: path.expectations.precision,
  recall: path.expectations.recall,
  volume: volume_per_period,
  baseRate: base_rate,
  selectionRate: selection_rate,
  adoption,
  operatingCost: operating_cost_per_year,
  currentSelectionRate: current.selection_rate,
  currentPrecision: current.precision,
  currentOperatingCost: current.operating_cost_per_year,
}

/** A binary task as a value model, with the year that the value is made of. */
export interface BinaryModel extends ValueModel {
  /** The best alternative without the model, at the likely inputs; the same one at all other inputs. */
  readonly baseline: Alternative
  readonly alternatives: AlternativeValues | undefined
  readonly toPossible: (values: InputValues) => InputValues
  /** The precision at these inputs; it can follow from other rates or from the lift. */
  readonly resolvePrecision: (values: InputValues) => number | undefined
  /** Everything about a year but the precision, at the likely inputs; `undefined` if an input is missing. */
  readonly year: YearWithoutPrecision | undefined
}

/** What the model takes from the plan besides its inputs. */
interface Setting {
  readonly likely: InputValues
  readonly periods: number
  /** How many times each case is counted in the volume; at least 1. */
  readonly repeats: number
  readonly process: CurrentProcess | undefined
  /** The operating cost of today's process ends at the launch. */
  readonly isReplacing: boolean
  /** Cases per period that staff can handle; `undefined` if unknown. */
  readonly maxCases: number | undefined
  /** The plan acts on every case, so that isn't an alternative to it. */
  readonly isActingOnAll: boolean
  /** The precision has no range of its own, so it changes with the base rate to keep lift. */
  readonly isLiftKept: boolean
}

/**
 * Creates the value model of a binary task; `undefined` if the period is missing. A what-if variant passes the baseline
 * of its plan, so that both are compared with the same alternative.
 */
export function createBinaryModel(plan: Plan, planBaseline?: Alternative): BinaryModel | undefined {
  const { period, replaces_current_process: isReplacing } = plan.economics ?? {}
  if (period === undefined) return undefined
  const inputs = listBinaryInputs(plan)
  const likely = getLikelyValues(inputs)
  const setting: Setting = {
    likely,
    periods: periodsPerYear(period),
    repeats: countRepeats(plan) ?? 1,
    process: plan.value?.current_process?.kind,
    isReplacing: isReplacing === true,
    maxCases: getStaffCapacity(plan)?.maxCases,
    isActingOnAll: (resolveRates(plan).rates.selectionRate ?? 0) >= 1,
    isLiftKept: !inputs.some(({ path: inputPath, range }) => isSamePath(inputPath, RATE_PATHS.precision) && range),
  }
  const alternatives = computeAlternativesAt(likely, setting)
  const baseline = planBaseline ?? (alternatives ? chooseBaseline(alternatives) : 'current')
  return {
    inputs,
    baseline,
    alternatives,
    year: computeYear(likely, setting, baseline),
    resolvePrecision: (values) => resolveRatesAt(values, setting).precision,
    formula: describeFormula(baseline, alternatives?.current ?? 0),
    computeValue: (values) => computeNetValue(values, setting, baseline),
    computeAtSameLift: (values) => computeNetValue(values, { ...setting, isLiftKept: true }, baseline),
    listKinks: (values) => listKinks(values, setting),
    toPossible: (values) => toPossibleRates(values, setting),
    withShareOfExpected: (values, shareOfExpected) => scaleExpectations(values, shareOfExpected),
  }
}

/** What isn't followed is handled as today; whatever the plan is compared with is subtracted. */
function describeFormula(baseline: Alternative, currentValue: number): string {
  const gain = 'cases per year × selection rate × (precision × (gain + loss) − loss)'
  if (baseline === 'current' && currentValue !== 0)
    return `adoption × (${gain} − ${BASELINE_VALUE_LABEL.current}) − operating cost`
  const rest = currentValue === 0 ? '' : ` + (1 − adoption) × ${BASELINE_VALUE_LABEL.current}`
  return `adoption × ${gain}${rest}${baseline === 'all' ? ` − ${BASELINE_VALUE_LABEL.all}` : ''} − operating cost`
}

const BASELINE_VALUE_LABEL = {
  current: `value of ${BASELINE_LABEL.current}`,
  all: `value of ${BASELINE_LABEL.all}`,
} as const

function listBinaryInputs(plan: Plan): readonly ModelInput[] {
  const { economics = {}, expectations = {} } = plan
  const statesOthers =
    expectations.precision !== undefined && economics.base_rate !== undefined && economics.selection_rate !== undefined
  return [
    ...listInputs([
      [PATHS.precision, expectations.precision, SHARE_RANGE],
      /* Of four rates, recall is the one that follows from the others. */
      [PATHS.recall, statesOthers ? undefined : expectations.recall, SHARE_RANGE],
      [PATHS.volume, economics.volume_per_period, searchRange(economics.volume_per_period)],
      [PATHS.baseRate, economics.base_rate, SHARE_RANGE],
      [PATHS.selectionRate, economics.selection_rate, SHARE_RANGE],
    ]),
    ...listPayoffInputs(plan),
    ...listInputs([
      [PATHS.adoption, economics.adoption, SHARE_RANGE],
      [PATHS.operatingCost, economics.operating_cost_per_year, searchRange(economics.operating_cost_per_year)],
      [PATHS.currentSelectionRate, economics.current?.selection_rate, SHARE_RANGE],
      [PATHS.currentPrecision, economics.current?.precision, SHARE_RANGE],
      [
        PATHS.currentOperatingCost,
        economics.replaces_current_process === true ? economics.current?.operating_cost_per_year : undefined,
        searchRange(economics.current?.operating_cost_per_year),
      ],
    ]),
  ]
}

function computeNetValue(values: InputValues, setting: Setting, baseline: Alternative): number | undefined {
  const { precision } = resolveRatesAt(values, setting)
  const year = computeYear(values, setting, baseline)
  return year && precision !== undefined ? netValueVsBaseline({ ...year, precision }) : undefined
}

/** `undefined` if an input is missing that has no default. Acts on no more cases than staff can handle. */
function computeYear(values: InputValues, setting: Setting, baseline: Alternative): YearWithoutPrecision | undefined {
  const volume = getInput(values, PATHS.volume)
  const { selectionRate } = resolveRatesAt(values, setting)
  const unitPayoffs = computeUnitPayoffs(values)
  const alternatives = computeAlternativesAt(values, setting)
  if (volume === undefined || selectionRate === undefined || !unitPayoffs || !alternatives) return undefined
  const { maxCases, periods, repeats } = setting
  return {
    cases: (volume / repeats) * periods,
    selectionRate: maxCases === undefined ? selectionRate : feasibleSelectionRate(volume, selectionRate, maxCases),
    unitPayoffs,
    adoption: getInput(values, PATHS.adoption) ?? 1,
    operatingCost: getInput(values, PATHS.operatingCost) ?? 0,
    currentValue: alternatives.current ?? 0,
    baselineValue: alternatives[baseline] ?? 0,
  }
}

function computeAlternativesAt(values: InputValues, setting: Setting): AlternativeValues | undefined {
  const volume = getInput(values, PATHS.volume)
  const unitPayoffs = computeUnitPayoffs(values)
  if (volume === undefined || !unitPayoffs) return undefined
  const { periods, repeats, process, isReplacing, maxCases, isActingOnAll } = setting
  const currentPrecision = getInput(values, PATHS.currentPrecision)
  return computeAlternatives({
    cases: (volume / repeats) * periods,
    baseRate: resolveRatesAt(values, setting).baseRate,
    unitPayoffs,
    process,
    currentSelectionRate: getInput(values, PATHS.currentSelectionRate),
    currentPrecision: currentPrecision && keepLift(currentPrecision, values, setting),
    endingCost: isReplacing ? (getInput(values, PATHS.currentOperatingCost) ?? 0) : 0,
    canActOnAll: (maxCases === undefined || maxCases >= volume) && !isActingOnAll,
  })
}

/**
 * The four rates at these inputs; the one that the plan doesn't state follows from the others. How well a model ranks
 * doesn't depend on the base rate, so a precision without a range of its own keeps its lift if the base rate changes.
 */
function resolveRatesAt(values: InputValues, setting: Setting): PartialOperatingPoint {
  const precision = getInput(values, PATHS.precision)
  const rates = {
    baseRate: getInput(values, PATHS.baseRate),
    selectionRate: getInput(values, PATHS.selectionRate),
    precision: precision && keepLift(precision, values, setting),
    recall: getInput(values, PATHS.recall),
  }
  const missing = Object.values(rates).filter((rate) => rate === undefined)
  return missing.length === 1 ? (solveRates(rates) ?? rates) : rates
}

function keepLift(precision: number, values: InputValues, setting: Setting): number {
  return setting.isLiftKept ? Math.min(1, precision * getBaseRateChange(values, setting)) : precision
}

/** The base rate as a multiple of the planned one. */
function getBaseRateChange(values: InputValues, { likely }: Setting): number {
  const [newBaseRate, plannedBaseRate] = [getInput(values, PATHS.baseRate), getInput(likely, PATHS.baseRate)]
  return newBaseRate === undefined || !plannedBaseRate ? 1 : newBaseRate / plannedBaseRate
}

/** Moves the expected precision or recall to the nearest one that a model can have at these other rates. */
function toPossibleRates(values: InputValues, setting: Setting): InputValues {
  const { baseRate, selectionRate, precision } = resolveRatesAt(values, setting)
  if (baseRate === undefined || selectionRate === undefined || precision === undefined || precision <= 0) return values
  const highest = maxPrecision(baseRate, selectionRate)
  const lowest = minPrecision(baseRate, selectionRate)
  if (highest === undefined || lowest === undefined) return values
  const possible = Math.max(lowest, Math.min(highest, precision))
  return possible === precision ? values : scaleExpectations(values, possible / precision)
}

function scaleExpectations(values: InputValues, factor: number): InputValues {
  const [precision, recall] = [getInput(values, PATHS.precision), getInput(values, PATHS.recall)]
  return {
    ...values,
    ...(precision === undefined ? {} : { [getInputName(PATHS.precision)]: factor * precision }),
    ...(recall === undefined ? {} : { [getInputName(PATHS.recall)]: factor * recall }),
  }
}

/** Where the value bends: at the capacity of the staff, and where a rate reaches what is possible. */
function listKinks(values: InputValues, setting: Setting): readonly (readonly [string, number])[] {
  const rates = resolveRatesAt(values, setting)
  const { baseRate, selectionRate, precision } = rates
  const volume = getInput(values, PATHS.volume)
  const { maxCases } = setting
  const capacityKinks =
    maxCases === undefined || !volume || !selectionRate
      ? []
      : ([
          [PATHS.volume, maxCases / selectionRate],
          [PATHS.selectionRate, maxCases / volume],
        ] as const)
  const rateKinks =
    baseRate === undefined || selectionRate === undefined || precision === undefined
      ? []
      : listRateKinks({ baseRate, selectionRate, precision }, values, setting)
  return [...capacityKinks, ...rateKinks].map(([inputPath, amount]) => [getInputName(inputPath), amount] as const)
}

function listRateKinks(
  { baseRate, selectionRate, precision }: Omit<OperatingPoint, 'recall'>,
  values: InputValues,
  setting: Setting,
) {
  const recall = getInput(values, PATHS.recall)
  if (recall !== undefined) {
    return [
      [PATHS.recall, selectionRate / baseRate],
      [PATHS.selectionRate, baseRate * recall],
      [PATHS.baseRate, selectionRate / recall],
    ] as const
  }
  const change = setting.isLiftKept ? getBaseRateChange(values, setting) : 1
  return [
    [PATHS.precision, Math.min(1, baseRate / selectionRate) / change],
    [PATHS.precision, Math.max(0, 1 - (1 - baseRate) / selectionRate) / change],
    [PATHS.selectionRate, baseRate / precision],
    [PATHS.selectionRate, (1 - baseRate) / (1 - precision)],
    [PATHS.baseRate, setting.isLiftKept ? baseRate / precision : selectionRate * precision],
    [PATHS.baseRate, 1 - selectionRate * (1 - precision)],
  ] as const
}
