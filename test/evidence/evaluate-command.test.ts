import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { describe, expect, test } from 'vitest'
import { evaluate, type EvaluateOptions } from '../../src/commands/evaluate/evaluate.js'
import { fakePorts, run } from '../support/fake-ports.js'
import { VALUATION_VECTORS } from '../support/valuation-vectors.js'

const FOLDER = 'test/fixtures/valuation'
const read = (name: string): string => readFileSync(`${FOLDER}/${name}`, 'utf8')
const GERMAN = read('german.yaml')

function evaluated(files: Readonly<Record<string, string>>, options: Partial<EvaluateOptions> = {}, stdin = '') {
  const all: EvaluateOptions = {
    scores: 'scores.csv',
    plan: undefined,
    columns: {},
    reading: {},
    threshold: undefined,
    criteria: [],
    format: 'pretty',
    svg: undefined,
    failOn: 'not-shown',
    ...options,
  }
  return run(fakePorts({ files: { 'mlproject.yaml': GERMAN, ...files }, stdin }), (ports) => evaluate(all, ports))
}

const SCORES = { 'scores.csv': read('german.csv') }
const BAD = { columns: { outcome: 'bad' } }
const isReport = new Ajv().compile(
  JSON.parse(readFileSync('src/evidence/formats/evaluation-report.schema.json', 'utf8')) as object,
)

describe('the exit code', () => {
  test('is 0 only if every criterion is met', async () => {
    expect((await evaluated(SCORES, { ...BAD, criteria: ['hits'] })).code).toBe(0)
    expect((await evaluated(SCORES, { ...BAD, criteria: ['hits', 'found'] })).code).toBe(1)
  })

  test('lets what is not shown pass with --fail-on not-met, and says so', async () => {
    const { code, err } = await evaluated(SCORES, { ...BAD, criteria: ['found'], failOn: 'not-met' })
    expect(code).toBe(0)
    expect(err).toContain("1 criterion isn't shown to be met; --fail-on not-met lets that pass.")
  })

  test('is 1 if a criterion is not met, whatever is let pass', async () => {
    const plan = GERMAN.replace('at_least: 75%', 'at_least: 95%')
    const files = { ...SCORES, 'mlproject.yaml': plan }
    expect((await evaluated(files, { ...BAD, criteria: ['found'], failOn: 'not-met' })).code).toBe(1)
    expect((await evaluated(files, { ...BAD, criteria: ['found'], failOn: 'never' })).code).toBe(0)
  })

  test('is 1 if there is no criterion, because nothing was judged', async () => {
    const plan = GERMAN.replace(/ {2}success_criteria:[^]*/, '')
    const { code, out } = await evaluated({ ...SCORES, 'mlproject.yaml': plan }, BAD)
    expect(code).toBe(1)
    expect(out).toContain('The plan has no success criteria, so nothing is judged.')
  })
})

describe('a request that cannot be met is refused with what to do', () => {
  test.each<[string, Readonly<Record<string, string>>, Partial<EvaluateOptions>, string]>([
    ['a file that is missing', {}, {}, 'File not found: scores.csv.'],
    ['a column that is missing', SCORES, {}, "Can't evaluate scores.csv: no column holds the outcome"],
    ['a criterion that is missing', SCORES, { criteria: ['hit'] }, 'mlproject.yaml has no success criterion "hit".'],
    [
      'another task',
      { ...SCORES, 'mlproject.yaml': 'mlplan: 2\nproject: {task: forecast}\n' },
      {},
      'the task of the plan is forecast',
    ],
    [
      'no selection rate',
      { ...SCORES, 'mlproject.yaml': 'mlplan: 2\nproject: {task: binary}\n' },
      {},
      "doesn't say how many cases are acted on",
    ],
    ['a day that is no date', SCORES, { ...BAD, reading: { trainedTo: 'Nov 30' } }, '--trained-to Nov 30 is no date.'],
    [
      'a chart over the scores',
      SCORES,
      { ...BAD, svg: 'scores.csv' },
      'scores.csv is an input and would be overwritten.',
    ],
  ])('%s', async (_, files, options, says) => {
    const { code, err, out } = await evaluated(files, options)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(says)
    expect(err).toMatch(/\n(Try: [A-Z`]|\(Did you mean)/)
  })
})

describe('a report', () => {
  test('says the verdicts first, with figures and what would settle them', async () => {
    const { out } = await evaluated(SCORES, BAD)
    expect(out.replaceAll(/\s+/g, ' ')).toContain(
      'Not shown: Recall is 67.4% (58.5%–75.5%), on 300 applicants. The minimum is 75%. ' +
        "The measured value wouldn't meet it. About 420 more applicants would settle it if 67.4% holds. " +
        'Fix: Score more cases, then run `mlplan evaluate` again.',
    )
  })

  test.each(VALUATION_VECTORS.map(({ id, columns }) => [id, columns] as const))(
    'of %s follows its schema and holds no NaN, no Infinity, and nothing undefined',
    async (_, { score, outcome, weight, amount, group, current }) => {
      const columns = Object.entries({ score, outcome, weight, amount, group, current }).filter(
        (entry): entry is [string, readonly (number | string | null)[]] => entry[1] !== undefined,
      )
      const lines = score!.map((__, row) => columns.map(([, cells]) => cells[row]).join(','))
      const files = { 'scores.csv': [columns.map(([name]) => name).join(','), ...lines].join('\n') }
      for (const format of ['pretty', 'json', 'markdown'] as const) {
        const { out, err } = await evaluated(files, { format, svg: 'value.svg' })
        expect(err).not.toContain('error')
        expect(out).not.toMatch(/NaN|Infinity|undefined|\[object/)
        if (format !== 'json') continue
        isReport(JSON.parse(out))
        expect(isReport.errors).toBeNull()
      }
    },
  )

  test('cleans names that would do harm', async () => {
    const text = 'score,outcome,group\n' + '0.5,1,::error\n0.4,0,\u001B[31m=1+1\n'.repeat(20)
    const { out } = await evaluated({ 'scores.csv': text })
    expect(out).not.toContain('\u001B')
    expect(out).not.toMatch(/^\s*::error/m)
  })

  test('comes with a chart of the measured value', async () => {
    const { files, err } = await evaluated(SCORES, { ...BAD, svg: 'value.svg' })
    expect(err).toContain('Wrote value.svg')
    expect(files['value.svg']).toMatch(/^<svg /)
    expect(files['value.svg']).toContain('Measured on 300 applicants in scores.csv.')
    expect(files['value.svg']).not.toContain('rule of thumb')
  })
})

test('scores come from standard input too', async () => {
  const { out } = await evaluated({}, { ...BAD, scores: '-' }, SCORES['scores.csv'])
  expect(out).toContain('standard input: German credit')
})

test('counted rows give the report of single rows', async () => {
  const single = read('churn.csv')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','))
  const rounded = single.map(([, score, left]) => `${Number(score).toFixed(2)},${left}`)
  const counts = new Map<string, number>()
  for (const row of rounded) counts.set(row, (counts.get(row) ?? 0) + 1)
  const counted = ['score,outcome,n', ...[...counts].map(([row, n]) => `${row},${n}`)].join('\n')
  const plan = { 'mlproject.yaml': read('churn.yaml') }
  const asSingle = await evaluated(
    { ...plan, 'scores.csv': ['score,outcome', ...rounded].join('\n') },
    { format: 'json' },
  )
  const asCounted = await evaluated({ ...plan, 'scores.csv': counted }, { format: 'json', columns: { count: 'n' } })
  const numbers = (text: string) => (text.match(/-?\d+(\.\d+)?(e[-+]\d+)?/g) ?? []).map(Number)
  const [one, other] = [numbers(asSingle.out), numbers(asCounted.out)]
  expect(one.length).toBe(other.length)
  one.forEach((number, index) =>
    expect(Math.abs(number - other[index]!)).toBeLessThanOrEqual(1e-6 * Math.max(1, Math.abs(number))),
  )
})

describe('nothing is met that is not shown', () => {
  const rows = (hits: number, misses: number, others: number): string =>
    [
      'score,outcome',
      ...Array.from({ length: hits }, (_, n) => `${0.95 + n / 1000},1`),
      ...Array.from({ length: misses }, (_, n) => `${0.91 + n / 1000},0`),
      ...Array.from({ length: others }, (_, n) => `${0.5 - n / 10_000},${n % 20 === 0 ? 1 : 0}`),
    ].join('\n')
  const PLAN = `mlplan: 2
project: {task: binary}
economics:
  currency: USD
  period: year
  volume_per_period: 1000
  selection_rate: 5%
  operating_cost_per_year: 0
  payoffs: {true_positive: 1000, false_positive: -5000, false_negative: 0, true_negative: 0}
expectations:
  success_criteria:
    - {id: money, figure: value, at_least: 0}
    - {id: hits, figure: precision, at_least: 10%}
`

  test('a few hits above a fixed score do not make the value certain', async () => {
    const files = { 'mlproject.yaml': PLAN, 'scores.csv': rows(5, 0, 95) }
    const { out, code } = await evaluated(files, { threshold: 0.9, criteria: ['money'] })
    expect(out).toMatch(/Not shown: Value is \$[\d,]+ a year \(-\$/)
    expect(code).toBe(1)
  })

  test('what the command line chose is said: criteria that are left out, and a threshold of its own', async () => {
    const files = { 'mlproject.yaml': PLAN, 'scores.csv': rows(30, 10, 400) }
    const { out } = await evaluated(files, { threshold: 0.9, criteria: ['hits'] })
    expect(out.replaceAll(/\s+/g, ' ')).toContain(
      '1 other criterion of the plan not judged (--criterion). Acting from --threshold 0.9, on 9.09% of cases; the plan acts on 5%.',
    )
  })

  test('scores that rank no better than chance are said to', async () => {
    const noise = [
      'score,outcome',
      ...Array.from({ length: 400 }, (_, n) => `${(n * 7919) % 400},${n % 5 === 0 ? 1 : 0}`),
    ]
    const { out } = await evaluated({ 'mlproject.yaml': PLAN, 'scores.csv': noise.join('\n') })
    expect(out.replaceAll(/\s+/g, ' ')).toContain("so the model isn't shown to rank cases better than chance.")
  })

  test('a criterion that is met at one base rate and not at the other asks which of them is right', async () => {
    const plan = PLAN.replace('selection_rate: 5%', 'selection_rate: 10%\n  base_rate: 0.5%').replace(
      'at_least: 10%',
      'at_least: 60%',
    )
    const { out } = await evaluated(
      { 'mlproject.yaml': plan, 'scores.csv': rows(180, 20, 1800) },
      { criteria: ['hits'] },
    )
    expect(out.replaceAll(/\s+/g, ' ')).toContain(
      'The two base rates give opposite verdicts, so check which of them is right.',
    )
  })
})
