import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { numbers, type NumbersOptions } from '../src/commands/numbers.js'
import { ASSISTANT, CALLS, exampleWith, FORECAST, FRAUD, ROUTING } from '../src/rules/example-plans.js'
import { anyPlan } from './any-plan.js'
import { DRAFTS, EXAMPLES, planOf } from './example-plans.js'
import { fakePorts, run } from './fake-ports.js'

interface Result {
  readonly key: string
  readonly value: number | null
  readonly what_if?: number | null
}

interface Report {
  readonly results: readonly Result[]
  readonly deciding: string | null
  readonly turns: readonly { readonly path: string; readonly turns_at: number }[]
  readonly what_if: { readonly notes: readonly string[] } | null
}

function asked(text: string, options: Partial<NumbersOptions> = {}) {
  const all = { plan: undefined, whatIf: [], format: 'pretty' as const, ...options }
  return run(fakePorts({ files: { 'mlproject.yaml': text } }), (ports) => numbers(all, ports))
}

async function reportOf(text: string, whatIf: readonly string[] = []): Promise<Report> {
  const { out } = await asked(text, { format: 'json', whatIf })
  return JSON.parse(out) as Report
}

async function valuesOf(text: string): Promise<Record<string, number | null>> {
  const { results } = await reportOf(text)
  return Object.fromEntries(results.map(({ key, value }) => [key, value]))
}

/* Reference values of test/vectors.json that a plan can hold, by the keys of the report. */
const ONCE = '  build_cost: 220000\n'
const VECTORS: readonly (readonly [id: string, plan: string, expected: Readonly<Record<string, number>>])[] = [
  [
    'T15, calls to the top 3%',
    exampleWith(CALLS, { precision: '7.56%' }, { economics: ONCE }),
    {
      gain_per_true_case: 68,
      loss_per_false_case: 4,
      threshold: 0.0555556,
      break_even_precision: 0.0642361,
      value_a_year: 117820.8,
      safety_margin: 0.150316,
      payback_months: 22.407,
    },
  ],
  [
    'T15a, calls to the top 10%',
    exampleWith(CALLS, { precision: '4.5%', treated_fraction: '10%' }, { economics: ONCE }),
    { value_a_year: -454800, break_even_lift: 3.231096 },
  ],
  [
    'T16, a fleet of 12,000 vehicles',
    exampleWith(
      FRAUD,
      {
        volume_per_period: '12000',
        base_rate: '0.9%',
        treated_fraction: '3%',
        precision: '10.8%',
        caught: '2940',
        false_alarm: '-180',
        run_cost_per_year: '260000',
      },
      { economics: '  build_cost: 600000\n' },
    ),
    { value_a_year: 418067.2, payback_months: 17.2221, break_even_precision: 0.0769824 },
  ],
  [
    'T13, 200,000 audits',
    exampleWith(FRAUD, {
      volume_per_period: '200000',
      period: 'year',
      base_rate: '33.3333333%',
      caught: '6',
      false_alarm: '-4',
    }),
    { best_without_a_model: 0, ceiling: 400000 },
  ],
  [
    'T1, alarms for sepsis',
    exampleWith(
      FRAUD,
      { base_rate: '6.636%', treated_fraction: '18%', precision: '12.177%' },
      { expectations: '  recall: 33.03%\n' },
    ),
    { lift: 1.835, accuracy: 0.79748, accuracy_of_doing_nothing: 0.93364, max_lift: 5.5556 },
  ],
  [
    'B1, precision from an AUC of 0.8',
    exampleWith(FRAUD, { base_rate: '5%', treated_fraction: '10%' }, { expectations: '  auc: 0.8\n' }),
    { precision_from_auc: 0.211377 },
  ],
  [
    'T5, checks of trucks',
    exampleWith(FRAUD, {
      volume_per_period: '16000',
      period: 'year',
      base_rate: '2.34375%',
      caught: '500',
      false_alarm: '-10',
    }),
    { threshold: 0.0196078, ceiling: 156250 },
  ],
  [
    'T6, card fraud in public data',
    exampleWith(
      FRAUD,
      { base_rate: '0.172748563%', treated_fraction: '0.28%', precision: '51.8246%' },
      { expectations: '  recall: 84%\n' },
    ),
    { lift: 300, max_lift: 357.143 },
  ],
  [
    'T2, precision from an AUC of 0.63',
    exampleWith(FRAUD, { base_rate: '6.636%', treated_fraction: '18%' }, { expectations: '  auc: 0.63\n' }),
    { precision_from_auc: 0.115948 },
  ],
  ['T7, a mailing', exampleWith(FRAUD, { base_rate: '0.5%', precision: '1.5%' }), { lift: 3 }],
  [
    'S2, a pilot with a control group, both groups together',
    exampleWith(CALLS, { precision: '7.56%' }),
    { pilot_cases: 2 * 12588 },
  ],
  [
    'S3, a pilot that shows a precision of 20% against 10.6%',
    exampleWith(FRAUD, { run_cost_per_year: '0' }),
    { pilot_cases: 81 },
  ],
  [
    'T14, an autocorrelation of 0.5',
    exampleWith(FORECAST, {}, { '  forecast': '    autocorrelation: 0.5\n' }),
    { best_skill_from_history: 1 - 0.866025 },
  ],
  ['T12, harm in 1% of the answers', exampleWith(ASSISTANT, { harm_rate: '1%' }), { answers_to_read: 300 }],
  ['T12, harm in 0.1% of the answers', exampleWith(ASSISTANT, { harm_rate: '0.1%' }), { answers_to_read: 2996 }],
  [
    'R1, routing 240,000 items',
    exampleWith(ROUTING, { manual_cost: '1.925', run_cost_per_year: '0' }),
    { cost_today: 984720, cost_with_model: 498696, break_even_error_rate: 0.339091, value_a_year: 486024 },
  ],
  [
    'L1, 50,000 chats a month',
    exampleWith(ASSISTANT, { run_cost_per_year: '0' }, { '  assist': '    rework_rate: 6%\n    rework_cost: 5.50\n' }),
    {
      value_per_case: 0.94,
      value_a_year: 564000,
      break_even_resolved_rate: 0.204167,
      tolerable_harm_rate: 0.0206667,
      answers_to_read: 600,
    },
  ],
]

describe('the figures of a plan', () => {
  test.each(VECTORS)('give the reference values of %s', async (_, text, expected) => {
    const values = await valuesOf(text)
    for (const [key, value] of Object.entries(expected)) {
      const off = Math.abs((values[key] ?? Number.NaN) - value) / Math.max(Math.abs(value), 1e-9)
      expect({ key, value: values[key], isNear: off < 1e-3 || values[key] === value }).toMatchObject({ isNear: true })
    }
  })

  test('say what it takes to pay before anybody has promised a precision', async () => {
    const values = await valuesOf(CALLS.replace(/^expectations:\n.*\n/m, ''))
    expect(values['break_even_precision']).toBeCloseTo(0.0642361, 6)
    expect(values['break_even_lift']).toBeCloseTo(3.5687, 3)
    expect(values).toMatchObject({ value_a_year: null, capture: null, safety_margin: null })
  })

  test('never pay back what earns nothing', async () => {
    const [, losing = ''] = VECTORS[1] ?? []
    expect((await valuesOf(losing))['payback_months']).toBeNull()
  })

  test('hang together: at the figure where it turns, the value is zero', async () => {
    for (const text of [CALLS, FRAUD, ROUTING, FORECAST, ASSISTANT]) {
      const { turns } = await reportOf(text)
      expect(turns.length).toBeGreaterThan(0)
      for (const { path, turns_at: at } of turns) {
        const { results } = await reportOf(text, [`${path}=${at}`])
        const value = results.find(({ key }) => key === 'value_a_year')
        expect(Math.abs(value?.what_if ?? Number.NaN), `${path} at ${at}`).toBeLessThan(
          1e-4 * Math.abs(value?.value ?? 0) + 1,
        )
      }
    }
  })
})

describe('what if', () => {
  test('leaves the file alone and shows both', async () => {
    const ports = fakePorts({ files: { 'mlproject.yaml': CALLS } })
    const { out } = await run(ports, (given) =>
      numbers({ plan: undefined, whatIf: ['economics.base_rate=1%'], format: 'pretty' }, given),
    )
    expect(ports.writes).toEqual([])
    expect(out).toContain('(the file stays as it is)')
    expect(out).toMatch(/Ceiling {2}USD 5\.9 million {2}→ {2}USD 3\.3 million/)
  })

  test('keeps the lift when the base rate moves, and says so', async () => {
    const { results, what_if: tried } = await reportOf(CALLS, ['economics.base_rate=0.9%'])
    const lift = results.find(({ key }) => key === 'lift')
    expect(lift?.what_if).toBeCloseTo(lift?.value ?? 0, 9)
    expect(tried?.notes.join(' ')).toContain('lift')
  })

  test('lets recall follow when the depth moves', async () => {
    const text = exampleWith(CALLS, { precision: '7.6%' }, { expectations: '  recall: 12.6%\n' })
    const { results } = await reportOf(text, ['economics.treated_fraction=6%'])
    expect(results.find(({ key }) => key === 'recall')?.what_if).toBeCloseTo(0.2533, 3)
  })

  test.each([
    ['a place that is not there', 'economics.base_rat=1%', 'did you mean economics.base_rate?'],
    ['a share above one', 'economics.base_rate=300', 'is not a share'],
    ['something that is no figure', 'project.name=Calls', 'is no figure'],
    ['half a change', 'economics.base_rate', 'sets nothing'],
  ])('refuses %s with exit 2 and what to do', async (_, whatIf, says) => {
    const { code, err, out } = await asked(CALLS, { whatIf: [whatIf] })
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(says)
  })
})

describe('every format', () => {
  const isReport = new Ajv().compile(
    JSON.parse(readFileSync('src/report/numbers-report.schema.json', 'utf8')) as object,
  )

  test.each([...EXAMPLES, ...DRAFTS])('of %s holds no NaN, no Infinity and nothing undefined', async (name) => {
    for (const format of ['pretty', 'json', 'markdown'] as const) {
      const { code, out } = await asked(planOf(name), { format })
      expect(code).toBe(0)
      expect(out).not.toMatch(/NaN|Infinity|undefined|\[object/)
    }
  })

  test('follows the schema of its JSON, whatever the plan leaves out', async () => {
    for (const raw of fc.sample(anyPlan(), { numRuns: 60, seed: 7 })) {
      const { out } = await asked(JSON.stringify(raw), { format: 'json' })
      if (out === '') continue
      isReport(JSON.parse(out))
      expect(isReport.errors).toBeNull()
    }
  })

  test('shows what is not well formed as left out, on the other stream', async () => {
    const { code, out, err } = await asked(exampleWith(CALLS, { base_rate: 'often' }), { format: 'json' })
    expect(code).toBe(0)
    expect(err).toContain('mlproject.yaml:11:14  Left out: economics.base_rate.')
    expect((JSON.parse(out) as Report).results.find(({ key }) => key === 'ceiling')?.value).toBeNull()
  })

  test.each([
    ['no YAML', 'a: [', 'mlproject.yaml:'],
    ['nothing', '', 'The file is empty'],
    ['another file', 'services: {}\n', 'not a plan'],
  ])('refuses %s', async (_, text, says) => {
    const { code, err, out } = await asked(text)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(says)
  })

  test('keeps user text from becoming Markdown', async () => {
    const text = exampleWith(CALLS, { base_rate: '{likely: 1.8%, source: "a|b <script> [x](y) `c`"}' })
    const { out } = await asked(text, { format: 'markdown' })
    expect(out).toContain('a\\|b &lt;script> \\[x\\](y) \\`c\\`')
  })
})
