import { describe, expect, test } from 'vitest'
import { brief, type BriefOptions } from '../../src/commands/brief/brief.js'
import { explain } from '../../src/commands/explain/explain.js'
import { lint, type LintOptions } from '../../src/commands/lint/lint.js'
import { schema } from '../../src/commands/schema/schema.js'
import { RULES } from '../../src/rules/index.js'
import { readFileSync } from 'node:fs'
import { applyEdits } from '../../src/yaml/edit/apply-edits.js'
import { TEMPLATES } from '../support/briefs-written.js'
import { bound } from '../support/signed-content.js'
import { fakePorts, run, type World } from '../support/fake-ports.js'

const CHURN = readFileSync('examples/churn-retention/mlproject.yaml', 'utf8')

function linting(world: World, options: Partial<LintOptions> = {}) {
  return run(fakePorts(world), (ports) =>
    lint(
      {
        paths: [],
        stage: undefined,
        failOn: 'error',
        overdueMode: 'fail',
        outputs: [{ format: 'pretty' }],
        ...options,
      },
      ports,
    ),
  )
}

function briefing(world: World, options: Partial<BriefOptions> = {}) {
  const defaults = { audiences: [], stdout: false, list: false, check: false }
  const all = { ...defaults, all: options.audiences === undefined, ...options }
  return run(fakePorts(world), (ports) => brief(all, ports, TEMPLATES))
}

describe('lint', () => {
  test('has no findings for a good plan, and exits with 0', async () => {
    const { code, out } = await linting({ files: { 'mlproject.yaml': CHURN } })
    expect(out).toContain('No findings at kickoff.')
    expect(code).toBe(0)
  })

  test.each([
    ['an empty file', '', 'The file is empty'],
    ['a file that is not a plan', 'services: {}\n', 'The file is YAML but not a plan'],
    ['broken YAML', 'mlplan: 2\nproject:\n  name: churn\n   sponsor: Dana\n', 'Line 4 is indented by 3 spaces'],
    [
      'a broken section',
      CHURN.replace(/^economics:\n(?: .*\n)+/m, 'economics: none\n'),
      "couldn't run: economics has an invalid value",
    ],
  ])('never calls %s clean, in any format, at any level', async (_, text, says) => {
    for (const format of ['pretty', 'json'] as const) {
      for (const failOn of ['error', 'warning', 'info', 'pending', 'never'] as const) {
        const { code, out } = await linting({ files: { 'mlproject.yaml': text } }, { outputs: [{ format }], failOn })
        expect({ format, failOn, code }).toEqual({ format, failOn, code: 1 })
        if (format === 'pretty') expect(out).toContain(says)
        else expect(JSON.parse(out)).toMatchObject({ failed: true })
      }
    }
  })

  test('one mistake of indentation is one finding, with the line and how to fix it', async () => {
    const { out } = await linting(
      { files: { 'mlproject.yaml': 'mlplan: 2\nproject:\n  name: churn\n   sponsor: Dana\n' } },
      { outputs: [{ format: 'json' }] },
    )
    const [plan] = (JSON.parse(out) as { plans: { findings: object[] }[] }).plans
    expect(plan?.findings).toHaveLength(1)
    expect(plan?.findings[0]).toMatchObject({
      rule: 'plan/invalid-yaml',
      line: 4,
      column: 4,
      help: 'Indent line 4 by 2 spaces, or put a value or a key in front of it.',
    })
  })

  test.each([
    ['people:\n  - {id: ilse, name: Ilse Verhoeven, roles: executive_sponsor}\n', 'Use `[executive_sponsor]`'],
    ['economics:\n  base_rate: 2,4 %\n', 'Write `2.4%`, with a decimal point.'],
    ['economics:\n  base_rate: 12\n', "Use `12%` if that's what you meant."],
    ['project:\n  task: binery\n', 'Use `binary`'],
  ])('%j is told how it is written', async (text, help) => {
    const { out } = await linting({ files: { 'mlproject.yaml': `mlplan: 2\n${text}` } }, {})
    expect(out.replaceAll(/\s+/g, ' ')).toContain(help)
  })

  test('does not say that nobody holds a role that stands there, if not as a list', async () => {
    const people = 'people:\n  - {id: ilse, name: Ilse Verhoeven, roles: executive_sponsor}\n'
    const { out } = await linting({ files: { 'mlproject.yaml': `mlplan: 2\n${people}` } }, { all: true })
    expect(out).toContain('plan/invalid-value')
    expect(out).not.toContain('buy-in/no-sponsor')
    expect(out).toContain('buy-in/no-decision-owner')
  })

  test('does not call a question that is still open clean', async () => {
    const question = {
      path: 'economics.base_rate',
      owner: 'lucia',
      stage: 'kickoff',
      asked_on: '2026-11-24',
      due: '2026-12-08',
    }
    const asked = applyEdits(CHURN, [
      { kind: 'remove', path: ['economics', 'base_rate'] },
      ...Object.entries(question).map(([key, value]) => ({
        kind: 'set' as const,
        path: ['open_questions', 'base-rate', key],
        value,
      })),
    ])
    const files = { 'mlproject.yaml': bound('text' in asked ? asked.text : asked.refused) }
    const { code, out } = await linting({ files })
    expect(code).toBe(0)
    expect(out).toContain('1 pending')
    expect(out).not.toContain('No findings')
    expect((await linting({ files }, { failOn: 'pending' })).code).toBe(1)
    expect((await linting({ files, today: '2026-12-09' })).out).toContain('1 error')
  })

  test('without a plan asks for nothing and says what to do', async () => {
    const { code, out, err } = await linting({ files: { 'README.md': '' } })
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain('mlplan init')
  })

  test('names what the go/no-go decision lacks', async () => {
    const { out } = await linting(
      { files: { 'mlproject.yaml': 'mlplan: 2\nproject:\n  stage: live\n' } },
      { all: true },
    )
    for (const lacking of ['go/no-go date', 'go/no-go decision maker', 'success criterion for the go/no-go decision'])
      expect(out).toContain(`No ${lacking}.`)
  })

  test('proposes commands for the plan that is meant, wherever it lies', async () => {
    const files = {
      'weld plans/mlproject.yaml': 'mlplan: 2\nsignoffs:\n  - {id: a, person: ilse, decision: approved}\n',
    }
    const { out } = await linting({ files }, { outputs: [{ format: 'json' }] })
    const helps = (JSON.parse(out) as { plans: { findings: { help: string }[] }[] }).plans.flatMap(({ findings }) =>
      findings.map(({ help }) => help),
    )
    const commands = helps.flatMap((help) => help.match(/`mlplan (?:init|signoff|numbers|stage)[^`]*`/g) ?? [])
    expect(commands.length).toBeGreaterThan(1)
    for (const command of commands) expect(command).toContain("'weld plans/mlproject.yaml'")
    const here = await linting({ files: { 'mlproject.yaml': 'mlplan: 2\n' } }, {})
    expect(here.out).toContain('mlplan init --section')
  })

  test('a mistyped path names the plan that is near', async () => {
    const { code, err } = await linting(
      { files: { 'churn/mlproject.yaml': CHURN } },
      { paths: ['chrun/mlproject.yaml'] },
    )
    expect(code).toBe(2)
    expect(err).toContain('churn/mlproject.yaml')
  })

  test('judges a plan once that is named in two ways', async () => {
    const files = { 'mlproject.yaml': CHURN }
    const paths = ['./mlproject.yaml', 'mlproject.yaml']
    const { out } = await linting({ files }, { paths, outputs: [{ format: 'json' }] })
    expect((JSON.parse(out) as { plans: object[] }).plans).toHaveLength(1)
  })

  test('takes folders and globs, judges each plan once, and exits by the worst', async () => {
    const files = { 'a/mlproject.yaml': CHURN, 'b/mlproject.yaml': 'mlplan: 2\n' }
    const { code, out } = await linting({ files }, { paths: ['.', '*/mlproject.yaml'], outputs: [{ format: 'json' }] })
    expect(code).toBe(1)
    expect(
      (JSON.parse(out) as { plans: { file: string; failed: boolean }[] }).plans.map(({ file, failed }) => [
        file,
        failed,
      ]),
    ).toEqual([
      ['a/mlproject.yaml', false],
      ['b/mlproject.yaml', true],
    ])
  })
})

describe('brief', () => {
  const written = async () =>
    (await briefing({ files: { 'p/mlproject.yaml': CHURN } }, { plan: 'p/mlproject.yaml' })).files

  test('writes a handout for each audience beside the plan', async () => {
    expect(Object.keys(await written()).toSorted()).toEqual([
      'p/briefs/decision-owner.md',
      'p/briefs/expectations.md',
      'p/briefs/finance.md',
      'p/briefs/front-line.md',
      'p/briefs/integration-owner.md',
      'p/briefs/privacy-legal.md',
      'p/briefs/sponsor.md',
      'p/briefs/team.md',
      'p/briefs/value-against-depth.svg',
      'p/mlproject.yaml',
    ])
  })

  test('a check passes on a later day, as long as the plan is the same', async () => {
    const { code, out } = await briefing(
      { files: await written(), today: '2027-03-01' },
      { plan: 'p/mlproject.yaml', check: true },
    )
    expect({ code, out }).toEqual({ code: 0, out: '' })
  })

  test('a check shows what the plan says now, and writes nothing', async () => {
    const files = { ...(await written()), 'p/mlproject.yaml': CHURN.replaceAll('90000', '95000') }
    expect(files['p/mlproject.yaml']).not.toBe(CHURN)
    const after = await briefing({ files }, { plan: 'p/mlproject.yaml', check: true, audiences: ['sponsor'] })
    expect(after.code).toBe(1)
    expect(after.out).toMatch(/^-.*90,000/m)
    expect(after.out).toMatch(/^\+.*95,000/m)
    expect(after.files).toEqual(files)
  })

  test('comments, quotes and the order of keys change nothing in a brief', async () => {
    const other = CHURN.replace('mlplan: 2', 'mlplan: 2 # the form').replaceAll(
      /^ {2}name: (.+)$/gm,
      '  # why\n  name: $1',
    )
    const files = { ...(await written()), 'p/mlproject.yaml': other }
    expect((await briefing({ files }, { plan: 'p/mlproject.yaml', check: true })).code).toBe(0)
  })

  test('an unreadable plan gets no brief, but a finding', async () => {
    const { code, files, err } = await briefing({ files: { 'mlproject.yaml': 'a: [' } })
    expect(code).toBe(1)
    expect(err).toContain('plan/invalid-yaml')
    expect(Object.keys(files)).toEqual(['mlproject.yaml'])
  })

  test('a mistyped audience names the one that is near', async () => {
    const { code, err } = await briefing({ files: { 'mlproject.yaml': CHURN } }, { audiences: ['sponser'] })
    expect(code).toBe(2)
    expect(err).toContain('Did you mean sponsor?')
  })

  test('a template of one’s own replaces the shipped one, and may bring partials', async () => {
    const files = {
      'mlproject.yaml': CHURN,
      'ours/sponsor.md.hbs': '# {{plan.project.name}}\n\n{{> motto}}\n',
      'ours/partials/motto.md.hbs': 'Short and plain.\n',
    }
    const { out, err } = await briefing({ files }, { audiences: ['sponsor'], stdout: true, templates: 'ours' })
    expect(err).toBe('')
    expect(out).toBe('# Churn retention calls\n\nShort and plain.\n')
  })

  test('a template that no audience uses is reported, with the near name', async () => {
    const files = { 'mlproject.yaml': CHURN, 'ours/sponser.md.hbs': 'x' }
    const { code, err } = await briefing({ files }, { stdout: true, templates: 'ours' })
    expect(code).toBe(2)
    expect(err).toContain('Rename the template to sponsor.md.hbs')
  })
})

describe('explain', () => {
  test('lists every rule, and explains each', async () => {
    const all = await run(fakePorts({}), async (ports) => explain(undefined, ports))
    for (const rule of RULES) {
      expect(all.out).toContain(rule.id)
      const one = await run(fakePorts({}), async (ports) => explain(rule.id, ports))
      expect(one.out).toContain(rule.sources[0].url)
    }
  })

  test('names the near rule for a mistyped one', async () => {
    const { code, err } = await run(fakePorts({}), async (ports) => explain('buy-in/no-sponser', ports))
    expect(code).toBe(2)
    expect(err).toContain('Did you mean buy-in/no-sponsor?')
  })
})

describe('schema', () => {
  test('prints, writes, and checks what is written', async () => {
    const ports = fakePorts({})
    expect((await run(ports, (outside) => schema({ output: 's.json', check: true }, outside))).code).toBe(1)
    await run(ports, (outside) => schema({ output: 's.json', check: false }, outside))
    expect((await run(ports, (outside) => schema({ output: 's.json', check: true }, outside))).code).toBe(0)
    expect((await run(ports, (outside) => schema({ output: undefined, check: false }, outside))).out).toBe(
      ports.disk.get('s.json'),
    )
  })

  test('is not written over a plan', async () => {
    const ports = fakePorts({ files: { 'mlproject.yaml': CHURN } })
    const { code, err } = await run(ports, (outside) => schema({ output: 'mlproject.yaml', check: false }, outside))
    expect({ code, plan: ports.disk.get('mlproject.yaml') }).toEqual({ code: 2, plan: CHURN })
    expect(err).toContain('--output .mlplan/mlproject.schema.json')
  })
})
