import type { OperatingPoint } from '../../numbers/confusion.js'
import type { NamedRanges } from '../../numbers/extremes.js'
import { type InputValues, getInput, getInputName } from '../model.js'
import { computeAlternativesAt } from './binary-alternatives-at.js'
import { BINARY_INPUTS, type BinarySetting, getBaseRateChange, resolveRatesAt } from './binary-rates-at.js'

/** The two sides of a jump are this far apart, as a share of the input. */
const JUMP = 1e-12

/** Where the value bends: at the capacity of the staff, and where a rate reaches what is possible. */
export function listBinaryKinks(values: InputValues, setting: BinarySetting): readonly (readonly [string, number])[] {
  const rates = resolveRatesAt(values, setting)
  const { baseRate, selectionRate, precision } = rates
  const volume = getInput(values, BINARY_INPUTS.volume)
  const { maxCases, maxActions } = setting
  const capacityKinks =
    maxActions === undefined || !volume || !selectionRate
      ? []
      : ([
          [BINARY_INPUTS.volume, maxActions / selectionRate],
          [BINARY_INPUTS.selectionRate, maxActions / volume],
        ] as const)
  /* Beyond these, acting on every case is no alternative, so the value jumps. */
  const jumps = [
    ...(maxCases === undefined
      ? []
      : [[BINARY_INPUTS.volume, maxCases] as const, [BINARY_INPUTS.volume, maxCases * (1 + JUMP)] as const]),
    [BINARY_INPUTS.selectionRate, 1 - JUMP] as const,
  ]
  const rateKinks =
    baseRate === undefined || selectionRate === undefined || precision === undefined
      ? []
      : listRateKinks({ baseRate, selectionRate, precision }, values, setting)
  return [...capacityKinks, ...jumps, ...rateKinks, ...listLiftKinks(values, setting)].map(
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

/**
 * Where another alternative becomes the best one. Each alternative is linear in a single input, apart from kinks that
 * are listed above.
 */
export function listCrossings(
  values: InputValues,
  ranges: NamedRanges<string>,
  setting: BinarySetting,
): readonly (readonly [string, number])[] {
  return Object.entries(ranges).flatMap(([name, range]) => {
    if (!range) return []
    const [atLow, atHigh] = [range.low, range.high].map((value) =>
      computeAlternativesAt({ ...values, [name]: value }, setting),
    )
    return ALTERNATIVE_PAIRS.flatMap(([one, other]) => {
      const [gapAtLow, gapAtHigh] = [atLow, atHigh].map((at) => (at?.[one] ?? 0) - (at?.[other] ?? 0)) as [
        number,
        number,
      ]
      if (Math.sign(gapAtLow) * Math.sign(gapAtHigh) >= 0) return []
      return [[name, range.low + ((range.high - range.low) * gapAtLow) / (gapAtLow - gapAtHigh)] as const]
    })
  })
}

const ALTERNATIVE_PAIRS = [
  ['current', 'all'],
  ['current', 'nothing'],
  ['all', 'nothing'],
] as const
