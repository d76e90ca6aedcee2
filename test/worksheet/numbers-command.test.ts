import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { numbers, type NumbersOptions } from '../../src/commands/numbers/numbers.js'
import { ASSISTANT, CALLS, exampleWith, FORECAST, FRAUD, ROUTING } from '../../src/rules/shared/example-plans.js'
import { toPath, path } from '../../src/plan/typed-path.js'
import { readPlan } from '../../src/plan/read/read.js'
import { parseSource } from '../../src/yaml/parse.js'
import { withValue } from '../../src/worksheet/what-if.js'
import { getWorksheet } from '../../src/worksheet/worksheet.js'
import { anyPlan } from '../support/any-plan.js'
import { DRAFTS, EXAMPLES, readExamplePlan } from '../support/example-plans.js'
import { fakePorts, run } from '../support/fake-ports.js'
import VECTORS from '../fixtures/vectors.json' with { type: 'json' }

interface Result {
  readonly key: string
  readonly value: number | null
  readonly what_if?: number | null
}

interface Report {
  readonly results: readonly Result[]
  readonly key_driver: string | null
  readonly break_evens: readonly { readonly path: string; readonly break_even_value: number }[]
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

/* What a vector calls by one name and the report by another. */
const KEYS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  confusion: { lift: 'lift', maxLift: 'max_lift', accuracy: 'accuracy', majorityAccuracy: 'majority_class_accuracy' },
  binormal: { precision: 'precision_from_auc' },
  economics: {
    gainPerTrue: 'gain_per_true_positive',
    lossPerFalse: 'loss_per_false_positive',
    threshold: 'break_even_probability',
    ceiling: 'perfect_model_limit',
    ceilingPerYear: 'perfect_model_limit',
    bestTrivialValue: 'best_no_model_strategy',
    breakEvenPrecision: 'break_even_precision',
    breakEvenLift: 'break_even_lift',
    valuePerYear: 'net_value_per_year',
    safetyMargin: 'safety_margin',
    paybackMonths: 'payback_months',
  },
  routing: {
    costToday: 'current_cost',
    costWithModel: 'cost_with_model',
    saving: 'net_value_per_year',
    breakEvenErrorRate: 'break_even_error_rate',
  },
  assistant: {
    valuePerContact: 'value_per_case',
    valuePerYear: 'net_value_per_year',
    breakEvenResolutionRate: 'break_even_resolution_rate',
    tolerableHarmRate: 'tolerable_harm_rate',
  },
}

interface Vector {
  readonly id: string
  readonly expect: Readonly<Record<string, number | null>>
}

/** By the keys of the report, what the vector says of them. */
function wantedOf(id: string): readonly (readonly [key: string, value: number | null])[] {
  return Object.entries(KEYS).flatMap(([group, keys]) =>
    ((VECTORS as unknown as Readonly<Record<string, readonly Vector[]>>)[group] ?? [])
      .filter((vector) => vector.id === id)
      .flatMap(({ expect: wanted }) =>
        Object.entries(keys).flatMap(([name, key]) => {
          const value = wanted[name]
          return value === undefined ? [] : [[key, value] as const]
        }),
      ),
  )
}

const ONCE = '  build_cost: 220000\n'
const FLEET = {
  volume_per_period: '12000',
  base_rate: '0.9%',
  selection_rate: '3%',
  precision: '10.8%',
  true_positive: '2940',
  false_positive: '-180',
  operating_cost_per_year: '260000',
}
const AUDITS = {
  volume_per_period: '200000',
  period: 'year',
  base_rate: '33.3333333%',
  true_positive: '6',
  false_positive: '-4',
}
const TRUCKS = {
  volume_per_period: '16000',
  period: 'year',
  base_rate: '2.34375%',
  selection_rate: '5.675%',
  precision: '40.3084%',
  true_positive: '500',
  false_positive: '-10',
}
const REWORK = '    rework_rate: 6%\n    rework_cost: 5.50\n'

/** The vectors that a plan can hold, and the plan that holds them. */
const HELD: readonly (readonly [id: string, plan: string])[] = [
  [
    'T1',
    exampleWith(
      FRAUD,
      { base_rate: '6.636%', selection_rate: '18%', precision: '12.177%' },
      { expectations: '  recall: 33.03%\n' },
    ),
  ],
  ['T2', exampleWith(FRAUD, { base_rate: '6.636%', selection_rate: '18%' }, { expectations: '  auc: 0.63\n' })],
  ['T4', exampleWith(FRAUD, TRUCKS)],
  ['T5', exampleWith(FRAUD, TRUCKS)],
  ['T6', exampleWith(FRAUD, { base_rate: '0.1727485630620034%', selection_rate: '0.28%', precision: '51.8246%' })],
  ['T7', exampleWith(FRAUD, { base_rate: '0.5%', precision: '1.5%' })],
  ['T13', exampleWith(FRAUD, AUDITS)],
  ['T15', exampleWith(CALLS, { precision: '7.56%' }, { economics: ONCE })],
  ['T15a', exampleWith(CALLS, { precision: '4.5%', selection_rate: '10%' }, { economics: ONCE })],
  ['T16', exampleWith(FRAUD, FLEET, { economics: '  build_cost: 600000\n' })],
  ['B1', exampleWith(FRAUD, { base_rate: '5%', selection_rate: '10%' }, { expectations: '  auc: 0.8\n' })],
  ['B2', exampleWith(FRAUD, { base_rate: '20%', selection_rate: '20%' }, { expectations: '  auc: 0.9\n' })],
  ['R1', exampleWith(ROUTING, { human_cost: '1.925', operating_cost_per_year: '0' })],
  ['L1', exampleWith(ASSISTANT, { operating_cost_per_year: '0' }, { '  assistant': REWORK })],
]

describe('the figures of a plan', () => {
  test.each(HELD)('give the reference values of %s', async (id, text) => {
    const values = await valuesOf(text)
    const wanted = wantedOf(id)
    expect(wanted).not.toEqual([])
    for (const [key, value] of wanted) {
      if (value === null) expect(values[key], key).toBeNull()
      else expect(Math.abs((values[key] ?? Number.NaN) - value), key).toBeLessThanOrEqual(1e-3 * Math.abs(value))
    }
  })

  test('give the sample size of S2 for any effect, exact ones for the rest, and the bound of T14', async () => {
    const sizeOf = (id: string) => VECTORS.sampleSize.find((vector) => vector.id === id)?.expect
    const pilot = await valuesOf(exampleWith(CALLS, { precision: '7.56%' }))
    /* S2 rounds each group up. */
    expect(pilot['pilot_sample_size_any_effect']).toBe(2 * (sizeOf('S2')?.perArm ?? 0) - 1)
    /* S3 approximates 89. */
    const proof = await valuesOf(exampleWith(FRAUD, { operating_cost_per_year: '0' }))
    expect(proof['pilot_sample_size']).toBe(89)
    /* T12 asks for none harmful, and fails what is expected; 2.3% are tolerable here, after operating cost. */
    const read = await Promise.all(
      ['0.5%', '1%', '0.1%', '3%'].map((rate) => valuesOf(exampleWith(ASSISTANT, { harm_rate: rate }))),
    )
    expect(read.map((values) => [values['answers_to_review'], values['harmful_answers_allowed']])).toEqual([
      [268, 2],
      [614, 8],
      [127, 0],
      [null, undefined],
    ])
    const history = await valuesOf(exampleWith(FORECAST, {}, { '  forecast': '    autocorrelation: 0.5\n' }))
    expect(history['max_error_reduction_from_history']).toBeCloseTo(
      1 - (VECTORS.forecast[0]?.expect.bestRmseRatioToNaive ?? 0),
      5,
    )
  })

  test('say what it takes to pay before anybody has promised a precision', async () => {
    const values = await valuesOf(CALLS.replace(/^expectations:\n.*\n/m, ''))
    expect(values['break_even_precision']).toBeCloseTo(0.0642361, 6)
    expect(values['break_even_lift']).toBeCloseTo(3.5687, 3)
    expect(values).toMatchObject({ net_value_per_year: null, share_of_limit: null, safety_margin: null })
  })

  test('count only what belongs to this kind of action, whatever is left over in the file', async () => {
    const leftOver = exampleWith(
      CALLS,
      { action_changes_outcome: 'false' },
      { economics: '  payoffs:\n    true_positive: 177\n    false_positive: -21\n' },
    )
    expect(await valuesOf(leftOver)).toMatchObject({ gain_per_true_positive: 177, loss_per_false_positive: 21 })
  })

  test('say so while the operating cost is unknown', async () => {
    const text = CALLS.replace(/^ *operating_cost_per_year:.*\n/m, '')
    expect((await asked(text)).out.replaceAll(/\s+/g, ' ')).toContain(
      "Excludes operating cost, which isn't estimated yet.",
    )
    expect((await asked(CALLS)).out).not.toContain('Excludes operating cost')
  })

  test('add up the cost exactly, and name the part that is not estimated', async () => {
    const said = async (text: string) => (await asked(text)).out.replaceAll(/\s+/g, ' ')
    const costs = CALLS.replace(/^ *(?:build|integration|change)_cost:.*\n/gm, '').replace(
      /^economics:\n/m,
      'economics:\n  build_cost: 90000\n  integration_cost: 45000\n',
    )
    expect(await said(costs)).toMatch(
      /One-time cost \S+ ?135,000 .+ Excludes change management \(not estimated yet\)\./,
    )
  })

  test('name a source that inputs share once, and say where there is none', async () => {
    const { out } = await asked(readExamplePlan('churn-retention'))
    expect(out.match(/Retention report, third quarter 2026/g)).toHaveLength(1)
    expect(out).toMatch(/^ {2}Default source: Retention report, third quarter 2026, as of Oct 31, 2026$/m)
    expect(out).toMatch(/^ {2}Recall +12\.6% +no source$/m)
  })

  test('name what is assumed while there is no estimate', async () => {
    const said = async (text: string) => (await asked(text)).out.replaceAll(/\s+/g, ' ')
    const open = FRAUD.replace(/^ *false_negative:.*\n/m, '').replace(/^ *adoption:.*\n/m, '')
    expect(await said(open)).toContain('Assumes a false negative value of 0 and 100% adoption (no estimates yet).')
    const about = 'economics.payoffs.false_negative'
    const idle = `not_applicable:\n  - {id: missed, path: ${about}, reason: true positives count it}\n`
    const left = 'Assumes 100% adoption (no estimate yet).'
    expect(await said(`${open}${idle}`)).toContain(left)
    expect(await said(`${open}${idle.replace(about, 'economics.payoffs')}`)).toContain(left)
    expect(await said(`${open}${idle.replace('true positives count it', '" "')}`)).not.toContain(left)
    for (const name of EXAMPLES) {
      const plan = readExamplePlan(name)
      const isOpen = !/^ {2}adoption:/m.test(plan)
      expect((await said(plan)).includes('Assumes '), name).toBe(isOpen)
    }
  })

  test('have one margin of safety: at the promise less that part, nothing is left over today', async () => {
    for (const text of [CALLS, FRAUD, ...EXAMPLES.map(readExamplePlan), ...DRAFTS.map(readExamplePlan)]) {
      const { safety_margin: margin } = await valuesOf(text)
      const plan = readPlan(parseSource(text).data).plan
      const promised = plan.expectations?.precision?.likely
      if (margin == null || promised === undefined || margin < 0 || margin > 1) continue
      const less = withValue(plan, toPath(path.expectations.precision), { likely: promised * (1 - margin) })
      const bare = withValue(less, toPath(path.expectations.recall), undefined)
      const { value } = getWorksheet(bare).business
      expect(Math.abs(value ?? NaN)).toBeLessThan(1e-6 * Math.abs(getWorksheet(plan).business.value ?? 0) + 1)
    }
  })

  test('hang together: at the figure where it turns, the value is zero', async () => {
    for (const text of [CALLS, FRAUD, ROUTING, FORECAST, ASSISTANT]) {
      const { break_evens: turns } = await reportOf(text)
      expect(turns.length).toBeGreaterThan(0)
      for (const { path, break_even_value: at } of turns) {
        const { results } = await reportOf(text, [`${path}=${at}`])
        const value = results.find(({ key }) => key === 'net_value_per_year')
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
    expect(out).toContain('(the plan file is unchanged)')
    expect(out).toMatch(/Perfect-model limit {2}\$5\.9 million {2}→ {2}\$3\.3 million/)
  })

  test('keeps the lift when the base rate moves, and says so', async () => {
    const { results, what_if: tried } = await reportOf(CALLS, ['economics.base_rate=0.9%'])
    const lift = results.find(({ key }) => key === 'lift')
    expect(lift?.what_if).toBeCloseTo(lift?.value ?? 0, 9)
    expect(tried?.notes.join(' ')).toContain('lift')
  })

  test('lets recall follow when the depth moves', async () => {
    const text = exampleWith(CALLS, { precision: '7.6%' }, { expectations: '  recall: 12.6%\n' })
    const { results } = await reportOf(text, ['economics.selection_rate=6%'])
    expect(results.find(({ key }) => key === 'recall')?.what_if).toBeCloseTo(0.2533, 3)
  })

  test.each([
    ['a place that is not there', 'economics.base_rat=1%', 'Did you mean economics.base_rate?'],
    ['a share above one', 'economics.base_rate=300', "isn't a share"],
    ['something that is no figure', 'project.name=Calls', "isn't a figure"],
    ['half a change', 'economics.base_rate', "doesn't set a field"],
  ])('refuses %s with exit 2 and what to do', async (_, whatIf, says) => {
    const { code, err, out } = await asked(CALLS, { whatIf: [whatIf] })
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(says)
  })
})

describe('every format', () => {
  const isReport = new Ajv().compile(
    JSON.parse(readFileSync('src/worksheet/formats/numbers-report.schema.json', 'utf8')) as object,
  )

  test.each([...EXAMPLES, ...DRAFTS])('of %s holds no NaN, no Infinity and nothing undefined', async (name) => {
    for (const format of ['pretty', 'json', 'markdown'] as const) {
      const { code, out } = await asked(readExamplePlan(name), { format })
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
    expect(err).toContain('mlproject.yaml:11:14  Ignored economics.base_rate')
    expect((JSON.parse(out) as Report).results.find(({ key }) => key === 'perfect_model_limit')?.value).toBeNull()
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
