import { describe, expect, test } from 'vitest'
import type { Plan } from '../src/plan/plan.js'
import { CHURN, FRAUD, SUPPORT } from './briefs-plans.js'
import { briefOf, textOf } from './briefs-written.js'

/** What a brief tells of a plan: in the plan's own words and figures, and where it is silent. */

describe('the sponsor reads', () => {
  const text = textOf(CHURN, 'sponsor')

  test.each([
    [
      'the problem in one number',
      'Customers who leave in a month: 1.8% of customers today (31 October 2026); it should fall to 1.65% of customers by 31 December 2027.',
    ],
    [
      'how often it will be right',
      'Of every 1,000 cases acted on, 76 will be right and 924 will not. Of every 100 true cases it will find about 13 and miss 87.',
    ],
    ['how many cases that is', '12,000 of 400,000 cases a month.'],
    [
      'what it costs, with what is not known',
      'Once: at least USD 220,000 (200,000 to 260,000) *(one part is not decided yet)*. To run it, a year: USD 90,000.',
    ],
    [
      'what was promised elsewhere',
      '| the Board, 14 October 2026 | "95 % accurate" | no; put right by: Correct the "95 % accurate" with the Board |',
    ],
    ['what is asked of them', '| Decide: Correct the "95 % accurate" with the Board | 15 December 2026 |'],
    ['who has agreed', '**Agreed:** Dana Whitfield (executive sponsor, 1 condition open).'],
    ['who has not', '- Marek Novak, decision owner: *not asked yet*'],
    [
      'what it brings, and on whose figure that hangs',
      '**What it brings, a year, its run cost paid.** USD 120,000 (-140,000 to 320,000) *(not known yet, and counted meanwhile: "Adoption" as 100%)*. Most hangs on: Success rate, 12 in 100 (8 to 15); ask Marek Novak.',
    ],
    ['what would make us stop', 'below 6.5 we stop; judged by 15 July 2027; Dana Whitfield decides.'],
    ['that an answer is still being checked', '*(still open; Sanne Bakker finds out by 4 December 2026)*'],
  ])('%s', (_, words) => {
    expect(text).toContain(words)
  })

  test('what others agreed on is not met yet, while there is time; later it is a finding', () => {
    const conditions = [{ id: 'basis', what: 'The legal basis is written down', owner: 'jonas', due: '2026-12-11' }]
    const agreed = { id: 'legal', by: 'marek', decision: 'approved_with_conditions' as const, conditions }
    const plan = { ...CHURN, signoffs: [agreed] }
    const words =
      '- Condition of Marek Novak, not met yet: The legal basis is written down *(Jonas de Vries sees to it by 11 December 2026)*.'
    expect(textOf(plan, 'sponsor')).toContain(words)
    const met = { ...agreed, conditions: conditions.map((one) => ({ ...one, met_on: '2026-11-20' })) }
    expect(textOf({ ...CHURN, signoffs: [met] }, 'sponsor')).not.toContain('Condition of')
    const [before, anew] = [
      { ...agreed, on: '2026-11-01' },
      { id: 'anew', by: 'marek', on: '2026-11-20' },
    ]
    for (const decision of ['approved', 'rejected'] as const) {
      const later = textOf({ ...CHURN, signoffs: [before, { ...anew, decision }] }, 'sponsor')
      expect(later).not.toContain('Condition of')
      expect(later).not.toContain('condition is not met')
    }
    expect(textOf({ ...CHURN, signoffs: [before] }, 'sponsor')).toContain(words)
  })

  test('a role that somebody has set aside is left out with the reason, and nobody is missing', () => {
    const people = (CHURN.people ?? []).filter(({ roles }) => roles?.includes('privacy_legal') !== true)
    const not_applicable = [{ id: 'legal', about: 'people.privacy_legal', because: 'No personal data are used' }]
    const plan = { ...CHURN, people, not_applicable }
    expect(textOf(plan, 'sponsor')).toContain('- A person as privacy and legal: No personal data are used; ')
    expect(textOf(plan, 'sponsor')).not.toMatch(/nobody is named yet\*, privacy and legal/)
    const unfounded = not_applicable.map((one) => ({ ...one, because: '' }))
    for (const none of [[], unfounded])
      expect(textOf({ ...plan, not_applicable: none }, 'sponsor')).toMatch(/nobody is named yet\*, privacy and legal/)
  })

  test('what was put right is said to be', () => {
    const decisions = (CHURN.decisions ?? []).map((one) => ({ ...one, decided_on: '2026-11-17' }))
    expect(textOf({ ...CHURN, decisions }, 'sponsor')).toContain(
      'no; put right by: Correct the "95 % accurate" with the Board (done on 17 November 2026) |',
    )
  })

  test('one page, with the overrun counted and nothing cut', () => {
    expect(briefOf(CHURN, 'sponsor')).toMatchObject({ overLength: undefined })
    const long = briefOf({ ...CHURN, value: { ...CHURN.value, action: 'word '.repeat(400) } }, 'sponsor')
    expect(long.overLength).toBe(long.words - 450)
    expect(long.markdown.match(/\bword\b/g)).toHaveLength(400)
  })

  test('nothing of methods, AUC or accuracy promised', () => {
    const promised = {
      ...CHURN,
      decisions: [],
      project: { ...CHURN.project, method: 'deep' as const },
      expectations: { ...CHURN.expectations, told: [], auc: { likely: 0.81 }, accuracy: { likely: 0.957 } },
    }
    expect(textOf(promised, 'sponsor')).not.toMatch(/AUC|accura|deep|neural|957|81 in/i)
  })
})

test.each([
  [
    'binary',
    FRAUD,
    'Of every 100 cases acted on, 20 (15 to 25) will be right and 80 will not. Today 12 of every 100 are right.',
  ],
  [
    'generative',
    SUPPORT,
    'Of every 100 cases it will solve 40; 60 go to a person. Solved means: No new contact about it within seven days. In 5 of every 1,000 cases an answer will do harm.',
  ],
  [
    'multiclass',
    {
      project: { task: 'multiclass' },
      economics: {
        routing: { coverage: { likely: 0.7 }, accuracy: { likely: 0.9 }, human_error_rate: { likely: 0.18 } },
      },
    },
    'Of every 100 cases it will handle 70 alone; 30 stay with people. Of every 100 it handles alone, 90 will be right and 10 wrong. Today people get 18 of every 100 wrong.',
  ],
  [
    'forecast',
    {
      project: { task: 'forecast' },
      economics: { forecast: { promised_error: { likely: 0.24 }, current_error: 0.28, naive_error: 0.32 } },
    },
    "It will be off by 0.24; less is better. Today's forecast is off by 0.28. The simplest forecast is off by 0.32.",
  ],
  [
    'ranking',
    {
      project: { task: 'ranking' },
      economics: {
        ranking: {
          online_metric: 'Orders per visit',
          baseline_value: { likely: 0.031 },
          expected_gain: { likely: 0.04 },
        },
      },
    },
    'It is judged with real users: Orders per visit. Today that is 31 of every 1,000. For every 100 there are today, there should be 4 more.',
  ],
] satisfies readonly (readonly [string, Plan, string])[])(
  'a %s plan tells how often it is right in counts',
  (_, plan, words) => {
    expect(textOf(plan, 'sponsor')).toContain(words)
  },
)

describe('a bar is told', () => {
  const { bar: [calls] = [] } = CHURN.expectations ?? {}
  const told = (figure: string, limit: number) => {
    const bar = [{ ...calls, id: 'calls', measure: 'The bar', figure, at_least: limit } as NonNullable<typeof calls>]
    return textOf({ ...CHURN, expectations: { ...CHURN.expectations, bar } }, 'sponsor')
  }

  test.each([
    ['as people count, where it is a share', 'precision', 0.07, 'The bar: below 7 in 100 we stop'],
    ['as typed, where it is one but was counted otherwise', 'precision', 6.5, 'The bar: below 6.5 we stop'],
    ['in the currency, where it is money', 'value', 120_000, 'The bar: below USD 120,000 a year we stop'],
    ['as typed, where it is an error', 'error', 0.25, 'The bar: below 0.25 we stop'],
    ['as typed, where it is no figure of the plan', 'other', 8, 'The bar: below 8 we stop'],
  ])('%s', (_, figure, limit, words) => {
    expect(told(figure, limit)).toContain(words)
  })
})

describe('what a plan does not say is printed as such', () => {
  test('with who finds out, by when, and that the day has passed', () => {
    expect(textOf(CHURN, 'integration-owner')).toContain(
      '| Fallback | *not decided yet; Priya Raman finds out by 11 December 2026* |',
    )
    expect(textOf(CHURN, 'integration-owner', { today: '2026-12-12' })).toContain(
      '| Fallback | *not decided yet; Priya Raman was to find out by 11 December 2026* |',
    )
  })

  test('or with the reason why it does not apply', () => {
    const text = textOf(CHURN, 'integration-owner')
    expect(text).toContain('| Tried on | *does not apply: nothing is in use yet* |')
    expect(text).toContain('- Rollback: Tried on: nothing is in use yet; said by Priya Raman.')
  })

  test('and what belongs to another kind of project is not printed at all', () => {
    expect(textOf(CHURN, 'integration-owner')).toContain('| Ready by | 06:00 on the first working day |')
    expect(textOf(CHURN, 'integration-owner')).not.toContain('Time for an answer')
    expect(textOf(FRAUD, 'integration-owner')).toContain('| Time for an answer | 50 milliseconds, 99 times in 100 |')
  })
})
