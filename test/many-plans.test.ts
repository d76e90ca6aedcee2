import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { judgeInTurn, judgeMany } from '../src/commands/judge-many.js'
import { lint, type LintOptions } from '../src/commands/lint.js'
import type { Ports } from '../src/commands/ports.js'
import { rulebooks } from '../src/commands/rulebook.js'
import { planOf } from './example-plans.js'
import { fakePorts, run } from './fake-ports.js'
import { BIN } from './pseudo-terminal.js'

/** Many plans are judged in two threads. Nobody must see that from what comes out. */

const TODAY = '2026-11-24'
const DRAFT = planOf('drafts/churn-top-ten-percent')
const GOOD = planOf('churn-retention')

/** Plans of which some are bad, some good, and some cannot be read. */
function plansOf(count: number): Readonly<Record<string, string>> {
  const texts = [DRAFT, GOOD, 'mlplan: 2\n', 'nonsense: [', `${GOOD}nonsense: 1\n`]
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `plans/${String(index).padStart(3, '0')}/mlproject.yaml`,
      texts[index % texts.length] ?? '',
    ]),
  )
}

describe('with a second thread', () => {
  test('every plan is judged once, in one thread or the other, and they come in order', async () => {
    const files = Object.keys(plansOf(120))
    const ports = fakePorts({ files: plansOf(120) })
    const theirs: string[] = []
    const secondThread: Ports['secondThread'] = async (task) => {
      const share = await judgeInTurn(structuredClone(task), ports)
      theirs.push(...share.judged.map(({ report }) => report.file))
      return share
    }
    const reports = await judgeMany(
      files,
      { stage: undefined },
      { ...ports, secondThread },
      rulebooks(undefined, ports),
    )
    expect(reports.map(({ file }) => file)).toEqual(files)
    expect(theirs.length).toBeGreaterThan(0)
    expect(theirs.length).toBeLessThan(120)
  })

  test('none is started for a few plans', async () => {
    const { code } = await linting(20, async () => expect.fail('A thread was started.'))
    expect(code).toBe(1)
  })

  test('none is started to judge what is not on disk', async () => {
    const { code, err } = await linting(120, async () => expect.fail('A thread was started.'), {
      fix: true,
      dryRun: true,
      outputs: [],
    })
    expect(code).toBe(1)
    expect(err).toContain('After the fix')
  })

  test('a thread that breaks stops the other one, and is not passed over', async () => {
    const files = plansOf(120)
    const ports = fakePorts({ files })
    let reads = 0
    const read: Ports['files']['read'] = async (file) => {
      reads += 1
      return ports.files.read(file)
    }
    const secondThread: Ports['secondThread'] = async () => {
      throw new Error('There is no memory left.')
    }
    const world = { ...ports, files: { ...ports.files, read }, secondThread }
    await expect(lint(optionsOf(Object.keys(files)), world)).rejects.toThrow('There is no memory left.')
    expect(reads).toBeLessThan(10)
  })

  async function linting(
    count: number,
    secondThread: NonNullable<Ports['secondThread']>,
    options: Partial<LintOptions> = {},
  ) {
    const files = plansOf(count)
    const ports = fakePorts({ files })
    return run({ ...ports, secondThread }, (world) => lint({ ...optionsOf(Object.keys(files)), ...options }, world))
  }
})

function optionsOf(paths: readonly string[]): LintOptions {
  return { paths, stage: undefined, failOn: 'error', clock: 'fail', outputs: [{ format: 'json' }] }
}

describe('the program', () => {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'many-'))
    for (const [file, text] of Object.entries(plansOf(110))) {
      await mkdir(path.join(folder, path.dirname(file)), { recursive: true })
      await writeFile(path.join(folder, file), text)
    }
    /* As on a machine of so many cores. */
    const cores = `import os from 'node:os'
import { syncBuiltinESMExports } from 'node:module'
os.availableParallelism = () => Number(process.env.CORES)
syncBuiltinESMExports()
`
    await writeFile(path.join(folder, 'cores.mjs'), cores)
  })
  afterAll(() => rm(folder, { recursive: true }))

  test.each([
    ['as JSON', ['--format', 'json']],
    ['to a person', ['--format', 'pretty']],
    ['by a policy', ['--format', 'json', '--policy', 'policy.yaml']],
    ['beside a baseline', ['--format', 'json', '--baseline', 'known.json']],
  ])('says the same %s with one core and with two', async (_, options) => {
    await writeFile(path.join(folder, 'policy.yaml'), 'mlplan_policy: 2\nrules:\n  plan/missing-field: error\n')
    if (options.includes('--baseline')) await program(2, ['--baseline', 'known.json', '--update-baseline'])
    const [one, two] = [await program(1, options), await program(2, options)]
    expect(two).toEqual(one)
    expect(one.err).toBe('')
    expect(one.out.length).toBeGreaterThan(10_000)
  })

  test('says in two lines why the first of those that cannot be read cannot be', async () => {
    for (const number of ['049', '050', '109']) {
      const bad = path.join(folder, `plans/${number}/mlproject.yaml`)
      await rm(bad)
      await mkdir(bad)
    }
    for (const cores of [1, 2, 2, 2]) {
      const { code, out, err } = await program(cores, ['--format', 'json'])
      expect({ code, out }).toEqual({ code: 2, out: '' })
      expect(err).toMatch(
        /^error: plans\/049\/mlproject\.yaml is a folder, not a file\.\nTry: Name a file in that folder\.\n$/,
      )
    }
  })

  async function program(cores: number, options: readonly string[]) {
    const args = ['--import', './cores.mjs', BIN, 'lint', 'plans', '--as-of', TODAY, ...options]
    const env = { ...process.env, CORES: String(cores), CI: '' }
    const ran = promisify(execFile)(process.execPath, args, { cwd: folder, env, maxBuffer: 1e8 })
    return ran.then(
      ({ stdout, stderr }) => ({ code: 0, out: stdout, err: stderr }),
      ({ code, stdout, stderr }) => ({ code: code as number, out: String(stdout), err: String(stderr) }),
    )
  }
})
