import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import * as assistant from '../../src/numbers/assistant.js'
import * as bayes from '../../src/numbers/bayes.js'
import { binomialCdf, binomialTail, exactInterval } from '../../src/numbers/binomial.js'
import * as binormal from '../../src/numbers/binormal.js'
import * as bounds from '../../src/numbers/bounds.js'
import * as confusion from '../../src/numbers/confusion.js'
import { daysToDecide } from '../../src/numbers/days.js'
import * as exact from '../../src/numbers/exact-tests.js'
import * as forecast from '../../src/numbers/forecast.js'
import * as normal from '../../src/numbers/normal.js'
import * as ranges from '../../src/numbers/ranges.js'
import * as ranking from '../../src/numbers/ranking.js'
import { computeRoutingValue } from '../../src/numbers/routing.js'
import * as samples from '../../src/numbers/samples.js'
import * as sensitivity from '../../src/numbers/sensitivity.js'
import * as stakes from '../../src/numbers/stakes.js'
import * as groups from '../../src/numbers/two-groups.js'
import { incrementalValue } from '../../src/numbers/uplift.js'
import * as yearly from '../../src/numbers/yearly.js'
import { anyNumber } from '../support/numbers-arbitraries.js'

type Taken = (...numbers: number[]) => unknown

const rates = (a = 0, b = 0, c = 0, d = 0) => ({ baseRate: a, selectionRate: b, precision: c, recall: d })
const range = (a = 0, b = 0) => ({ low: Math.min(a, b), high: Math.max(a, b) })
const both = (gain = 0, loss = 0) => ({ gain, loss })
const test2 = (alpha = 0, power = 0) => ({ alpha, power })
const year = (a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0) => {
  return {
    cases: a,
    selectionRate: b,
    precision: c,
    unitPayoffs: both(d, e),
    adoption: f,
    currentValue: g,
    operatingCost: h,
  }
}
const answering = (a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0) => {
  return { humanCost: a, resolutionRate: b, inferenceCost: c, harmRate: d, harmCost: e, reworkRate: f, reworkCost: g }
}
const drafting = (a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0) => {
  const minutes = { minutesSaved: c, reviewMinutes: d, costPerMinute: e }
  return { adoption: a, acceptanceRate: b, ...minutes, inferenceCost: f, harmRate: g, harmCost: h }
}

/** Every function of plain numbers that src/numbers has, taking its figures one after the other. */
const ALL: Readonly<Record<string, Taken>> = {
  ...plain({ ...bayes, ...normal, ...binormal, incrementalValue }),
  ...plain({
    binomialCdf,
    binomialTail,
    exactInterval,
    mostFailures: exact.mostFailures,
    fewestHits: exact.fewestHits,
  }),
  ...plain({ maxLift: bounds.maxLift, maxRecall: bounds.maxRecall }),
  ...plain({ maxPrecision: bounds.maxPrecision, minPrecision: bounds.minPrecision }),
  ...plain(pick(forecast, ['computeSkill', 'bestRmseRatio', 'bestSkill', 'rSquared'])),
  ...plain(pick(samples, ['estimateSize', 'recallSize', 'zeroFailureSize', 'wilsonInterval'])),
  ...plain(
    pick(yearly, [
      'safetyMargin',
      'paybackMonths',
      'netPresentValue',
      'estimatePlausibleLift',
      'feasibleSelectionRate',
    ]),
  ),
  ...plain({
    majorityAccuracy: confusion.majorityAccuracy,
    captureOf: stakes.computeShareOfLimit,
    gainValue: ranking.computeGainValue,
  }),
  fourthOf: (a, b, c, d, e = 0) => {
    const missing = ['baseRate', 'selectionRate', 'precision', 'recall', 'none'][Math.abs(Math.trunc(e)) % 5] ?? 'none'
    return confusion.solveRates({ ...rates(a, b, c, d), [missing]: undefined })
  },
  rateGap: (...all) => confusion.rateGap(rates(...all)),
  outcomesOf: (...all) => confusion.computeOutcomeShares(rates(...all)),
  liftOf: (...all) => confusion.computeLift(rates(...all)),
  accuracyOf: (...all) => confusion.computeAccuracy(rates(...all)),
  falsePositiveRateOf: (...all) => confusion.computeFalsePositiveRate(rates(...all)),
  fromCounts: (cases = 0, positives = 0, falsePositives = 0, falseNegatives = 0) =>
    confusion.operatingPointFromCounts({ cases, positives, falsePositives, falseNegatives }),
  sum: (a, b, c, d) => ranges.addRanges(range(a, b), range(c, d)),
  difference: (a, b, c, d) => ranges.subtractRanges(range(a, b), range(c, d)),
  product: (a, b, c, d) => ranges.multiplyRanges(range(a, b), range(c, d)),
  quotient: (a, b, c, d) => ranges.divideRanges(range(a, b), range(c, d)),
  stakesOfPayoffs: (caught = 0, falseAlarm = 0, missed = 0, leftAlone = 0) =>
    stakes.unitPayoffsFromOutcomes({
      truePositive: caught,
      falsePositive: falseAlarm,
      falseNegative: missed,
      trueNegative: leftAlone,
    }),
  stakesOfIntervention: (cost = 0, successRate = 0, value = 0, sideCost = 0) =>
    stakes.unitPayoffsFromIntervention({ cost, successRate, value, falsePositiveCost: sideCost }),
  thresholdOf: (a, b) => stakes.computeBreakEvenProbability(both(a, b)),
  valueOfActing: (a = 0, b = 0, c = 0, d = 0, e = 0) => stakes.valueOfActing(a, b, c, both(d, e)),
  trivialValue: (a = 0, b = 0, c = 0, d = 0) => stakes.computeBestNoModelValue(a, b, both(c, d)),
  ceilingOf: (a = 0, b = 0, c = 0, d = 0) => stakes.computePerfectModelLimit(a, b, both(c, d)),
  valueOverToday: (...all) => yearly.netValueVsCurrent(year(...all)),
  breakEvenPrecision: (...all) => yearly.breakEvenPrecision(year(...all)),
  breakEvenPrecisionOverToday: (...all) => yearly.breakEvenPrecisionVsBaseline(year(...all)),
  precisionForPayback: (a = 0, b = 0, ...all) => yearly.precisionForPayback(year(...all), a, b),
  priorDepth: (a = 0, b = 0, c = 0) => yearly.estimateMostProfitableSelectionRate(a, both(b, c)),
  swings: (a = 0, b = 0, c = 0) => sensitivity.computeSensitivity(({ x }) => x, { x: a }, { x: range(b, c) }),
  switchingValue: (a = 0, b = 0, c = 0) =>
    sensitivity.findBreakEvenValue(({ x }) => Math.tanh(x) - Math.tanh(a), { x: a }, 'x', range(b, c)),
  twoArmSize: (p1 = 0, p2 = 0, a = 0, b = 0) => samples.twoArmSize({ p1, p2, ...test2(a, b), pooled: p1 > b }),
  precisionSize: (p0 = 0, p1 = 0, a = 0, b = 0) => samples.precisionSize({ p0, p1, ...test2(a, b) }),
  shareTest: (p0 = 0, p1 = 0, a = 0, b = 0) => exact.shareTest({ p0, p1, ...test2(a, b) }),
  acceptancePlan: (tolerable = 0, expected = 0, a = 0, b = 0) =>
    exact.acceptancePlan({ tolerable, expected, ...test2(a, b) }),
  twoGroupSize: (control = 0, reduction = 0, margin = 0, controlShare = 0, a = 0, b = 0) =>
    groups.twoGroupSize({ control, reduction, margin, controlShare, ...test2(a, b) }),
  splitCases: (cases = 0, controlShare = 0) => groups.splitCases(cases, controlShare),
  chanceToMeasure: (control = 0, reduction = 0, untreated = 0, treated = 0, atLeast = 0) =>
    groups.chanceToMeasure({ control, reduction }, { control: untreated, treated }, atLeast),
  chanceToShow: (control = 0, reduction = 0, untreated = 0, treated = 0, margin = 0, alpha = 0) =>
    groups.chanceToShow({ control, reduction, margin, alpha }, { control: untreated, treated }),
  reductionInterval: (control = 0, reduction = 0, groupSize = 0, confidence = 0) =>
    groups.reductionInterval({ control, reduction }, groupSize, confidence),
  meansSize: (sd = 0, difference = 0, a = 0, b = 0) => samples.meansSize({ stdDev: sd, difference, ...test2(a, b) }),
  casesPerArm: (base = 0, relativeGain = 0, a = 0, b = 0) =>
    ranking.casesPerArm({ base, relativeGain, ...test2(a, b) }),
  daysToDecide: (needed = 0, perDay = 0, share = 0, outcomeWindowDays = 0, labelDelayDays = 0) =>
    daysToDecide({ needed, perDay, share, outcomeWindowDays, labelDelayDays }),
  routingMoney: (items = 0, manualCost = 0, errorCost = 0, humanErrorRate = 0, coverage = 0, accuracy = 0) =>
    computeRoutingValue({ items, manualCost, errorCost, humanErrorRate, coverage, accuracy }),
  savingOf: (error = 0, errorToday = 0, valuePerPercent = 0) =>
    forecast.computeSavings({ error, currentError: errorToday, valuePerPercent }),
  valuePerCase: (...all) => assistant.valuePerCase(answering(...all)),
  breakEvenResolutionRate: (...all) => assistant.breakEvenResolutionRate(answering(...all)),
  tolerableHarmRate: (...all) => assistant.tolerableHarmRate(answering(...all)),
  assistValuePerCase: (...all) => assistant.draftingValuePerCase(drafting(...all)),
  assistBreakEvenAcceptance: (...all) => assistant.draftingBreakEvenAcceptanceRate(drafting(...all)),
  assistTolerableHarmRate: (...all) => assistant.draftingTolerableHarmRate(drafting(...all)),
}

test.each(Object.entries(ALL))('%s makes a number or nothing of any numbers, however absurd', (_, taken) => {
  fc.assert(
    fc.property(fc.array(anyNumber, { minLength: 10, maxLength: 10 }), (numbers) => {
      expect(
        figuresIn(taken(...numbers)).filter((figure) => !Number.isFinite(figure) || Object.is(figure, -0)),
      ).toEqual([])
    }),
    { numRuns: 300 },
  )
})

function plain(functions: Readonly<Record<string, (...numbers: never[]) => unknown>>): Readonly<Record<string, Taken>> {
  return functions as Readonly<Record<string, Taken>>
}

function pick<From, Name extends keyof From>(from: From, names: readonly Name[]): Pick<From, Name> {
  return Object.fromEntries(names.map((name) => [name, from[name]])) as Pick<From, Name>
}

function figuresIn(result: unknown): readonly number[] {
  if (typeof result === 'number') return [result]
  return typeof result === 'object' && result !== null ? Object.values(result).flatMap(figuresIn) : []
}
