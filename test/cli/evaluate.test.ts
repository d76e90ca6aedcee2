import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { BIN } from '../support/pseudo-terminal.js'

/** The real program on real files. */

const FOLDER = 'test/fixtures/valuation'
const PLAN = ['--plan', `${FOLDER}/german.yaml`, '--outcome', 'bad', '--format', 'json']

function mlplan(args: readonly string[], input?: Buffer) {
  const env = { ...process.env, NO_COLOR: '1' }
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, 'evaluate', ...args], { env, input })
  return { code: status, out: stdout.toString(), err: stderr.toString() }
}

function measured(out: string): unknown {
  const { scores: _, file: __, ...rest } = JSON.parse(out) as { readonly scores: unknown; readonly file: unknown }
  return rest
}

const CSV = readFileSync(`${FOLDER}/german.csv`)
const EXPECTED = mlplan([`${FOLDER}/german.csv`, ...PLAN])

test('a file is measured and judged, and named with its digest', () => {
  expect(EXPECTED.code).toBe(1)
  expect(JSON.parse(EXPECTED.out)).toMatchObject({
    scores: { digest: 'sha256-e43b912c23271139b95e772f41ea9f5e1f068e82cbf28c75ef2d1192c34bedf7' },
    cases: 300,
    criteria: [{ verdict: 'met' }, { verdict: 'not_shown' }, { verdict: 'not_shown' }],
    at_plan: { precision: { low: expect.closeTo(0.436470411603, 9) } },
    value: { vs_current_process: { per_year: expect.closeTo(790_000, 3) } },
  })
})

describe('the same rows give the same report', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'mlplan-evaluate-'))

  test('compressed', () => {
    const file = path.join(folder, 'german.csv.gz')
    writeFileSync(file, gzipSync(CSV))
    expect(measured(mlplan([file, ...PLAN]).out)).toEqual(measured(EXPECTED.out))
  })

  test('through a pipe, compressed or not', () => {
    expect(measured(mlplan(['-', ...PLAN], CSV).out)).toEqual(measured(EXPECTED.out))
    expect(measured(mlplan(['-', ...PLAN], gzipSync(CSV)).out)).toEqual(measured(EXPECTED.out))
  })

  test('through a named pipe, which can be opened only once', () => {
    const fifo = path.join(folder, 'scores.fifo')
    const script = 'mkfifo "$1"; cat "$2" > "$1" & shift 2; exec "$@"'
    const command = [process.execPath, BIN, 'evaluate', fifo, ...PLAN]
    const { stdout } = spawnSync('bash', ['-c', script, 'bash', fifo, `${FOLDER}/german.csv`, ...command], {
      timeout: 20_000,
    })
    expect(measured(stdout.toString())).toEqual(measured(EXPECTED.out))
  })

  test('as Parquet, from a file or through a pipe', () => {
    const parquet = `${FOLDER}/german.parquet`
    expect(measured(mlplan([parquet, ...PLAN]).out)).toEqual(measured(EXPECTED.out))
    expect(measured(mlplan(['-', ...PLAN], readFileSync(parquet)).out)).toEqual(measured(EXPECTED.out))
  })

  test('as JSON Lines', () => {
    const [header = '', ...lines] = CSV.toString().trim().split('\n')
    const names = header.split(',')
    const objects = lines.map((line) =>
      JSON.stringify(Object.fromEntries(line.split(',').map((cell, index) => [names[index], Number(cell)]))),
    )
    expect(measured(mlplan(['-', ...PLAN], Buffer.from(objects.join('\n'))).out)).toEqual(measured(EXPECTED.out))
  })
})

test('a chart is written beside the report', () => {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'mlplan-evaluate-')), 'value.svg')
  const { err } = mlplan([`${FOLDER}/german.csv`, ...PLAN, '--svg', file])
  expect(err).toContain(`Wrote ${file}`)
  expect(readFileSync(file, 'utf8')).toContain('Measured on 300 applicants')
})

test('what is broken is refused with exit 2', () => {
  const cut = [gzipSync(CSV).subarray(0, 900), readFileSync(`${FOLDER}/german.parquet`).subarray(0, 3000)]
  for (const bytes of cut) {
    const { code, err, out } = mlplan(['-', ...PLAN], bytes)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(/^error: Can't (decompress|evaluate) .*\nTry: /s)
  }
  expect(mlplan([FOLDER, ...PLAN])).toMatchObject({ code: 2, err: expect.stringContaining('is a folder, not a file') })
})
