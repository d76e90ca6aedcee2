import { valueOfActing } from '../../numbers/stakes.js'
import { netValueVsCurrent, type YearOfUse, type YearWithoutPrecision } from '../../numbers/yearly.js'
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
} from '../model.js'
import { periodsPerYear } from '../period.js'
import { computeUnitPayoffs, listPayoffInputs } from './binary-payoffs.js'
import { resolveRates } from './binary-rates.js'

/* The value is computed hundreds of times, so each path is looked up once. */
const { volume_per_period, base_rate, selection_rate, adoption, operating_cost_per_year, current } = path.economics
const PATHS = {
  precision: path.expectations.precision,
  volume: volume_per_period,
  baseRate: base_rate,
  selectionRate: selection_rate,
  adoption,
  operatingCost: operating_cost_per_year,
  currentSelectionRate: current.selection_rate,
  currentPrecision: current.precision,
  currentOperatingCost: current.operating_cost_per_year,
}

/** Creates the value model of a binary task; `undefined` if the period is missing. */
export function createBinaryModel(plan: Plan): ValueModel | undefined {
  const { period } = plan.economics ?? {}
  if (period === undefined) return undefined
  const inputs = listBinaryInputs(plan)
  const likely = getLikelyValues(inputs)
  const currentProcess = plan.value?.current_process?.kind
  return {
    inputs,
    formula:
      "adoption × (cases per year × selection rate × (precision × (gain + loss) − loss) − value of today's process) − operating cost",
    computeValue: (values) => {
      const year = computeYear(values, likely, periodsPerYear(period), currentProcess)
      return year && netValueVsCurrent(year)
    },
    withShareOfExpected: (values, shareOfExpected) => ({
      ...values,
      'expectations.precision': shareOfExpected * (getInput(values, PATHS.precision) ?? 0),
    }),
  }
}

function listBinaryInputs(plan: Plan): readonly ModelInput[] {
  const economics = plan.economics ?? {}
  const { rates } = resolveRates(plan)
  return [
    ...listInputs([
      [PATHS.precision, plan.expectations?.precision ?? rates.precision, SHARE_RANGE],
      [PATHS.volume, economics.volume_per_period, searchRange(economics.volume_per_period)],
      [PATHS.baseRate, economics.base_rate ?? rates.baseRate, SHARE_RANGE],
      [PATHS.selectionRate, economics.selection_rate ?? rates.selectionRate, SHARE_RANGE],
    ]),
    ...listPayoffInputs(plan),
    ...listInputs([
      [PATHS.adoption, economics.adoption, SHARE_RANGE],
      [PATHS.operatingCost, economics.operating_cost_per_year, searchRange(economics.operating_cost_per_year)],
      [PATHS.currentSelectionRate, economics.current?.selection_rate, SHARE_RANGE],
      [PATHS.currentPrecision, economics.current?.precision, SHARE_RANGE],
      [
        PATHS.currentOperatingCost,
        economics.current?.operating_cost_per_year,
        searchRange(economics.current?.operating_cost_per_year),
      ],
    ]),
  ]
}

/**
 * Computes a year of use from these inputs; `undefined` if one is missing that has no default. If the base rate
 * differs from the plan, precision changes with it to keep lift: how well a model ranks doesn't depend on the base
 * rate.
 */
function computeYear(
  values: InputValues,
  likely: InputValues,
  periods: number,
  currentProcess: CurrentProcess | undefined,
): YearOfUse | undefined {
  const volume = getInput(values, PATHS.volume)
  const selectionRate = getInput(values, PATHS.selectionRate)
  const precision = getInput(values, PATHS.precision)
  const unitPayoffs = computeUnitPayoffs(values)
  if (volume === undefined || selectionRate === undefined || precision === undefined || !unitPayoffs) return undefined
  const cases = volume * periods
  const year = {
    cases,
    selectionRate,
    precision: precisionAtSameLift(precision, values, likely),
    unitPayoffs,
    adoption: getInput(values, PATHS.adoption) ?? 1,
    operatingCost: getInput(values, PATHS.operatingCost) ?? 0,
  }
  return {
    ...year,
    currentValue: computeCurrentProcessValue(values, year.cases, year.unitPayoffs, currentProcess) ?? 0,
  }
}

export function precisionAtSameLift(precision: number, values: InputValues, likely: InputValues): number {
  const [newBaseRate, oldBaseRate] = [getInput(values, PATHS.baseRate), getInput(likely, PATHS.baseRate)]
  if (newBaseRate === undefined || oldBaseRate === undefined || oldBaseRate === 0) return precision
  return Math.min(1, (precision * newBaseRate) / oldBaseRate)
}

/** Computes the value of today's process per year, after its own operating cost; `undefined` if it's unknown. */
export function computeCurrentProcessValue(
  values: InputValues,
  cases: number,
  unitPayoffs: YearOfUse['unitPayoffs'],
  currentProcess: CurrentProcess | undefined,
): number | undefined {
  const baseRate = getInput(values, PATHS.baseRate)
  if (currentProcess === undefined || currentProcess === 'nothing') return 0
  if (currentProcess === 'treat_all')
    return baseRate === undefined ? undefined : valueOfActing(cases, 1, baseRate, unitPayoffs)
  const selectionRate = getInput(values, PATHS.currentSelectionRate)
  const precision = currentProcess === 'random' ? baseRate : getInput(values, PATHS.currentPrecision)
  if (selectionRate === undefined || precision === undefined) return undefined
  const operatingCost = getInput(values, PATHS.currentOperatingCost) ?? 0
  return valueOfActing(cases, selectionRate, precision, unitPayoffs) - operatingCost
}

/** Computes everything about a year but the precision, which can be done before the plan expects one. */
export function computeYearWithoutPrecision(plan: Plan, { inputs }: ValueModel): YearWithoutPrecision | undefined {
  const { period } = plan.economics ?? {}
  if (period === undefined) return undefined
  const values = getLikelyValues(inputs)
  const valuesWithPrecision = { 'expectations.precision': 0, ...values }
  return computeYear(valuesWithPrecision, values, periodsPerYear(period), plan.value?.current_process?.kind)
}
