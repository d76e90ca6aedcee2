import { describe, expect, test } from 'vitest'
import { lint, type LintOptions } from '../../src/commands/lint/lint.js'
import { lintPlan } from '../../src/lint/lint-plan.js'
import { LINT_FORMATS } from '../../src/lint/formats/formats.js'
import { renderLintRun } from '../../src/lint/formats/formats.js'
import { PROJECT_INACTIVE } from '../../src/lint/formats/inactive-note.js'
import { readBaseline } from '../../src/lint/baseline.js'
import { RULES } from '../../src/rules/index.js'
import { diff } from '../../src/commands/diff/diff.js'
import { TEMPLATES } from '../support/briefs-written.js'
import { readExamplePlan } from '../support/example-plans.js'
import { fakePorts, run, type World } from '../support/fake-ports.js'
import { plainLook } from '../support/plain-look.js'
import { parseXml } from '../support/xml.js'

/** Of a project that has ended, lint judges only the form of the file, and no report of it reads as a clean plan. */

const TODAY = '2026-11-24'
/** A plan with many errors. */
const DRAFT = readExamplePlan('drafts/churn-top-ten-percent')
const STOPPED = stop(DRAFT)
const NOTE = 'The project was stopped by Darnell Whitaker on 2026-11-20. Only the form of the file was checked'

function stop(text: string, kind = 'kind: stopped\n    impediments: [adoption]'): string {
  const ended = text.replace(/^( {2}stage: \S+)$/m, `$1\n  inactive:\n    ${kind}\n    decision: the-end`)
  const decision =
    '  - id: the-end\n    decision: Stop the project\n    decided_by: darnell\n    decided_on: 2026-11-20\n    reason: Nobody called from the list\n'
  return /^decisions:$/m.test(ended)
    ? ended.replace(/^decisions:$/m, `decisions:\n${decision.trimEnd()}`)
    : `${ended}decisions:\n${decision}`
}

const judge = (text: string, today = TODAY) => lintPlan('mlproject.yaml', text, { today, rules: RULES })
const rulesIn = (text: string, today?: string) => judge(text, today).findings.map(({ rule }) => rule)

describe('what is still said', () => {
  test('is nothing about the project', () => {
    expect(rulesIn(DRAFT).length).toBeGreaterThan(10)
    expect(rulesIn(STOPPED)).toEqual([])
    expect(judge(STOPPED).nextStage).toBeUndefined()
  })

  test.each([
    ['an unknown key', (text: string) => text.replace('  stage: ', '  stagee: x\n  stage: '), 'plan/unknown-key'],
    ['an invalid value', (text: string) => text.replace(/^ {2}task: .+$/m, '  task: guess'), 'plan/invalid-value'],
    [
      'an id that two have',
      (text: string) =>
        text.replace(
          /^people:$/m,
          'people:\n  - id: darnell\n    name: Darnell Whitaker\n    roles: [executive_sponsor]',
        ),
      'plan/duplicate-id',
    ],
    [
      'a criterion that is not there',
      (text: string) => text.replace('success_criterion: quarter', 'success_criterion: quarters'),
      'plan/unknown-reference',
    ],
  ])('is %s', (_, breaking, rule) => {
    const broken = breaking(STOPPED)
    expect(broken).not.toBe(STOPPED)
    expect(new Set(rulesIn(broken))).toEqual(new Set([rule]))
  })

  test('is invalid YAML, which hides whether the project has ended', () => {
    expect(rulesIn(`${STOPPED}\n  bad: [`)).toEqual(['plan/invalid-yaml'])
    expect(judge(`${STOPPED}\n  bad: [`).inactive).toBeUndefined()
  })
})

describe('an end that is incomplete silences nothing', () => {
  const before = rulesIn(DRAFT)

  test.each([
    ['no reason', (text: string) => text.replace('    reason: Nobody called from the list\n', '')],
    ['no date', (text: string) => text.replace('    decided_on: 2026-11-20\n', '')],
    [
      'nobody who decided',
      (text: string) =>
        text.replace('    decided_by: darnell\n    decided_on: 2026-11-20', '    decided_on: 2026-11-20'),
    ],
    [
      'a decider who may not',
      (text: string) =>
        text.replace('decided_by: darnell\n    decided_on: 2026-11-20', 'decided_by: leon\n    decided_on: 2026-11-20'),
    ],
    ['no decision', (text: string) => text.replace('    decision: the-end\n', '')],
    ['no impediment', (text: string) => text.replace('    impediments: [adoption]\n', '')],
    ['no end of the pause', (text: string) => text.replace('kind: stopped', 'kind: paused')],
    ['no launch before it was retired', (text: string) => text.replace('kind: stopped', 'kind: retired')],
  ])('%s', (_, incomplete) => {
    const text = incomplete(STOPPED)
    expect(text).not.toBe(STOPPED)
    const rules = rulesIn(text)
    expect(rules).toContain('schedule/inactive-incomplete')
    expect(before.filter((rule) => !rules.includes(rule))).toEqual([])
    expect(judge(text).inactive).toBeUndefined()
  })

  test('a decision of tomorrow ends nothing today', () => {
    const text = STOPPED.replace('decided_on: 2026-11-20', 'decided_on: 2026-11-25')
    expect(before.filter((rule) => !rulesIn(text).includes(rule))).toEqual([])
    expect(rulesIn(text, '2026-11-25')).toEqual([])
  })

  test('a pause is quiet through its last day and a finding from the next', () => {
    const paused = stop(DRAFT, 'kind: paused\n    paused_until: 2026-12-31')
    expect(rulesIn(paused, '2026-12-31')).toEqual([])
    const after = judge(paused, '2027-01-01').findings
    expect(after.find(({ rule }) => rule === 'schedule/pause-overdue')).toMatchObject({
      severity: 'error',
      cause: 'clock',
    })
    expect(after.length).toBeGreaterThan(10)
  })
})

describe('no report reads as a clean plan', () => {
  const report = judge(STOPPED)
  const lintRun = { asOf: TODAY, toolVersion: '0', rules: RULES, law: [], plans: [report] }
  const shown = (format: (typeof LINT_FORMATS)[number]) =>
    renderLintRun(format, lintRun, { failOn: 'error', overdueMode: 'fail' }, plainLook)

  test.each(LINT_FORMATS.filter((format) => format !== 'json'))('%s says what was checked', async (format) => {
    expect((await shown(format)).replaceAll(/\s+/g, ' ')).toContain(NOTE)
  })

  test('the closing line of the terminal says it, with the count', async () => {
    expect((await shown('pretty')).replaceAll(/\s+/g, ' ')).toContain(`${NOTE}: no findings.`)
    expect(await shown('pretty')).not.toContain('No findings at')
  })

  test('JSON says who ended it, and that only the form was checked', async () => {
    const { plans } = JSON.parse(await shown('json')) as { plans: readonly [Readonly<Record<string, unknown>>] }
    expect(plans[0]).toMatchObject({
      only_form_checked: true,
      inactive: {
        kind: 'stopped',
        decided_on: '2026-11-20',
        decided_by: { id: 'darnell', name: 'Darnell Whitaker' },
        impediments: ['adoption'],
        reason: 'Nobody called from the list',
        paused_until: null,
      },
      findings: [],
    })
  })

  test('SARIF notifies and has no result, so code scanning opens no alert', async () => {
    const { runs } = JSON.parse(await shown('sarif')) as {
      runs: readonly [
        { results: unknown[]; invocations: readonly [{ toolExecutionNotifications: { level: string }[] }] },
      ]
    }
    expect(runs[0].results).toEqual([])
    expect(runs[0].invocations[0].toolExecutionNotifications).toMatchObject([{ level: 'note' }])
  })

  test('in JUnit, a rule that did not judge is skipped, and those of the form passed', async () => {
    const text = await shown('junit')
    const skipped = RULES.filter(({ judgesForm }) => !judgesForm).length
    expect(text.match(/<skipped/g)).toHaveLength(skipped)
    expect(parseXml(text)).toBeDefined()
  })

  test.each(['gitlab', 'unix', 'github'] as const)('%s lists it by its own name', async (format) => {
    expect(await shown(format)).toContain(PROJECT_INACTIVE)
  })
})

describe('what is compared with earlier findings', () => {
  const linting = (world: World, options: Partial<LintOptions> = {}) =>
    run(fakePorts({ today: TODAY, ...world }), (ports) =>
      lint(
        {
          paths: ['mlproject.yaml'],
          stage: undefined,
          outputs: [{ format: 'json' }],
          failOn: 'error',
          overdueMode: 'fail',
          ...options,
        },
        ports,
      ),
    )
  const BASELINE = 'baseline.json'
  const listedIn = (text = '') => readBaseline(text).baseline?.plans['mlproject.yaml']?.length ?? 0

  test('a baseline keeps its entries while the project is stopped, and hides them again when it goes on', async () => {
    const first = await linting({ files: { 'mlproject.yaml': DRAFT } }, { baseline: BASELINE, updateBaseline: true })
    const count = listedIn(first.files[BASELINE])
    expect(count).toBeGreaterThan(10)
    const world = { files: { ...first.files, 'mlproject.yaml': STOPPED } }
    expect((await linting(world, { baseline: BASELINE })).code).toBe(0)
    for (const option of [{ pruneBaseline: true }, { updateBaseline: true }]) {
      const rewritten = await linting(world, { baseline: BASELINE, ...option })
      expect(listedIn(rewritten.files[BASELINE])).toBe(count)
    }
    const resumed = await linting({ files: { ...first.files, 'mlproject.yaml': DRAFT } }, { baseline: BASELINE })
    expect(resumed.code).toBe(0)
  })

  test('--stage previews the project as if it went on', async () => {
    expect((await linting({ files: { 'mlproject.yaml': STOPPED } })).code).toBe(0)
    expect((await linting({ files: { 'mlproject.yaml': STOPPED } }, { stage: 'data' })).code).toBe(1)
  })

  test('--since knows the findings that the project had while it was stopped', async () => {
    const old = { commit: 'c1', committedOn: '2026-11-20', path: 'mlproject.yaml', text: STOPPED }
    const git = { root: '/r', versions: [old] }
    expect((await linting({ files: { 'mlproject.yaml': DRAFT }, git }, { since: 'c1' })).code).toBe(0)
  })

  test('a diff does not call the findings of a stopped project resolved', async () => {
    const old = { commit: 'c1', committedOn: '2026-11-20', path: 'mlproject.yaml', text: DRAFT }
    const ports = fakePorts({
      files: { 'mlproject.yaml': STOPPED },
      today: TODAY,
      git: { root: '/r', versions: [old] },
    })
    const options = { from: 'c1', to: undefined, plan: undefined, format: 'json' as const }
    const { out } = await run(ports, (all) => diff(options, all, TEMPLATES))
    const { findings } = JSON.parse(out) as { findings: { resolved: readonly { rule: string }[] } }
    expect(findings.resolved).toEqual([])
  })
})
