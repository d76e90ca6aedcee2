import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { listRequestedSignoffs } from '../../src/briefs/view/signoffs.js'
import { getProfile } from '../../src/plan/form.js'
import type { Plan } from '../../src/plan/plan.js'
import { readPlan } from '../../src/plan/read/read.js'
import type { Role } from '../../src/plan/roles.js'
import type { Stage } from '../../src/plan/stage.js'
import { CHURN, FRAUD, SUPPORT } from '../support/briefs-plans.js'
import { briefOf, textOf } from '../support/briefs-written.js'
import { EXAMPLES, readExamplePlan } from '../support/example-plans.js'

/** What a brief says of a plan: in the plan's own words and figures, and what is missing. */

test('a sign-off is asked for before the stage at which lint starts to miss it', () => {
  const plan: Plan = { ...CHURN, signoffs: [] }
  const telling = { plan, today: '2026-11-24', profile: getProfile(plan) }
  const asked = (role: Role, stage: Stage) => listRequestedSignoffs(telling, [role], stage).map(({ by }) => by.text)
  expect(asked('executive_sponsor', 'kickoff')).toEqual(['before the data stage'])
  expect(asked('finance_partner', 'kickoff')).toEqual(['before the modeling stage'])
  expect(asked('finance_partner', 'modeling')).toEqual(['now'])
})

describe('the sponsor reads', () => {
  const text = textOf(CHURN, 'sponsor')

  test.each([
    [
      'the KPI and its target',
      '- **Goal:** Customers who leave in a month: from 1.8% (Oct 31, 2026) to 1.65% of customers by Dec 31, 2027.',
    ],
    [
      'how often it will be right, with the error side',
      'Of every 1,000 cases acted on, 76 will be right and 924 false alarms.',
    ],
    ['how many it finds and misses', 'Of every 100 cases the model should find, it finds about 13 and misses 87.'],
    ['how many cases that is', 'Volume: 12,000 of 400,000 cases a month (3%).'],
    [
      'what it costs once, with the part that is not known',
      'One-time cost is at least $220,000 ($200,000–$260,000), expected back at least 22 months after launch (change management not estimated yet).',
    ],
    [
      'what it costs a year, in the worst case too',
      '| 144,000 cases acted on, $4 each | -$576,000 | -$576,000 | -$576,000 |\n| Operating cost | -$90,000 | -$90,000 | -$90,000 |\n| **Net value** | **-$141,000** | **$122,000** | **$319,000** |',
    ],
    [
      'what was shared elsewhere',
      '**Shared outside the plan:** The Board, Oct 14, 2026: "95 % accurate" (not supported; correction due Dec 15, 2026).',
    ],
    ['what is asked of them', '| Decide: Correct the "95 % accurate" with the Board | Dec 15, 2026 |'],
    [
      'what they have to judge, and when',
      '| Decide whether this success criterion is met: customers who would have left, of 100 called | Jul 15, 2027 |',
    ],
    ['who has signed off', '- **Signed off:** Dana Whitfield (1 condition open).'],
    ['who has not', '- **Not asked yet:** Marek Novak (decision owner), Priya Raman (integration owner),'],
    [
      'what it is worth',
      '**Bottom line. Expected net value at 100% adoption (no estimate yet) is about $120,000 a year after operating costs (worst case -$140,000, best case $320,000); at 42% adoption, it is $0.**',
    ],
    [
      'that finance has not confirmed it',
      " · Nov 24, 2026 · Draft: finance hasn't confirmed the figures · Sign-offs 1 of 7 · ",
    ],
    ['when we stop', ':** stop if below 6.5. Dana Whitfield decides by Jul 15, 2027.'],
    ['that an answer is still being checked', '*(being checked: Sanne Bakker, Dec 4, 2026)*'],
  ])('%s', (_, words) => {
    expect(text).toContain(words)
  })

  test('a condition of others that is open, while there is time; later it is a finding', () => {
    const conditions = [
      { id: 'basis', condition: 'The legal basis is written down', owner: 'jonas', due: '2026-12-11' },
    ]
    const agreed = { id: 'legal', person: 'marek', decision: 'approved_with_conditions' as const, conditions }
    const plan = { ...CHURN, signoffs: [agreed] }
    const words =
      '- **Open condition from Marek Novak:** The legal basis is written down. Owner: Jonas de Vries, due Dec 11, 2026.'
    expect(textOf(plan, 'sponsor')).toContain(words)
    const met = { ...agreed, conditions: conditions.map((one) => ({ ...one, met_on: '2026-11-20' })) }
    expect(textOf({ ...CHURN, signoffs: [met] }, 'sponsor')).not.toContain('Open condition')
    const [before, anew] = [
      { ...agreed, signed_on: '2026-11-01' },
      { id: 'anew', person: 'marek', signed_on: '2026-11-20' },
    ]
    for (const decision of ['approved', 'declined'] as const) {
      const later = textOf({ ...CHURN, signoffs: [before, { ...anew, decision }] }, 'sponsor')
      expect(later).not.toContain('Open condition')
      expect(later).not.toContain('open condition')
    }
    expect(textOf({ ...CHURN, signoffs: [before] }, 'sponsor')).toContain(words)
  })

  test('a role that does not apply is named with the reason, and nobody is missing', () => {
    const people = (CHURN.people ?? []).filter(({ roles }) => roles?.includes('privacy_legal') !== true)
    const not_applicable = [{ id: 'legal', path: 'people.privacy_legal', reason: 'No personal data is used' }]
    const plan = { ...CHURN, people, not_applicable }
    expect(textOf(plan, 'sponsor')).toContain('- Privacy and legal: No personal data is used. Decided by ')
    expect(textOf(plan, 'sponsor')).not.toMatch(/\*\*No one named yet:\*\*.*privacy and legal/)
    const unfounded = not_applicable.map((one) => ({ ...one, reason: '' }))
    for (const none of [[], unfounded])
      expect(textOf({ ...plan, not_applicable: none }, 'sponsor')).toMatch(
        /\*\*No one named yet:\*\*.*privacy and legal/,
      )
  })

  test('what was corrected is said to be', () => {
    const decisions = (CHURN.decisions ?? []).map((one) => ({ ...one, decided_on: '2026-11-17' }))
    expect(textOf({ ...CHURN, decisions }, 'sponsor')).toContain(
      '"95 % accurate" (not supported; corrected on Nov 17, 2026).',
    )
  })

  test('one page, with the overrun counted and nothing cut', () => {
    expect(briefOf(CHURN, 'sponsor')).toMatchObject({ excessWords: undefined })
    const long = briefOf({ ...CHURN, value: { ...CHURN.value, action: 'word '.repeat(400) } }, 'sponsor')
    expect(long.excessWords).toBe(long.wordCount - 600)
    expect(long.markdown.match(/\bword\b/g)).toHaveLength(400)
  })

  test.each(EXAMPLES)('one page also for the example %s', (name) => {
    const { plan } = readPlan(parse(readExamplePlan(name)))
    const message = `Shorten templates/sponsor.md.hbs, or the answers in examples/${name}/answers.yaml: a sponsor reads one page.`
    expect(briefOf(plan, 'sponsor').excessWords, message).toBeUndefined()
  })

  test('nothing of methods, AUC or an expected accuracy', () => {
    const promised = {
      ...CHURN,
      decisions: [],
      project: { ...CHURN.project, method: 'deep' as const },
      expectations: { ...CHURN.expectations, shared_figures: [], auc: { likely: 0.81 }, accuracy: { likely: 0.957 } },
    }
    expect(textOf(promised, 'sponsor')).not.toMatch(/AUC|accura|deep|neural|957|81 in/i)
  })
})

test.each([
  [
    'binary',
    FRAUD,
    'Of every 100 cases acted on, 20 (15–25) will be right and 80 false alarms. At random, 1 of every 1,000 would be right. Today, 12 of every 100 are right.',
  ],
  [
    'generative',
    SUPPORT,
    'Of every 100 cases the assistant handles, it will resolve 40; 60 go to a person. In 5 of every 1,000 cases the assistant handles, an answer will do harm.',
  ],
  [
    'multiclass',
    {
      project: { task: 'multiclass' },
      economics: {
        routing: { coverage: { likely: 0.7 }, accuracy: { likely: 0.9 }, human_error_rate: { likely: 0.18 } },
      },
    },
    'Of every 100 cases, the model will handle 70 by itself; 30 stay with people. Of every 100 cases the model handles, 90 will be right and 10 wrong. Today, people get 18 of every 100 wrong.',
  ],
  [
    'forecast',
    {
      project: { task: 'forecast' },
      economics: { forecast: { expected_error: { likely: 0.24 }, current_error: 0.28, naive_error: 0.32 } },
    },
    "The expected forecast error is 0.24; lower is better. Today's forecast is off by 0.28. The simplest forecast is off by 0.32.",
  ],
  [
    'ranking',
    {
      project: { task: 'ranking' },
      economics: {
        ranking: {
          online_metric: 'Orders per visit',
          current_value: { likely: 0.031 },
          expected_gain: { likely: 0.04 },
        },
      },
    },
    'Success is measured with real users: Orders per visit. Today, the metric is 3.1%. The new order should raise the metric by 4% of its current value.',
  ],
] satisfies readonly (readonly [string, Plan, string])[])(
  'a %s plan says how often the model is right',
  (_, plan, words) => {
    expect(textOf(plan, 'sponsor')).toContain(words)
  },
)

describe('a success criterion', () => {
  const { success_criteria: [calls] = [] } = CHURN.expectations ?? {}
  const told = (figure: string, limit: number) => {
    const bar = [
      { ...calls, id: 'calls', metric: 'the criterion', figure, at_least: limit } as NonNullable<typeof calls>,
    ]
    return textOf({ ...CHURN, expectations: { ...CHURN.expectations, success_criteria: bar } }, 'sponsor')
  }

  test.each([
    ['as a percentage, where it is a share', 'precision', 0.07, '- **The criterion:** stop if below 7%.'],
    [
      'as typed, where it is one but was counted otherwise',
      'precision',
      6.5,
      '- **The criterion:** stop if below 6.5.',
    ],
    ['in the currency, where it is money', 'value', 120_000, '- **The criterion:** stop if below $120,000 a year.'],
    ['as typed, where it is an error', 'error', 0.25, '- **The criterion:** stop if below 0.25.'],
    ['as typed, where it is no figure of the plan', 'other', 8, '- **The criterion:** stop if below 8.'],
  ])('%s', (_, figure, limit, words) => {
    expect(told(figure, limit)).toContain(words)
  })
})

test('a criterion without a limit, a date or a decision maker says what is missing', () => {
  const criterion = { id: 'calls', metric: 'kept customers' }
  const plan = { ...CHURN, expectations: { ...CHURN.expectations, success_criteria: [criterion] } }
  const text = textOf(plan, 'sponsor')
  expect(text).toMatch(/- \*\*Kept customers:\*\* \*limit, date,? and decision maker not decided yet\*\./)
  expect(text).not.toContain('stop if')
})

test('a shared figure that is beyond the plan is not called supported, whatever the plan says', () => {
  const shared = (value_per_year: number): Plan => ({
    ...CHURN,
    expectations: {
      ...CHURN.expectations,
      shared_figures: [{ id: 'one', shared_with: 'the Board', statement: 'A sum', supported: true, value_per_year }],
    },
  })
  const board =
    "**Shared outside the plan:** The Board: A sum (marked as supported, but the plan's net value is $120,000 a year)."
  expect(textOf(shared(300_000), 'sponsor')).toContain(board)
  expect(textOf(shared(100_000), 'sponsor')).toContain('One figure was shared outside this plan; the plan supports it.')
  const none = { ...CHURN, expectations: { ...CHURN.expectations, shared_figures: [] } }
  expect(textOf(none, 'sponsor')).toContain('No figures have been shared outside this plan.')
})

describe('what a plan does not have', () => {
  const closing = (plan: Plan, today = '2026-11-24') =>
    /^Not decided yet: .*$/m.exec(textOf(plan, 'integration-owner', { today }))?.[0] ?? ''

  test('stands in one last line, with who has the question, by when, and that it is overdue', () => {
    expect(closing(CHURN)).toMatch(/^Not decided yet: fallback \(Priya Raman, Dec 11, 2026\); change process, /)
    expect(closing(CHURN, '2026-12-12')).toContain('fallback (Priya Raman, was due Dec 11, 2026); ')
    expect(textOf(CHURN, 'integration-owner')).not.toContain('| Fallback |')
  })

  test('is named as a whole where nothing of it is decided, and part by part otherwise', () => {
    expect(closing(CHURN)).toContain(', kill switch, ')
    const integration = { ...CHURN.integration, kill_switch: { owner: 'priya' } }
    expect(closing({ ...CHURN, integration })).toContain(', kill switch method, ')
  })

  test('is not open where it does not apply: then the reason is given', () => {
    const text = textOf({ ...CHURN, project: { ...CHURN.project, stage: 'pre-launch' } }, 'integration-owner')
    expect(text).toContain('- Rollback test date: nothing is in use yet. Decided by Priya Raman.')
    expect(text).not.toMatch(/^Not decided yet: .*rollback test date/m)
  })

  test('and what belongs to another kind of project is not printed at all', () => {
    expect(textOf(CHURN, 'integration-owner')).toContain('| Scores due | 06:00 on the first working day |')
    expect(textOf(CHURN, 'integration-owner').toLowerCase()).not.toContain('maximum response time')
    expect(textOf(FRAUD, 'integration-owner')).toContain(
      '| Maximum response time | 50 milliseconds (99th percentile) |',
    )
  })
})
