import { describe, expect, test } from 'vitest'
import { getActingRule } from '../../src/evidence/acting-rule.js'
import { evaluateScores } from '../../src/evidence/evaluate.js'
import type { CriterionVerdict, Evaluation, Scores } from '../../src/evidence/types.js'
import type { ScoredCases } from '../../src/numbers/valuation/scored-cases.js'
import type { Plan } from '../../src/plan/plan.js'
import { toCases, toPlan, VALUATION_VECTORS, type ValuationVector } from '../support/valuation-vectors.js'

/* The others have amounts by case, or a value of today's process that no figures of a plan add up to. */
const PLANNED = VALUATION_VECTORS.filter(
  ({ economics }) => economics.per_amount === undefined && economics['todays_value'] === undefined,
)

function evaluateVector(vector: ValuationVector, change: (plan: Plan) => Plan = (plan) => plan): Evaluation {
  return evaluatePlan(change(toPlan(vector)), toCases(vector.columns))
}

function evaluatePlan(plan: Plan, cases: ScoredCases, more: Partial<Scores> = {}): Evaluation {
  return evaluateScores(plan, { cases, groupNames: [], dropped: 0, repeatedRows: 0, ...more }, getActingRule(plan)!)
}

describe.each(PLANNED.map((vector) => [vector.id, vector] as const))('%s', (_, vector) => {
  const { expect: wanted, economics } = vector
  const evaluation = evaluateVector(vector)

  test('the value of the worksheet is that of the reference', () => {
    const { vsCurrent } = evaluation.money!.value
    expect(vsCurrent.value).toBeCloseTo(wanted.money.a_year, 3)
    const ranges = [vsCurrent.sampling, vsCurrent.figures, vsCurrent.combined, vsCurrent.worstAndBest]
    const names = ['sampling', 'figures', 'combined', 'worst_and_best']
    ranges.forEach(({ low, high }, index) => {
      expectNear(low, wanted.money[names[index]!][0])
      expectNear(high, wanted.money[names[index]!][1])
    })
    expect(evaluation.money!.breakEvenVsCurrent).toBeCloseTo(wanted.break_even_precision, 9)
  })

  test('the value is less than that by what the best alternative without a model is worth', () => {
    const { net, vsCurrent } = evaluation.money!.value
    const { positives, cases } = evaluation
    expect(cases).toBe(wanted.cases)
    expect(positives).toBe(wanted.positives)
    expect(net.value).toBeLessThanOrEqual(vsCurrent.value)
    if (evaluation.money!.comparedWith === undefined) expect(net.value).toBeCloseTo(vsCurrent.value, 6)
  })

  test('verdicts', () => {
    const rates = economics.criteria?.filter(({ figure }) => figure !== 'value').map(({ id }) => id) ?? []
    const told = evaluation.verdicts.filter(({ id }) => rates.includes(id)).map(({ id, verdict }) => ({ id, verdict }))
    const others = wanted.verdicts.filter(({ id }: { id: string }) => rates.includes(id))
    expect(told).toEqual(
      others.map(({ id, verdict }: { id: string; verdict: string }) => ({ id, verdict: verdict.replace(' ', '_') })),
    )
  })
})

describe('a comparison that cannot be made never reads as met', () => {
  const german = VALUATION_VECTORS.find(({ id }) => id === 'german')!
  const judge = (criterion: object, more: Partial<Scores> = {}, cases = toCases(german.columns)): CriterionVerdict => {
    const plan = toPlan(german)
    const expectations = {
      ...plan.expectations,
      success_criteria: [{ id: 'one', ...criterion }],
    } as Plan['expectations']
    return evaluatePlan({ ...plan, expectations }, cases, more).verdicts[0]!
  }

  test.each([
    ['no limit', { figure: 'precision' }],
    ['no figure', { at_least: 0.1 }],
    ['another metric', { figure: 'other', at_least: 0.1 }],
    ['uplift', { figure: 'uplift', at_least: 0 }],
    ['a limit that is no number', { figure: 'precision', at_least: Number.NaN }],
  ])('%s', (_, criterion) => {
    expect(judge(criterion)).toMatchObject({ verdict: 'not_shown' })
  })

  test('more than 1% of the cases left out', () => {
    expect(judge({ figure: 'precision', at_least: 0.4 }).verdict).toBe('met')
    expect(judge({ figure: 'precision', at_least: 0.4 }, { dropped: 3 }).verdict).toBe('met')
    expect(judge({ figure: 'precision', at_least: 0.4 }, { dropped: 4 })).toMatchObject({
      verdict: 'not_shown',
      reason: 'more than 1% of the cases were left out',
    })
    expect(judge({ figure: 'precision', at_least: 0.9 }, { dropped: 4 }).verdict).toBe('not_met')
  })

  test('no positives', () => {
    const cases = toCases(german.columns)
    const none = { ...cases, outcome: new Uint8Array(cases.outcome.length) }
    expect(judge({ figure: 'recall', at_least: 0.4 }, {}, none)).toMatchObject({
      verdict: 'not_shown',
      reason: 'the test data has no positives',
    })
  })

  test('what is not shown leans one way, and says how many cases would settle it', () => {
    expect(judge({ figure: 'recall', at_least: 0.65 })).toMatchObject({
      verdict: 'not_shown',
      leans: 'met',
      cause: 'cases',
    })
    const needed = judge({ figure: 'precision', at_least: 0.5 }).needed!
    expect(needed.inAll).toBeGreaterThan(300)
    expect(needed.more).toBe(needed.inAll - 300)
  })

  test('AUC is judged by limits as wide as those of a share of the rarer outcome', () => {
    const { verdict, measured } = judge({ figure: 'auc', at_least: 0.7 })
    expect(verdict).toBe('not_shown')
    expect(measured).toMatchObject({ value: expect.closeTo(0.773097826087, 9), low: expect.closeTo(0.69, 2) })
    expect(judge({ figure: 'auc', at_least: 0.6 }).verdict).toBe('met')
    expect(judge({ figure: 'auc', at_least: 0.9 }).verdict).toBe('not_met')
  })

  test('an upper limit mirrors a lower one', () => {
    expect(judge({ figure: 'precision', at_most: 0.7 }).verdict).toBe('met')
    expect(judge({ figure: 'precision', at_most: 0.4 }).verdict).toBe('not_met')
    expect(judge({ figure: 'precision', at_most: 0.55 }).verdict).toBe('not_shown')
    expect(judge({ figure: 'precision', at_least: 0.3, at_most: 0.7 }).verdict).toBe('met')
  })

  test('value is not shown because of a business figure if that moves it most', () => {
    const { verdict, cause, reason } = judge({ figure: 'value', at_least: 0 })
    expect({ verdict, cause }).toEqual({ verdict: 'not_shown', cause: 'figures' })
    expect(reason).toContain('economics.payoffs.false_negative')
  })
})

describe('another base rate than the plan has', () => {
  const balanced = VALUATION_VECTORS.find(({ id }) => id === 'balanced_sample')!
  const withMix = (mix: string) => (plan: Plan) =>
    ({
      ...plan,
      expectations: {
        class_mix: mix,
        success_criteria: [{ id: 'hits', figure: 'precision', at_least: 0.5 }],
      },
    }) as unknown as Plan

  test('a natural mix must meet a criterion at both base rates', () => {
    const { verdicts, baseRate, warnings } = evaluateVector(balanced, withMix('natural'))
    expect(baseRate.differs).toBe(true)
    expect(verdicts[0]).toMatchObject({
      verdict: 'not_shown',
      measured: { value: 1 },
      measuredAtPlanned: { value: 0.18 },
    })
    expect(warnings.join(' ')).toContain('a base rate of 50%')
  })

  test('of a resampled one, the figures are those at the base rate of the plan', () => {
    const [verdict] = evaluateVector(balanced, withMix('resampled')).verdicts
    expect(verdict).toMatchObject({ measured: { value: expect.closeTo(0.18, 9) }, measuredAtPlanned: undefined })
  })
})

test('staff who cannot act on all that is planned earn less', () => {
  const churn = VALUATION_VECTORS.find(({ id }) => id === 'ties')!
  const plan = {
    ...toPlan(churn),
    change: { handling_minutes_per_case: 6, staff_hours_per_period: 100 },
  } as unknown as Plan
  const { capacity, money } = evaluatePlan(plan, toCases(churn.columns))
  expect(capacity?.rate).toBeCloseTo(0.1, 9)
  expect(capacity?.value?.net.value).toBeLessThan(money!.value.net.value)
})

test('where amounts differ, the gain is taken to grow with them', () => {
  const vector = VALUATION_VECTORS.find(({ id }) => id === 'huge_amount')!
  const { per_amount: _, ...economics } = vector.economics
  const plan = toPlan({ ...vector, economics: { ...economics, caught: 90 } })
  const unused = evaluatePlan(plan, toCases(vector.columns))
  expect(unused.money?.amounts).toBe('unused')
  const varying = { ...plan, economics: { ...plan.economics, value_varies_by_case: true } } as Plan
  const assumed = evaluatePlan(varying, toCases(vector.columns))
  expect(assumed.money?.amounts).toBe('assumed')
  expect(assumed.money?.byExpectedValue).toBeDefined()
  expect(assumed.warnings.join(' ')).toContain('Three cases make')
})

test('figures that are too large to calculate with leave the value out', () => {
  const vector = VALUATION_VECTORS.find(({ id }) => id === 'ties')!
  const plan = toPlan(vector)
  const cases = { ...toCases(vector.columns), amount: new Float64Array(120).fill(1e308) }
  const varying = { ...plan, economics: { ...plan.economics, value_varies_by_case: true } } as Plan
  const { money, missingMoney, rates } = evaluatePlan(varying, cases)
  expect(rates.precision?.value).toBeCloseTo(0.7619, 4)
  if (money) for (const number of listNumbers(money)) expect(Number.isFinite(number)).toBe(true)
  else expect(missingMoney).toContain('too large')
})

function listNumbers(value: unknown): readonly number[] {
  if (typeof value === 'number') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(listNumbers) : []
}

function expectNear(number: number, wanted: number): void {
  expect(Math.abs(number - wanted)).toBeLessThanOrEqual(Math.max(1e-6 * Math.abs(wanted), 1e-6))
}
