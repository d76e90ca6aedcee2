import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import * as fc from 'fast-check'
import MarkdownIt from 'markdown-it'
import { describe, expect, test } from 'vitest'
import { canonicalJson } from '../src/agreement/canonical.js'
import { contentText } from '../src/agreement/fingerprint.js'
import { placesOf } from '../src/agreement/covers.js'
import { brief } from '../src/commands/brief.js'
import { diff, type DiffOptions } from '../src/commands/diff.js'
import { diffReport, judged } from '../src/commands/diff-compare.js'
import { toldChanges } from '../src/commands/diff-changes.js'
import type { Side } from '../src/commands/diff-sides.js'
import { USUAL } from '../src/commands/rulebook.js'
import type { OldFile } from '../src/commands/ports.js'
import { plainText } from '../src/plan/plain-text.js'
import { PLAN, type Plan } from '../src/plan/plan.js'
import { readPlan } from '../src/plan/read.js'
import { renderDiffJson } from '../src/report/diff-json.js'
import { renderDiffMarkdown } from '../src/report/diff-markdown.js'
import { renderDiffPretty } from '../src/report/diff-pretty.js'
import type { DiffChange, DiffReport } from '../src/report/diff-report.js'
import { whereTheyDiffer } from '../src/report/differing.js'
import { applyEdits, type Edit } from '../src/source/edit.js'
import { parseSource } from '../src/source/parse.js'
import { anyPlan } from './any-plan.js'
import { AUDIENCES } from '../src/briefs/audiences.js'
import { TEMPLATES } from './briefs-written.js'
import { DRAFTS, EXAMPLES, JUDGED_ON, planOf } from './example-plans.js'
import { type FakeGit, fakePorts, type Ran, run, type World } from './fake-ports.js'
import { plainLook } from './plain-look.js'

/** Two states of a plan beside each other: what is told of the change, and what follows from it. */

interface Change {
  readonly path: string
  readonly title: string
  readonly kind: string
  readonly before: string | null
  readonly after: string | null
  readonly wording: boolean
  readonly binds: string
  readonly sentence: string | null
}

interface Lost {
  readonly person: string
  readonly because: string
  readonly by_this_change: boolean | null
  readonly parts: readonly { readonly path: string; readonly wording: boolean; readonly fields: readonly Place[] }[]
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
  readonly from: { readonly shown: string; readonly commit: string | null; readonly file: string | null } | null
  readonly new: boolean | null
  readonly differs: boolean | null
  readonly notes: readonly string[]
  readonly left_out: readonly { readonly side: string; readonly path: string; readonly line: number }[]
  readonly changes: readonly Change[]
  readonly agreements: { readonly lost: readonly Lost[]; readonly hold_again: readonly { readonly person: string }[] }
  readonly findings: {
    readonly appear: readonly Found[]
    readonly go: readonly Found[]
    readonly turn: readonly (Found & { readonly level_before: string })[]
    readonly not_compared: readonly string[]
  }
  readonly numbers: readonly { readonly key: string; readonly before: number | null; readonly after: number | null }[]
  readonly briefs: { readonly read_differently: readonly string[] | null; readonly out_of_date: readonly string[] }
}

const CHURN = planOf('churn-retention')
const COMMIT = '3f2a91c0d4e5b6a7988796a5b4c3d2e1f0a9b8c7'
const MAIN = { commit: COMMIT, branch: 'main' }

/* Most of this is not about briefs, and those that ship take their time. */
const BRIEF = new Map(AUDIENCES.map(({ template }) => [template, '{{project}}\n']))

function diffing(
  world: World,
  options: Partial<DiffOptions> = {},
  templates: ReadonlyMap<string, string> = BRIEF,
): Promise<Ran> {
  const all = { from: undefined, to: undefined, plan: undefined, format: 'pretty' as const, ...options }
  return run(fakePorts({ today: JUDGED_ON, ...world }), (ports) => diff(all, ports, templates))
}

/** Two files, as the command shows them. */
function between(before: string, after: string, format: DiffOptions['format'] = 'pretty'): Promise<Ran> {
  const files = { 'before.yaml': before, 'after.yaml': after }
  return diffing({ files }, { from: 'before.yaml', to: 'after.yaml', format })
}

/** The same without the briefs, which take their time. */
function comparing(before: string, after: string): DiffReport {
  const side = (file: string, text: string): Side => ({ shown: file, file, text, commit: undefined, on: undefined })
  const sides = { plan: 'after.yaml', from: side('before.yaml', before), to: side('after.yaml', after), notes: [] }
  return diffReport(judged(sides, JUDGED_ON, USUAL), [], [])
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
const old = (text: string, more: Partial<OldFile> = {}): OldFile => ({
  commit: COMMIT,
  on: '2026-11-20',
  path: 'mlproject.yaml',
  text,
  ...more,
})

/** An agreement of everybody who has one, to the plan as it stands. */
function resigned(text: string): string {
  const plan = read(text)
  return (plan.signoffs ?? []).reduce((signed, { id, roles = [] }) => {
    return edited(signed, set(`signoffs.${id}.content`, contentText(plan, placesOf(roles))))
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
    expect(out).toMatch(/What has changed\n {2}Economics\n {4}Base rate {2}1\.8% → 2\.4%\n/)
  })

  test('voids the agreements that cover it, and says of whom, in which role, and why', () => {
    const { agreements } = reportOf(SIGNED, CORRECTED)
    expect(agreements.lost).toMatchObject([
      { person: 'lucia', roles: ['executive_sponsor'], because: 'void', by_this_change: true },
    ])
    expect(agreements.lost[0]?.parts).toEqual([
      {
        path: 'economics',
        title: 'Economics',
        wording: false,
        fields: [{ path: 'economics.base_rate', title: 'Base rate' }],
      },
    ])
    const out = told(SIGNED, CORRECTED)
    expect(out).toContain(
      'Lucía Herrera, executive sponsor, agreed on 20 November 2026; since then changed: Base rate.',
    )
    expect(out).toContain('mlplan sign lucia --request')
  })

  test('moves figures, those that decide first, and can bring findings at a line of the new file', () => {
    const { numbers, findings } = reportOf(SIGNED, edited(CORRECTED, set('economics.intervention.cost', 6)))
    expect(numbers[0]).toMatchObject({ key: 'value_a_year' })
    expect(numbers[0]?.before).toBeGreaterThan(numbers[0]?.after ?? Number.NaN)
    expect(numbers[1]?.key).toMatch(/^break_even/)
    const contradiction = findings.appear.find(({ rule }) => rule === 'economics/rates-contradict')
    expect(CORRECTED.split('\n')[(contradiction?.line ?? 0) - 1]).toMatch(/base_rate|likely|recall/)
  })

  test('that is put right again brings the agreement back and takes the findings away', () => {
    const { agreements, findings } = reportOf(CORRECTED, SIGNED)
    expect(agreements.lost).toEqual([])
    expect(agreements.hold_again.map(({ person }) => person)).toEqual(['lucia'])
    expect(findings.appear).toEqual([])
    expect(findings.go.map(({ rule }) => rule)).toContain('economics/rates-contradict')
    expect(told(CORRECTED, SIGNED)).toContain('1 agreement holds again')
  })

  test('that can no longer be worked out is said to be lost', () => {
    const out = told(SIGNED, edited(SIGNED, { kind: 'remove', path: ['economics', 'volume_per_period'] }))
    expect(out).toContain('Value a year USD 120,000 → can no longer be worked out')
    expect(out).toContain('the value a year, USD 120,000 before, can no longer be worked out')
  })

  test('does not blame a change for an agreement that did not hold before either', () => {
    const again = edited(CORRECTED, set('economics.build_cost', 150000))
    const { agreements } = reportOf(CORRECTED, again)
    expect(agreements.lost.map((one) => [one.person, one.by_this_change, one.parts[0]?.fields])).toEqual([
      ['lucia', false, []],
    ])
    const out = told(CORRECTED, again)
    expect(out).toContain('Agreements that did not hold before either')
    expect(out).toContain('something in Economics (economics)')
    expect(out).not.toContain('no longer hold')
  })
})

describe('a person', () => {
  const CONTENT = (plan: Plan) => contentText(plan, [['people', 'devon', 'name'], ...placesOf(['decision_owner'])])
  const OWN = edited(SIGNED, set('signoffs.devon.content', CONTENT(read(SIGNED))))

  test('behind the same id is somebody else: the agreement was of another one', () => {
    const report = reportOf(OWN, edited(OWN, set('people.devon.name', 'Dana Whitfield')))
    expect(report.changes.map(({ title, before, after }) => [title, before, after])).toEqual([
      ['Person "Dana Whitfield": Name', 'Devon Achebe', 'Dana Whitfield'],
    ])
    expect(report.agreements.lost.map((one) => [one.person, one.because])).toEqual([
      ['lucia', 'void'],
      ['devon', 'void'],
    ])
  })

  test('who decides on a bar is part of what others agreed to, and that is how it is told', () => {
    const out = told(OWN, edited(OWN, set('people.devon.name', 'Dana Whitfield')))
    expect(out).toContain(
      'Lucía Herrera, executive sponsor, agreed on 20 November 2026; since then changed: Person "Dana',
    )
  })

  test('who hands a role on takes the agreement along; whoever has it now has not agreed', () => {
    const handed = edited(
      OWN,
      set('people.devon.roles', ['frontline_rep']),
      set('people.dana.name', 'Dana Whitfield'),
      set('people.dana.roles', ['decision_owner']),
    )
    const { agreements } = reportOf(OWN, handed)
    expect(agreements.lost).toMatchObject([{ person: 'devon', because: 'not_held', by_this_change: true, parts: [] }])
    const out = told(OWN, handed)
    expect(out).toContain('Person "Dana Whitfield" new')
    expect(out).toContain('does not hold that role any more; whoever holds it now has to agree')
  })

  test('who says no, or whose sign-off is taken out, does not agree any more', () => {
    const gone = edited(OWN, { kind: 'remove', path: ['signoffs', 'devon'] })
    const no = edited(OWN, set('signoffs.devon.decision', 'rejected'))
    expect(reportOf(OWN, gone).agreements.lost).toMatchObject([{ person: 'devon', because: 'taken_out' }])
    expect(reportOf(OWN, no).agreements.lost).toMatchObject([{ person: 'devon', because: 'rejected' }])
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

  test('is marked, and lets somebody carry the agreement over', () => {
    const report = reportOf(SIGNED, REWORDED)
    expect(report.changes).toMatchObject([{ path: 'value.action', wording: true, binds: 'commitment' }])
    expect(report.agreements.lost.flatMap(({ parts }) => parts.map(({ wording }) => wording))).toEqual([true, true])
    const out = told(SIGNED, REWORDED)
    expect(out).toContain('1 change, of wording only.')
    expect(out).toContain('Action (wording)')
    expect(out).toContain('carry it over with `--carry-over`')
  })

  test('that changes a figure in a sentence is more than that', () => {
    const after = replaced(SIGNED, 'ends within 60 days', 'ends within 90 days')
    const { changes } = reportOf(SIGNED, after)
    expect(changes).toMatchObject([{ path: 'value.alternatives.contract-end.option', wording: false }])
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
    const [old, now] = whereTheyDiffer(before, after, 100)
    expect(old === now && before.includes(' ')).toBe(false)
    for (const text of [old, now]) expect(text.length).toBeLessThanOrEqual(110)
  })
})

describe('progress', () => {
  const DONE = edited(SIGNED, set('milestones.data-access.done_on', '2026-11-20'))

  test('is told as such and voids nothing', () => {
    const report = reportOf(SIGNED, DONE)
    expect(report.changes).toMatchObject([{ path: 'milestones.data-access.done_on', binds: 'progress' }])
    expect(report.agreements.lost).toEqual([])
    expect(shown(SIGNED, DONE)).toContain('Done on (progress)  new: 20 November 2026')
  })

  test('from which nothing follows is said to be without consequence', () => {
    const after = edited(SIGNED, set('links.charter', 'docs/charter.md'))
    expect(told(SIGNED, after)).toContain('1 change. Nothing follows from it')
  })

  test('to the next stage turns findings, and tells those that are alike once', () => {
    const { findings } = reportOf(SIGNED, edited(SIGNED, set('project.stage', 'modeling')))
    expect(findings.appear.filter(({ rule }) => rule === 'plan/unanswered').length).toBeGreaterThan(5)
    const out = shown(SIGNED, edited(SIGNED, set('project.stage', 'modeling')))
    expect(out.match(/plan\/unanswered/g)?.length).toBeLessThanOrEqual(2)
    expect(out).toMatch(/The same at \d+ more\s+places/)
  })
})

test('of two items that share an id, a change of the second is told too', () => {
  const twins = (due: string) =>
    `mlplan: 1\nmilestones:\n  - {id: data, name: Access}\n  - {id: data, name: Labels, due: "${due}"}\n`
  expect(reportOf(twins('2026-12-01'), twins('2026-12-02')).changes).toMatchObject([
    { title: 'Milestone "Labels": Due', before: '1 December 2026', after: '2 December 2026' },
  ])
})

describe('a bar that was taken out', () => {
  const WITHOUT = edited(SIGNED, { kind: 'remove', path: ['expectations', 'bar', 'kept'] })

  test('is named, with what it said, and what lacks it now is found', () => {
    const out = shown(SIGNED, WITHOUT)
    expect(out).toMatch(
      /Bar "customers kept per 1,000 called" {2}taken out\n\s+Figure of the plan: another one; At least: 8; /,
    )
    const { findings } = reportOf(SIGNED, WITHOUT)
    expect(findings.appear.length).toBeGreaterThan(0)
    expect(findings.go).toEqual([])
  })

  test('and comes back is new, and the same findings go', () => {
    const [taken, back] = [reportOf(SIGNED, WITHOUT), reportOf(WITHOUT, SIGNED)]
    const keys = (all: readonly Found[]) => all.map(({ rule, path }) => `${rule} ${path}`)
    expect(keys(back.findings.go)).toEqual(keys(taken.findings.appear))
    expect(told(WITHOUT, SIGNED)).toContain('Bar "customers kept per 1,000 called" new')
  })
})

describe('the records of a plan', () => {
  const QUESTION = 'Which share of the calls on the list will the agents really make?'

  test.each<readonly [string, string, readonly Edit[], string]>([
    [
      'an agreement',
      SIGNED,
      [
        set('signoffs.amadou-1.by', 'amadou'),
        set('signoffs.amadou-1.roles', ['finance_partner']),
        set('signoffs.amadou-1.decision', 'approved'),
        set('signoffs.amadou-1.on', '2026-11-23'),
        set('signoffs.amadou-1.evidence', 'Mail of 23 November 2026'),
      ],
      'Amadou Diallo agreed on 23 November 2026 as finance partner (Mail of 23 November 2026).',
    ],
    [
      'a sign-off that was taken out',
      SIGNED,
      [{ kind: 'remove', path: ['signoffs', 'devon'] }],
      'The sign-off of Devon Achebe of 19 November 2026 (agreed) was taken out.',
    ],
    [
      'a sign-off whose fingerprints were rewritten by hand',
      SIGNED,
      [set('signoffs.devon.content', 'economics v1-0-0')],
      'The sign-off of Devon Achebe of 19 November 2026 (agreed) is bound to something else than it was',
    ],
    [
      'a condition that was met',
      SIGNED,
      [set('signoffs.rebecca.conditions.basis-first.met_on', '2026-11-22')],
      'The condition "No call or usage data are read before the legal basis is written down" of Rebecca Stein was met on 22 November 2026.',
    ],
    [
      'a waiver',
      SIGNED,
      [
        set('waivers.w.rule', 'rollout/no-pilot'),
        set('waivers.w.at', 'rollout'),
        set('waivers.w.reason', 'The board accepts it'),
        set('waivers.w.approved_by', 'lucia'),
        set('waivers.w.until', '2026-12-31'),
      ],
      'Lucía Herrera accepts rollout/no-pilot at rollout until 31 December 2026: The board accepts it.',
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
      `No longer asked, and not answered in the plan: "${QUESTION}" (economics.adoption).`,
    ],
    [
      'a question that was put off',
      SIGNED,
      [set('open_questions.adoption.due', '2027-01-15'), set('open_questions.adoption.postponed', 1)],
      `Put off from 11 December 2026 to 15 January 2027: "${QUESTION}" (economics.adoption).`,
    ],
  ])('tell of %s in one sentence', async (_, before, edits, sentence) => {
    const { changes } = reportOf(before, edited(before, ...edits))
    const sentences = changes.flatMap(({ sentence: told }) => told ?? [])
    expect(sentences).toHaveLength(1)
    expect(sentences[0]).toContain(sentence)
  })
})

describe('without a name for either side', () => {
  const here = async (git: FakeGit, text = CORRECTED): Promise<Ran> => {
    const ran = await diffing({ files: { 'mlproject.yaml': text }, git: { root: '/r', ...git } })
    return { ...ran, out: flat(ran.out) }
  }

  test('the plan is compared with where the branch began', async () => {
    const { out, code } = await here({ versions: [old(SIGNED)], mergeBase: MAIN })
    expect(code).toBe(0)
    expect(out).toContain('main (3f2a91c, 20 November 2026) → mlproject.yaml')
    expect(out).toContain('1.8% → 2.4%')
  })

  test('nothing is said to have changed where nothing has, with the way to look further back', async () => {
    const same = await here({ versions: [old(SIGNED), old(SIGNED, { commit: 'HEAD~1' })], mergeBase: MAIN }, SIGNED)
    expect(same.out).toContain('Nothing has changed since main (3f2a91c, 20 November 2026).')
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
    expect(out).toContain('Only how it is written differs: comments, order, blanks.')
  })

  test('a branch of unknown origin is compared with the latest commit, and that is said', async () => {
    const { out } = await here({ versions: [old(SIGNED)] }, SIGNED)
    expect(out).toContain('Nothing has changed since the latest commit (3f2a91c, 20 November 2026).')
    expect(out).toContain('It is not known where this branch began, so it is compared with the latest commit.')
  })

  test('a shallow clone says what to fetch', async () => {
    const { out, code } = await here({ versions: [old(CORRECTED)], isShallow: true })
    expect(code).toBe(0)
    expect(out).toContain('git fetch --unshallow')
    expect(out).toContain('Agreements that did not hold before either')
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
    expect(flat(out)).toContain('There is no git repository here, so it is not known what the plan said before.')
    expect(flat(out)).toContain('since then changed: something in Economics (economics).')
    const json = await diffing({ files: { 'mlproject.yaml': CORRECTED } }, { format: 'json' })
    expect(JSON.parse(json.out)).toMatchObject({
      from: null,
      differs: null,
      changes: null,
      findings: null,
      numbers: null,
      agreements: { lost: [{ person: 'lucia', by_this_change: null }] },
    })
  })

  test('without git, and with everything as it was agreed to, that is said; without sign-offs nothing is claimed', async () => {
    expect((await diffing({ files: { 'mlproject.yaml': SIGNED } })).out).toContain(
      'What people agreed to is as it was when they agreed.',
    )
    const nobody = await diffing({ files: { 'mlproject.yaml': 'mlplan: 1\nproject:\n  name: Calls\n' } })
    expect(nobody.out).toContain('nothing is known')
  })

  test('a plan that was not there yet is new as a whole, and its consequences are told', async () => {
    const world = { files: { 'mlproject.yaml': edited(SIGNED, set('economics.base_rate.likely', '2.4%')) } }
    const git = { root: '/r', versions: [], mergeBase: MAIN }
    const out = flat((await diffing({ ...world, git })).out)
    expect(out).toMatch(/No plan was found in main \(3f2a91c\), so everything in mlproject\.yaml is new: \d+ answers/)
    expect(out).not.toContain('What has changed')
    expect(out).toContain('economics/rates-contradict')
    expect(out).toMatch(/What it comes to Value a year USD 120,000/)
    const json = JSON.parse((await diffing({ ...world, git }, { format: 'json' })).out) as Report
    expect(json).toMatchObject({ new: true, from: { file: null, commit: COMMIT } })
    expect(json.agreements.lost).toMatchObject([{ by_this_change: null }])
  })

  test('a plan that had another name is found, and the name is told', async () => {
    const { out } = await here({ versions: [old(SIGNED, { path: 'plans/old.yaml' })], mergeBase: MAIN }, SIGNED)
    expect(out).toContain('The plan was plans/old.yaml then.')
    const inFolder = await here({ versions: [old(SIGNED, { path: 'churn/mlproject.yaml' })], mergeBase: MAIN }, SIGNED)
    expect(inFolder.out).not.toContain('then.')
  })
})

describe('sides that are named', () => {
  const git = { root: '/r', versions: [old(SIGNED), old('mlplan: 1\n', { commit: 'abcdef0', on: '2026-11-18' })] }
  const files = { 'mlproject.yaml': SIGNED, 'other.yaml': SIGNED, 'docs/readme.md': '' }

  test('a commit and the plan as it is now', async () => {
    const { out } = await diffing({ files, git }, { from: COMMIT })
    expect(out).toContain('3f2a91c (20 November 2026) → mlproject.yaml')
  })

  test('two commits, of the plan that is named', async () => {
    const { out } = await diffing({ files, git }, { from: 'abcdef0', to: 'HEAD', plan: 'mlproject.yaml' })
    expect(out).toContain('abcdef0 (18 November 2026) → HEAD (3f2a91c, 20 November 2026)')
  })

  test('a file wins over a commit of the same name', async () => {
    const { out } = await diffing({ files: { ...files, abcdef0: SIGNED }, git }, { from: 'abcdef0' })
    expect(out).toContain('abcdef0 → mlproject.yaml')
    expect(out).toContain('abcdef0 and mlproject.yaml say the same.')
  })

  test('a file that is no plan of a project may be either side', async () => {
    expect((await diffing({ files }, { from: 'other.yaml' })).out).toContain('other.yaml → mlproject.yaml')
    expect((await diffing({ files, git }, { from: 'HEAD', to: 'other.yaml' })).out).toContain('→ other.yaml')
  })

  test.each<readonly [string, Partial<DiffOptions>, World['git'], string, string]>([
    ['a slip of the pen', { from: 'mlprojct.yaml' }, git, 'no file and no commit', 'Did you mean mlproject.yaml?'],
    ['a commit that is not there', { from: 'nowhere-to-be-found' }, git, 'no file and no commit', 'HEAD~1'],
    ['a commit that was not fetched', { from: 'v1' }, { ...git, isShallow: true }, 'v1', 'git fetch --unshallow'],
    ['a commit without git', { from: 'HEAD' }, undefined, 'no file and no commit', 'no git repository'],
    ['a folder', { from: 'docs' }, git, 'docs', 'Name the plan in it: docs/mlproject.yaml.'],
    ['a range', { from: 'main..feature' }, git, 'main..feature', '`mlplan diff main feature`'],
    [
      'a plan beside two files',
      { from: 'mlproject.yaml', to: 'other.yaml', plan: 'other.yaml' },
      git,
      '--plan',
      'Leave',
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
    const asked = { ...ports, git: { ...ports.git, commit: async () => COMMIT } }
    const { code, err } = await run(ports, () =>
      diff({ from: 'other.yaml', to: 'HEAD', plan: undefined, format: 'pretty' }, asked, TEMPLATES),
    )
    expect(code).toBe(2)
    expect(err).toContain('In HEAD (3f2a91c) there is no other.yaml')
  })
})

describe('what cannot be read', () => {
  test.each([
    ['broken YAML', 'mlplan: 1\nproject:\n  name: Calls\n   x: 1\n', ':4:4 ', 'Indent line 4'],
    ['a file that is no plan', 'services: {}\n', ':1:1 ', 'mlplan init'],
    ['another version of the form', 'mlplan: 9\nproject:\n  name: Calls\n', ':1:', 'Use a newer mlplan'],
    ['an empty file', '', ':1:1 ', 'mlplan init'],
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
    expect(err).toContain('in HEAD (3f2a91c, 20 November 2026) cannot be compared')
    expect(err).toContain('Name a commit in which it can be read.')
  })

  test.each([
    ['a value', replaced(SIGNED, 'period: month', 'period: fortnight'), 'economics.period'],
    ['a section', replaced(SIGNED, /^legal:\n(?: .*\n)+/m, 'legal: none\n'), 'legal'],
    ['an item', replaced(SIGNED, '  - id: noor\n', '  - just a word\n  - id: noor\n'), 'people.#6'],
    ['an id', replaced(SIGNED, '  - id: noor\n', '  - id: noor el-sayed\n'), 'people.noor el-sayed.id'],
  ])('%s is left out, and never told as taken out', (_, broken, path) => {
    for (const sides of [
      [SIGNED, broken],
      [broken, SIGNED],
    ] as const) {
      const report = reportOf(...sides)
      expect(report.left_out.map((one) => one.path)).toContain(path)
      expect(report.changes).toEqual([])
      const out = markdown(...sides)
      expect(out).toContain('say the same, as far as it can be read')
      expect(out).toContain('Not compared, since it cannot be read')
    }
  })

  test('hides no good news: what a rule could not look for has not gone', () => {
    const broken = replaced(CORRECTED, 'treated_fraction: 3%', 'treated_fraction: three')
    const { findings } = reportOf(CORRECTED, broken)
    expect(findings.not_compared).toContain('economics/rates-contradict')
    expect(findings.go.map(({ rule }) => rule)).not.toContain('economics/rates-contradict')
  })
})

describe('briefs', () => {
  test('that read differently are named, and those that lie there as they were', async () => {
    const options = { audiences: [], stdout: false, list: false, check: false }
    const ports = fakePorts({ files: { 'mlproject.yaml': SIGNED }, today: JUDGED_ON })
    const { files } = await run(ports, (given) => brief(options, given, TEMPLATES))
    const git = { root: '/r', versions: [old(SIGNED)], mergeBase: MAIN }
    const since = async (text: string, today = JUDGED_ON): Promise<Report['briefs']> => {
      const world = { files: { ...files, 'mlproject.yaml': text }, git, today }
      return (JSON.parse((await diffing(world, { format: 'json' }, TEMPLATES)).out) as Report).briefs
    }
    expect(await since(SIGNED, '2027-01-07')).toEqual({ read_differently: [], out_of_date: [] })
    const linked = await since(edited(SIGNED, set('links.charter', 'docs/charter.md')))
    expect(linked.read_differently).toEqual(['team'])
    expect(linked.out_of_date).toHaveLength(8)
    expect((await since(CORRECTED)).read_differently).toContain('finance')
  })

  test('are told with what to do', async () => {
    const files = {
      'mlproject.yaml': SIGNED,
      'briefs/team.md': '# Team\n\n---\n\nmlproject.yaml · 3f9c 1a7e · 1 May 2026\n',
    }
    const git = { root: '/r', versions: [old(CORRECTED)], mergeBase: MAIN }
    const { out } = await diffing({ files, git }, {}, TEMPLATES)
    expect(out).toMatch(/Read differently: .*finance/)
    expect(flat(out)).toContain(
      'In briefs/ and written from another state of the plan: team. Write it anew with `mlplan brief`.',
    )
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
      set('expectations.bar.kept.measure', NASTY),
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
    expect(out).toContain('**1 change.** 1 agreement no longer holds')
    expect(out).toContain('| Economics: Base rate | 1.8% | 2.4% |')
    expect(out).toContain('`mlplan sign lucia --request`')
    expect(out).toMatch(/\| error \| economics\/rates-contradict \| after\.yaml:\d+ \|/)
    expect(out).toContain('| Break-even lift | 3.6 | 2.7 |')
  })

  test('fits into one, however much has changed', () => {
    const long = Object.fromEntries(
      Array.from({ length: 300 }, (_, index) => [`w${index}`, `${'&<|`@'.repeat(20)} `.repeat(20)]),
    )
    const assumptions = Object.entries(long).map(([id, text]) => ({ id, text, owner: 'nobody-known' }))
    const out = markdown('mlplan: 1\nproject:\n  name: Calls\n', JSON.stringify({ mlplan: 1, assumptions }))
    expect(out.length).toBeLessThan(65_536)
    expect(out).toContain('And 261 more; `mlplan diff` shows them.')
  })
})

describe('every format', () => {
  const isReport = new Ajv({ formats: { date: /^\d{4}-\d{2}-\d{2}$/ } }).compile(
    JSON.parse(readFileSync('src/report/diff-report.schema.json', 'utf8')) as object,
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
    const all = [...EXAMPLES, ...DRAFTS].map(planOf)
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
        expect(toldChanges(before, after, []).length > 0).toBe(content(before) !== content(after))
      }),
      { numRuns: 15 },
    )
  })

  test('the way back tells the same: added is removed, and before is after', () => {
    fc.assert(
      fc.property(pair, ([before, after]) => {
        const back = toldChanges(after, before, []).map(turned)
        expect(sorted(toldChanges(before, after, []).map(bare))).toEqual(sorted(back.map(bare)))
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
  if (typeof value === 'string') return plainText(value)
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
function bare({ path, kind, before, after, valueBefore, valueAfter, isWording, binds, sentence }: DiffChange): object {
  const told = sentence === undefined ? { before, after, valueBefore, valueAfter } : {}
  return { path, kind, isWording, binds, ...told }
}

function sorted(changes: readonly object[]): readonly string[] {
  return changes.map((change) => JSON.stringify(change)).toSorted()
}
