import { describe, expect, test } from 'vitest'
import {
  draftingBreakEvenAcceptanceRate,
  draftingTolerableHarmRate,
  draftingValuePerCase,
} from '../../src/numbers/assistant.js'
import { precisionFromSensitivity } from '../../src/numbers/bayes.js'
import { operatingPointAtSelectionRate } from '../../src/numbers/binormal.js'
import { maxLift } from '../../src/numbers/bounds.js'
import {
  computeFalsePositiveRate,
  solveRates,
  operatingPointFromCounts,
  computeLift,
} from '../../src/numbers/confusion.js'
import { daysToDecide } from '../../src/numbers/days.js'
import { bestSkill, rSquared, computeSavings, computeSkill } from '../../src/numbers/forecast.js'
import { normalCdf, normalQuantile } from '../../src/numbers/normal.js'
import { casesPerArm, computeGainValue } from '../../src/numbers/ranking.js'
import {
  estimateSize,
  meansSize,
  precisionSize,
  recallSize,
  wilsonInterval,
  zeroFailureSize,
} from '../../src/numbers/samples.js'
import {
  computeShareOfLimit,
  computePerfectModelLimit,
  unitPayoffsFromOutcomes,
  computeBreakEvenProbability,
  computeBestNoModelValue,
  valueOfActing,
} from '../../src/numbers/stakes.js'
import { incrementalValue } from '../../src/numbers/uplift.js'
import { estimatePlausibleLift } from '../../src/numbers/yearly.js'

/** Figures others have published, from what they published beside them. */

describe('models in use', () => {
  test('Epic sepsis model (Wong et al., JAMA Internal Medicine 2021): precision 12% and recall 33%', () => {
    // 38,455 hospital stays, sepsis in 2,552; alerts on 6,971, which missed 1,709.
    const found = 2552 - 1709
    const epic = operatingPointFromCounts({
      cases: 38_455,
      positives: 2552,
      falsePositives: 6971 - found,
      falseNegatives: 1709,
    })
    if (!epic) throw new Error('these counts are possible')
    expect(epic.precision).toBeCloseTo(0.12, 2)
    expect(epic.recall).toBeCloseTo(0.33, 2)
    expect(epic.selectionRate).toBeCloseTo(0.18, 2)
    expect(1 - (computeFalsePositiveRate(epic) ?? 0)).toBeCloseTo(0.83, 2)
    // Its AUC of 0.63 alone tells nearly as much.
    const implied = operatingPointAtSelectionRate(0.63, epic.baseRate, epic.selectionRate)
    expect(implied?.precision).toBeCloseTo(epic.precision, 1)
    expect(implied?.recall).toBeCloseTo(epic.recall, 1)
  })

  test('Breast screening with AI (MASAI trial): 6.1 cancers per 1,000 and 2.2% recalled are a precision of 28%', () => {
    expect(solveRates({ baseRate: 0.0061, selectionRate: 0.022, recall: 1 })?.precision).toBeCloseTo(0.28, 2)
  })

  test('Scania APS (IDA 2016 challenge): cost 9,920, against 156,250 for checking all and 187,500 for checking none', () => {
    const [trucks, failing] = [16_000, 375]
    const winner = operatingPointFromCounts({
      cases: trucks,
      positives: failing,
      falsePositives: 542,
      falseNegatives: 9,
    })
    if (!winner) throw new Error('these counts are possible')
    // Costs in the challenge: 10 for a check in vain, 500 for a failure that was missed. A check that helps is free.
    const stakes = unitPayoffsFromOutcomes({
      truePositive: 0,
      falsePositive: -10,
      falseNegative: -500,
      trueNegative: 0,
    })
    const none = 500 * failing
    expect(none).toBe(187_500)
    expect(none - valueOfActing(trucks, 1, failing / trucks, stakes)).toBeCloseTo(156_250, 6)
    const value = valueOfActing(trucks, winner.selectionRate, winner.precision, stakes)
    expect(none - value).toBeCloseTo(9920, 6)
    const trivial = computeBestNoModelValue(trucks, winner.baseRate, stakes)
    expect(none - trivial - computePerfectModelLimit(trucks, winner.baseRate, stakes)).toBeCloseTo(0, 6)
    expect(computeShareOfLimit(value, trivial, computePerfectModelLimit(trucks, winner.baseRate, stakes))).toBeCloseTo(
      0.94,
      2,
    )
  })

  test('Card fraud (ULB data set, 492 in 284,807): 84% found in 0.28% alerts is a lift of 300, of 357 possible', () => {
    const fraud = solveRates({ baseRate: 492 / 284_807, selectionRate: 0.0028, recall: 0.84 })
    if (!fraud) throw new Error('three rates give the fourth')
    expect(computeLift(fraud)).toBeCloseTo(300, 9)
    expect(fraud.precision).toBeCloseTo(0.52, 2)
    expect(maxLift(fraud.baseRate, fraud.selectionRate)).toBeCloseTo(357, 0)
  })

  test('Good models of what people do (Piatetsky-Shapiro and Masand, KDD 1999): lift is about the root of 1 / share', () => {
    expect(estimatePlausibleLift(0.01)).toBeCloseTo(10, 9)
    expect(estimatePlausibleLift(0.1)).toBeCloseTo(3.2, 1)
    expect(estimatePlausibleLift(0)).toBeUndefined()
  })
})

describe('thresholds and probabilities', () => {
  test('Elkan (IJCAI 2001), equation 2: act from (C10 - C00) / (C10 - C00 + C01 - C11) on', () => {
    const [c00, c01, c10, c11] = [1, 30, 4, 2]
    const stakes = unitPayoffsFromOutcomes({
      truePositive: -c11,
      falsePositive: -c10,
      falseNegative: -c01,
      trueNegative: -c00,
    })
    expect(computeBreakEvenProbability(stakes)).toBeCloseTo((c10 - c00) / (c10 - c00 + c01 - c11), 15)
  })

  test('German credit (Statlog): a bad risk accepted costs 5, a good one refused 1, so refuse from 1/6 on', () => {
    expect(
      computeBreakEvenProbability(
        unitPayoffsFromOutcomes({ truePositive: 0, falsePositive: -1, falseNegative: -5, trueNegative: 0 }),
      ),
    ).toBeCloseTo(1 / 6, 15)
  })

  test('Elkan: without something to gain and something to lose there is no threshold', () => {
    expect(computeBreakEvenProbability({ gain: 0, loss: 3 })).toBeUndefined()
    expect(computeBreakEvenProbability({ gain: 3, loss: -1 })).toBeUndefined()
  })

  test('Mammography (Eddy 1982): 1% have it, the test finds 80% and errs in 9.6%, so 7.8% of the positives have it', () => {
    expect(precisionFromSensitivity(0.8, 1 - 0.096, 0.01)).toBeCloseTo(0.078, 3)
  })
})

describe('the normal distribution', () => {
  test.each([
    [0.25, -0.6744897501960817],
    [0.001, -3.090232306167813],
    [1e-20, -9.26234008979841],
  ])('has the quantile at %d that Wichura (algorithm AS 241, 1988) gives as a check', (p, z) => {
    expect((normalQuantile(p) ?? 0) / z).toBeCloseTo(1, 14)
  })

  test.each([
    [0.975, 1.959963984540054],
    [0.95, 1.6448536269514722],
    [0.8, 0.8416212335729143],
    [0.5, 0],
  ])('has the quantile at %d that is in every table', (p, z) => {
    expect(normalQuantile(p)).toBeCloseTo(z, 14)
  })

  test.each([
    [0.5, 0.691462461274013],
    [1, 0.841344746068543],
    [2, 0.977249868051821],
    [3, 0.99865010196837],
  ])('has the value at %d of Abramowitz and Stegun, table 26.1', (z, p) => {
    expect(normalCdf(z)).toBeCloseTo(p, 14)
    expect(normalCdf(-z)).toBeCloseTo(1 - p, 14)
  })

  test.each([
    [5, 6.54265],
    [10, 23.11805],
    [20, 88.5601],
    [30, 197.30921],
  ])('has the tail beyond %d of Abramowitz and Stegun, table 26.2', (z, minusLog) => {
    expect(-Math.log10(normalCdf(-z))).toBeCloseTo(minusLog, 5)
  })
})

describe('sample sizes', () => {
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('%i of %i has the Wilson interval of Newcombe (1998), table I', (successes, cases, low, high) => {
    expect(wilsonInterval(successes, cases)?.low).toBeCloseTo(low, 4)
    expect(wilsonInterval(successes, cases)?.high).toBeCloseTo(high, 4)
  })

  test('Rule of three (Hanley and Lippman-Hand 1983): 3 / rate for no failure, then 4.74, 6.30, 7.75, 9.15, 10.51', () => {
    const means = [0, 1, 2, 3, 4, 5].map((failures) => (zeroFailureSize(1e-6, 0.95, failures) ?? 0) / 1e6)
    expect(means.map((mean) => mean.toFixed(2))).toEqual(['3.00', '4.74', '6.30', '7.75', '9.15', '10.51'])
    expect(zeroFailureSize(0.005, 0.95, 1)).toBe(949)
  })

  test('Lehr (1992): telling two means apart takes about 16 times variance over difference squared', () => {
    expect(meansSize({ stdDev: 10, difference: 1, alpha: 0.05, power: 0.8 })).toBe(1570)
    expect(meansSize({ stdDev: 10, difference: 0, alpha: 0.05, power: 0.8 })).toBeUndefined()
  })

  test('a share takes z² p (1 - p) / w² cases, and precision above break-even what its two errors ask for', () => {
    expect(estimateSize(0.2, 0.03)).toBe(683)
    expect(recallSize(0.8, 0.05)).toBe(246)
    expect(precisionSize({ p0: 180 / 3120, p1: 0.108, alpha: 0.05, power: 0.8 })).toBe(165)
    expect(precisionSize({ p0: 0.2, p1: 0.2, alpha: 0.05, power: 0.8 })).toBeUndefined()
  })

  test('25,176 calls at 12,000 a month are in after 63 days, and the last outcome 35 days later', () => {
    const pilot = { needed: 25_176, perDay: 400, share: 1, outcomeWindowDays: 30, labelDelayDays: 5 }
    expect(daysToDecide(pilot)).toBe(98)
    expect(daysToDecide({ ...pilot, share: 0 })).toBeUndefined()
  })
})

describe('other tasks', () => {
  test('Forecasts from history alone (after Goodwin, Petropoulos and Hyndman 2017): at most 29%, 13% and 2.5% better', () => {
    const best = [0, 0.5, 0.9].map((lag1) => bestSkill(lag1) ?? Number.NaN)
    expect(best.map((skill) => skill.toFixed(3))).toEqual(['0.293', '0.134', '0.025'])
    expect(bestSkill(1.2)).toBeUndefined()
  })

  test('less error than today saves its percents, and more than the scatter explains nothing', () => {
    expect(computeSkill(24, 32)).toBeCloseTo(0.25, 12)
    expect(computeSavings({ error: 0.238, currentError: 0.28, valuePerPercent: 12_600 })).toBeCloseTo(189_000, 6)
    expect(computeSavings({ error: 0.2, currentError: 0, valuePerPercent: 12_600 })).toBeUndefined()
    expect(rSquared(3, 5)).toBeCloseTo(0.64, 12)
    expect(rSquared(6, 5)).toBeLessThan(0)
  })

  test('a gain of one fifth on 5% takes as many cases as telling 5% from 6%, and is worth its percents', () => {
    expect(casesPerArm({ base: 0.05, relativeGain: 0.2, alpha: 0.05, power: 0.8 })).toBe(8155)
    expect(computeGainValue(0.04, 55_000)).toBeCloseTo(220_000, 6)
  })

  test('drafts that are good are a loss beyond some rate of harm, and worth nothing at it or at the break-even acceptanceRate', () => {
    const drafts = {
      adoption: 0.6,
      acceptanceRate: 0.5,
      minutesSaved: 3,
      reviewMinutes: 0.5,
      costPerMinute: 0.5,
      inferenceCost: 0.05,
      harmRate: 0.001,
      harmCost: 60,
    }
    expect(draftingValuePerCase(drafts)).toBeCloseTo(0.6 * (1.5 - 0.5) * 0.5 - 0.05 - 0.06, 12)
    const harmRate = draftingTolerableHarmRate(drafts) ?? Number.NaN
    expect(harmRate).toBeCloseTo(0.25 / 60, 12)
    expect(draftingValuePerCase({ ...drafts, harmRate })).toBeCloseTo(0, 12)
    const acceptanceRate = draftingBreakEvenAcceptanceRate(drafts) ?? Number.NaN
    expect(draftingValuePerCase({ ...drafts, acceptanceRate })).toBeCloseTo(0, 12)
    expect(draftingTolerableHarmRate({ ...drafts, acceptanceRate: 0.1 })).toBeUndefined()
  })

  test('calls that change nobody are a loss of what they cost', () => {
    expect(incrementalValue(1000, 0.1, 0, 600, 4)).toBe(-400)
    expect(incrementalValue(1000, 0.1, 0.02, 600, 4)).toBeCloseTo(800, 9)
  })
})
