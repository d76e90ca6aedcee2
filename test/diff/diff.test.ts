import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import * as fc from 'fast-check'
import MarkdownIt from 'markdown-it'
import { describe, expect, test } from 'vitest'
import { canonicalJson } from '../../src/agreement/canonical.js'
import { formatFingerprints } from '../../src/agreement/fingerprint.js'
import { listSignoffPaths } from '../../src/agreement/signoff-scope.js'
import { brief } from '../../src/commands/brief/brief.js'
import { diff, type DiffOptions } from '../../src/commands/diff/diff.js'
import { createDiffReport, lintSides } from '../../src/commands/diff/compare.js'
import { listDiffChanges } from '../../src/diff/changes.js'
import type { ResolvedSide } from '../../src/commands/diff/sides.js'
import { DEFAULT_RULEBOOK } from '../../src/commands/policy/defaults.js'
import type { CommittedFile } from '../../src/commands/shared/ports.js'
import { toPlainText } from '../../src/text/plain-text.js'
import { PLAN, type Plan } from '../../src/plan/plan.js'
import { readPlan } from '../../src/plan/read/read.js'
import { renderDiffJson } from '../../src/diff/formats/json.js'
import { renderDiffMarkdown } from '../../src/diff/formats/markdown.js'
import { renderDiffPretty } from '../../src/diff/formats/pretty.js'
import type { DiffChange, DiffReport } from '../../src/diff/report.js'
import { excerptDifference } from '../../src/text/truncate.js'
import { applyEdits } from '../../src/yaml/edit/apply-edits.js'
import type { Edit } from '../../src/yaml/edit/types.js'
import { parseSource } from '../../src/yaml/parse.js'
import { anyPlan } from '../support/any-plan.js'
import { AUDIENCES } from '../../src/briefs/audiences.js'
import { TEMPLATES } from '../support/briefs-written.js'
import { DRAFTS, EXAMPLES, JUDGED_ON, readExamplePlan } from '../support/example-plans.js'
import { type FakeGit, fakePorts, type RunResult, run, type World } from '../support/fake-ports.js'
import { plainLook } from '../support/plain-look.js'

/** Two states of a plan beside each other: what is told of the change, and what follows from it. */

interface Change {
  readonly path: string
  readonly title: string
  readonly kind: string
  readonly before: string | null
  readonly after: string | null
  readonly is_wording_only: boolean
  readonly affects_signoff: boolean
  readonly sentence: string | null
}

interface Lost {
  readonly person: string
  readonly reason: string
  readonly caused_by_this_change: boolean | null
  readonly changed_parts: readonly {
    readonly path: string
    readonly is_wording_only: boolean
    readonly fields: readonly Place[]
  }[]
}

interface Place {
  readonly path: string
  readonly title: string
}

interface Found {
  readonly rule: string
  readonly path: string
  readonly level: string
  readonly line: number
}

interface Report {
  readonly before: { readonly label: string; readonly commit: string | null; readonly file: string | null } | null
  readonly is_new: boolean | null
  readonly changed: boolean | null
  readonly notes: readonly string[]
  readonly unreadable_values: readonly { readonly side: string; readonly path: string; readonly line: number }[]
  readonly changes: readonly Change[]
  readonly signoffs: {
    readonly no_longer_valid: readonly Lost[]
    readonly valid_again: readonly { readonly person: string }[]
  }
  readonly findings: {
    readonly new: readonly Found[]
    readonly resolved: readonly Found[]
    readonly changed: readonly (Found & { readonly level_before: string })[]
    readonly rules_not_compared: readonly string[]
  }
  readonly numbers: readonly { readonly key: string; readonly before: number | null; readonly after: number | null }[]
  readonly briefs: { readonly changed: readonly string[] | null; readonly outdated: readonly string[] }
}

const CHURN = readExamplePlan('churn-retention')
const COMMIT = '3f2a91c0d4e5b6a7988796a5b4c3d2e1f0a9b8c7'
const MAIN = { commit: COMMIT, branch: 'main' }

/* Most of this is not about briefs, and those that ship take their time. */
const BRIEF = new Map(AUDIENCES.map(({ template }) => [template, '{{project}}\n']))

function diffing(
  world: World,
  options: Partial<DiffOptions> = {},
  templates: ReadonlyMap<string, string> = BRIEF,
): Promise<RunResult> {
  const all = { from: undefined, to: undefined, plan: undefined, format: 'pretty' as const, ...options }
  return run(fakePorts({ today: JUDGED_ON, ...world }), (ports) => diff(all, ports, templates))
}

/** Two files, as the command shows them. */
function between(before: string, after: string, format: DiffOptions['format'] = 'pretty'): Promise<RunResult> {
  const files = { 'before.yaml': before, 'after.yaml': after }
  return diffing({ files }, { from: 'before.yaml', to: 'after.yaml', format })
}

/** The same without the briefs, which take their time. */
function comparing(before: string, after: string): DiffReport {
  const side = (file: string, text: string): ResolvedSide => ({
    label: file,
    file,
    text,
    commit: undefined,
    committedOn: undefined,
  })
  const sides = { plan: 'after.yaml', from: side('before.yaml', before), to: side('after.yaml', after), notes: [] }
  return createDiffReport(lintSides(sides, JUDGED_ON, DEFAULT_RULEBOOK), [], [])
}

function reportOf(before: string, after: string): Report {
  return JSON.parse(renderDiffJson(comparing(before, after))) as Report
}

const shown = (before: string, after: string): string => renderDiffPretty(comparing(before, after), plainLook)
const markdown = (before: string, after: string): string => renderDiffMarkdown(comparing(before, after))

/** As it reads at a terminal, wherever lines are broken. */
const told = (before: string, after: string): string => flat(shown(before, after))
const flat = (text: string): string => text.replaceAll(/\s+/g, ' ')

function edited(text: string, ...edits: readonly Edit[]): string {
  const result = applyEdits(text, edits)
  if ('refused' in result) throw new Error(result.refused)
  return result.text
}

function set(path: string, value: string | number | boolean | readonly string[]): Edit {
  return { kind: 'set', path: path.split('.'), value }
}

function replaced(text: string, from: string | RegExp, to: string): string {
  const result = text.replace(from, to)
  if (result === text) throw new Error(`Nothing to replace: ${String(from)}`)
  return result
}

const read = (text: string): Plan => readPlan(parseSource(text).data).plan
const old = (text: string, more: Partial<CommittedFile> = {}): CommittedFile => ({
  commit: COMMIT,
  committedOn: '2026-11-20',
  path: 'mlproject.yaml',
  text,
  ...more,
})

/** Everyone who has signed off has signed off on the plan as it is. */
function resigned(text: string): string {
  const plan = read(text)
  return (plan.signoffs ?? []).reduce((signed, { id, roles = [] }) => {
    return edited(signed, set(`signoffs.${id}.fingerprints`, formatFingerprints(plan, listSignoffPaths(roles))))
  }, text)
}

const SIGNED = resigned(CHURN)
const CORRECTED = edited(SIGNED, set('economics.base_rate.likely', '2.4%'))
/* A sentence of more than two lines. */
const LONG = `${'The agent calls whoever is on the list and offers a contract that fits the use of late. '.repeat(4)}Nobody calls back.`

describe('a figure that was corrected', () => {
  test('is told in the words of the plan, old and new, under its section', async () => {
    const { code, out } = await between(SIGNED, CORRECTED)
    expect(code).toBe(0)
    expect(out).toContain('Churn retention calls: before.yaml → after.yaml')
    expect(out).toMatch(/Changes\n {2}Economics\n {4}Base rate {2}1\.8% → 2\.4%\n/)
  })

  test('outdates the sign-offs that cover it, and says whose, in which role, and why', () => {
    const { signoffs } = reportOf(SIGNED, CORRECTED)
    expect(signoffs.no_longer_valid).toMatchObject([
      { person: 'lucia', roles: ['executive_sponsor'], reason: 'outdated', caused_by_this_change: true },
    ])
    expect(signoffs.no_longer_valid[0]?.changed_parts).toEqual([
      {
        path: 'economics',
        title: 'Economics',
        is_wording_only: false,
        fields: [{ path: 'economics.base_rate', title: 'Base rate' }],
      },
    ])
    const out = told(SIGNED, CORRECTED)
    expect(out).toContain(
      'Lucía Herrera (executive sponsor, Nov 20, 2026): outdated. Changed after the sign-off: Base rate.',
    )
    expect(out).toContain('mlplan signoff lucia --request')
  })

  test('moves figures, those that decide first, and can bring findings at a line of the new file', () => {
    const { numbers } = reportOf(SIGNED, edited(SIGNED, set('economics.intervention.cost', 5)))
    expect(numbers[0]).toMatchObject({ key: 'net_value_per_year' })
    expect(numbers[0]?.before).toBeGreaterThan(numbers[0]?.after ?? Number.NaN)
    expect(numbers[1]?.key).toMatch(/^break_even/)
    const { findings } = reportOf(SIGNED, CORRECTED)
    const contradiction = findings.new.find(({ rule }) => rule === 'economics/rates-inconsistent')
    expect(CORRECTED.split('\n')[(contradiction?.line ?? 0) - 1]).toMatch(/base_rate|likely|recall/)
  })

  test('that is corrected again makes the sign-off valid and resolves the findings', () => {
    const { signoffs, findings } = reportOf(CORRECTED, SIGNED)
    expect(signoffs.no_longer_valid).toEqual([])
    expect(signoffs.valid_again.map(({ person }) => person)).toEqual(['lucia'])
    expect(findings.new).toEqual([])
    expect(findings.resolved.map(({ rule }) => rule)).toContain('economics/rates-inconsistent')
    expect(told(CORRECTED, SIGNED)).toContain('1 sign-off valid again')
  })

  test('that cannot be calculated any more is said to be lost', () => {
    const out = told(SIGNED, edited(SIGNED, { kind: 'remove', path: ['economics', 'volume_per_period'] }))
    expect(out).toContain("Net value per year $120,000 → can't be calculated")
    expect(out).toContain("et value per year can't be calculated (was $120,000)")
  })

  test('does not blame a change for a sign-off that was invalid before', () => {
    const again = edited(CORRECTED, set('economics.build_cost', 150000))
    const { signoffs } = reportOf(CORRECTED, again)
    expect(
      signoffs.no_longer_valid.map((one) => [one.person, one.caused_by_this_change, one.changed_parts[0]?.fields]),
    ).toEqual([['lucia', false, []]])
    const out = told(CORRECTED, again)
    expect(out).toContain('Sign-offs that were already invalid')
    expect(out).toContain('part of Economics (economics)')
    expect(out).not.toContain('no longer valid')
  })
})

describe('a person', () => {
  const CONTENT = (plan: Plan) =>
    formatFingerprints(plan, [['people', 'devon', 'name'], ...listSignoffPaths(['decision_owner'])])
  const OWN = edited(SIGNED, set('signoffs.devon.fingerprints', CONTENT(read(SIGNED))))

  test('behind the same id is somebody else: the agreement was of another one', () => {
    const report = reportOf(OWN, edited(OWN, set('people.devon.name', 'Dana Whitfield')))
    expect(report.changes.map(({ title, before, after }) => [title, before, after])).toEqual([
      ['Person "Dana Whitfield": Person\'s name', 'Devon Achebe', 'Dana Whitfield'],
    ])
    expect(report.signoffs.no_longer_valid.map((one) => [one.person, one.reason])).toEqual([
      ['lucia', 'outdated'],
      ['devon', 'outdated'],
    ])
  })

  test('who decides on a bar is part of what others agreed to, and that is how it is told', () => {
    const out = told(OWN, edited(OWN, set('people.devon.name', 'Dana Whitfield')))
    expect(out).toContain(
      'Lucía Herrera (executive sponsor, Nov 20, 2026): outdated. Changed after the sign-off: Person "Dana',
    )
  })

  test('who hands a role on takes the agreement along; whoever has it now has not agreed', () => {
    const handed = edited(
      OWN,
      set('people.devon.roles', ['frontline_rep']),
      set('people.dana.name', 'Dana Whitfield'),
      set('people.dana.roles', ['decision_owner']),
    )
    const { signoffs } = reportOf(OWN, handed)
    expect(signoffs.no_longer_valid).toMatchObject([
      { person: 'devon', reason: 'role_not_held', caused_by_this_change: true, changed_parts: [] },
    ])
    const out = told(OWN, handed)
    expect(out).toContain('Person "Dana Whitfield" new')
    expect(out).toContain('no longer in this role. The person now in the role must sign off.')
  })

  test('who says no, or whose sign-off is taken out, does not agree any more', () => {
    const gone = edited(OWN, { kind: 'remove', path: ['signoffs', 'devon'] })
    const no = edited(OWN, set('signoffs.devon.decision', 'declined'))
    expect(reportOf(OWN, gone).signoffs.no_longer_valid).toMatchObject([{ person: 'devon', reason: 'removed' }])
    expect(reportOf(OWN, no).signoffs.no_longer_valid).toMatchObject([{ person: 'devon', reason: 'declined' }])
  })

  test('who only gets another id reads alike, so the ids are told', () => {
    const { changes } = reportOf(CHURN, CHURN.replaceAll(/\bnoor\b/g, 'noor-e'))
    const refs = changes.filter(({ kind, path }) => kind === 'changed' && path === 'milestones.data-access.owner')
    expect(refs.map(({ before, after }) => [before, after])).toEqual([
      ['Noor El-Sayed ("noor")', 'Noor El-Sayed ("noor-e")'],
    ])
  })
})

describe('a change of wording', () => {
  const REWORDED = replaced(SIGNED, 'before any notice is given', 'before they give notice')

  test('is marked, and lets someone else confirm it', () => {
    const report = reportOf(SIGNED, REWORDED)
    expect(report.changes).toMatchObject([{ path: 'value.action', is_wording_only: true, affects_signoff: true }])
    expect(
      report.signoffs.no_longer_valid.flatMap((one) => one.changed_parts.map((part) => part.is_wording_only)),
    ).toEqual([true, true])
    const out = told(SIGNED, REWORDED)
    expect(out).toContain('1 change (wording only).')
    expect(out).toContain('Planned action (wording)')
    expect(out).toContain('someone other than the ML lead can confirm the change with `--wording-only` instead')
  })

  test('that changes a figure in a sentence is more than that', () => {
    const after = replaced(SIGNED, 'ends within 60 days', 'ends within 90 days')
    const { changes } = reportOf(SIGNED, after)
    expect(changes).toMatchObject([{ path: 'value.alternatives.contract-end.option', is_wording_only: false }])
  })

  test('in a long text is shown where it differs, and whole in JSON', () => {
    const [before, after] = [LONG, LONG.replace('Nobody', 'Everybody')].map((text) =>
      edited(SIGNED, set('value.action', text)),
    )
    expect(told(before ?? '', after ?? '')).toContain(
      '… the use of late. Nobody calls back. → … the use of late. Everybody calls back.',
    )
    expect(reportOf(before ?? '', after ?? '').changes[0]?.before).toBe(LONG)
  })

  test.each([
    ['at the start', `Now ${LONG}`, `Then ${LONG}`],
    ['in the middle', `${LONG} here ${LONG}`, `${LONG} there ${LONG}`],
    ['by what was added', LONG, `${LONG} ${LONG}`],
    ['in one endless word', 'x'.repeat(500), `${'x'.repeat(500)}y`],
  ])('%s can be seen, cut to size', (_, before, after) => {
    const [old, now] = excerptDifference(before, after, 100)
    expect(old === now && before.includes(' ')).toBe(false)
    for (const text of [old, now]) expect(text.length).toBeLessThanOrEqual(110)
  })
})

describe('progress', () => {
  const DONE = edited(SIGNED, set('milestones.data-access.done_on', '2026-11-20'))

  test('is shown as such and outdates nothing', () => {
    const report = reportOf(SIGNED, DONE)
    expect(report.changes).toMatchObject([{ path: 'milestones.data-access.done_on', affects_signoff: false }])
    expect(report.signoffs.no_longer_valid).toEqual([])
    expect(shown(SIGNED, DONE)).toContain('(progress)  new: Nov 20, 2026')
  })

  test('from which nothing follows is said to be without consequence', () => {
    const after = edited(SIGNED, set('links.charter', 'docs/charter.md'))
    expect(told(SIGNED, after)).toContain('1 change. Sign-offs, findings, figures, and briefs are unchanged.')
  })

  test('to the next stage turns findings, and tells those that are alike once', () => {
    const { findings } = reportOf(SIGNED, edited(SIGNED, set('project.stage', 'modeling')))
    expect(findings.new.filter(({ rule }) => rule === 'plan/missing-field').length).toBeGreaterThan(5)
    const out = shown(SIGNED, edited(SIGNED, set('project.stage', 'modeling')))
    expect(out.match(/plan\/missing-field/g)?.length).toBeLessThanOrEqual(2)
    expect(out).toMatch(/Also at \d+ more\s+places/)
  })
})

test('of two items that share an id, a change of the second is told too', () => {
  const twins = (due: string) =>
    `mlplan: 2\nmilestones:\n  - {id: data, name: Access}\n  - {id: data, name: Labels, due: "${due}"}\n`
  expect(reportOf(twins('2026-12-01'), twins('2026-12-02')).changes).toMatchObject([
    { title: 'Milestone "Labels": Milestone deadline', before: 'Dec 1, 2026', after: 'Dec 2, 2026' },
  ])
})

describe('a success criterion that was removed', () => {
  const WITHOUT = edited(SIGNED, { kind: 'remove', path: ['expectations', 'success_criteria', 'kept'] })

  test('is named, with what it said, and what lacks it now is found', () => {
    const out = shown(SIGNED, WITHOUT)
    expect(out).toMatch(
      /Success criterion "share of the customers called who are kept" {2}removed\n\s+Matching plan figure: uplift; Minimum value: 0.008; /,
    )
    const { findings } = reportOf(SIGNED, WITHOUT)
    expect(findings.new.length).toBeGreaterThan(0)
    expect(findings.resolved).toEqual([])
  })

  test('and comes back is new, and the same findings go', () => {
    const [taken, back] = [reportOf(SIGNED, WITHOUT), reportOf(WITHOUT, SIGNED)]
    const keys = (all: readonly Found[]) => all.map(({ rule, path }) => `${rule} ${path}`)
    expect(keys(back.findings.resolved)).toEqual(keys(taken.findings.new))
    expect(told(WITHOUT, SIGNED)).toContain('Success criterion "share of the customers called who are kept" new')
  })
})

describe('the records of a plan', () => {
  const QUESTION = 'What share of the listed calls will agents actually make?'

  test.each<readonly [string, string, readonly Edit[], string]>([
    [
      'an agreement',
      SIGNED,
      [
        set('signoffs.amadou-1.person', 'amadou'),
        set('signoffs.amadou-1.roles', ['finance_partner']),
        set('signoffs.amadou-1.decision', 'approved'),
        set('signoffs.amadou-1.signed_on', '2026-11-23'),
        set('signoffs.amadou-1.evidence', 'Mail of 23 November 2026'),
      ],
      'Amadou Diallo signed off on Nov 23, 2026 as finance partner (Mail of 23 November 2026).',
    ],
    [
      'a sign-off that was removed',
      SIGNED,
      [{ kind: 'remove', path: ['signoffs', 'devon'] }],
      "Devon Achebe's sign-off (approved, Nov 19, 2026) was removed.",
    ],
    [
      'a sign-off whose fingerprints were rewritten by hand',
      SIGNED,
      [set('signoffs.devon.fingerprints', 'economics v1-0-0')],
      "Devon Achebe's sign-off (approved, Nov 19, 2026) is now tied to a different version of the plan.",
    ],
    [
      'a condition that was met',
      SIGNED,
      [set('signoffs.rebecca.conditions.basis-first.met_on', '2026-11-22')],
      'Rebecca Stein\'s condition "No call or usage data are read before the legal basis is written down" was met on Nov 22, 2026.',
    ],
    [
      'a waiver',
      SIGNED,
      [
        set('waivers.w.rule', 'rollout/no-pilot'),
        set('waivers.w.path', 'rollout'),
        set('waivers.w.reason', 'The board accepts it'),
        set('waivers.w.approved_by', 'lucia'),
        set('waivers.w.valid_through', '2026-12-31'),
      ],
      'Lucía Herrera waived rollout/no-pilot at rollout through Dec 31, 2026: The board accepts it.',
    ],
    [
      'a question that was answered',
      SIGNED,
      [{ kind: 'remove', path: ['open_questions', 'adoption'] }, set('economics.adoption', '80%')],
      `Answered: "${QUESTION}" (economics.adoption).`,
    ],
    [
      'a question that was dropped',
      SIGNED,
      [{ kind: 'remove', path: ['open_questions', 'adoption'] }],
      `Open question removed without an answer in the plan: "${QUESTION}" (economics.adoption).`,
    ],
    [
      'a question that was put off',
      SIGNED,
      [set('open_questions.adoption.due', '2027-01-15'), set('open_questions.adoption.times_postponed', 1)],
      `Postponed from Dec 11, 2026 to Jan 15, 2027: "${QUESTION}" (economics.adoption).`,
    ],
  ])('tell of %s in one sentence', async (_, before, edits, sentence) => {
    const { changes } = reportOf(before, edited(before, ...edits))
    const sentences = changes.flatMap(({ sentence: told }) => told ?? [])
    expect(sentences).toHaveLength(1)
    expect(sentences[0]).toContain(sentence)
  })
})

describe('without a name for either side', () => {
  const here = async (git: FakeGit, text = CORRECTED): Promise<RunResult> => {
    const ran = await diffing({ files: { 'mlproject.yaml': text }, git: { root: '/r', ...git } })
    return { ...ran, out: flat(ran.out) }
  }

  test('the plan is compared with where the branch began', async () => {
    const { out, code } = await here({ versions: [old(SIGNED)], mergeBase: MAIN })
    expect(code).toBe(0)
    expect(out).toContain('main (3f2a91c, Nov 20, 2026) → mlproject.yaml')
    expect(out).toContain('1.8% → 2.4%')
  })

  test('nothing is said to have changed where nothing has, with the way to look further back', async () => {
    const same = await here({ versions: [old(SIGNED), old(SIGNED, { commit: 'HEAD~1' })], mergeBase: MAIN }, SIGNED)
    expect(same.out).toContain('No changes since main (3f2a91c, Nov 20, 2026).')
    expect(same.out).toContain('mlplan diff HEAD~1')
    const first = await here({ versions: [old(SIGNED)], mergeBase: MAIN }, SIGNED)
    expect(first.out).not.toContain('HEAD~1')
    const named = await diffing(
      { files: { 'mlproject.yaml': SIGNED }, git: { versions: [old(SIGNED, { commit: 'HEAD~1' })] } },
      { from: 'HEAD~1' },
    )
    expect(named.out).not.toContain('mlplan diff')
  })

  test('comments, order and blanks are no change of the plan', async () => {
    const { out } = await here({ versions: [old(SIGNED)], mergeBase: MAIN }, `# By hand\n${SIGNED}`)
    expect(out).toContain('Only formatting differs: comments, order, or spacing.')
  })

  test('a branch of unknown origin is compared with the latest commit, and that is said', async () => {
    const { out } = await here({ versions: [old(SIGNED)] }, SIGNED)
    expect(out).toContain('No changes since the latest commit (3f2a91c, Nov 20, 2026).')
    expect(out).toContain(
      "mlplan can't tell where this branch started, so the plan is compared with the latest commit.",
    )
  })

  test('a shallow clone says what to fetch', async () => {
    const { out, code } = await here({ versions: [old(CORRECTED)], isShallow: true })
    expect(code).toBe(0)
    expect(out).toContain('git fetch --unshallow')
    expect(out).toContain('Sign-offs that were already invalid')
  })

  test('a shallow clone that seems to begin where it ends says so too', async () => {
    const { out } = await here({ versions: [old(SIGNED)], mergeBase: MAIN, isShallow: true }, SIGNED)
    expect(out).toContain('git fetch --unshallow')
    const further = [old(SIGNED, { commit: 'abcdef0' }), old(SIGNED)]
    expect((await here({ versions: further, mergeBase: MAIN, isShallow: true }, SIGNED)).out).not.toContain('fetch')
  })

  test('without git there are still the fingerprints, which tell what changed since people agreed', async () => {
    const { out, code } = await diffing({ files: { 'mlproject.yaml': CORRECTED } })
    expect(code).toBe(0)
    expect(flat(out)).toContain("The plan isn't in a Git repository, so there is no earlier version to compare.")
    expect(flat(out)).toContain('Changed after the sign-off: part of Economics (economics).')
    const json = await diffing({ files: { 'mlproject.yaml': CORRECTED } }, { format: 'json' })
    expect(JSON.parse(json.out)).toMatchObject({
      before: null,
      changed: null,
      changes: null,
      findings: null,
      numbers: null,
      signoffs: { no_longer_valid: [{ person: 'lucia', caused_by_this_change: null }] },
    })
  })

  test('without git, and with everything as it was agreed to, that is said; without sign-offs nothing is claimed', async () => {
    expect((await diffing({ files: { 'mlproject.yaml': SIGNED } })).out).toContain(
      'Nothing that people signed off on has changed.',
    )
    const nobody = await diffing({ files: { 'mlproject.yaml': 'mlplan: 2\nproject:\n  name: Calls\n' } })
    expect(flat(nobody.out)).toContain("mlplan can't tell what changed after sign-off")
  })

  test('a plan that was not there yet is new as a whole, and its consequences are told', async () => {
    const world = { files: { 'mlproject.yaml': edited(SIGNED, set('economics.base_rate.likely', '2.4%')) } }
    const git = { root: '/r', versions: [], mergeBase: MAIN }
    const out = flat((await diffing({ ...world, git })).out)
    expect(out).toMatch(/No plan found in main \(3f2a91c\), so all of mlproject\.yaml is new: \d+ answers/)
    expect(out).not.toContain('Changes Economics')
    expect(out).toContain('economics/rates-inconsistent')
    /* Rates that contradict each other give no net value, only what doesn't depend on them. */
    expect(out).toMatch(/Results Break-even precision 6\.4%/)
    const json = JSON.parse((await diffing({ ...world, git }, { format: 'json' })).out) as Report
    expect(json).toMatchObject({ is_new: true, before: { file: null, commit: COMMIT } })
    expect(json.signoffs.no_longer_valid).toMatchObject([{ caused_by_this_change: null }])
  })

  test('a plan that had another name is found, and the name is told', async () => {
    const { out } = await here({ versions: [old(SIGNED, { path: 'plans/old.yaml' })], mergeBase: MAIN }, SIGNED)
    expect(out).toContain('the plan was named plans/old.yaml.')
    const inFolder = await here({ versions: [old(SIGNED, { path: 'churn/mlproject.yaml' })], mergeBase: MAIN }, SIGNED)
    expect(inFolder.out).not.toContain('the plan was named')
  })
})

describe('sides that are named', () => {
  const git = {
    root: '/r',
    versions: [old(SIGNED), old('mlplan: 2\n', { commit: 'abcdef0', committedOn: '2026-11-18' })],
  }
  const files = { 'mlproject.yaml': SIGNED, 'other.yaml': SIGNED, 'docs/readme.md': '' }

  test('a commit and the plan as it is now', async () => {
    const { out } = await diffing({ files, git }, { from: COMMIT })
    expect(out).toContain('3f2a91c (Nov 20, 2026) → mlproject.yaml')
  })

  test('two commits, of the plan that is named', async () => {
    const { out } = await diffing({ files, git }, { from: 'abcdef0', to: 'HEAD', plan: 'mlproject.yaml' })
    expect(out).toContain('abcdef0 (Nov 18, 2026) → HEAD (3f2a91c, Nov 20, 2026)')
  })

  test('a file wins over a commit of the same name', async () => {
    const { out } = await diffing({ files: { ...files, abcdef0: SIGNED }, git }, { from: 'abcdef0' })
    expect(out).toContain('abcdef0 → mlproject.yaml')
    expect(out).toContain('No differences between abcdef0 and mlproject.yaml.')
  })

  test('a file that is no plan of a project may be either side', async () => {
    expect((await diffing({ files }, { from: 'other.yaml' })).out).toContain('other.yaml → mlproject.yaml')
    expect((await diffing({ files, git }, { from: 'HEAD', to: 'other.yaml' })).out).toContain('→ other.yaml')
  })

  test.each<readonly [string, Partial<DiffOptions>, World['git'], string, string]>([
    ['a slip of the pen', { from: 'mlprojct.yaml' }, git, 'No file or commit named', 'Did you mean mlproject.yaml?'],
    ['a commit that is not there', { from: 'nowhere-to-be-found' }, git, 'No file or commit named', 'HEAD~1'],
    ['a commit that was not fetched', { from: 'v1' }, { ...git, isShallow: true }, 'v1', 'git fetch --unshallow'],
    ['a commit without git', { from: 'HEAD' }, undefined, 'No file or commit named', "isn't in a Git repository"],
    ['a folder', { from: 'docs' }, git, 'docs', 'Name the plan in that folder: docs/mlproject.yaml.'],
    ['a range', { from: 'main..feature' }, git, 'main..feature', '`mlplan diff main feature`'],
    [
      'a plan beside two files',
      { from: 'mlproject.yaml', to: 'other.yaml', plan: 'other.yaml' },
      git,
      '--plan',
      'Remove --plan.',
    ],
  ])('%s is refused with the way out', async (_, options, git, says, help) => {
    const { code, out, err } = await diffing({ files, ...(git && { git }) }, options)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(says)
    expect(err).toContain(help)
  })

  test('a side on which the plan is not there is refused where it would be the result', async () => {
    const gone = { ...git, versions: [] }
    const ports = fakePorts({ files, git: gone, today: JUDGED_ON })
    const asked = { ...ports, git: { ...ports.git, resolveCommit: async () => COMMIT } }
    const { code, err } = await run(ports, () =>
      diff({ from: 'other.yaml', to: 'HEAD', plan: undefined, format: 'pretty' }, asked, TEMPLATES),
    )
    expect(code).toBe(2)
    expect(err).toContain("other.yaml doesn't exist in HEAD (3f2a91c)")
  })
})

describe('what cannot be read', () => {
  test.each([
    ['broken YAML', 'mlplan: 2\nproject:\n  name: Calls\n   x: 1\n', ':4:4:', 'Indent line 4'],
    ['a file that is no plan', 'services: {}\n', ':1:1:', 'mlplan init'],
    ['another version of the form', 'mlplan: 9\nproject:\n  name: Calls\n', ':1:', 'Upgrade mlplan.'],
    ['an empty file', '', ':1:1:', 'mlplan init'],
  ])('%s is refused on either side, with its place', async (_, text, place, help) => {
    for (const [before, after, side] of [
      [text, SIGNED, 'before.yaml'],
      [SIGNED, text, 'after.yaml'],
    ] as const) {
      const { code, out, err } = await between(before, after)
      expect({ code, out }).toEqual({ code: 2, out: '' })
      expect(err).toContain(`${side}${place}`)
      expect(err).toContain(help)
    }
  })

  test('of an earlier commit cannot be mended, so another one is asked for', async () => {
    const world = { files: { 'mlproject.yaml': SIGNED }, git: { root: '/r', versions: [old('a: [')] } }
    const { code, err } = await diffing(world, { from: 'HEAD' })
    expect(code).toBe(2)
    expect(err).toContain('in HEAD (3f2a91c, Nov 20, 2026)')
    expect(err).toContain('Name a commit with a readable plan.')
  })

  test.each([
    ['a value', replaced(SIGNED, 'period: month', 'period: fortnight'), 'economics.period'],
    ['a section', replaced(SIGNED, /^legal:\n(?: .*\n)+/m, 'legal: none\n'), 'legal'],
    ['an item', replaced(SIGNED, '  - id: noor\n', '  - just a word\n  - id: noor\n'), 'people.#6'],
    ['an id', replaced(SIGNED, '  - id: noor\n', '  - id: noor el-sayed\n'), 'people.noor el-sayed.id'],
  ])('%s is left out, and never shown as removed', (_, broken, path) => {
    for (const sides of [
      [SIGNED, broken],
      [broken, SIGNED],
    ] as const) {
      const report = reportOf(...sides)
      expect(report.unreadable_values.map((one) => one.path)).toContain(path)
      expect(report.changes).toEqual([])
      const out = markdown(...sides)
      expect(out).toContain(', in the parts that mlplan can read')
      expect(out).toContain('Not compared (unreadable)')
    }
  })

  test('hides no good news: what a rule could not look for has not gone', () => {
    const broken = replaced(CORRECTED, 'selection_rate: 3%', 'selection_rate: three')
    const { findings } = reportOf(CORRECTED, broken)
    expect(findings.rules_not_compared).toContain('economics/rates-inconsistent')
    expect(findings.resolved.map(({ rule }) => rule)).not.toContain('economics/rates-inconsistent')
  })
})

describe('briefs', () => {
  test('that read differently are named, and those that lie there as they were', async () => {
    const options = { audiences: [], all: true, stdout: false, list: false, check: false }
    const ports = fakePorts({ files: { 'mlproject.yaml': SIGNED }, today: JUDGED_ON })
    const { files } = await run(ports, (given) => brief(options, given, TEMPLATES))
    const git = { root: '/r', versions: [old(SIGNED)], mergeBase: MAIN }
    const since = async (text: string, today = JUDGED_ON): Promise<Report['briefs']> => {
      const world = { files: { ...files, 'mlproject.yaml': text }, git, today }
      return (JSON.parse((await diffing(world, { format: 'json' }, TEMPLATES)).out) as Report).briefs
    }
    expect(await since(SIGNED, '2027-01-07')).toEqual({ changed: [], outdated: [] })
    const linked = await since(edited(SIGNED, set('links.charter', 'docs/charter.md')))
    expect(linked.changed).toEqual(['team'])
    expect(linked.outdated).toHaveLength(8)
    expect((await since(CORRECTED)).changed).toContain('finance')
  })

  test('are told with what to do', async () => {
    const files = {
      'mlproject.yaml': SIGNED,
      'briefs/team.md': '# Team\n\n---\n\nmlproject.yaml · 3f9c 1a7e · 1 May 2026\n',
    }
    const git = { root: '/r', versions: [old(CORRECTED)], mergeBase: MAIN }
    const { out } = await diffing({ files, git }, {}, TEMPLATES)
    expect(out).toMatch(/Changed: .*finance/)
    expect(flat(out)).toContain('Outdated in briefs/: team. Run `mlplan brief` to update the brief.')
  })

  test('written with own templates are not judged by what ours would say', async () => {
    const files = { 'mlproject.yaml': SIGNED, 'briefs/sponsor.md': '# Ours\n\nNo footer here.\n' }
    const { out } = await diffing({ files, git: { root: '/r', versions: [old(SIGNED)], mergeBase: MAIN } })
    expect(out).not.toContain('Briefs')
  })
})

describe('one comment of a pull request', () => {
  const NASTY = 'a | b <img src=x> [x](http://evil.example) `c` **d** @everyone #1\n\n# Heading\n\n| e |\n| - |'
  const nasty = (text: string) =>
    edited(
      text,
      set('project.name', NASTY),
      set('value.operation', NASTY),
      set('value.action', `Now ${NASTY}`),
      set('people.devon.name', NASTY),
      set('expectations.success_criteria.kept.metric', NASTY),
      set('open_questions.adoption.question', NASTY),
      set('signoffs.lucia.evidence', NASTY),
      set('waivers.w.reason', NASTY),
      set('waivers.w.rule', 'no|such`rule'),
      set('custom.note', 'x'),
    )

  test('shows tables with as many cells as heads, whatever people wrote', () => {
    const out = markdown(SIGNED, nasty(SIGNED))
    const html = new MarkdownIt({ html: true, linkify: true }).render(out)
    expect(html).not.toMatch(/<(img|a|hr|pre|script)\b/)
    expect(html.match(/<h[1-6]>/g)).toEqual(['<h3>'])
    for (const [table] of html.matchAll(/<table>.*?<\/table>/gs)) {
      const rows = [...table.matchAll(/<tr>.*?<\/tr>/gs)].map(([row]) => row.match(/<t[hd]\b/g)?.length)
      expect(new Set(rows).size).toBe(1)
    }
    expect(html.match(/<table>/g)?.length).toBe(out.match(/^\| --- /gm)?.length)
  })

  test('calls nobody by name and links to nothing', () => {
    const out = markdown(SIGNED, nasty(SIGNED))
    expect(out).toContain('&#8203;everyone')
    expect(out).not.toMatch(/@everyone|#1\b/)
  })

  test('holds what a reviewer needs: in short, the change, whom to ask, findings with their line, figures', () => {
    const out = markdown(SIGNED, CORRECTED)
    expect(out).toContain('### Churn retention calls: before.yaml → after.yaml')
    expect(out).toContain('**1 change.** 1 sign-off outdated')
    expect(out).toContain('| Economics: Base rate | 1.8% | 2.4% |')
    expect(out).toContain('`mlplan signoff lucia --request`')
    expect(out).toMatch(/\| error \| economics\/rates-inconsistent \| after\.yaml:\d+ \|/)
    expect(out).toContain('| Break-even lift | 3.6 | 2.7 |')
  })

  test('fits into one, however much has changed', () => {
    const long = Object.fromEntries(
      Array.from({ length: 300 }, (_, index) => [`w${index}`, `${'&<|`@'.repeat(20)} `.repeat(20)]),
    )
    const assumptions = Object.entries(long).map(([id, text]) => ({ id, text, owner: 'nobody-known' }))
    const out = markdown('mlplan: 2\nproject:\n  name: Calls\n', JSON.stringify({ mlplan: 2, assumptions }))
    expect(out.length).toBeLessThan(65_536)
    expect(out).toContain('And 261 more. See all with `mlplan diff`.')
  })
})

describe('every format', () => {
  const isReport = new Ajv({ formats: { date: /^\d{4}-\d{2}-\d{2}$/ } }).compile(
    JSON.parse(readFileSync('src/diff/formats/diff-report.schema.json', 'utf8')) as object,
  )

  function expectSound(before: string, after: string): void {
    const report = comparing(before, after)
    isReport(JSON.parse(renderDiffJson(report)))
    expect(isReport.errors).toBeNull()
    for (const out of [renderDiffJson(report), renderDiffPretty(report, plainLook), renderDiffMarkdown(report)]) {
      expect(out).not.toMatch(/NaN|Infinity|undefined|\[object/)
      // oxlint-disable-next-line no-control-regex
      expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/)
    }
  }

  test('is sound from one example to another, and the JSON follows its schema', () => {
    const all = [...EXAMPLES, ...DRAFTS].map(readExamplePlan)
    for (const [index, text] of all.slice(0, 4).entries()) expectSound(text, all.at(-1 - index) ?? '')
  })

  test('is sound between any two plans', () => {
    for (const [before, after] of fc.sample(fc.tuple(anyPlan(), anyPlan()), { numRuns: 3, seed: 11 })) {
      expectSound(JSON.stringify(before), JSON.stringify(after))
    }
  })

  test('follows its schema without anything to compare with', async () => {
    const { out } = await diffing({ files: { 'mlproject.yaml': CORRECTED } }, { format: 'json' })
    isReport(JSON.parse(out))
    expect(isReport.errors).toBeNull()
  })
})

describe('between any two plans', () => {
  /** Another one, one that differs in a section, or the same written otherwise. */
  const pair = fc
    .tuple(anyPlan(), anyPlan(), fc.constantFrom(...Object.keys(PLAN)), fc.constantFrom('other', 'section', 'written'))
    .map(([one, other, section, how]) => {
      const after = how === 'other' ? other : how === 'section' ? { ...one, [section]: other[section] } : rewritten(one)
      return [read(JSON.stringify(one)), read(JSON.stringify(after))] as const
    })

  test('something is said if, and only if, they do not say the same', () => {
    fc.assert(
      fc.property(pair, ([before, after]) => {
        expect(listDiffChanges(before, after, []).length > 0).toBe(content(before) !== content(after))
      }),
      { numRuns: 15 },
    )
  })

  test('the way back tells the same: added is removed, and before is after', () => {
    fc.assert(
      fc.property(pair, ([before, after]) => {
        const back = listDiffChanges(after, before, []).map(turned)
        expect(sorted(listDiffChanges(before, after, []).map(bare))).toEqual(sorted(back.map(bare)))
      }),
      { numRuns: 12 },
    )
  })
})

/** Keys the other way round, blanks where they do not count. */
function rewritten(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(rewritten)
  if (typeof value === 'string') return /\s/.test(value) ? `  ${value.replaceAll(' ', '\n ')} ` : value
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, inner]) => [key, rewritten(inner)]),
  )
}

/** What a plan says, without how it is written: worked out in another way than the comparison does. */
function content(value: unknown): string {
  return canonicalJson(said(value))
}

function said(value: unknown): unknown {
  if (typeof value === 'string') return toPlainText(value)
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value.map(said)
    const idOf = (item: unknown): string => (typeof item === 'string' ? item : (item as { id: string }).id)
    return items.toSorted((one, other) => (idOf(one) < idOf(other) ? -1 : idOf(one) > idOf(other) ? 1 : 0))
  }
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, inner]) => [key, said(inner)] as const)
  const kept = entries.filter(([, inner]) => inner !== undefined)
  return kept.length === 0 ? undefined : Object.fromEntries(kept)
}

function turned(change: DiffChange): DiffChange {
  const { kind, before, after, valueBefore, valueAfter } = change
  const turnedKind = kind === 'added' ? 'removed' : kind === 'removed' ? 'added' : kind
  return { ...change, kind: turnedKind, before: after, after: before, valueBefore: valueAfter, valueAfter: valueBefore }
}

/** Titles name items as they are called where they are, and sentences tell of one direction. */
function bare({
  path,
  kind,
  before,
  after,
  valueBefore,
  valueAfter,
  isWordingOnly,
  signoffEffect,
  sentence,
}: DiffChange): object {
  const told = sentence === undefined ? { before, after, valueBefore, valueAfter } : {}
  return { path, kind, isWordingOnly, signoffEffect, ...told }
}

function sorted(changes: readonly object[]): readonly string[] {
  return changes.map((change) => JSON.stringify(change)).toSorted()
}
