import { Command } from 'commander'
import * as fc from 'fast-check'
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { realFiles } from '../../src/cli/files/files.js'
import { createOutputOptions } from '../../src/cli/verbs/output-options.js'
import { lint, type LintOptions } from '../../src/commands/lint/lint.js'
import { type OutputOption, parseOutputs, detectFormat } from '../../src/commands/lint/outputs.js'
import { userError } from '../../src/errors.js'
import { countByLevel } from '../../src/lint/finding.js'
import { formatPlanCounts } from '../../src/lint/counts.js'
import { LINT_FORMATS } from '../../src/lint/formats/formats.js'
import { renderLintMarkdown } from '../../src/lint/formats/markdown.js'
import { DRAFTS, JUDGED_ON, readExamplePlan } from '../support/example-plans.js'
import { fakePorts, run, type World } from '../support/fake-ports.js'
import { listExpectedFindings, lintWithAllRules, createRun } from '../support/lint-runs.js'
import { READ_BACK, readableFormatsBut } from '../support/read-back.js'

/** One run, told in several ways: each to its place, whole or not at all. */

const DRAFT = readExamplePlan('drafts/churn-top-ten-percent')
const { findings: FOUND, ...REST } = lintWithAllRules('mlproject.yaml', DRAFT)
const COUNTS = countByLevel(FOUND)
const WORDS = formatPlanCounts({ ...REST, findings: FOUND })
const WORLD: World = { files: { 'mlproject.yaml': DRAFT, 'docs/notes.md': '' }, today: JUDGED_ON }

function linting(world: World, outputs: readonly OutputOption[], options: Partial<LintOptions> = {}) {
  const ports = fakePorts({ ...WORLD, ...world })
  return run(ports, (outside) =>
    lint(
      { paths: [], stage: undefined, failOn: 'error', overdueMode: 'fail', outputs: parseOutputs(outputs), ...options },
      outside,
    ),
  )
}

/** `sarif > lint.sarif` */
function asking(words: string): readonly OutputOption[] {
  return words.split(' ').flatMap((word, index, all): OutputOption[] => {
    if (word === '>') return []
    if (all[index - 1] === '>') return [{ kind: 'output', file: word }]
    return [{ kind: 'format', format: LINT_FORMATS.find((format) => format === word) ?? 'pretty' }]
  })
}

describe('several outputs', () => {
  test('go to their own files, and the one without a file goes to the screen', async () => {
    const { code, out, err, files } = await linting({}, asking('sarif > ci/lint.sarif json junit > lint.xml'))
    expect(code).toBe(1)
    expect(JSON.parse(out)).toMatchObject({ version: 1 })
    expect(JSON.parse(files['ci/lint.sarif'] ?? '')).toMatchObject({ version: '2.1.0' })
    expect(files['lint.xml']).toMatch(/^<\?xml/)
    expect(err).toBe(`Wrote ci/lint.sarif and lint.xml: ${WORDS}\n`)
    expect(out).toBe((await linting({}, asking('json'))).out)
  })

  test('leave the screen empty if all go to files, and one line gives the verdict', async () => {
    const broken = { files: { 'mlproject.yaml': 'mlplan: 2\neconomics: no\n' } }
    const { code, out, err } = await linting(broken, asking('gitlab > gl.json'), { failOn: 'never' })
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toMatch(/^Wrote gl\.json: \d+ errors?, .*; \d+ rules couldn't run\n$/)
  })

  test("are each complete or absent if one can't be written, and nothing goes to the screen", async () => {
    const ports = fakePorts(WORLD)
    const full = {
      ...ports.files,
      write: async (file: string, text: string) => {
        if (file === 'two.xml') throw userError('cannot-write', "Can't write two.xml: the disk is full.", 'Make room.')
        await ports.files.write(file, text)
      },
    }
    const options = { paths: [], stage: undefined, failOn: 'error', overdueMode: 'fail' } as const
    const { code, out, files } = await run(ports, () =>
      lint(
        { ...options, outputs: parseOutputs(asking('json > one.json pretty junit > two.xml')) },
        { ...ports, files: full },
      ),
    )
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(JSON.parse(files['one.json'] ?? '')).toMatchObject({ failed: true })
    expect(files['two.xml']).toBeUndefined()
  })

  test.each([
    ['a file without a format', '> lint.sarif', '--output lint.sarif has no --format.'],
    ['two formats without a file', 'json sarif', "Can't write both json and sarif to standard output."],
    ['three formats without a file', 'json sarif junit', "Can't write json, sarif, and junit to standard output."],
    ['two files for one format', 'json > a.json > b.json', '--format json has two output files.'],
    ['one file for two formats', 'json > a.json sarif > a.json', 'Two formats have the same output file: a.json.'],
    ['a folder', 'json > docs', 'docs is a folder, not a file.'],
    ['the plan itself', 'json > mlproject.yaml', 'mlproject.yaml is a plan and would be overwritten.'],
  ])('are refused for %s, before anything is checked or written', async (_, words, says) => {
    const { code, out, err, files } = await run(fakePorts(WORLD), (ports) =>
      lint(
        { paths: [], stage: undefined, failOn: 'error', overdueMode: 'fail', outputs: parseOutputs(asking(words)) },
        ports,
      ),
    )
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(says)
    expect(err.split('\n')[1]).toMatch(/^Try: (Add|Give|Name) /)
    expect(Object.keys(files)).toEqual(Object.keys(WORLD.files ?? {}))
  })

  test('are read from the command line in order, and every format is accepted', () => {
    const { format, file, outputs } = createOutputOptions()
    const command = new Command()
      .addOption(format)
      .addOption(file)
      .exitOverride()
      .configureOutput({ writeErr: () => {} })
    const read = (text: string) => command.parse(text.split(' '), { from: 'user' })
    read('--format sarif --output lint.sarif --format=github')
    expect(outputs).toEqual(asking('sarif > lint.sarif github'))
    const message = 'Add the format to the choices in src/cli/verbs/output-options.ts.'
    expect(format.argChoices, message).toEqual([...LINT_FORMATS])
    expect(() => read('--format sarff')).toThrow(/Allowed choices are pretty, json, sarif/)
  })
})

describe('without --format, lint prints', () => {
  test.each([
    ['at a terminal', {}, 'pretty'],
    ['in GitHub Actions', { GITHUB_ACTIONS: 'true', CI: 'true' }, 'github'],
    ['where GITHUB_ACTIONS is false', { GITHUB_ACTIONS: 'false' }, 'pretty'],
    ['in Azure Pipelines', { TF_BUILD: 'True' }, 'azure'],
    ['in GitLab, whose log is for people', { GITLAB_CI: 'true', CI: 'true' }, 'pretty'],
  ] as const)('the format that is read %s', async (_, env, format) => {
    expect(detectFormat(env)).toBe(format)
    const { out } = await linting({ env }, [])
    expect(out).toBe((await linting({}, asking(format))).out)
    expect((await linting({ env }, asking('json'))).out).toBe((await linting({}, asking('json'))).out)
  })
})

describe('for GitHub', () => {
  const env = { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: '/tmp/summary', GITHUB_OUTPUT: '/tmp/output' }
  const files = { ...WORLD.files, '/tmp/summary': '## Before\n\n', '/tmp/output': 'other=1\n' }

  test('the step summary gets the full report after its existing text, and later steps get the counts', async () => {
    const ran = await linting({ env, files }, [])
    expect(ran.files['/tmp/summary']).toContain(
      `## Before

<!-- mlplan lint -->

## mlplan lint: ${WORDS}
`,
    )
    expect(READ_BACK.markdown(ran.files['/tmp/summary'] ?? '')).toHaveLength(FOUND.length)
    expect(ran.files['/tmp/output']).toBe(
      `other=1\nfailed=true\nerrors=${COUNTS.error}\nwarnings=${COUNTS.warning}\ninfos=${COUNTS.info}\npending=${COUNTS.pending}\nwaived=0\nexisting=0\nplans=1\nrules-not-run=0\n`,
    )
  })

  test('nothing is written to these files in other formats, or if GitHub names no file', async () => {
    expect((await linting({ env, files }, asking('json'))).files).toEqual(files)
    const { files: after } = await linting({ env: { GITHUB_ACTIONS: 'true' }, files }, [])
    expect(after).toEqual(files)
  })

  test("a nearly full summary stays within GitHub's limit, and says what isn't shown", async () => {
    const full = 'é'.repeat(449_000)
    const ran = await linting({ env, files: { ...files, '/tmp/summary': full } }, [])
    const text = ran.files['/tmp/summary'] ?? ''
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(900_000)
    expect(text).toMatch(/\*\*Not shown: \d+ more findings?\b.*\.\*\* Run `mlplan lint` to see everything\./)
  })
})

describe('a comment', () => {
  const plans = createRun(
    DRAFTS.map((name) => lintWithAllRules(`${name}/mlproject.yaml`, readExamplePlan(name), 'live')),
    [],
  )
  const strictness = { failOn: 'error', overdueMode: 'fail' } as const

  test('fits in a GitHub comment', () => {
    expect(renderLintMarkdown(plans, strictness).length).toBeLessThan(65_536)
  })

  test('that is too long is cut between findings, closes what it opens, and counts what it leaves out', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1_500, max: 90_000 }), (bytes) => {
        const text = renderLintMarkdown(plans, strictness, bytes)
        expect(Buffer.byteLength(text)).toBeLessThanOrEqual(bytes)
        expect(text.match(/<details>/g)?.length).toBe(text.match(/<\/details>/g)?.length)
        const left = Number(/\*\*Not shown: (\d+) more findings?\b/.exec(text)?.[1] ?? 0)
        expect(READ_BACK.markdown(text).length + left).toBe(listExpectedFindings(plans).length)
        const plansLeft = Number(/(\d+) more plans?\b/.exec(text)?.[1] ?? 0)
        expect((text.match(/^### /gm)?.length ?? 0) + plansLeft).toBe(plans.plans.length)
      }),
      { numRuns: 10 },
    )
  })

  test('begins with the plans that fail', () => {
    const clean = { ...lintWithAllRules('a.yaml', DRAFT), findings: [] }
    const text = renderLintMarkdown(createRun([clean, lintWithAllRules('b.yaml', DRAFT)]), strictness)
    expect(text.indexOf('### b.yaml')).toBeLessThan(text.indexOf('### a.yaml'))
  })
})

describe('the name of a plan in a repository', () => {
  const top = realpathSync(mkdtempSync(path.join(tmpdir(), 'mlplan-')))
  mkdirSync(path.join(top, 'repo/services/churn'), { recursive: true })
  mkdirSync(path.join(top, 'elsewhere'))
  writeFileSync(path.join(top, 'repo/services/churn/mlproject.yaml'), DRAFT)
  writeFileSync(path.join(top, 'elsewhere/mlproject.yaml'), DRAFT)
  symlinkSync(path.join(top, 'repo/services'), path.join(top, 'elsewhere/linked'))
  const from = (cwd: string) => realFiles(path.join(top, cwd))

  test('is relative to the working directory outside a repository', async () => {
    expect(await from('elsewhere').pathInRepository('mlproject.yaml')).toBe('mlproject.yaml')
  })

  test.each([
    ['a checkout', () => mkdirSync(path.join(top, 'repo/.git'), { recursive: true })],
    ['a work tree, where .git is a file', () => writeFileSync(path.join(top, 'repo/services/.git'), 'gitdir: x\n')],
  ])('is relative to the root of %s, from any folder and through links', async (_, make) => {
    make()
    const root = path.join(top, _ === 'a checkout' ? 'repo' : 'repo/services')
    const name = path.relative(root, path.join(top, 'repo/services/churn/mlproject.yaml'))
    expect(await from('repo/services').pathInRepository('churn/mlproject.yaml')).toBe(name)
    expect(await from('elsewhere').pathInRepository('linked/churn/mlproject.yaml')).toBe(name)
    expect(await from('elsewhere').pathInRepository(path.join(top, 'repo/services/churn/mlproject.yaml'))).toBe(name)
  })

  test('is the one that the formats for programs use', async () => {
    const ports = fakePorts(WORLD)
    const files = { ...ports.files, pathInRepository: async (name: string) => `services/churn/${name}` }
    const options = { paths: [], stage: undefined, failOn: 'error', overdueMode: 'fail' } as const
    /* Editors open a file under the name from the command line. */
    for (const format of readableFormatsBut('unix')) {
      ports.said.out = ''
      await lint({ ...options, outputs: [{ format }] }, { ...ports, files })
      expect(new Set(READ_BACK[format](ports.said.out).map(({ file }) => file))).toEqual(
        new Set(['services/churn/mlproject.yaml']),
      )
    }
  })
})

test('appending keeps what a file already has', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'mlplan-'))
  writeFileSync(path.join(folder, 'summary'), 'before\n')
  await realFiles(folder).append('summary', 'é\n')
  expect(readFileSync(path.join(folder, 'summary'), 'utf8')).toBe('before\né\n')
  await expect(realFiles(folder).append('.', 'x')).rejects.toThrow("Can't write .: the path is a folder.")
})
