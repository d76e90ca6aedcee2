import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import * as fc from 'fast-check'
import MarkdownIt from 'markdown-it'
import { beforeAll, describe, expect, test } from 'vitest'
import type { ProjectEntry } from '../../src/portfolio/entry.js'
import { createPortfolio } from '../../src/portfolio/portfolio.js'
import { readReport } from '../../src/portfolio/read-report.js'
import { COLUMNS } from '../../src/portfolio/formats/cells.js'
import { STATE_SYMBOLS } from '../../src/portfolio/formats/wording.js'
import { JUDGED_ON, readExamplePlan } from '../support/example-plans.js'
import {
  lintReport,
  exampleFiles,
  type Project,
  runPortfolio,
  statusReport,
  readPortfolioReport,
} from '../support/portfolio-world.js'

/** Many projects on one page: the same whichever way it is told, and none better than it is known to be. */

const NAMES = ['churn-retention', 'card-fraud', 'drafts/demand-forecast', 'drafts/churn-top-ten-percent']
const BROKEN = 'a: [\n'
const IN_GIT = { root: '/home/ilse/plans', remoteUrl: 'https://github.com/acme/plans.git' }

const follows = new Ajv().compile(
  JSON.parse(readFileSync('src/portfolio/formats/portfolio-report.schema.json', 'utf8')) as object,
)

const reports = new Map<string, string>()
let churnStatus = ''
let churnLint = ''

beforeAll(async () => {
  for (const name of NAMES)
    reports.set(`reports/${name.replace('/', '-')}.json`, await statusReport(readExamplePlan(name)))
  churnStatus = reports.get('reports/drafts-churn-top-ten-percent.json') ?? ''
  churnLint = await lintReport(readExamplePlan('drafts/churn-top-ten-percent'))
})

/** What a report cannot know: where its plan lies here. */
const WHERE = new Set(['file', 'repository_file', 'sources', 'command'])
const apartFromWhere = (told: unknown): unknown =>
  JSON.parse(JSON.stringify(told, (key, value: unknown) => (WHERE.has(key) ? undefined : value)))

describe('a table over plans', () => {
  test('says the same when it is made from the reports of these plans', async () => {
    const own = await readPortfolioReport({ files: exampleFiles(...NAMES) })
    const collected = await readPortfolioReport({ files: Object.fromEntries(reports) }, { from: ['reports/*.json'] })
    expect(own.projects).toHaveLength(NAMES.length)
    expect(apartFromWhere(collected)).toEqual(apartFromWhere(own))
  })

  test('is the worst first, and adds up what it shows', async () => {
    const files = { ...exampleFiles(...NAMES), 'broken/mlproject.yaml': BROKEN }
    const { projects, totals } = await readPortfolioReport({ files })
    const rank = ['unreadable', 'not_ready', 'open', 'ready']
    const ranks = projects.map(({ verdict }) => rank.indexOf(verdict))
    expect(ranks).toEqual(ranks.toSorted((one, other) => one - other))
    const told = projects.flatMap(({ readiness }) => readiness ?? [])
    for (const level of ['error', 'warning', 'info', 'pending', 'waived']) {
      expect(totals.counts[level]).toBe(told.reduce((sum, { counts }) => sum + (counts[level] ?? 0), 0))
    }
    expect(totals.projects).toBe(projects.length)
    for (const one of rank) expect(totals.verdicts[one]).toBe(projects.filter(({ verdict }) => verdict === one).length)
  })

  test('adds up no different currencies, and says how many plans do not say', async () => {
    const { totals } = await readPortfolioReport({ files: Object.fromEntries(reports) }, { from: ['reports/*.json'] })
    const currencies = totals.net_value_per_year.map(({ currency }) => currency)
    expect(new Set(currencies)).toEqual(new Set(['USD', 'EUR']))
    expect(currencies).toHaveLength(2)
    const { out } = await runPortfolio({ files: exampleFiles('card-fraud') }, { format: 'pretty' })
    expect(out.replaceAll(/\s+/g, ' ')).toContain(
      "Expected net value per year: €1.73 million, rounded to €10,000, from 1 project (vs. today's process).",
    )
  })

  test('takes all plans of the repository when none is named, also those below one that lies upward', async () => {
    const files = { 'mlproject.yaml': readExamplePlan('churn-retention'), ...exampleFiles('card-fraud') }
    const { projects } = await readPortfolioReport({ files })
    expect(projects.map(({ file }) => file).toSorted()).toEqual(['card-fraud/mlproject.yaml', 'mlproject.yaml'])
  })

  test('comes out in the same order however it is put together', () => {
    const entries = [...reports].flatMap(([file, text]) => entriesIn(file, text))
    fc.assert(
      fc.property(fc.shuffledSubarray(entries, { minLength: entries.length }), (some) => {
        expect(createPortfolio(some, [], JUDGED_ON)).toEqual(createPortfolio(entries, [], JUDGED_ON))
      }),
      { numRuns: 20 },
    )
  })
})

describe('nothing looks better than it is known to be', () => {
  test('a plan that cannot be read has a row that says so, and the exit code is 1', async () => {
    const files = { 'broken/mlproject.yaml': BROKEN, ...exampleFiles('churn-retention') }
    for (const format of ['pretty', 'markdown', 'html', 'json'] as const) {
      const { code, out } = await runPortfolio({ files }, { format })
      expect(code).toBe(1)
      expect(out.replaceAll('\\', '')).toContain('broken/mlproject.yaml')
      expect(out).toMatch(
        format === 'json'
          ? /"kind": "plan",\n\s+"verdict": "unreadable"|"unreadable": 1/
          : /can't be read|can&#39;t be read/i,
      )
    }
    expect((await runPortfolio({ files: exampleFiles(...NAMES) })).code).toBe(0)
    const alone = await runPortfolio({ files: { 'broken/mlproject.yaml': BROKEN } }, { format: 'pretty' })
    expect(alone.out).toContain('No project could be checked.')
    expect(alone.out).not.toContain('0 errors')
  })

  test.each([
    ['', 'The report is empty'],
    ['{"version": 1, "tool"', 'cut off'],
    ['{"version":1,"tool":{"name":"mlplan"},"results":[]}', 'report is from `mlplan numbers`'],
    ['{"version":1,"tool":{"name":"mlplan"},"projects":[]}', 'report is from `mlplan portfolio`'],
    ['{"version":2,"tool":{"name":"mlplan"},"plans":[]}', 'version 2'],
    ['{"version":1,"tool":{"name":"mlplan"},"as_of":"2026-11-24","plans":[]}', 'has no plans'],
    ['{"runs":[]}', "isn't an mlplan report"],
    ['[]', "isn't an mlplan report"],
    ['null', "isn't an mlplan report"],
    ['\uFFFD\uFFFD{\0}\0', 'UTF-8'],
  ])('a report such as %j is named, with what to do, and fails', async (text, message) => {
    const { code, out } = await runPortfolio({ files: { 'a.json': text, 'b.json': churnStatus } }, { from: ['*.json'] })
    const { projects } = JSON.parse(out) as { projects: readonly Project[] }
    expect(code).toBe(1)
    expect(projects).toHaveLength(2)
    expect(projects[0]).toMatchObject({ file: 'a.json', verdict: 'unreadable', readiness: null, summary: null })
    expect(projects[0]?.unreadable?.message).toContain(message)
    expect(projects[0]?.unreadable?.help).toMatch(/^[A-Z]/)
  })

  test('a report with a mark of its encoding before it is read all the same', async () => {
    const { code } = await runPortfolio({ files: { 'a.json': `\uFEFF${churnStatus}` } }, { from: ['a.json'] })
    expect(code).toBe(0)
  })

  test('whatever a report lacks: its row stays the same, or it is not believed', () => {
    for (const [file, text] of [
      ['status.json', churnStatus],
      ['lint.json', churnLint],
    ] as const) {
      const whole: unknown = JSON.parse(text)
      const before = createPortfolio(entriesIn(file, text), [], JUDGED_ON)
      const paths = pathsIn(whole)
      fc.assert(
        fc.property(fc.constantFrom(...paths), fc.constantFrom(undefined, 7.5, 'x', {}), (path, put) => {
          const read = readReport(file, JSON.stringify(changedAt(whole, path, put)))
          if ('message' in read) return
          const [row, was] = [createPortfolio(read, [], JUDGED_ON).rows[0], before.rows[0]]
          expect(row?.verdict).toBe(was?.verdict)
          if (row?.kind === 'reported' && was?.kind === 'reported')
            expect(row.readiness.counts).toEqual(was.readiness.counts)
        }),
        { numRuns: 100 },
      )
    }
  })

  test('what only lint tells of is never ready for a stage that nobody asked about', async () => {
    const files = { 'lint.json': await lintReport(readExamplePlan('churn-retention')) }
    const { projects } = await readPortfolioReport({ files }, { from: ['lint.json'] })
    expect(projects[0]).toMatchObject({ verdict: 'open', open_items: ['lint_only'], summary: null })
    expect(projects[0]?.readiness?.ready_for).toBe('unknown')
    expect(projects[0]?.readiness?.areas.map(({ state }) => state)).toEqual(Array(6).fill('no_errors'))
  })

  test('a rule that could not run is not known to be fulfilled, in any of the parts', async () => {
    const report = JSON.parse(churnLint) as { plans: { findings: object[]; rules_not_run: object[] }[] }
    for (const plan of report.plans) {
      plan.findings = []
      plan.rules_not_run = [{ rule: 'legal/no-tier', reason: 'legal is not a map' }]
    }
    const { projects } = await readPortfolioReport(
      { files: { 'a.json': JSON.stringify(report) } },
      { from: ['a.json'] },
    )
    expect(projects[0]?.verdict).toBe('not_ready')
    expect(new Set(projects[0]?.readiness?.areas.map(({ state }) => state))).toEqual(new Set(['unknown']))
  })

  test('what a baseline knew, and what the calendar may not fail, is counted by its severity', async () => {
    const report = JSON.parse(churnLint) as { plans: { findings: Record<string, unknown>[] }[] }
    const errors = report.plans[0]?.findings.filter(({ severity }) => severity === 'error') ?? []
    for (const one of errors) Object.assign(one, { state: 'existing', level: 'existing' })
    const { projects } = await readPortfolioReport(
      { files: { 'a.json': JSON.stringify(report) } },
      { from: ['a.json'] },
    )
    expect(errors.length).toBeGreaterThan(0)
    expect(projects[0]?.readiness?.counts['error']).toBe(errors.length)
    expect(projects[0]?.verdict).toBe('not_ready')
  })
})

describe('days go by', () => {
  test('an old report says its day, and what is due is judged by today', async () => {
    const files = { 'churn.json': reports.get('reports/churn-retention.json') ?? '' }
    const { projects } = await readPortfolioReport({ files, today: '2027-03-01' }, { from: ['churn.json'] })
    const [churn] = projects
    expect(churn?.as_of).toBe(JUDGED_ON)
    expect(churn?.summary?.next_decision?.overdue).toBe(true)
    expect(churn?.verdict).toBe('open')
    expect(churn?.open_items).toContain('overdue_decision')
    expect(churn?.summary?.sponsor_signoff?.days_ago).toBeGreaterThan(90)
    const { out } = await runPortfolio({ files, today: '2027-03-01' }, { from: ['churn.json'], format: 'pretty' })
    expect(out).toContain('checked on Nov 24, 2026, 97 days ago')
  })

  test('a newer lint report says how it is judged; people and money are those of the status, with its day', async () => {
    const files = {
      'status.json': await statusReport(readExamplePlan('churn-retention'), '2026-11-20'),
      'lint.json': await lintReport(readExamplePlan('churn-retention'), '2026-11-23'),
    }
    const { projects } = await readPortfolioReport({ files }, { from: ['*.json'] })
    expect(projects).toHaveLength(1)
    expect(projects[0]).toMatchObject({
      as_of: '2026-11-23',
      summary: { as_of: '2026-11-20', sponsors: ['Lucía Herrera'] },
    })
    expect(projects[0]?.sources.map(({ used }) => used)).toEqual([true, true])
  })
})

describe('the same project', () => {
  const one = (source: Partial<ProjectEntry['source']>, more: Partial<ProjectEntry>): ProjectEntry => ({
    ...(entriesIn('status.json', churnStatus)[0] as ProjectEntry),
    ...more,
    source: { kind: 'status', file: 'a.json', asOf: '2026-11-20', ...source },
  })
  const listWorksheetRows = (...entries: readonly ProjectEntry[]) => createPortfolio(entries, [], JUDGED_ON).rows

  test('is the same file of the same repository, of which the newest counts and the older is named', () => {
    const rows = listWorksheetRows(
      one({}, { repository: 'github.com/acme/churn', name: 'Before it was renamed' }),
      one({ asOf: '2026-11-22', file: 'b.json' }, { repository: 'github.com/acme/churn' }),
      one({ file: 'c.json' }, { repository: 'github.com/acme/churn', repositoryFile: 'other/mlproject.yaml' }),
    )
    expect(rows).toHaveLength(2)
    const churn = rows.find(({ repositoryFile }) => repositoryFile === 'mlproject.yaml')
    expect(churn?.sources.map(({ file, isUsed }) => [file, isUsed])).toEqual([
      ['b.json', true],
      ['a.json', false],
    ])
  })

  test.each<[string, (first: ProjectEntry, second: ProjectEntry) => readonly ProjectEntry[]]>([
    [
      'of one name in two repositories',
      (a, b) => [
        { ...a, repository: 'x/a' },
        { ...b, repository: 'x/b' },
      ],
    ],
    ['of one name where no repository is known', (a, b) => [a, b]],
    [
      'without a name',
      (a, b) => [
        { ...a, name: undefined },
        { ...b, name: undefined, source: { ...b.source, kind: 'lint' } },
      ],
    ],
    ['of other names', (a, b) => [a, { ...b, name: 'Another', source: { ...b.source, kind: 'lint' } }]],
  ])('is not taken for granted: two reports %s are two rows', (_, make) => {
    expect(listWorksheetRows(...make(one({}, {}), one({ file: 'b.json' }, {})))).toHaveLength(2)
  })

  test('is what its lint and its status report tell of, where nothing speaks against it', () => {
    expect(listWorksheetRows(one({}, { repository: 'x/a' }), one({ kind: 'lint', file: 'l.json' }, {}))).toHaveLength(1)
    const [a, b] = [one({}, { repository: 'x/a' }), one({ file: 'b.json' }, { repository: 'x/b' })]
    expect(listWorksheetRows(a, b, one({ kind: 'lint', file: 'l.json' }, {}))).toHaveLength(3)
  })

  test('is known from reports of lint too: plans of one name in two repositories are two, each with its place', async () => {
    const files = Object.fromEntries(
      await Promise.all(
        ['churn', 'retention'].map(async (name) => {
          const git = { root: '/x', remoteUrl: `https://github.com/acme/${name}.git` }
          return [`reports/${name}.json`, await lintReport(readExamplePlan('churn-retention'), JUDGED_ON, git)] as const
        }),
      ),
    )
    const { projects } = await readPortfolioReport({ files }, { from: ['reports/*.json'] })
    expect(projects.map(({ repository }) => String(repository)).toSorted()).toEqual([
      'github.com/acme/churn',
      'github.com/acme/retention',
    ])
  })

  test('is known by its remote, in whatever way that is written', async () => {
    const spellings = [
      'https://github.com/acme/churn.git',
      'https://token@github.com/acme/churn',
      'git@github.com:acme/churn.git',
      'ssh://git@GitHub.com:22/acme/churn/',
    ]
    for (const remoteUrl of spellings) {
      const report = await statusReport('mlplan: 2\n', JUDGED_ON, { root: '/x', remoteUrl })
      expect(JSON.parse(report)).toMatchObject({ repository: 'github.com/acme/churn' })
    }
    for (const remoteUrl of ['/srv/git/churn.git', '../churn', 'file:///srv/churn', String.raw`C:\git\churn`]) {
      const report = await statusReport('mlplan: 2\n', JUDGED_ON, { root: '/x', remoteUrl })
      expect(JSON.parse(report)).toMatchObject({ repository: null })
    }
  })
})

describe('every format', () => {
  test('of JSON follows its schema', async () => {
    const files = {
      ...exampleFiles(...NAMES),
      'b/mlproject.yaml': BROKEN,
      'n/mlproject.yaml': 'mlplan: 2\n',
      'x.json': '{',
      'l.json': churnLint,
    }
    const { out } = await runPortfolio({ files, git: IN_GIT }, { paths: ['.'], from: ['*.json'] })
    follows(JSON.parse(out))
    expect(follows.errors).toBeNull()
  })

  test('holds each project with its sponsor, and no NaN or undefined', async () => {
    const files = { ...exampleFiles(...NAMES), 'n/mlproject.yaml': 'mlplan: 2\n' }
    const { projects } = await readPortfolioReport({ files })
    for (const format of ['pretty', 'markdown', 'html'] as const) {
      const { out } = await runPortfolio({ files }, { format })
      const text = out
        .replace(/<(script|style)>[^]*?<\/\1>/g, '')
        .replaceAll('\\', '')
        .replaceAll(/\s+/g, ' ')
      expect(text).not.toMatch(/NaN|Infinity|undefined|\[object|\bnull\b/)
      for (const { name, summary } of projects) {
        expect(text).toContain(name ?? 'Unnamed project')
        for (const sponsor of summary?.sponsors ?? []) expect(text).toContain(sponsor)
      }
    }
  })

  test('says with a sign and with words what is not ready', async () => {
    const { out } = await runPortfolio({ files: exampleFiles('drafts/churn-top-ten-percent') }, { format: 'markdown' })
    expect(out).toContain(`| ${STATE_SYMBOLS['not_ready']} | Calls before the contract ends |`)
    expect(out).toMatch(/✕ \d+ errors? at (kickoff|data)/)
    expect(
      out
        .split('\n')
        .find((line) => line.startsWith('|'))
        ?.split('|'),
    ).toHaveLength(COLUMNS.length + 4)
  })

  test('goes to the file that is named, and never over a plan or a report', async () => {
    const files = { ...exampleFiles('card-fraud'), 'r.json': churnStatus }
    const written = await runPortfolio({ files }, { format: 'html', output: 'portfolio.html' })
    expect(written.files['portfolio.html']).toMatch(/^<!doctype html>/)
    expect(written.out).toBe('')
    for (const output of ['card-fraud/mlproject.yaml', 'r.json', 'card-fraud', '']) {
      const { code, files: after } = await runPortfolio({ files }, { paths: ['card-fraud'], from: ['r.json'], output })
      expect(code).toBe(2)
      expect(after).toEqual(files)
    }
  })

  test.each([
    [{ from: ['gone.json'] }, 'Report not found: gone.json'],
    [{ from: ['card-fraud'] }, 'is a folder'],
    [{ paths: ['gone'] }, 'File not found: gone'],
  ])('is not made of what is not there: %j', async (options, message) => {
    const { code, err } = await runPortfolio({ files: exampleFiles('card-fraud') }, options)
    expect(code).toBe(2)
    expect(err).toContain(message)
  })
})

describe('whatever people typed', () => {
  const HOSTILE = [
    `</style></script><script>alert(1)</script>`,
    `" onmouseover="alert(1)" x='`,
    `</td></tr></table><img src=x onerror=alert(1)>`,
    `<!-- &lt; &#60; ]]> -->`,
    'a\u202eb\u2066c\u001b[31m\u0007d',
    '| a | [x](http://a.b) `c` **d** #1 @ilse www.a.b $x$',
    '##vso[task.setvariable]x\n::error::y',
  ] as const

  /** The report with a text in all places where a text may stand. */
  const typedInto = (typed: string): string => {
    const whole: unknown = JSON.parse(churnStatus)
    const changed = pathsIn(whole).reduce<unknown>((some, at) => {
      const next = changedAt(some, at, typed)
      return typeof valueAt(some, at) === 'string' && !('message' in readReport('a.json', JSON.stringify(next)))
        ? next
        : some
    }, whole)
    return JSON.stringify(changed)
  }
  const page = async (typed: string, format: 'html' | 'markdown' | 'pretty' | 'json') =>
    (await runPortfolio({ files: { 'a.json': typedInto(typed) } }, { from: ['a.json'], format })).out
  const tagsIn = (html: string) =>
    (html.match(/<[^>]*>/g) ?? []).map((tag) => tag.replaceAll(/="[^"]*"/g, '=').replaceAll(/\s+/g, ' '))

  test('is in no place anything but text in HTML', async () => {
    const expected = tagsIn(await page('plain', 'html'))
    for (const typed of HOSTILE) {
      const html = await page(typed, 'html')
      expect(tagsIn(html)).toEqual(expected)
      // oxlint-disable-next-line no-control-regex
      expect(html).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202a-\u202e\u2066-\u2069]/)
    }
  })

  test('makes no markup in Markdown, steers no terminal and commands no runner', async () => {
    const kinds = (markdown: string) =>
      new MarkdownIt({ html: true, linkify: true })
        .parse(markdown, {})
        .flatMap(({ type, children }) => [type, ...(children ?? []).map((one) => one.type)])
        .filter((type) => !/^(text|text_special)$/.test(type))
    const expected = kinds(await page('plain', 'markdown'))
    for (const typed of HOSTILE) {
      expect(kinds(await page(typed, 'markdown'))).toEqual(expected)
      const pretty = await page(typed, 'pretty')
      // oxlint-disable-next-line no-control-regex
      expect(pretty).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202a-\u202e\u2066-\u2069]|##(vso)?\[|^\s*::/m)
      expect(await page(typed, 'json')).not.toMatch(/##/)
    }
  })
})

function entriesIn(file: string, text: string): readonly ProjectEntry[] {
  const read = readReport(file, text)
  if ('message' in read) throw new Error(read.message)
  return read
}

type Path = readonly (string | number)[]

function pathsIn(value: unknown, at: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [at]
  const below = Object.entries(value).flatMap(([key, inner]) =>
    pathsIn(inner, [...at, Array.isArray(value) ? Number(key) : key]),
  )
  return [...(at.length === 0 ? [] : [at]), ...below]
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((inner, key) => (inner as Readonly<Record<string | number, unknown>>)[key], value)
}

function changedAt(value: unknown, [key, ...rest]: Path, put: unknown): unknown {
  if (key === undefined) return put
  if (Array.isArray(value)) return value.map((one: unknown, index) => (index === key ? changedAt(one, rest, put) : one))
  const record = value as Readonly<Record<string, unknown>>
  return { ...record, [key]: changedAt(record[key], rest, put) }
}
