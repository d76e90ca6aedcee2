import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as library from '../../src/index.js'
import { renderRule } from '../../src/commands/explain/format.js'
import { RULES } from '../../src/rules/index.js'
import { plainLook } from '../support/plain-look.js'

/** What a user gets: the package, packed, installed into an empty folder without a network, and run. */

const PLAN = path.resolve('examples/card-fraud/mlproject.yaml')
const home = mkdtempSync(path.join(tmpdir(), 'mlplan-package-'))
const user = path.join(home, 'project')
let packed: readonly string[] = []

beforeAll(() => {
  if (!existsSync('dist/cli.cjs')) throw new Error('There is no dist/ to pack. Run `npm run build` first.')
  const told = npm(['pack', '--json', '--ignore-scripts', '--pack-destination', home], process.cwd())
  const [tarball] = JSON.parse(told) as { filename: string; files: { path: string }[] }[]
  packed = tarball?.files.map((file) => file.path) ?? []
  mkdirSync(user)
  writeFileSync(path.join(user, 'package.json'), JSON.stringify({ private: true, type: 'module' }))
  npm(['install', '--offline', path.join(home, tarball?.filename ?? '')], user)
}, 60_000)

afterAll(() => rmSync(home, { recursive: true, force: true }))

describe('what is in the package', () => {
  const USEFUL = [
    /^bin\/mlplan\.cjs$/,
    /^action\.yml$/,
    /^dist\/(action|cli|index|thread)\.cjs$/,
    /^dist\/index\.js$/,
    /^dist\/chunks\/[\w.-]+\.cjs$/,
    /^dist\/types\/.+\.d\.ts$/,
    /^dist\/(?:diff|evaluation|lint|numbers|portfolio|status)-report\.schema\.json$/,
    /^templates\/.+\.hbs$/,
    /^templates\/README\.md$/,
    /^(README|CHANGELOG)\.md$/,
    /^LICENSE$/,
    /^THIRD-PARTY-NOTICES\.txt$/,
    /^package\.json$/,
  ]

  test('is what a user needs and nothing else', () => {
    expect(packed.filter((file) => !USEFUL.some((pattern) => pattern.test(file)))).toEqual([])
  })

  test('lacks nothing of it', () => {
    const missing = USEFUL.filter((pattern) => !packed.some((file) => pattern.test(file)))
    expect(missing.map(String)).toEqual([])
  })

  test('brings no other package along', () => {
    const installed = JSON.parse(npm(['ls', '--all', '--json'], user)) as { dependencies: Record<string, object> }
    expect(Object.keys(installed.dependencies)).toEqual(['mlplan'])
    expect(installed.dependencies['mlplan']).not.toHaveProperty('dependencies')
  })
})

describe('the program in the package', () => {
  test('says its version', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
    expect(mlplan('--version')).toEqual({ code: 0, out: `${version}\n`, err: '' })
  })

  test('judges a plan as the library does', () => {
    const { code, out, err } = mlplan('lint', PLAN, '--format', 'json', '--as-of', '2026-11-24')
    const said = JSON.parse(out) as { failed: boolean; plans: { findings: { rule: string; path: string }[] }[] }
    const expected = library.lintText(readFileSync(PLAN, 'utf8'), { today: '2026-11-24' }).findings
    expect(said.plans.flatMap((plan) => plan.findings).map(({ rule, path: at }) => `${rule} ${at}`)).toEqual(
      expected.map((finding) => `${finding.rule} ${finding.path}`),
    )
    expect({ code, err }).toEqual({ code: said.failed ? 1 : 0, err: '' })
  })

  test('explains every rule as its file does, though lint does without', () => {
    for (const rule of [RULES.at(0), RULES.at(-1)]) {
      if (!rule) throw new Error('There are no rules.')
      expect(mlplan('explain', rule.id)).toEqual({ code: 0, out: renderRule(rule, plainLook), err: '' })
    }
  })

  test('finds its templates', () => {
    const { code, out, err } = mlplan('brief', 'sponsor', '--plan', PLAN, '--stdout', '--as-of', '2026-11-24')
    expect(code, err).toBe(0)
    expect(out).toMatch(/^# /m)
  })
})

describe('the library in the package', () => {
  test('compiles in a strict project that has neither zod nor yaml', () => {
    writeFileSync(path.join(user, 'tsconfig.json'), JSON.stringify(CONSUMER_CONFIG))
    writeFileSync(path.join(user, 'review.ts'), CONSUMER)
    const tsc = path.resolve('node_modules/typescript/bin/tsc')
    const { status, stdout } = spawnSync(process.execPath, [tsc, '-p', user], { encoding: 'utf8' })
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' })
  })

  test('gives what its source gives, by the same names, and runs', () => {
    const script = `import * as mlplan from 'mlplan'
      const { findings } = mlplan.lintText('', { today: '2026-11-24' })
      console.log(JSON.stringify({ names: Object.keys(mlplan).toSorted(), findings }))`
    const out = execFileSync(process.execPath, ['--input-type=module', '-e', script], { cwd: user, encoding: 'utf8' })
    const { findings } = library.lintText('', { today: '2026-11-24' })
    expect(JSON.parse(out)).toEqual(JSON.parse(JSON.stringify({ names: Object.keys(library).toSorted(), findings })))
    expect(findings).not.toEqual([])
  })
})

const CONSUMER_CONFIG = {
  compilerOptions: {
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    module: 'NodeNext',
    target: 'ES2022',
    types: [],
    skipLibCheck: false,
    noEmit: true,
  },
  files: ['review.ts'],
}

const CONSUMER = `
import { jsonSchema, lintText, numbers, parsePlan, listWorksheetRows, RULES, getWorksheet, type Finding, type Plan, type Rule } from 'mlplan'

const findings: readonly Finding[] = lintText('mlplan: 2', { today: '2026-11-24' }).findings
const lines: readonly number[] = findings.map((finding) => finding.span.line)
const plan: Plan = parsePlan('mlplan: 2').plan
const promised: number | undefined = plan.economics?.base_rate?.likely
const rules: readonly Rule[] = RULES
const schema: object = jsonSchema()
const lift: number | undefined = numbers.computeLift({ baseRate: 0.02, precision: 0.1 })
const value: number | undefined = getWorksheet(plan).business.value
const keys: readonly string[] = listWorksheetRows(plan).map(({ key }) => key)
// @ts-expect-error a section of this name does not exist
const typo: unknown = plan.econmics
// @ts-expect-error what was found is not to be changed
findings.push(findings[0])
export { keys, lift, lines, promised, rules, schema, typo, value }
`

interface Run {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

function mlplan(...args: readonly string[]): Run {
  const bin = path.join(user, 'node_modules/.bin/mlplan')
  const env = { PATH: process.env['PATH'] }
  const { status, stdout, stderr } = spawnSync(bin, args, { cwd: user, env, encoding: 'utf8' })
  return { code: status, out: stdout, err: stderr }
}

function npm(args: readonly string[], cwd: string): string {
  const quiet = ['--no-audit', '--no-fund', '--loglevel', 'error', '--cache', path.join(home, 'cache')]
  return execFileSync('npm', [...args, ...quiet], { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
}
