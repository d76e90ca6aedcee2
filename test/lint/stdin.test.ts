import { spawnSync } from 'node:child_process'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { init } from '../../src/commands/init/init.js'
import { lint, type LintOptions } from '../../src/commands/lint/lint.js'
import { LINT_FORMATS } from '../../src/lint/formats/formats.js'
import { RULE_NOT_RUN } from '../../src/lint/formats/rules-not-run.js'
import { bound } from '../support/signed-content.js'
import { readExamplePlan } from '../support/example-plans.js'
import { fakePorts, run, type World } from '../support/fake-ports.js'
import { BIN } from '../support/pseudo-terminal.js'

/** An editor lints what it holds and has not saved: `mlplan lint - --stdin-filename FILE`. */

const CHURN = readExamplePlan('churn-retention')
const TYPO = CHURN.replace('  task: binary', '  tusk: binary')

function linting(world: World, options: Partial<LintOptions> = {}) {
  const ports = fakePorts(world)
  const usual = { paths: ['-'], stage: undefined, failOn: 'error', overdueMode: 'fail', outputs: [] } as const
  return run(ports, (outside) => lint({ ...usual, ...options }, outside)).then((ran) => ({
    ...ran,
    writes: ports.writes,
  }))
}

interface Shown {
  readonly plans: readonly {
    readonly file: string
    readonly findings: readonly {
      rule: string
      level: string
      path: string
      line: number
      column: number
      message: string
    }[]
  }[]
}

async function shown(world: World, options: Partial<LintOptions> = {}) {
  const { out, code } = await linting(world, { outputs: [{ format: 'json' }], ...options })
  const { plans } = JSON.parse(out) as Shown
  return { code, file: plans[0]?.file, findings: plans[0]?.findings ?? [] }
}

describe('a plan on standard input', () => {
  test('is checked as piped in, not as saved on disk, and nothing is written', async () => {
    const { code, out, writes, files } = await linting({ stdin: TYPO, files: { 'mlproject.yaml': CHURN } })
    expect(out).toContain('Unknown key `tusk` under project.')
    expect([code, writes, files['mlproject.yaml']]).toEqual([1, [], CHURN])
  })

  test('is reported under the name it will be saved to, even before that file exists', async () => {
    expect(await shown({ stdin: CHURN })).toEqual({ code: 0, file: 'mlproject.yaml', findings: [] })
    const named = await shown({ stdin: CHURN }, { stdinFilename: 'churn/mlproject.yml' })
    expect(named).toEqual({ code: 0, file: 'churn/mlproject.yml', findings: [] })
  })

  test.each(LINT_FORMATS)('is reported in the format %s as the saved file would be', async (format) => {
    const piped = await linting({ stdin: TYPO }, { stdinFilename: 'a/mlproject.yaml', outputs: [{ format }] })
    const saved = await linting({ files: { 'a/mlproject.yaml': TYPO } }, { paths: ['a'], outputs: [{ format }] })
    expect([piped.code, piped.out]).toEqual([saved.code, saved.out])
  })

  test('has the right lines and columns after a byte order mark and with Windows line ends', async () => {
    const places = async (stdin: string) =>
      (await shown({ stdin })).findings.map(({ rule, line, column }) => [rule, line, column])
    const expected = await places(TYPO)
    expect(expected).toContainEqual(['plan/unknown-key', TYPO.split('\n').indexOf('  tusk: binary') + 1, 3])
    expect(await places(`\uFEFF${TYPO.replaceAll('\n', '\r\n')}`)).toEqual(expected)
    expect(await places(`\uFEFFnmae: 1\nmlplan: 2\n`)).toContainEqual(['plan/unknown-key', 1, 1])
  })

  test('is never called clean when empty', async () => {
    const { code, findings } = await shown({ stdin: '' }, { failOn: 'never' })
    expect([code, findings.map(({ rule }) => rule)]).toEqual([1, ['plan/empty']])
  })

  test('is checked against the policy of the folder it will be saved in', async () => {
    const policy = 'mlplan_policy: 2\nsections:\n  monitoring: kickoff\n'
    const world = { stdin: CHURN, files: { 'a/mlplan.policy.yaml': policy } }
    const [there, elsewhere] = [
      await shown(world, { stdinFilename: 'a/mlproject.yaml' }),
      await shown(world, { stdinFilename: 'b/mlproject.yaml' }),
    ]
    expect(there.findings.map(({ rule }) => rule)).toEqual(['policy/section-empty'])
    expect(elsewhere.findings).toEqual([])
  })

  test('is compared with the history of the file it will be saved to', async () => {
    const signed = bound(CHURN)
    const git = {
      root: '/',
      versions: [{ commit: 'c1', committedOn: '2026-11-20', path: 'mlproject.yaml', text: signed }],
    }
    const { findings } = await shown({ stdin: signed.replace('likely: 1.8%', 'likely: 1.6%'), git })
    expect(findings.find(({ rule }) => rule === 'buy-in/signoff-outdated')?.message).toContain('from 1.8% to 1.6%')
  })

  test('fails only on findings that are new since a baseline or a revision', async () => {
    const git = {
      root: '/',
      versions: [{ commit: 'c1', committedOn: '2026-11-20', path: 'mlproject.yaml', text: TYPO }],
    }
    const since = await shown({ stdin: TYPO, git }, { since: 'c1' })
    expect([since.code, new Set(since.findings.map(({ level }) => level))]).toEqual([0, new Set(['existing'])])
    const saved = await linting(
      { files: { 'mlproject.yaml': TYPO } },
      { paths: [], baseline: 'b.json', updateBaseline: true },
    )
    const files = { 'b.json': saved.files['b.json'] ?? '' }
    const listed = await shown({ stdin: TYPO, files }, { baseline: 'b.json' })
    expect([listed.code, new Set(listed.findings.map(({ level }) => level))]).toEqual([0, new Set(['existing'])])
  })
})

test('the editor settings read every line, with its position, its level, and its rule', async () => {
  const { out } = await linting({ stdin: TYPO }, { outputs: [{ format: 'unix' }] })
  const lines = out.trimEnd().split('\n')
  const findings = (await shown({ stdin: TYPO })).findings.map(({ line, column, level, rule }) =>
    [line, column, level, rule].map(String),
  )
  const { tasks } = JSON.parse(readFileSync('examples/editor/vscode-tasks.json', 'utf8')) as {
    tasks: readonly { problemMatcher: { pattern: { regexp: string } } }[]
  }
  const forVsCode = new RegExp(tasks[0]?.problemMatcher.pattern.regexp ?? '')
  const [, lua = ''] = /'(\^.*\$)'/.exec(readFileSync('examples/editor/nvim-lint.lua', 'utf8')) ?? []
  const forNeovim = new RegExp(lua.replaceAll(/%([dw])/g, '\\$1').replaceAll(/%(\[|\])/g, '\\$1'))
  const read = (pattern: RegExp) => lines.map((one) => pattern.exec(one)?.slice(-5) ?? [])
  const told = (pattern: RegExp) => read(pattern).map(([line, column, level, , rule]) => [line, column, level, rule])
  /* A rule that could not run is a line of its own, at the first one. */
  expect(told(forVsCode).filter(([, , , rule]) => rule !== RULE_NOT_RUN)).toEqual(findings)
  expect(told(forNeovim)).toEqual(told(forVsCode))
})

describe('lint refuses, and says what to do', () => {
  test('a folder in place of a plan', () => {
    const folder = openSync('.', 'r')
    const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, 'lint', '-'], {
      stdio: [folder, 'pipe', 'pipe'],
      encoding: 'utf8',
    })
    closeSync(folder)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain("Can't read standard input: the input is a folder.")
  })

  test.each<[string, World, Partial<LintOptions>, string]>([
    [
      'files next to standard input',
      {},
      { paths: ['-', 'a.yaml'] },
      'Run the command once for - and once for the files.',
    ],
    ['standard input twice', {}, { paths: ['-', '-'] }, "(-) can't be combined with another -."],
    [
      'a name without standard input',
      {},
      { paths: [], stdinFilename: 'a.yaml' },
      '`mlplan lint - --stdin-filename a.yaml`',
    ],
    [
      'a folder as the name',
      { files: { 'a/b.yaml': '' } },
      { stdinFilename: 'a' },
      '--stdin-filename a/mlproject.yaml',
    ],
    ['an empty name', {}, { stdinFilename: '' }, '--stdin-filename has no file name.'],
    ['--fix', {}, { fix: true }, 'Save the plan to a file, then name that file.'],
    [
      'a baseline of an unsaved plan',
      {},
      { baseline: 'b.json', updateBaseline: true },
      'Save the plan to a file, then name that file.',
    ],
    ['a terminal, where lint would wait forever', { isStdinTerminal: true }, {}, '`mlplan lint - < mlproject.yaml`'],
  ])('%s', async (_, world, options, says) => {
    const { code, out, err, writes } = await linting({ stdin: CHURN, ...world }, options)
    expect([code, out, writes]).toEqual([2, '', []])
    expect(err).toContain(says)
  })

  test("init doesn't wait for answers from a terminal either", async () => {
    const options = {
      file: 'mlproject.yaml',
      answers: '-',
      set: [],
      questions: false,
      format: 'markdown',
      dryRun: false,
    } as const
    const { code, err } = await run(fakePorts({ isStdinTerminal: true }), (outside) => init(options, outside))
    expect(code).toBe(2)
    expect(err).toContain('`--answers -` reads standard input, but nothing was piped in.')
  })
})
