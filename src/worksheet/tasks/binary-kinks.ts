import type { OperatingPoint } from '../../numbers/confusion.js'
import { type InputValues, getInput, getInputName } from '../model.js'
import { BINARY_INPUTS, type BinarySetting, getBaseRateChange, resolveRatesAt } from './binary-rates-at.js'

/** Where the value bends: at the capacity of the staff, and where a rate reaches what is possible. */
export function listBinaryKinks(values: InputValues, setting: BinarySetting): readonly (readonly [string, number])[] {
  const rates = resolveRatesAt(values, setting)
  const { baseRate, selectionRate, precision } = rates
  const volume = getInput(values, BINARY_INPUTS.volume)
  const { maxCases } = setting
  const capacityKinks =
    maxCases === undefined || !volume || !selectionRate
      ? []
      : ([
          [BINARY_INPUTS.volume, maxCases / selectionRate],
          [BINARY_INPUTS.volume, maxCases],
          [BINARY_INPUTS.selectionRate, maxCases / volume],
        ] as const)
  const rateKinks =
    baseRate === undefined || selectionRate === undefined || precision === undefined
      ? []
      : listRateKinks({ baseRate, selectionRate, precision }, values, setting)
  return [...capacityKinks, ...rateKinks, ...listLiftKinks(values, setting)].map(
    ([inputPath, amount]) => [getInputName(inputPath), amount] as const,
  )
}

/** Where a precision that keeps its lift reaches 100%: that of the model, or that of today's process. */
function listLiftKinks(values: InputValues, setting: BinarySetting) {
  const plannedBaseRate = getInput(setting.likely, BINARY_INPUTS.baseRate)
  if (!setting.isLiftKept || !plannedBaseRate) return []
  return [BINARY_INPUTS.precision, BINARY_INPUTS.currentPrecision].flatMap((precisionPath) => {
    const precision = getInput(values, precisionPath)
    if (!precision) return []
    return [
      [BINARY_INPUTS.baseRate, plannedBaseRate / precision],
      [precisionPath, 1 / getBaseRateChange(values, setting)],
    ] as const
  })
}

function listRateKinks(
  { baseRate, selectionRate, precision }: Omit<OperatingPoint, 'recall'>,
  values: InputValues,
  setting: BinarySetting,
) {
  const recall = getInput(values, BINARY_INPUTS.recall)
  if (recall !== undefined) {
    return [
      [BINARY_INPUTS.recall, selectionRate / baseRate],
      [BINARY_INPUTS.selectionRate, baseRate * recall],
      [BINARY_INPUTS.baseRate, selectionRate / recall],
    ] as const
  }
  const change = setting.isLiftKept ? getBaseRateChange(values, setting) : 1
  /* With the lift kept, recall doesn't depend on the base rate; precision is proportional to it. */
  const baseRateKinks = setting.isLiftKept
    ? [(1 - selectionRate) / (1 - (selectionRate * precision) / baseRate)]
    : [selectionRate * precision, 1 - selectionRate * (1 - precision)]
  return [
    [BINARY_INPUTS.precision, Math.min(1, baseRate / selectionRate) / change],
    [BINARY_INPUTS.precision, Math.max(0, 1 - (1 - baseRate) / selectionRate) / change],
    [BINARY_INPUTS.selectionRate, baseRate / precision],
    [BINARY_INPUTS.selectionRate, (1 - baseRate) / (1 - precision)],
    ...baseRateKinks.map((amount) => [BINARY_INPUTS.baseRate, amount] as const),
  ] as const
}
