import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Estimate } from '../../src/plan/field.js'
import type { Plan } from '../../src/plan/plan.js'
import { path, toPath } from '../../src/plan/typed-path.js'
import { formatPath } from '../../src/plan/path.js'
import { createBestWorstPlans } from '../../src/worksheet/best-worst-case.js'
import { getLikelyValues } from '../../src/worksheet/model.js'
import { createBinaryModel } from '../../src/worksheet/tasks/binary-model.js'
import { applyInputChanges, type InputChange } from '../../src/worksheet/what-if.js'
import { getWorksheet } from '../../src/worksheet/worksheet.js'

/** No point of the ranges is worse than the worst case or better than the best one. */

interface Ranged {
  readonly estimate: Estimate
  /** A point of the range, in 0..1 from low to high. */
  readonly at: number
}

const share = fc.double({ min: 0.001, max: 0.6, noNaN: true })

function ranged(value: fc.Arbitrary<number>, spread = 3): fc.Arbitrary<Ranged> {
  return fc
    .record({
      likely: value,
      down: fc.double({ min: 0, max: 1, noNaN: true }),
      up: fc.double({ min: 0, max: spread, noNaN: true }),
      hasRange: fc.boolean(),
      at: fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0, max: 1, noNaN: true })),
    })
    .map(({ likely, down, up, hasRange, at }) => ({
      at,
      estimate: hasRange ? { likely, low: likely * (1 - down), high: likely * (1 + up) } : { likely },
    }))
}

const rangedShare = (value: fc.Arbitrary<number>): fc.Arbitrary<Ranged> =>
  ranged(value, 0.6).map(({ estimate, at }) => ({
    at,
    estimate: { ...estimate, ...(estimate.high === undefined ? {} : { high: Math.min(1, estimate.high) }) },
  }))

const money = (max: number) => fc.double({ min: 1, max, noNaN: true })

const project = fc.record({
  kind: fc.constantFrom('nothing', 'treat_all', 'human'),
  /* Of what is selected today: from no better than chance to perfect. */
  todaysQuality: fc.double({ min: 0, max: 1, noNaN: true }),
  todaysSelectionRate: share,
  isReplacing: fc.option(fc.boolean(), { nil: undefined }),
  hours: fc.option(fc.integer({ min: 1, max: 2000 }), { nil: undefined }),
  volume: ranged(fc.integer({ min: 10, max: 100_000 })),
  baseRate: rangedShare(share),
  selectionRate: rangedShare(share),
  /* As a share of the highest precision that is possible. */
  quality: rangedShare(fc.double({ min: 0.05, max: 1, noNaN: true })),
  gain: ranged(money(500)),
  loss: ranged(money(100)),
  adoption: rangedShare(fc.double({ min: 0.1, max: 1, noNaN: true })),
  operatingCost: ranged(money(100_000)),
})

type Project = typeof project extends fc.Arbitrary<infer T> ? T : never

function planOf(drawn: Project): Plan {
  const { baseRate, selectionRate, quality } = drawn
  const highest = Math.min(1, baseRate.estimate.likely / selectionRate.estimate.likely)
  const scale = (factor: number | undefined) => (factor === undefined ? undefined : Math.min(1, factor * highest))
  const { likely, low, high } = quality.estimate
  return {
    project: { task: 'binary' },
    value: { action_changes_outcome: false, current_process: { kind: drawn.kind } },
    economics: {
      period: 'month',
      volume_per_period: drawn.volume.estimate,
      base_rate: baseRate.estimate,
      selection_rate: selectionRate.estimate,
      payoffs: {
        true_positive: drawn.gain.estimate,
        false_positive: {
          likely: -drawn.loss.estimate.likely,
          low: drawn.loss.estimate.high === undefined ? undefined : -drawn.loss.estimate.high,
          high: drawn.loss.estimate.low === undefined ? undefined : -drawn.loss.estimate.low,
        },
      },
      adoption: drawn.adoption.estimate,
      operating_cost_per_year: drawn.operatingCost.estimate,
      replaces_current_process: drawn.isReplacing,
      ...(drawn.kind === 'human'
        ? {
            current: {
              selection_rate: drawn.todaysSelectionRate,
              precision: baseRate.estimate.likely + drawn.todaysQuality * (1 - baseRate.estimate.likely),
            },
          }
        : {}),
    },
    expectations: { precision: { likely: likely * highest, low: scale(low), high: scale(high) } },
    change: drawn.hours === undefined ? {} : { handling_minutes_per_case: 10, staff_hours_per_period: drawn.hours },
  }
}

/** Sets every input that has a range to a point inside it. */
function pointOf(plan: Plan, drawn: Project): readonly (InputChange & { readonly value: Estimate })[] {
  const precisionPoint = { estimate: plan.expectations?.precision ?? { likely: 0 }, at: drawn.quality.at }
  const loss = { estimate: plan.economics?.payoffs?.false_positive ?? { likely: 0 }, at: drawn.loss.at }
  const points: readonly (readonly [Parameters<typeof toPath>[0], Ranged])[] = [
    [path.economics.volume_per_period, drawn.volume],
    [path.economics.base_rate, drawn.baseRate],
    [path.economics.selection_rate, drawn.selectionRate],
    [path.expectations.precision, precisionPoint],
    [path.economics.payoffs.true_positive, drawn.gain],
    [path.economics.payoffs.false_positive, loss],
    [path.economics.adoption, drawn.adoption],
    [path.economics.operating_cost_per_year, drawn.operatingCost],
  ]
  return points.flatMap(([inputPath, { estimate, at }]) => {
    const { likely, low, high } = estimate
    if (low === undefined && high === undefined) return []
    const [from, to] = [low ?? likely, high ?? likely]
    return [{ path: toPath(inputPath), value: { likely: from + at * (to - from) } }]
  })
}

describe('over any ranges', () => {
  test('no point is worse than the worst case, or better than the best one', () => {
    let tried = 0
    fc.assert(
      fc.property(project, (drawn) => {
        const plan = planOf(drawn)
        const { value, valueRange } = getWorksheet(plan).business
        if (value === undefined || valueRange === undefined) return
        const inner = getWorksheet(applyInputChanges(plan, pointOf(plan, drawn)).plan).business.value
        const slack = 1e-9 * Math.max(1, Math.abs(valueRange.low), Math.abs(valueRange.high))
        for (const point of [value, inner]) {
          if (point === undefined) continue
          tried++
          expect(point).toBeGreaterThanOrEqual(valueRange.low - slack)
          expect(point).toBeLessThanOrEqual(valueRange.high + slack)
        }
      }),
      { numRuns: 300 },
    )
    expect(tried).toBeGreaterThan(200)
  })

  test('nor is any point at which precision keeps its lift, as it does in the range', () => {
    let tried = 0
    fc.assert(
      fc.property(project, (drawn) => {
        const plan = planOf(drawn)
        const { valueRange } = getWorksheet(plan).business
        const model = createBinaryModel(plan)
        if (valueRange === undefined || model === undefined) return
        const changes = pointOf(plan, drawn).map(({ path: changed, value }) => [formatPath(changed), value.likely])
        const inner = model.computeValue(
          model.toPossible({ ...getLikelyValues(model.inputs), ...Object.fromEntries(changes) }),
        )
        if (inner === undefined) return
        tried++
        const slack = 1e-9 * Math.max(1, Math.abs(valueRange.low), Math.abs(valueRange.high))
        expect(inner).toBeGreaterThanOrEqual(valueRange.low - slack)
        expect(inner).toBeLessThanOrEqual(valueRange.high + slack)
      }),
      { numRuns: 300 },
    )
    expect(tried).toBeGreaterThan(100)
  })

  test("the worst case is where today's process reaches 100% precision, if that lies inside the range", () => {
    const plan: Plan = {
      project: { task: 'binary' },
      value: { action_changes_outcome: false, current_process: { kind: 'human' } },
      economics: {
        period: 'month',
        volume_per_period: { likely: 1000 },
        base_rate: { likely: 0.4, low: 0.35, high: 0.6 },
        selection_rate: { likely: 0.1 },
        payoffs: { true_positive: { likely: 10 }, false_positive: { likely: -30 } },
        operating_cost_per_year: { likely: 1000 },
        current: { selection_rate: 0.1, precision: 0.8 },
      },
      expectations: { precision: { likely: 0.6 } },
    }
    /* At the same lift, 0.4 / 0.8 = 50% is the base rate from which today's process can't get better. */
    expect(createBestWorstPlans(plan)?.worst.economics?.base_rate).toMatchObject({ likely: 0.5 })
    /* 1,200 actions a year: the model is right in 75% of them and today's process in 100%, at 40 each. */
    expect(getWorksheet(plan).business.valueRange?.low).toBeCloseTo(-1200 * 0.25 * 40 - 1000)
  })

  test('the plan of the worst case has the worst value, and that of the best case the best', () => {
    fc.assert(
      fc.property(project, (drawn) => {
        const plan = planOf(drawn)
        const { valueRange } = getWorksheet(plan).business
        const cases = createBestWorstPlans(plan)
        if (!valueRange || !cases) return
        const [worst, best] = [cases.worst, cases.best].map((casePlan) => getWorksheet(casePlan).business.value)
        const slack = 1e-6 * Math.max(1, Math.abs(valueRange.low), Math.abs(valueRange.high))
        expect(Math.abs((worst ?? Number.NaN) - valueRange.low)).toBeLessThanOrEqual(slack)
        expect(Math.abs((best ?? Number.NaN) - valueRange.high)).toBeLessThanOrEqual(slack)
      }),
      { numRuns: 150 },
    )
  })

  test('two figures never contradict: no value above what a perfect model adds, no share or margin above all', () => {
    fc.assert(
      fc.property(project, (drawn) => {
        const plan = planOf(drawn)
        const { binary, business } = getWorksheet(plan)
        if (!binary || business.value === undefined) return
        const limit = binary.perfectModelLimit ?? Infinity
        expect(business.value).toBeLessThanOrEqual(limit * (1 + 1e-9) + 1e-6)
        expect(binary.shareOfLimit ?? 0).toBeLessThanOrEqual(1 + 1e-9)
        expect(binary.safetyMargin ?? 0).toBeLessThanOrEqual(1)
      }),
      { numRuns: 200 },
    )
  })
})
