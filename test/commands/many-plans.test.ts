import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { lintFiles } from '../../src/commands/lint/lint-files.js'
import { lint, type LintOptions } from '../../src/commands/lint/lint.js'
import type { Ports } from '../../src/commands/shared/ports.js'
import { createRulebookLoader } from '../../src/commands/policy/rulebook.js'
import { readExamplePlan } from '../support/example-plans.js'
import { fakePorts } from '../support/fake-ports.js'
import { BIN } from '../support/pseudo-terminal.js'

/** Many plans in one run. */

const TODAY = '2026-11-24'
const DRAFT = readExamplePlan('drafts/churn-top-ten-percent')
const GOOD = readExamplePlan('churn-retention')

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

test('the reports come in the order of the files', async () => {
  const files = Object.keys(plansOf(30)).toReversed()
  const ports = fakePorts({ files: plansOf(30) })
  const reports = await lintFiles(files, { stage: undefined }, ports, createRulebookLoader(undefined, ports))
  expect(reports.map(({ file }) => file)).toEqual(files)
})

test('after a plan that cannot be read no further one is begun, and the first failure in order is told', async () => {
  const files = plansOf(120)
  const ports = fakePorts({ files })
  const begun: string[] = []
  const read: Ports['files']['read'] = async (file) => {
    begun.push(file)
    /* The third fails faster than the second. */
    if (file.includes('/001/')) await new Promise((resolve) => setTimeout(resolve, 20))
    if (/\/00[12]\//.test(file)) throw new Error(`${file} is on a disk that has gone.`)
    return ports.files.read(file)
  }
  const world = { ...ports, files: { ...ports.files, read } }
  await expect(lint(optionsOf(Object.keys(files)), world)).rejects.toThrow('plans/001/mlproject.yaml is on a disk')
  expect(begun.length).toBeLessThan(10)
})

function optionsOf(paths: readonly string[]): LintOptions {
  return { paths, stage: undefined, failOn: 'error', overdueMode: 'fail', outputs: [{ format: 'json' }] }
}

describe('the program', () => {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'many-'))
    for (const [file, text] of Object.entries(plansOf(110))) {
      await mkdir(path.join(folder, path.dirname(file)), { recursive: true })
      await writeFile(path.join(folder, file), text)
    }
  })
  afterAll(() => rm(folder, { recursive: true }))

  test('says in two lines why the first of those that cannot be read cannot be', async () => {
    for (const number of ['049', '050', '109']) {
      const bad = path.join(folder, `plans/${number}/mlproject.yaml`)
      await rm(bad)
      await mkdir(bad)
    }
    const { code, out, err } = await program(['--format', 'json'])
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(
      /^error: plans\/049\/mlproject\.yaml is a folder, not a file\.\nTry: Name a file in that folder\.\n$/,
    )
  })

  async function program(options: readonly string[]) {
    const args = [BIN, 'lint', 'plans', '--as-of', TODAY, ...options]
    const env = { ...process.env, CI: '' }
    const ran = promisify(execFile)(process.execPath, args, { cwd: folder, env, maxBuffer: 1e8 })
    return ran.then(
      ({ stdout, stderr }) => ({ code: 0, out: stdout, err: stderr }),
      ({ code, stdout, stderr }) => ({ code: code as number, out: String(stdout), err: String(stderr) }),
    )
  }
})
