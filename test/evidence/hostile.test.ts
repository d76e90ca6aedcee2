import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { evaluate } from '../../src/commands/evaluate/evaluate.js'
import { fakePorts, run } from '../support/fake-ports.js'

const PLAN = readFileSync('test/fixtures/valuation/german.yaml', 'utf8').replace(/ {2}shared_figures:[^]*/, '')

/* What people paste, what programs write, and what neither should. */
const cell = fc.oneof(
  { weight: 6, arbitrary: fc.double({ min: 0, max: 1, noNaN: true }).map(String) },
  { weight: 4, arbitrary: fc.constantFrom('0', '1', 'true', 'no', '0.5') },
  fc.constantFrom('', 'NaN', 'inf', '-1', '1e308', '-1e308', '1e-320', '0x10', '1,5', '"', '""', '"a', 'a"b', '#REF!'),
  fc.constantFrom(
    '__proto__',
    'constructor',
    '=1+1',
    '::error::x',
    '\u001B[31m',
    '\0',
    '\uFFFD',
    '\u202E',
    '\r',
    '{',
    '[1]',
  ),
  fc.string({ maxLength: 6 }),
)
const header = fc.constantFrom(
  'score,outcome',
  'score,outcome,amount,weight,group,current,id,date',
  'outcome;score',
  'proba\tlabel',
  'score,score,outcome',
  '__proto__,score,outcome',
  '"score","outcome"',
  '',
  '{"score":0.5,"outcome":1}',
)

test('300 hostile files end in a report or in a refusal that says what to do', async () => {
  const files = fc.sample(
    fc.tuple(
      header,
      fc.array(fc.array(cell, { minLength: 1, maxLength: 8 }), { maxLength: 30 }),
      fc.constantFrom(',', ',', ';', '\t'),
    ),
    { numRuns: 300, seed: 20 },
  )
  const codes = new Set<number>()
  for (const [names, rows, delimiter] of files) {
    const width = names.split(/[,;\t]/).length
    const lines = rows.map((cells, index) =>
      Array.from({ length: index % 7 === 6 ? cells.length : width }, (_, column) => cells[column % cells.length]).join(
        delimiter,
      ),
    )
    const text = [names, ...lines].join('\n')
    const ports = fakePorts({ files: { 'mlproject.yaml': PLAN, 'scores.csv': text } })
    const options = {
      scores: 'scores.csv',
      plan: undefined,
      columns: {},
      reading: {},
      threshold: undefined,
      criteria: [],
      svg: undefined,
      failOn: 'not-shown' as const,
    }
    const { code, out, err } = await run(ports, (outside) => evaluate({ ...options, format: 'json' }, outside))
    codes.add(code)
    expect([1, 2], JSON.stringify(text)).toContain(code)
    expect(out + err).not.toMatch(/: NaN|Infinity|undefined/)
    expect(out + err).not.toContain('\u001B')
    if (code === 2) expect(err).toMatch(/^error: Can't evaluate scores\.csv: .+\.\nTry: [A-Z].+\n$/s)
  }
  expect(codes).toEqual(new Set([1, 2]))
})
