import { describe, expect, test } from 'vitest'
import { numbers } from '../../src/index.js'
import VECTORS from '../fixtures/vectors.json' with { type: 'json' }

const {
  precisionFromSensitivity: precisionAt,
  adjustProbability: shiftedProbability,
  operatingPointAtSelectionRate: operationAtDepth,
  operatingPointAtRecall: operationAtRecall,
  separationFromAuc: separationOf,
  maxLift,
  computeAccuracy: accuracyOf,
  solveRates: fourthOf,
  operatingPointFromCounts: fromCounts,
  computeLift: liftOf,
  majorityAccuracy,
  bestRmseRatio,
  computeRoutingValue: routingMoney,
  precisionSize,
  twoArmSize,
  wilsonInterval: wilson,
  zeroFailureSize,
  computePerfectModelLimit: ceilingOf,
  unitPayoffsFromIntervention: stakesOfIntervention,
  computeBreakEvenProbability: thresholdOf,
  computeBestNoModelValue: trivialValue,
  valueOfActing,
  breakEvenPrecision,
  paybackMonths,
  safetyMargin,
  netValueVsCurrent: valueOverToday,
} = numbers

/** Reference values that two other programs agree on. Whole numbers of cases are exact, all else to 1e-3. */

type Figures = Readonly<Record<string, number | null | undefined>>

describe.each(VECTORS.confusion)('confusion $id', ({ given, expect: wanted }) => {
  test('comes out as expected', () => {
    const operation = 'cases' in given ? fromCounts(given as numbers.ConfusionCounts) : fourthOf(given)
    const known = { ...(given as numbers.PartialOperatingPoint), ...operation } as numbers.OperatingPoint
    agrees(wanted, {
      ...operation,
      lift: liftOf(known),
      accuracy: operation && accuracyOf(operation),
      majorityAccuracy: majorityAccuracy(known.baseRate),
      maxLift: maxLift(known.baseRate, known.selectionRate),
    })
  })
})

describe.each(VECTORS.binormal)('binormal $id', ({ given, expect: wanted }) => {
  test('comes out as expected', () => {
    const operation =
      given.recall === undefined
        ? operationAtDepth(given.auc, given.baseRate, given.selectionRate)
        : operationAtRecall(given.auc, given.baseRate, given.recall)
    agrees(wanted, { ...operation, lift: operation && liftOf(operation), separation: separationOf(given.auc) })
  })
})

describe('bayes', () => {
  const [T8, T9] = VECTORS.bayes as unknown as [
    { given: { sensitivity: number; specificity: number }; baseRate: number[]; precision: number[] },
    { given: { probability: number; trainingBaseRate: number; deploymentBaseRate: number }; expect: Figures },
  ]

  test.each(T8.baseRate.map((baseRate, at) => ({ baseRate, precision: T8.precision[at] })))(
    'T8: $precision at base rate $baseRate',
    ({ baseRate, precision }) => {
      agrees({ precision }, { precision: precisionAt(T8.given.sensitivity, T8.given.specificity, baseRate) })
    },
  )

  test('T9 comes out as expected', () => {
    const { probability, trainingBaseRate, deploymentBaseRate } = T9.given
    agrees(T9.expect, { probability: shiftedProbability(probability, trainingBaseRate, deploymentBaseRate) })
  })
})

describe.each(VECTORS.economics)('economics $id', ({ given, expect: wanted }) => {
  test('comes out as expected', () => {
    const { gain, loss } = stakesIn(given)
    const cases = given.cases ?? given.volumePerPeriod * given.periodsPerYear
    agrees(wanted, {
      gainPerTrue: gain,
      lossPerFalse: loss,
      threshold: thresholdOf({ gain, loss }),
      ceiling: ceilingOf(cases, given.baseRate, { gain, loss }),
      ceilingPerYear: ceilingOf(cases, given.baseRate, { gain, loss }),
      bestTrivialValue: trivialValue(cases, given.baseRate, { gain, loss }),
      ...(given.selectionRate === undefined ? {} : yearOf(given, cases, { gain, loss })),
    })
  })
})

test('T4 costs 9,920, checking all 156,250 and checking none 187,500', () => {
  const T4 = VECTORS.confusion.find(({ id }) => id === 'T4')?.given as numbers.ConfusionCounts
  const { cases, positives } = T4
  const operation = fromCounts(T4)
  const stakes = { gain: 500, loss: 10 }
  const none = positives * stakes.gain
  expect(none).toBe(187_500)
  expect(none - valueOfActing(cases, 1, positives / cases, stakes)).toBeCloseTo(156_250, 6)
  expect(none - valueOfActing(cases, operation?.selectionRate ?? 0, operation?.precision ?? 0, stakes)).toBeCloseTo(
    9920,
    6,
  )
})

describe.each(VECTORS.sampleSize.filter(({ id }) => id !== 'T12'))('sample size $id', ({ given, expect: wanted }) => {
  test('comes out to the case', () => {
    const size = given as { p0: number; p1: number; p2: number; alpha: number; power: number; pooled: boolean }
    expect(given.oneSample ? { n: precisionSize(size) } : { perArm: twoArmSize(size) }).toEqual(wanted)
  })
})

test('T10 takes three more cases with a pooled test', () => {
  expect(twoArmSize({ p1: 0.0129, p2: 0.013545, alpha: 0.05, power: 0.8, pooled: true })).toBe(492_323)
})

test('T12 comes out to the case', () => {
  const T12 = VECTORS.sampleSize.find(({ id }) => id === 'T12')
  expect(T12?.given.harmRate?.map((rate) => zeroFailureSize(rate, T12.given.confidence))).toEqual(T12?.expect.n)
})

describe.each(VECTORS.interval)('interval $id', ({ given, confidence, wilson: wanted }) => {
  test.each(given.map((one, at) => [one[0] ?? 0, one[1] ?? 0, wanted[at]] as const))(
    '%i of %i',
    (successes, cases, ends) => {
      agrees({ low: ends?.[0], high: ends?.[1] }, { ...wilson(successes, cases, confidence) })
    },
  )
})

test.each(VECTORS.forecast)('forecast $id comes out as expected', ({ given, expect: wanted }) => {
  agrees(wanted, { bestRmseRatioToNaive: bestRmseRatio(given.lag1Autocorrelation) })
})

test.each(VECTORS.routing)('routing $id comes out as expected', ({ given, expect: wanted }) => {
  agrees(wanted, { ...routingMoney({ ...given, items: given.itemsPerYear, accuracy: given.accuracyOnCovered }) })
})

test.each(VECTORS.assistant)('assistant $id comes out as expected', ({ given, expect: wanted }) => {
  const figures = { ...given, humanCost: given.contactCost }
  agrees(wanted, {
    valuePerContact: numbers.valuePerCase(figures),
    valuePerYear: given.contactsPerYear * numbers.valuePerCase(figures),
    breakEvenResolutionRate: numbers.breakEvenResolutionRate(figures),
    tolerableHarmRate: numbers.tolerableHarmRate(figures),
  })
})

type Economics = (typeof VECTORS.economics)[number]['given']

function stakesIn({ intervention, gainPerTrue, lossPerFalse }: Economics): numbers.UnitPayoffs {
  if (intervention) return stakesOfIntervention({ ...intervention, falsePositiveCost: 0 })
  return { gain: gainPerTrue ?? Number.NaN, loss: lossPerFalse ?? Number.NaN }
}

function yearOf(given: Economics, cases: number, stakes: numbers.UnitPayoffs): Figures {
  const { baseRate, selectionRate = 0, lift = 0, runCostPerYear = 0, buildCost = 0 } = given
  const precision = given.precision ?? baseRate * lift
  const year = {
    cases,
    selectionRate,
    precision,
    unitPayoffs: stakes,
    adoption: 1,
    currentValue: 0,
    operatingCost: runCostPerYear,
  }
  const breakEven = breakEvenPrecision(year) ?? Number.NaN
  const value = valueOverToday(year)
  return {
    valuePerYear: value,
    breakEvenPrecision: breakEven,
    breakEvenLift: breakEven / baseRate,
    safetyMargin: safetyMargin(precision, breakEven),
    paybackMonths: paybackMonths(buildCost, value),
  }
}

/** `null` in the file, which knows no `undefined`, is "there is no such figure". */
function agrees(wanted: Figures, got: Figures): void {
  const different = Object.entries(wanted).filter(([name, figure]) => {
    const mine = got[name]
    if (figure === undefined) return false
    if (figure === null) return mine !== undefined
    return typeof mine !== 'number' || !(Math.abs(mine - figure) <= 1e-3 * Math.abs(figure))
  })
  expect(different.map(([name, figure]) => `${name} should be ${figure}, and is ${got[name]}`)).toEqual([])
  expect(Object.keys(wanted).length).toBeGreaterThan(0)
}
