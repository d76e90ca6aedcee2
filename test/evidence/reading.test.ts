import { describe, expect, test } from 'vitest'
import type { ReadOptions } from '../../src/evidence/table/collector.js'
import type { NamedColumns } from '../../src/evidence/table/columns.js'
import { isProblem } from '../../src/evidence/table/problem.js'
import { readScores } from '../../src/evidence/table/read-scores.js'
import { REFUSED_VECTORS } from '../support/valuation-vectors.js'
import { createScoresSource } from '../support/scores-source.js'

async function read(content: string | Uint8Array, named: NamedColumns = {}, options: ReadOptions = {}, piece?: number) {
  return readScores(createScoresSource(content, piece), named, options)
}

async function readColumns(content: string | Uint8Array, named?: NamedColumns, options?: ReadOptions, piece?: number) {
  const scores = await read(content, named, options, piece)
  if (isProblem(scores)) throw new Error(scores.problem)
  const { score, outcome, amount } = scores.cases
  return { score: [...score], outcome: [...outcome], ...(amount ? { amount: [...amount] } : {}) }
}

async function refusal(content: string | Uint8Array, named?: NamedColumns, options?: ReadOptions): Promise<string> {
  const scores = await read(content, named, options)
  return isProblem(scores) ? scores.problem : 'read'
}

const HALVES = { score: [0.5, 0.25], outcome: [1, 0] }

describe('every way to write a table is read alike', () => {
  test.each([
    ['CSV', 'score,outcome\n0.5,1\n0.25,0\n'],
    ['no line end at the end', 'score,outcome\n0.5,1\n0.25,0'],
    ['Windows line ends', 'score,outcome\r\n0.5,1\r\n0.25,0\r\n'],
    ['both kinds of line ends', 'score,outcome\r\n0.5,1\n0.25,0\r\n'],
    ['old Mac line ends', 'score,outcome\r0.5,1\r0.25,0\r'],
    ['a byte order mark', '\uFEFFscore,outcome\n0.5,1\n0.25,0\n'],
    ['tabs', 'score\toutcome\n0.5\t1\n0.25\t0\n'],
    ['semicolons with decimal commas', 'score;outcome\n0,5;1\n0,25;0\n'],
    ['semicolons with decimal points', 'score;outcome\n0.5;1\n0.25;0\n'],
    ['quotation marks', '"score","outcome"\n"0.5","1"\n"0.25","0"\n'],
    ['line ends inside cells', 'score,outcome,note\n0.5,1,"a\nb, ""c"""\n0.25,0,""\n'],
    ['words for outcomes', 'score,outcome\n0.5,TRUE\n0.25,no\n'],
    ['spaces', 'score , outcome\n 0.5, 1\n0.25 ,0 \n'],
    ['known names', 'y_true,proba\n1,0.5\n0,0.25\n'],
    ['exponents', 'score,outcome\n5e-1,1\n+.25,0.0\n'],
    ['blank lines', '\nscore,outcome\n\n0.5,1\n0.25,0\n\n\n'],
    ['JSON Lines', '{"score":0.5,"outcome":1}\n{"outcome":false,"score":"0.25"}\n'],
  ])('%s', async (_, text) => {
    expect(await readColumns(text)).toEqual(HALVES)
    expect(await readColumns(text, {}, {}, 3)).toEqual(HALVES)
  })

  test('columns can be named, and a positive outcome too', async () => {
    const text = 'p,churned,amount\n0.5,left,10\n0.25,stayed,20\n'
    const columns = await readColumns(text, { score: 'p', outcome: 'churned' }, { positive: 'left' })
    expect(columns).toEqual({ ...HALVES, amount: [10, 20] })
  })

  test('a column that is named for one thing is not taken for another', async () => {
    expect(await readColumns('score,prediction,outcome\n0.5,9,1\n0.25,9,0\n', { amount: 'prediction' })).toEqual({
      ...HALVES,
      amount: [9, 9],
    })
  })
})

describe('what is wrong is refused with the rows', () => {
  test.each([
    ['score,outcome\n,1\n0.2,0\nNaN,1\n', '2 rows have no score (rows 1 and 3)'],
    ['score,outcome\n0.1,\n', '1 row has no outcome (row 1)'],
    ['score,outcome\n0.1,2\n0.2,maybe\n', '2 rows have an outcome that is neither yes nor no (rows 1 and 2)'],
    ['score,outcome\nhigh,1\n', '1 row has a score that is no number (row 1)'],
    ['score,outcome\n0x1f,1\n0b1,0\n', '2 rows have a score that is no number (rows 1 and 2)'],
    ['score,outcome\n"0,5",1\n', '1 row has a score that is no number (row 1)'],
    ['score,outcome\ninf,1\n-Infinity,0\n', '2 rows have an infinite score (rows 1 and 2)'],
    ['score,outcome\n1e999,1\n', '1 row has an infinite score (row 1)'],
    ['score,outcome,weight\n0.1,1,-1\n0.1,1,NaN\n', '2 rows have a weight that is below 0 or no number (rows 1 and 2)'],
    ['score,outcome,amount\n0.1,1,-5\n', '1 row has an amount that is below 0 or no number (row 1)'],
    ['score,outcome,id\n0.1,1,a\n0.1,0,b\n0.3,0,a\n', '1 row repeats an ID (row 3)'],
    ['score,outcome\n', 'the file has no cases'],
    ['', 'the file is empty'],
    ['\n\n', 'the file is empty'],
    ['score,outcome,weight\n0.1,1,0\n', 'all weights are 0'],
    ['score,outcome\n0.1,1\n0.2\n', 'row 2 has 1 cell, but the header has 2'],
    ['score,outcome\n0.1,1,\n', 'row 1 has 3 cells, but the header has 2'],
    ['score,outcome\n0.1,1\n"0.2,0\n', "a quotation mark in row 2 isn't closed, or stands inside a cell"],
    ['score,outcome\n0.1,1\0\n', 'the file has NUL characters, so it is no text'],
    ['PAR1 and no more', "the Parquet file can't be read"],
    ['score,proba,outcome\n0.1,1,1\n', '"score" and "proba" could each be the score'],
    ['p,outcome\n0.1,1\n', 'no column holds the score; the file has "p" and "outcome"'],
    ['{"score":0.5,"outcome":1}\n[1]\n', "row 2 isn't a JSON object"],
    ['{"score":0.5,"outcome":1}\n{"score":0.5}\n', '1 row has no outcome (row 2)'],
  ])('%j', async (text, problem) => {
    expect(await refusal(text)).toContain(problem)
  })

  test('a count that is no whole number', async () => {
    expect(await refusal('score,outcome,n\n0.1,1,1.5\n', { count: 'n' })).toBe(
      '1 row has a count that is no whole number (row 1)',
    )
  })

  test('cases from before the end of training', async () => {
    const text = 'score,outcome,date\n0.1,1,2026-11-30\n0.2,0,2026-12-01\n'
    expect(await refusal(text, {}, { trainedTo: '2026-11-30' })).toBe(
      '1 row is from before the end of training (row 1)',
    )
    expect(await refusal(text, {}, { trainedTo: '2026-11-29' })).toBe('read')
    expect(await refusal('score,outcome\n0.1,1\n', {}, { trainedTo: '2026-11-29' })).toBe('no column holds the dates')
  })

  test.each(REFUSED_VECTORS.map((vector) => [vector.id, vector] as const))(
    'vector %s',
    async (_, { rows, expect: wanted }) => {
      const names = Object.keys(rows)
      const lines = rows['score']!.map((__, row) => names.map((name) => rows[name]?.[row] ?? '').join(','))
      const problem = await refusal([names.join(','), ...lines].join('\n'))
      for (const row of wanted.rows) expect(problem).toMatch(new RegExp(`rows? .*\\b${row}\\b`))
      if (wanted.error === 'no_rows') expect(problem).toBe('the file has no cases')
    },
  )
})

test('rows without a score or an outcome can be left out, and are counted', async () => {
  const scores = await read('score,outcome\n,1\n0.2,0\n0.3,\n', {}, { dropsMissing: true })
  expect(scores).toMatchObject({ dropped: 2, cases: { score: Float64Array.of(0.2) } })
})

test('whole rows that stand twice are counted if the file has columns that tell cases apart', async () => {
  expect(await read('score,outcome,name\n0.1,1,a\n0.1,1,a\n0.1,1,b\n')).toMatchObject({ repeatedRows: 1 })
  expect(await read('score,outcome\n0.1,1\n0.1,1\n')).toMatchObject({ repeatedRows: 0 })
})

describe('JSON Lines', () => {
  const FIRST = '{"score":0.5,"outcome":1}\n'

  test.each([
    ['a list', '{"score":0.25,"outcome":[0]}', 'row 2 has a list or an object in "outcome"'],
    [
      'an object that has no text',
      '{"score":0.25,"outcome":{"toString":1}}',
      'row 2 has a list or an object in "outcome"',
    ],
    [
      'a weight that comes late',
      '{"score":0.25,"outcome":0,"weight":3}',
      'row 2 has the column "weight", which row 1 lacks',
    ],
    ['a line without an end', `{"score":0.25,"note":"${'a'.repeat(1_100_000)}`, 'row 2 is longer than 1 MB'],
  ])('with %s are refused by row', async (_, line, problem) => {
    expect(await refusal(FIRST + line)).toBe(problem)
  })
})

test('dropped rows count as the cases they stand for', async () => {
  const scores = await read('score,outcome,n\n0.5,1,10\n0.4,,40\n0.25,0,50\n', { count: 'n' }, { dropsMissing: true })
  expect(isProblem(scores) ? scores.problem : scores.dropped).toBe(40)
})
