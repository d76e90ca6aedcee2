import { maxPrecision, minPrecision } from '../../numbers/bounds.js'
import {
  feasibleSelectionRate,
  netValueVsBaseline,
  netValueVsCurrent,
  type YearWithoutPrecision,
} from '../../numbers/yearly.js'
import { isSamePath } from '../../plan/path.js'
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
import { type AlternativeValues, type Alternative, BASELINE_LABEL, chooseBaseline } from './baseline.js'
import { computeUnitPayoffs, listPayoffInputs } from './binary-payoffs.js'
import { RATE_PATHS } from './binary-rates.js'
import { computeAlternativesAt } from './binary-alternatives-at.js'
import { listBinaryKinks, listCrossings } from './binary-kinks.js'
import { BINARY_INPUTS, type BinarySetting, keepLift, resolveRatesAt } from './binary-rates-at.js'
import { getStaffCapacity } from './capacity.js'

/** A binary task as a value model, with the year that the value is made of. */
export interface BinaryModel extends ValueModel {
  /** The best alternative without the model, at the likely inputs. Other inputs can have another one. */
  readonly baseline: Alternative
  readonly alternatives: AlternativeValues | undefined
  readonly toPossible: (values: InputValues) => InputValues
  /** The precision at these inputs; it can follow from other rates or from the lift. */
  readonly resolvePrecision: (values: InputValues) => number | undefined
  /** The same inputs as a plan would state them: each precision as it is at this base rate. */
  readonly toStated: (values: InputValues) => InputValues
  /**
   * The value if acting gains so much per case on average over all cases, whatever the precision; and the same compared
   * with today's process instead of the best alternative.
   */
  readonly computeGainValue: (values: InputValues, gainPerCase: number) => GainValue | undefined
  /** Everything about a year but the precision, at the likely inputs; `undefined` if an input is missing. */
  readonly year: YearWithoutPrecision | undefined
}

/** A value per year, compared with what there is without the model. */
export interface GainValue {
  readonly vsBaseline: number
  readonly vsCurrent: number
}

/**
 * Creates the value model of a binary task; `undefined` if the period is missing. The model acts on at most
 * `maxActions` cases per period, which is what staff can handle unless a chart shows what more would earn.
 */
export function createBinaryModel(plan: Plan, maxActions = getStaffCapacity(plan)?.maxCases): BinaryModel | undefined {
  const { period, replaces_current_process: isReplacing } = plan.economics ?? {}
  if (period === undefined) return undefined
  const inputs = listBinaryInputs(plan)
  const likely = getLikelyValues(inputs)
  const setting: BinarySetting = {
    likely,
    periods: periodsPerYear(period),
    repeats: countRepeats(plan) ?? 1,
    process: plan.value?.current_process?.kind,
    isReplacing: isReplacing === true,
    maxCases: getStaffCapacity(plan)?.maxCases,
    maxActions,
    isLiftKept: !inputs.some(({ path: inputPath, range }) => isSamePath(inputPath, RATE_PATHS.precision) && range),
  }
  const alternatives = computeAlternativesAt(likely, setting)
  const baseline = alternatives ? chooseBaseline(alternatives) : 'current'
  return {
    inputs,
    baseline,
    alternatives,
    year: computeYear(likely, setting),
    computeGainValue: (values, gainPerCase) => computeGainValue(computeYear(values, setting), gainPerCase),
    resolvePrecision: (values) => resolveRatesAt(values, setting).precision,
    toStated: (values) => toStatedPrecisions(values, setting),
    formula: describeFormula(baseline, alternatives?.current ?? 0),
    computeValue: (values) => computeNetValue(values, setting),
    computeAtSameLift: (values) => computeNetValue(values, { ...setting, isLiftKept: true }),
    listKinks: (values, ranges) => [...listBinaryKinks(values, setting), ...listCrossings(values, ranges, setting)],
    findBaseline: (values) => findBaselineAt(values, setting),
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
      [BINARY_INPUTS.precision, expectations.precision, SHARE_RANGE],
      /* Of four rates, recall is the one that follows from the others. */
      [BINARY_INPUTS.recall, statesOthers ? undefined : expectations.recall, SHARE_RANGE],
      [BINARY_INPUTS.volume, economics.volume_per_period, searchRange(economics.volume_per_period)],
      [BINARY_INPUTS.baseRate, economics.base_rate, SHARE_RANGE],
      [BINARY_INPUTS.selectionRate, economics.selection_rate, SHARE_RANGE],
    ]),
    ...listPayoffInputs(plan),
    ...listInputs([
      [BINARY_INPUTS.adoption, economics.adoption, SHARE_RANGE],
      [BINARY_INPUTS.operatingCost, economics.operating_cost_per_year, searchRange(economics.operating_cost_per_year)],
      [BINARY_INPUTS.currentSelectionRate, economics.current?.selection_rate, SHARE_RANGE],
      [BINARY_INPUTS.currentPrecision, economics.current?.precision, SHARE_RANGE],
      [
        BINARY_INPUTS.currentOperatingCost,
        economics.replaces_current_process === true ? economics.current?.operating_cost_per_year : undefined,
        searchRange(economics.current?.operating_cost_per_year),
      ],
    ]),
  ]
}

function computeNetValue(values: InputValues, setting: BinarySetting): number | undefined {
  const { precision } = resolveRatesAt(values, setting)
  const year = computeYear(values, setting)
  return year && precision !== undefined ? netValueVsBaseline({ ...year, precision }) : undefined
}

/** A gain is spread over all cases, as if all were acted on and each gained it. */
function computeGainValue(year: YearWithoutPrecision | undefined, gainPerCase: number): GainValue | undefined {
  if (!year) return undefined
  const gaining = { ...year, selectionRate: 1, precision: 1, unitPayoffs: { gain: gainPerCase, loss: 0 } }
  return { vsBaseline: netValueVsBaseline(gaining), vsCurrent: netValueVsCurrent(gaining) }
}

/** `undefined` if an input is missing that has no default. Acts on no more cases than staff can handle. */
function computeYear(values: InputValues, setting: BinarySetting): YearWithoutPrecision | undefined {
  const volume = getInput(values, BINARY_INPUTS.volume)
  const { selectionRate } = resolveRatesAt(values, setting)
  const unitPayoffs = computeUnitPayoffs(values)
  const alternatives = computeAlternativesAt(values, setting)
  if (volume === undefined || selectionRate === undefined || !unitPayoffs || !alternatives) return undefined
  const { maxActions, periods, repeats } = setting
  return {
    cases: (volume / repeats) * periods,
    selectionRate: maxActions === undefined ? selectionRate : feasibleSelectionRate(volume, selectionRate, maxActions),
    unitPayoffs,
    adoption: getInput(values, BINARY_INPUTS.adoption) ?? 1,
    operatingCost: getInput(values, BINARY_INPUTS.operatingCost) ?? 0,
    currentValue: alternatives.current ?? 0,
    baselineValue: alternatives[chooseBaseline(alternatives)] ?? 0,
  }
}

function findBaselineAt(values: InputValues, setting: BinarySetting): Alternative | undefined {
  const alternatives = computeAlternativesAt(values, setting)
  const baseline = alternatives && chooseBaseline(alternatives)
  return baseline !== undefined && alternatives?.[baseline] ? baseline : undefined
}

function toStatedPrecisions(values: InputValues, setting: BinarySetting): InputValues {
  const stated = [BINARY_INPUTS.precision, BINARY_INPUTS.currentPrecision].flatMap((precisionPath) => {
    const precision = getInput(values, precisionPath)
    return precision === undefined ? [] : [[getInputName(precisionPath), keepLift(precision, values, setting)] as const]
  })
  return { ...values, ...Object.fromEntries(stated) }
}

/** Moves the expected precision or recall to the nearest one that a model can have at these other rates. */
function toPossibleRates(values: InputValues, setting: BinarySetting): InputValues {
  const { baseRate, selectionRate, precision } = resolveRatesAt(values, setting)
  if (baseRate === undefined || selectionRate === undefined || precision === undefined || precision <= 0) return values
  const highest = maxPrecision(baseRate, selectionRate)
  const lowest = minPrecision(baseRate, selectionRate)
  if (highest === undefined || lowest === undefined) return values
  const possible = Math.max(lowest, Math.min(highest, precision))
  return possible === precision ? values : scaleExpectations(values, possible / precision)
}

function scaleExpectations(values: InputValues, factor: number): InputValues {
  const [precision, recall] = [getInput(values, BINARY_INPUTS.precision), getInput(values, BINARY_INPUTS.recall)]
  return {
    ...values,
    ...(precision === undefined ? {} : { [getInputName(BINARY_INPUTS.precision)]: factor * precision }),
    ...(recall === undefined ? {} : { [getInputName(BINARY_INPUTS.recall)]: factor * recall }),
  }
}
