import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lint, type LintOptions } from '../../src/commands/lint/lint.js'
import { formatBaseline, readBaseline } from '../../src/lint/baseline.js'
import { isFailingReport, type Finding } from '../../src/lint/finding.js'
import { computeFingerprints } from '../../src/lint/fingerprint.js'
import { lintPlan } from '../../src/lint/lint-plan.js'
import { RULES } from '../../src/rules/index.js'
import { DRAFTS, readExamplePlan } from '../support/example-plans.js'
import { fakePorts, run, type World } from '../support/fake-ports.js'

/** What was there before a change: listed in a baseline, or found at an earlier revision. Nothing new hides behind it. */

const TODAY = '2026-11-24'
const DRAFT = readExamplePlan('drafts/churn-top-ten-percent')
const CHURN = readExamplePlan('churn-retention')
const LIST = 'baseline.json'

describe('a baseline', () => {
  test('lists what is found, and from then on nothing fails; all of it is counted and shown', async () => {
    const before = await linting({ files: { 'mlproject.yaml': DRAFT } })
    const { code, report, files } = await listed(DRAFT)
    expect(before.code).toBe(1)
    expect(code).toBe(0)
    expect(report.counts).toMatchObject({ error: 0, warning: 0, info: 0, existing: before.findings.length })
    const again = await linting({ files }, { baseline: LIST, outputs: [{ format: 'pretty' }] })
    expect(again.code).toBe(0)
    expect(again.out).toContain(`No other findings at data (${before.findings.length} existing).`)
    for (const { rule } of before.findings) expect(again.out).toContain(rule)
  })

  test('hides exactly what it lists: one is fixed, another of the same rule comes, and that one fails', async () => {
    const one = withRisks('Scores arrive late on Mondays')
    const { files } = await listed(one)
    const changed = { ...files, 'mlproject.yaml': withRisks('Nobody has time for the calls', 'others') }
    const { code, findings } = await linting({ files: changed }, { baseline: LIST })
    expect(code).toBe(1)
    const risks = findings.filter(({ rule }) => rule === 'risk/mitigation-incomplete')
    expect(risks.map(({ path, state }) => [path, state])).toEqual([['risk.register.others.owner', 'active']])
    const fixed = findings.find(({ rule }) => rule === 'plan/lint-baseline-outdated')
    expect(fixed?.message).toContain('lists risk/mitigation-incomplete at risk.register.late.owner')
  })

  test('does not hide another value at the same place, nor the same one when it has become graver', async () => {
    const { files } = await listed(DRAFT)
    const worse = DRAFT.replace('staff_hours_per_period: 1200', 'staff_hours_per_period: 600')
    const found = (await linting({ files: { ...files, 'mlproject.yaml': worse } }, { baseline: LIST })).findings
    expect(only(found, 'change/not-enough-hours').state).toBe('active')
    const listedBefore = found.find(
      ({ rule, path }) => rule === 'plan/lint-baseline-outdated' && path.startsWith('change.'),
    )
    expect(listedBefore?.message).toMatch(
      /lists change\/not-enough-hours at .+, but lint now reports a different finding at that path\.$/,
    )
    const later = DRAFT.replace(/^ {2}stage: \S+$/m, '  stage: modeling')
    const graver = (await linting({ files: { ...files, 'mlproject.yaml': later } }, { baseline: LIST })).findings
    expect(only(graver, 'change/no-front-line-rep')).toMatchObject({ state: 'active', severity: 'error' })
  })

  test('that lists what is fixed fails until it is pruned; pruning adds nothing', async () => {
    const { files } = await listed(DRAFT)
    const mended = { ...files, 'mlproject.yaml': DRAFT.replace('adoption: 100%', 'adoption: 60%') }
    const { code, findings } = await linting({ files: mended }, { baseline: LIST })
    expect(code).toBe(1)
    expect(only(findings, 'plan/lint-baseline-outdated').path).toBe('economics.adoption')
    const worse = { ...mended, 'mlproject.yaml': `${mended['mlproject.yaml']}\nwaivers:\n  - rule: none\n` }
    const pruned = await linting({ files: worse }, { baseline: LIST, pruneBaseline: true })
    expect(countsIn(pruned.files[LIST])).toBeLessThan(countsIn(files[LIST]))
    expect(pruned.findings.filter(({ state }) => state === 'active').map(({ path }) => path)).toEqual(
      expect.arrayContaining([expect.stringContaining('waivers')]),
    )
    expect(pruned.findings.some(({ rule }) => rule === 'plan/lint-baseline-outdated')).toBe(false)
  })

  test('says nothing of plans that were not judged, and refuses to list one that is gone', async () => {
    const two = { 'a/mlproject.yaml': DRAFT, 'b/mlproject.yaml': readExamplePlan('churn-retention') }
    const { files } = await linting({ files: two }, { baseline: LIST, updateBaseline: true })
    expect((await linting({ files }, { baseline: LIST, paths: ['b/mlproject.yaml'] })).code).toBe(0)
    const { 'a/mlproject.yaml': _, ...gone } = files
    const { code, err } = await linting({ files: gone }, { baseline: LIST })
    expect(code).toBe(2)
    expect(err).toContain('baseline.json lists findings for a/mlproject.yaml, which no longer exists.')
    const pruned = await linting({ files: gone }, { baseline: LIST, pruneBaseline: true })
    expect(pruned.code).toBe(0)
    expect(pruned.files[LIST]).not.toContain('a/mlproject.yaml')
  })

  test('never lists what cannot be read, and never makes it clean', async () => {
    for (const text of ['', 'a: [', '- a\n', 'mlplan: 99\n', 'mlplan: 2\neconomics: none\n']) {
      const { code, files } = await linting(
        { files: { 'mlproject.yaml': text } },
        { baseline: LIST, updateBaseline: true },
      )
      expect(code).toBe(1)
      expect((await linting({ files }, { baseline: LIST })).code).toBe(1)
    }
  })

  test.each([
    ['is broken', (plan: string) => `${plan}\nfoo: [`],
    ['has a section that is not well formed', (plan: string) => plan.replace(/base_rate:.*/, 'base_rate: banana')],
  ])('keeps what nobody can know to be fixed, since the plan %s', async (_, breaking) => {
    const { files } = await listed(DRAFT)
    const broken = { ...files, 'mlproject.yaml': breaking(DRAFT) }
    for (const how of [{ pruneBaseline: true }, { updateBaseline: true }]) {
      const rewritten = await linting({ files: broken }, { baseline: LIST, ...how })
      const mended = { ...rewritten.files, 'mlproject.yaml': DRAFT }
      const { findings } = await linting({ files: mended }, { baseline: LIST })
      const active = findings.filter(({ state }) => state === 'active')
      /* An update also lists what made the plan unreadable. */
      expect(active.filter(({ rule }) => rule !== 'plan/lint-baseline-outdated')).toEqual([])
    }
  })

  test('is asked of the repository in which the plan lies, wherever the person is', async () => {
    const inApp = (options: Partial<LintOptions>, files: World['files'] & {}) => {
      const ports = fakePorts({ today: TODAY, files })
      const fromRepository = async (file: string) => file.replace(/^app\//, '')
      const world = {
        ...ports,
        files: { ...ports.files, pathInRepository: fromRepository, repositoryRoot: async () => 'app' },
      }
      const asked = { ...USUAL, paths: ['app/mlproject.yaml'], baseline: 'app/known.json', ...options }
      return run(world, (all) => lint(asked, all)).then((ran) => ({ ...ran, files: Object.fromEntries(ports.disk) }))
    }
    const { code, files } = await inApp({ updateBaseline: true }, { 'app/mlproject.yaml': DRAFT })
    expect(code).toBe(0)
    expect(countsIn(files['app/known.json'])).toBeGreaterThan(0)
    expect((await inApp({}, files)).code).toBe(0)
    expect((await inApp({ pruneBaseline: true }, files)).files['app/known.json']).toBe(files['app/known.json'])
  })

  test('is of one repository', async () => {
    const ports = fakePorts({ today: TODAY, files: { 'a/mlproject.yaml': DRAFT, 'b/mlproject.yaml': DRAFT } })
    const rootOf = async (file: string) => file.slice(0, 1)
    const world = { ...ports, files: { ...ports.files, repositoryRoot: rootOf } }
    const options = { ...USUAL, paths: ['a', 'b'], baseline: LIST, updateBaseline: true }
    const { code, err } = await run(world, (all) => lint(options, all))
    expect({ code, writes: ports.writes }).toEqual({ code: 2, writes: [] })
    expect(err).toContain('These plans are in several repositories (a and b)')
  })

  test('does not weaken what an organization has locked', async () => {
    const policy = 'mlplan_policy: 2\nlocked: [economics/loses-money]\n'
    const { findings } = await linting(
      { files: { 'mlproject.yaml': DRAFT, 'mlplan.policy.yaml': policy } },
      { baseline: LIST, updateBaseline: true },
    )
    expect(findings.filter(({ state }) => state !== 'existing').map(({ rule }) => rule)).toEqual([
      'economics/loses-money',
    ])
  })

  test.each([
    ['is not there', {}, { baseline: LIST }, '--update-baseline'],
    ['is not JSON', { [LIST]: '{' }, { baseline: LIST }, "it isn't JSON"],
    ['is something else', { [LIST]: '{"a": 1}' }, { baseline: LIST }, 'it has no `mlplan_baseline`'],
    ['is newer', { [LIST]: '{"mlplan_baseline": 3, "plans": {}}' }, { baseline: LIST }, 'it has format 3'],
    ['holds counts', { [LIST]: '{"mlplan_baseline": 2, "plans": {"a": 3}}' }, { baseline: LIST }, 'under a'],
    [
      'is broken, and would be written over',
      { [LIST]: '{' },
      { baseline: LIST, updateBaseline: true },
      "it isn't JSON",
    ],
    ['is not named', {}, { updateBaseline: true }, 'Add --baseline FILE'],
    [
      'is to be written for another stage',
      {},
      { baseline: LIST, updateBaseline: true, stage: 'live' },
      'Remove --stage',
    ],
    ['is given with --since', {}, { baseline: LIST, since: 'main' }, 'Remove one of the two options'],
    [
      'is to be written and pruned',
      {},
      { baseline: LIST, updateBaseline: true, pruneBaseline: true },
      'Remove one of the two options',
    ],
  ] as const)('that %s: exit 2, and nothing is written', async (_, files, options, says) => {
    const ports = fakePorts({ files: { 'mlproject.yaml': DRAFT, ...files }, today: TODAY })
    const { code, out, err } = await run(ports, (all) => lint({ ...USUAL, ...options }, all))
    expect({ code, out, writes: ports.writes }).toEqual({ code: 2, out: '', writes: [] })
    expect(err).toContain(says)
  })

  test('is read back as it was written, whatever is in it', () => {
    const item = fc.record({
      rule: fc.string(),
      path: fc.string(),
      severity: fc.constantFrom('info' as const, 'warning' as const, 'error' as const),
      fingerprint: fc.string(),
    })
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.string().filter((name) => name !== '__proto__'),
          fc.array(item, { minLength: 1 }),
        ),
        (plans) => {
          const text = formatBaseline({ plans })
          const { baseline } = readBaseline(text)
          expect(baseline).toBeDefined()
          expect(formatBaseline(baseline ?? { plans: {} })).toBe(text)
          expect(Object.keys(baseline?.plans ?? {}).toSorted()).toEqual(Object.keys(plans).toSorted())
        },
      ),
    )
  })
})

describe('--since', () => {
  const since = (before: string | undefined, after: string, options: Partial<LintOptions> = {}) => {
    const old =
      before === undefined ? [] : [{ commit: 'c1', committedOn: '2026-11-01', path: 'mlproject.yaml', text: before }]
    const git = { root: '/', versions: old.length > 0 ? old : [OTHER], mergeBase: { commit: 'c1', branch: 'main' } }
    return linting({ files: { 'mlproject.yaml': after }, git }, { since: old.length > 0 ? 'c1' : 'c9', ...options })
  }

  test('fails only on what has come in', async () => {
    expect((await since(DRAFT, DRAFT)).code).toBe(0)
    const old = withRisks('Nobody has time')
    const worse = withRisks(
      'Nobody has time',
      'late',
      '    - id: more\n      risk: Scores arrive late\n      likelihood: 5\n      impact: 5\n',
    )
    const { code, findings } = await since(old, worse)
    expect(code).toBe(1)
    const risks = findings.filter(({ rule }) => rule === 'risk/mitigation-incomplete')
    expect(risks.map(({ path, state }) => [path, state])).toEqual([
      ['risk.register.late.owner', 'existing'],
      ['risk.register.more.owner', 'active'],
    ])
    expect(risks[0]?.listed_in).toEqual({ kind: 'revision', name: 'c1' })
  })

  test('holds what fell due by itself against nobody', async () => {
    const old = DRAFT.replace('"on": "2026-10-14"', '"on": "2026-01-14"')
    expect((await since(old, old)).code).toBe(0)
  })

  test('of a plan that was not there everything is new, and so it is of one that could not be read', async () => {
    expect((await since(undefined, DRAFT)).code).toBe(1)
    expect((await since('a: [', DRAFT)).code).toBe(1)
    expect((await since(DRAFT, 'a: [')).code).toBe(1)
  })

  test('asks of both states what is expected at the stage that is asked for', async () => {
    const later = await since(DRAFT, DRAFT, { stage: 'modeling' })
    expect({ code: later.code, existing: later.report.counts['existing'] }).toEqual({
      code: 0,
      existing: later.findings.length,
    })
    expect(later.findings.some(({ severity }) => severity === 'error')).toBe(true)
  })

  test('tells nobody to prune', async () => {
    const { findings } = await since(DRAFT, DRAFT.replace('adoption: 100%', 'adoption: 60%'))
    expect(findings.some(({ rule }) => rule === 'plan/lint-baseline-outdated')).toBe(false)
  })

  test('a revision that is not there: exit 2', async () => {
    const { code, err } = await since(DRAFT, DRAFT, { since: 'nowhere' })
    expect(code).toBe(2)
    expect(err).toContain('has no revision nowhere')
  })
})

describe('fingerprints', () => {
  test('stay when lines are added above, keys are reordered by nobody, and messages change with the day', () => {
    for (const name of DRAFTS) {
      const plan = readExamplePlan(name)
      const [one, other] = [plan, `# a line\n\n${plan.replace(/\n(\w+):\n/g, '\n\n# more\n$1:\n')}`].map((text) =>
        computeFingerprints(lintPlan('mlproject.yaml', text, { today: TODAY, rules: RULES })),
      )
      expect(other?.toSorted()).toEqual(one?.toSorted())
      expect(new Set(one).size).toBe(one?.length)
    }
  })
})

test('a rule that breaks is named as one that could not run, and the run is not clean at any level', () => {
  const first = RULES.find(({ check }) => check)
  if (!first) throw new Error('There are no rules.')
  const broken = {
    ...first,
    check: (): never => {
      throw new TypeError('no such thing')
    },
  }
  const rules = RULES.map((rule) => (rule === first ? broken : rule))
  const report = lintPlan('mlproject.yaml', readExamplePlan('churn-retention'), { today: TODAY, rules })
  expect(report.notRun).toEqual([{ rule: first.id, reason: expect.stringContaining('no such thing') as string }])
  for (const failOn of ['error', 'never'] as const) expect(isFailingReport(report, failOn)).toBe(true)
  const others = lintPlan('mlproject.yaml', readExamplePlan('churn-retention'), { today: TODAY, rules: RULES })
  expect(report.findings).toEqual(others.findings.filter(({ rule }) => rule !== first.id))
})

const USUAL: LintOptions = {
  paths: [],
  stage: undefined,
  failOn: 'error',
  overdueMode: 'fail',
  outputs: [{ format: 'json' }],
}

/** A commit in which the plan was not there yet. */
const OTHER = { commit: 'c9', committedOn: '2026-11-01', path: 'other.yaml', text: '' }

interface Report {
  readonly counts: Readonly<Record<string, number>>
  readonly plans: readonly { readonly findings: readonly (Finding & { readonly listed_in?: object })[] }[]
}

async function linting(world: World, options: Partial<LintOptions> = {}) {
  const ports = fakePorts({ today: TODAY, ...world })
  const { code, out, err } = await run(ports, (all) => lint({ ...USUAL, ...options }, all))
  const report = (out.startsWith('{') ? JSON.parse(out) : { plans: [], counts: {} }) as Report
  const files: Readonly<Record<string, string>> = Object.fromEntries(ports.disk)
  return { code, out, err, report, files, findings: report.plans.flatMap(({ findings }) => findings) }
}

function listed(plan: string) {
  return linting({ files: { 'mlproject.yaml': plan } }, { baseline: LIST, updateBaseline: true })
}

function withRisks(text: string, id = 'late', more = ''): string {
  return `${CHURN.replace(/^ {2}stage: \S+$/m, '  stage: modeling')}risk:\n  register:\n    - id: ${id}\n      risk: ${text}\n      likelihood: 5\n      impact: 5\n${more}`
}

function countsIn(text = ''): number {
  return text.split('"fingerprint"').length - 1
}

function only(findings: readonly Finding[], id: string): Finding {
  const [one, another] = findings.filter(({ rule }) => rule === id)
  if (!one || another) throw new Error(`${id} is not found exactly once.`)
  return one
}
