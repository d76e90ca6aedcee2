import { describe, expect, test } from 'vitest'
import type { Plan } from '../../src/plan/plan.js'
import { readPlan } from '../../src/plan/read/read.js'
import { choosePilotTarget, computeMeasuredFigure, computeUplift } from '../../src/worksheet/pilot-target.js'
import type { BinarySheet } from '../../src/worksheet/tasks/binary.js'
import { computeHarmReview } from '../../src/worksheet/tasks/assistant-review.js'
import { sortByDistance } from '../../src/worksheet/input-break-even.js'
import { getWorksheet } from '../../src/worksheet/worksheet.js'
import { parseSource } from '../../src/yaml/parse.js'

/** What has to be shown before a launch, and where it comes from: a criterion, or the money. */

const read = (text: string): Plan => readPlan(parseSource(`mlplan: 2\n${text}`).data).plan

describe('a pilot has to exceed', () => {
  const criteria = (...list: readonly { id: string; figure: string; at_least?: number }[]) => ({
    success_criteria: list,
  })
  const KEPT = { id: 'kept', figure: 'uplift', at_least: 0.02 }
  const MORE = { id: 'more', figure: 'uplift', at_least: 0.03 }
  const uplift = { kind: 'uplift', expected: 0.04, breakEven: 0.01, paysOff: 'from-break-even' } as const
  const targetOf = (plan: object, figure: Parameters<typeof choosePilotTarget>[1] = uplift) =>
    choosePilotTarget(plan, figure)

  test.each<[string, object, object | undefined]>([
    [
      'the only criterion on it',
      { expectations: criteria(KEPT) },
      { kind: 'criterion', value: 0.02, criterion: 'kept' },
    ],
    [
      'that of the pilot',
      {
        expectations: criteria(KEPT, MORE),
        rollout: { pilot: { success_criterion: 'more' }, go_no_go: { success_criterion: 'kept' } },
      },
      { kind: 'criterion', criterion: 'more' },
    ],
    [
      'that of the decision',
      { expectations: criteria(KEPT, MORE), rollout: { go_no_go: { success_criterion: 'kept' } } },
      { kind: 'criterion', criterion: 'kept' },
    ],
    [
      'break-even, if none of two is named',
      { expectations: criteria(KEPT, MORE) },
      { kind: 'break-even', value: 0.01 },
    ],
    [
      'break-even, if a criterion is on something else',
      { expectations: criteria({ ...KEPT, figure: 'precision' }) },
      { kind: 'break-even' },
    ],
    [
      'break-even, if a criterion has no value',
      { expectations: criteria({ id: 'kept', figure: 'uplift' }) },
      { kind: 'break-even' },
    ],
    [
      'break-even, if a criterion is no share',
      { expectations: criteria({ ...KEPT, at_least: 1.01 }) },
      { kind: 'break-even' },
    ],
    [
      'a criterion of nothing at all',
      { expectations: criteria({ ...KEPT, at_least: 0 }) },
      { kind: 'criterion', value: 0 },
    ],
    [
      'a criterion of everything',
      { expectations: criteria({ ...KEPT, at_least: 1 }) },
      { kind: 'criterion', value: 1 },
    ],
  ])('%s', (_, plan, target) => {
    expect(targetOf(plan)).toMatchObject(target ?? {})
  })

  test('any effect, if neither is known; of a precision, nothing can be said', () => {
    expect(targetOf({}, { ...uplift, breakEven: undefined, paysOff: 'unknown' })).toMatchObject({
      kind: 'no-effect',
      value: 0,
    })
    expect(targetOf({}, { kind: 'precision', expected: 0.1, breakEven: undefined, paysOff: 'unknown' })).toBeUndefined()
  })
})

describe('the figure that a pilot measures', () => {
  const sheetOf = (text: string) => {
    const plan = read(text)
    const { binary } = getWorksheet(plan)
    if (!binary) throw new Error('not binary')
    return { plan, binary }
  }
  const CALLS = `project: {task: binary}
value: {current_process: {kind: nothing}, action_changes_outcome: true}
economics:
  period: year
  volume_per_period: 100000
  base_rate: 2%
  selection_rate: 5%
  intervention: {cost: 4, value: 600, success_rate: 12%}
  operating_cost_per_year: 0
expectations: {precision: 8%}
`

  test('is the uplift where acting changes the outcome: 8% × 12%, and it must pay the cost of 4', () => {
    const { plan, binary } = sheetOf(CALLS)
    expect(computeUplift(plan, binary)).toMatchObject({
      kind: 'uplift',
      expected: expect.closeTo(0.0096, 10),
      breakEven: expect.closeTo(4 / 600, 10),
    })
  })

  test('has a break-even above what is expected where the project loses money', () => {
    const { plan, binary } = sheetOf(CALLS.replace('cost: 4,', 'cost: 9,'))
    expect(computeUplift(plan, binary)).toMatchObject({
      expected: expect.closeTo(0.0096, 10) as number,
      breakEven: expect.closeTo(9 / 600, 10) as number,
    })
  })

  test('has no break-even where no effect could pay', () => {
    const { plan, binary } = sheetOf(CALLS.replace('cost: 4, value: 600', 'cost: 70, value: 60'))
    expect(computeUplift(plan, binary)).toMatchObject({ kind: 'uplift', breakEven: undefined, paysOff: 'never' })
  })

  test.each([
    [0.03, 0.03],
    [0, undefined],
    [-0.01, undefined],
    [undefined, undefined],
  ])(
    'is the precision elsewhere, and a required one of %s makes a break-even of %s',
    (requiredPrecision, breakEven) => {
      const sheet = { rates: { precision: 0.1 }, requiredPrecision } as unknown as BinarySheet
      expect(computeMeasuredFigure({}, sheet)).toMatchObject({ kind: 'precision', expected: 0.1, breakEven })
    },
  )
})

describe('the review of answers', () => {
  const planOf = (assistant: object, limit?: number): Plan =>
    ({
      economics: { assistant },
      ...(limit !== undefined && {
        expectations: { success_criteria: [{ id: 'h', figure: 'harm_rate', at_most: limit }] },
      }),
    }) as unknown as Plan
  const HARM = { harm_rate: { likely: 0.01 }, harm_cost: { likely: 50 } }

  test.each<[string, Plan, number | undefined, number | undefined, object]>([
    ['is as strict as the money asks', planOf(HARM), 0.05, 10, { tolerableRate: 0.05, problem: undefined }],
    [
      'takes the agreed rate where any rate would pay',
      planOf(HARM, 0.03),
      1,
      10,
      { tolerableRate: 0.03, problem: undefined },
    ],
    ['takes the agreed rate where the costs are unknown', planOf(HARM, 0.03), undefined, 10, { tolerableRate: 0.03 }],
    [
      'takes no agreed rate of nothing',
      planOf(HARM, 0),
      undefined,
      10,
      { tolerableRate: undefined, problem: 'any-harm-pays' },
    ],
    ['takes an agreed rate of everything', planOf(HARM, 1), undefined, 10, { tolerableRate: 1 }],
    ['needs a limit where any harm pays', planOf(HARM), 1, 10, { tolerableRate: undefined, problem: 'any-harm-pays' }],
    [
      'is open while the cost of harm is',
      planOf({ harm_rate: { likely: 0.01 } }),
      undefined,
      10,
      { problem: undefined, plan: undefined },
    ],
    ['is of no use where nothing is earned', planOf(HARM), 0.05, -1, { problem: 'never-pays', plan: undefined }],
    ['is of use where nothing is lost', planOf(HARM), 0.05, 0, { problem: undefined }],
    [
      'is of no use where as much harm is expected',
      planOf(HARM),
      0.01,
      10,
      { problem: 'too-much-harm', plan: undefined },
    ],
    [
      'is open while the harm is',
      planOf({ harm_cost: { likely: 50 } }),
      0.05,
      10,
      { problem: undefined, plan: undefined },
    ],
  ])('%s', (_, plan, fromCosts, valueWithoutHarm, expected) => {
    expect(computeHarmReview(plan, fromCosts, valueWithoutHarm)).toMatchObject(expected)
  })

  test('tells 1% from 5% with the fewest answers for which 5% passes at most once in 20', () => {
    expect(computeHarmReview(planOf(HARM), 0.05, 10).plan).toMatchObject({ cases: 124, failures: 2 })
  })

  test.each([
    [undefined, undefined],
    [0, undefined],
    [0.9, undefined],
    [20, -1],
    [100.7, 1],
  ])('of %s answers may have %s harmful ones, as many as show that harm is tolerable', (answers, allowed) => {
    const planned = computeHarmReview(planOf({ ...HARM, reviewed_answers: answers }), 0.05, 10).planned
    expect(planned?.harmfulAllowed).toBe(allowed)
    if (answers === 100.7) expect(planned?.cases).toBe(100)
  })

  test('with an agreed rate may have that share, to the last answer', () => {
    const planned = computeHarmReview(planOf({ ...HARM, reviewed_answers: 100 }, 0.03), 0.05, 10).planned
    expect(planned).toMatchObject({ cases: 100, harmfulAllowed: 3, chanceIfExpected: expect.closeTo(0.9816, 4) })
  })
})

describe('the figure that decides', () => {
  const PLAN = `project: {task: forecast}
economics:
  forecast: {metric: rmse, expected_error: 15, current_error: 20, value_per_point: 1000}
  operating_cost_per_year: 20000
`
  test('is the nearest to its break-even if no figure has a range, else the one that moves the value most', () => {
    expect(getWorksheet(read(PLAN)).business.keyDriver).toEqual(['economics', 'forecast', 'current_error'])
    const withRange = PLAN.replace('value_per_point: 1000', 'value_per_point: {likely: 1000, low: 900, high: 1100}')
    expect(getWorksheet(read(withRange)).business.keyDriver).toEqual(['economics', 'forecast', 'value_per_point'])
  })

  test('is never one of 0, which nothing is near to', () => {
    const at = (likely: number, breakEvenValue: number) => ({
      path: [String(likely)],
      likely,
      breakEvenValue,
      held: undefined,
      alternative: undefined,
    })
    expect(sortByDistance([at(10, 20), at(0, 1), at(-10, -11), at(4, 3)]).map(({ likely }) => likely)).toEqual([
      -10, 4, 10,
    ])
  })
})
