import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Ajv, type AnySchemaObject } from 'ajv'
import { parse } from 'yaml'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { VERSION } from '../../src/version.js'
import { readExamplePlan } from '../support/example-plans.js'

/** The action and the recipes for CI, each run from the packed tool as its runner would run it. */

const home = mkdtempSync(path.join(tmpdir(), 'mlplan-ci-'))
const tool = path.join(home, 'package')
const repository = path.join(home, 'repository')
const RECIPES = 'examples/ci'
const DAY = 'SOURCE_DATE_EPOCH'
/** 2026-11-24, and half a year later, when much has fallen due. */
const [NOW, LATER] = ['1795521600', '1811808000']

beforeAll(() => {
  if (!existsSync('dist/action.cjs')) throw new Error('There is no dist/ to pack. Run `npm run build` first.')
  const told = execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', home], {
    encoding: 'utf8',
  })
  const [tarball] = JSON.parse(told) as { filename: string }[]
  execFileSync('tar', ['-xzf', path.join(home, tarball?.filename ?? ''), '-C', home])
  mkdirSync(path.join(repository, '.git'), { recursive: true })
  for (const [folder, name] of [
    ['good', 'card-fraud'],
    ['bad', 'drafts/churn-top-ten-percent'],
  ] as const) {
    mkdirSync(path.join(repository, folder))
    writeFileSync(path.join(repository, folder, 'mlproject.yaml'), readExamplePlan(name))
  }
}, 60_000)

afterAll(() => rmSync(home, { recursive: true, force: true }))

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>
  readonly outputs: Readonly<Record<string, object>>
  readonly runs: { readonly main: string }
}

describe('the action of GitHub', () => {
  const action = parse(readFileSync('action.yml', 'utf8')) as Action

  test.skipIf(noSchema('github-action'))('is what GitHub calls an action', () => {
    expect(troublesOf('github-action', action)).toEqual([])
  })

  test('fails on errors, and puts what it finds where it stands', () => {
    const { code, out, outputs, summary } = running({ paths: 'good\nbad/mlproject.yaml' })
    expect(code).toBe(1)
    expect(out).toMatch(/^::error file=bad\/mlproject\.yaml,line=\d+,/m)
    expect(outputs).toMatchObject({ failed: 'true', plans: '2', 'rules-not-run': '0' })
    expect(Number(outputs['errors'])).toBeGreaterThan(0)
    expect(summary).toContain('bad/mlproject.yaml')
  })

  test('succeeds where there are none', () => {
    const { code, outputs } = running({ paths: 'good' })
    expect(code).toBe(0)
    expect(outputs).toMatchObject({ failed: 'false', errors: '0', plans: '1' })
  })

  test('names files from the root of the repository, wherever it works', () => {
    const { out } = running({ 'working-directory': 'bad', 'sarif-file': 'out.sarif' })
    expect(out).toMatch(/^::error file=bad\/mlproject\.yaml,line=\d+,/m)
    expect(readFileSync(path.join(repository, 'bad/out.sarif'), 'utf8')).toContain('"bad/mlproject.yaml"')
  })

  test('has the outputs it lists, and no other', () => {
    expect(Object.keys(running({ paths: 'good' }).outputs).toSorted()).toEqual(Object.keys(action.outputs).toSorted())
  })

  test('hands every input on', () => {
    writeFileSync(path.join(home, 'policy.yaml'), 'mlplan_policy: 2\nname: Acme\nroles: { risk_owner: kickoff }\n')
    const inputs = {
      paths: 'good',
      policy: path.join(home, 'policy.yaml'),
      stage: 'kickoff',
      'markdown-file': 'lint.md',
    }
    expect(running(inputs).out).toContain('policy/role-not-held')
    expect(readFileSync(path.join(repository, 'lint.md'), 'utf8')).toContain('policy/role-not-held')
    expect(running({ ...inputs, 'fail-on': 'never' }).code).toBe(0)
    expect(running({ paths: 'good', 'fail-on': 'eror' }).code).toBe(2)
    expect(running({ paths: 'good', baseline: 'none.json' }).code).toBe(2)
    expect(running({ paths: 'good', since: 'nowhere' }).code).toBe(2)
  })

  test('says in two lines that there is no such folder to work in', () => {
    const { code, err } = running({ 'working-directory': 'nowhere' })
    expect({ code, err }).toEqual({
      code: 2,
      err: 'error: Folder not found: nowhere.\nTry: Correct the input working-directory.\n',
    })
  })

  test.each(readdirSync(RECIPES).filter((name) => name.startsWith('github-')))('%s runs', (name) => {
    const workflow = recipe(name) as { readonly jobs: { readonly lint: { readonly steps: readonly Step[] } } }
    if (!noSchema('github-workflow')) expect(troublesOf('github-workflow', workflow)).toEqual([])
    const own = workflow.jobs.lint.steps.find(({ uses }) => uses?.includes('/mlplan@'))
    expect(own?.uses).toMatch(new RegExp(`@v${VERSION.replaceAll('.', '\\.')}$`))
    const inputs = own?.with ?? {}
    expect(Object.keys(inputs).filter((input) => !Object.hasOwn(action.inputs, input))).toEqual([])
    /* There is no history here to compare with. */
    const { since: _, ...others } = inputs
    const late = running({ ...others, paths: 'good' }, { [DAY]: LATER })
    expect(late.code).toBe(inputs['overdue'] === 'fail' ? 1 : 0)
  })

  function running(inputs: Readonly<Record<string, string>>, env: Readonly<Record<string, string>> = {}) {
    const given = Object.entries(action.inputs).map(([name, { default: usual }]) => [name, inputs[name] ?? usual])
    const [summary, output] = ['summary.md', 'output.txt'].map((name) => path.join(home, name))
    for (const file of [summary, output]) writeFileSync(file ?? '', '')
    const ran = spawnSync(process.execPath, [path.join(tool, action.runs.main)], {
      cwd: repository,
      encoding: 'utf8',
      env: {
        PATH: process.env['PATH'],
        GITHUB_ACTIONS: 'true',
        CI: 'true',
        GITHUB_WORKSPACE: repository,
        GITHUB_STEP_SUMMARY: summary,
        GITHUB_OUTPUT: output,
        [DAY]: NOW,
        ...Object.fromEntries(given.map(([name, value]) => [`INPUT_${name?.toUpperCase()}`, value])),
        ...env,
      },
    })
    const lines = readFileSync(output ?? '', 'utf8')
      .trimEnd()
      .split('\n')
    const outputs = Object.fromEntries(lines.map((line) => line.split('=') as [string, string]))
    return { code: ran.status, out: ran.stdout, err: ran.stderr, outputs, summary: readFileSync(summary ?? '', 'utf8') }
  }
})

describe('the recipe for GitLab', () => {
  const { mlplan } = recipe('gitlab-ci.yml') as {
    readonly mlplan: {
      readonly script: readonly string[]
      readonly rules: readonly { readonly variables: Readonly<Record<string, string>> }[]
      readonly artifacts: { readonly reports: Readonly<Record<string, string>> }
    }
  }

  test('writes the reports it hands over, and fails on the schedule only for what has fallen due', () => {
    const codes = mlplan.rules.map(({ variables }) =>
      shell(mlplan.script, { GITLAB_CI: 'true', ...variables, [DAY]: LATER }, 'good'),
    )
    expect(codes.map(({ code }) => code)).toEqual([0, 1])
    for (const file of Object.values(mlplan.artifacts.reports)) {
      expect(readFileSync(path.join(repository, 'good', file), 'utf8')).not.toBe('')
    }
    const quality = readFileSync(path.join(repository, 'good', 'gl-code-quality-report.json'), 'utf8')
    expect(JSON.parse(quality)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ location: expect.objectContaining({ path: 'good/mlproject.yaml' }) as object }),
      ]),
    )
  })

  test('fails a merge request with errors', () => {
    const [first] = mlplan.rules
    const { code, out } = shell(mlplan.script, { GITLAB_CI: 'true', ...first?.variables, [DAY]: NOW }, 'bad')
    expect(code).toBe(1)
    expect(out).toContain('expectations/accuracy-below-baseline')
  })
})

describe('the recipe for Azure Pipelines', () => {
  const { steps } = recipe('azure-pipelines.yml') as { readonly steps: readonly { readonly script?: string }[] }
  const script = steps.flatMap((step) => step.script ?? [])

  test('logs issues, and fails on the schedule only for what has fallen due', () => {
    const on = (overdue: string, folder: string, day: string) =>
      shell(
        script.map((line) => line.replace('$(mlplanOverdue)', overdue)),
        { TF_BUILD: 'True', [DAY]: day },
        folder,
      )
    expect(['warn', 'fail'].map((overdue) => on(overdue, 'good', LATER).code)).toEqual([0, 1])
    const { code, out } = on('warn', 'bad', NOW)
    expect(code).toBe(1)
    expect(out).toMatch(/^##vso\[task\.logissue type=error;sourcepath=bad\/mlproject\.yaml;linenumber=\d+;/m)
    expect(readFileSync(path.join(repository, 'bad', 'mlplan.junit.xml'), 'utf8')).toMatch(/^<\?xml/)
  })
})

describe('the recipe for pre-commit', () => {
  const config = recipe('pre-commit-config.yaml') as {
    readonly repos: readonly { readonly hooks: readonly { readonly entry: string; readonly files: string }[] }[]
  }
  const [hook] = config.repos.flatMap(({ hooks }) => hooks)

  test.skipIf(noSchema('pre-commit-config'))('is what pre-commit reads', () => {
    expect(troublesOf('pre-commit-config', config)).toEqual([])
  })

  test('is called with the plans of a commit, and with nothing else', () => {
    const changed = [
      'good/mlproject.yaml',
      'bad/mlproject.yaml',
      'mlproject.yml',
      'good/notes.md',
      'mlproject.yaml.orig',
    ]
    const plans = changed.filter((file) => new RegExp(hook?.files ?? '').test(file))
    expect(plans).toEqual(['good/mlproject.yaml', 'bad/mlproject.yaml', 'mlproject.yml'])
    const entry = `npx --yes mlplan@${VERSION} ${(hook?.entry ?? '').replace(/^mlplan /, '')}`
    const called = (...files: readonly string[]) => shell([`${entry} ${files.join(' ')}`], { [DAY]: NOW }, '.').code
    expect([called('good/mlproject.yaml'), called('good/mlproject.yaml', 'bad/mlproject.yaml')]).toEqual([0, 1])
  })
})

test('every recipe names the version it belongs to', () => {
  const named = [...readdirSync(RECIPES).map((name) => path.join(RECIPES, name)), 'README.md'].flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/mlplan@v?(\d[\w.-]*\w)/g)].map(([, version]) => `${file} ${version}`),
  )
  expect(named.length).toBeGreaterThan(4)
  expect(named.filter((one) => !one.endsWith(` ${VERSION}`))).toEqual([])
})

interface Step {
  readonly uses?: string
  readonly with?: Readonly<Record<string, string>>
}

function recipe(name: string): unknown {
  return parse(readFileSync(path.join(RECIPES, name), 'utf8'))
}

/** What is fetched from the registry there is the packed tool here. */
function shell(script: readonly string[], env: Readonly<Record<string, string | undefined>>, folder: string) {
  const fetched = `npx --yes mlplan@${VERSION}`
  const here = `"${process.execPath}" "${path.join(tool, 'bin/mlplan.cjs')}"`
  expect(script.join('\n')).toContain(fetched)
  const { status, stdout } = spawnSync('sh', ['-ec', script.join('\n').replaceAll(fetched, here)], {
    cwd: path.join(repository, folder),
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], CI: 'true', ...env },
  })
  return { code: status, out: stdout }
}

function schemaFile(name: string): string {
  return path.resolve('..', 'shared', 'schemas', `${name}.json`)
}

function noSchema(name: string): boolean {
  const isMissing = !existsSync(schemaFile(name))
  if (isMissing) console.warn(`The schema ${name}.json is not here, so nothing is checked against it.`)
  return isMissing
}

function troublesOf(name: string, data: unknown): readonly string[] {
  const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true })
  if (name === 'pre-commit-config') {
    const hooks = JSON.parse(readFileSync(schemaFile('pre-commit-hooks'), 'utf8')) as AnySchemaObject
    ajv.addSchema({ ...hooks, $id: 'https://json.schemastore.org/pre-commit-hooks.json' })
  }
  const validate = ajv.compile(JSON.parse(readFileSync(schemaFile(name), 'utf8')) as AnySchemaObject)
  void validate(data)
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}
