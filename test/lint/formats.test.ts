import * as fc from 'fast-check'
import { lint as markdownlint } from 'markdownlint/sync'
import { describe, expect, test } from 'vitest'
import { lint } from '../../src/commands/lint/lint.js'
import { LAW_PACKS } from '../../src/law/packs.js'
import {
  countByLevel,
  type Finding,
  getLevel,
  LEVELS,
  type LintRun,
  type FailureOptions,
  type ReportOptions,
} from '../../src/lint/finding.js'
import { LINT_FORMATS, type LintFormat, renderLintRun } from '../../src/lint/formats/formats.js'
import { LAW_NOTICE } from '../../src/lint/formats/law-notice.js'
import { selectMissingSignoffs } from '../../src/lint/formats/missing-rows.js'
import { groupMissingAnswers, selectGrouped } from '../../src/lint/missing-answers.js'
import { renderLintMarkdown } from '../../src/lint/formats/markdown.js'
import { RULE_NOT_RUN } from '../../src/lint/formats/rules-not-run.js'
import { JUDGED_ON, readExamplePlan } from '../support/example-plans.js'
import { fakePorts, run } from '../support/fake-ports.js'
import { listExpectedFindings, lintWithAllRules, OF_EACH_LEVEL, createRun, RUNS } from '../support/lint-runs.js'
import { plainLook } from '../support/plain-look.js'
import {
  type GitlabIssue,
  READ_BACK,
  readableFormatsBut,
  sarifRunIn,
  type ReportedFinding,
} from '../support/read-back.js'
import { azureCommandsIn, githubCommandsIn } from '../support/runners.js'
import { parseXml } from '../support/xml.js'

/** Whoever reads another format reads the same: the same findings, places, levels and counts. */

const STRICT: FailureOptions = { failOn: 'error', overdueMode: 'fail' }

function shown(format: LintFormat, run: LintRun, strictness: ReportOptions = STRICT): Promise<string> {
  return renderLintRun(format, run, strictness, plainLook)
}

const key = ({ file, line, column, rule, level }: ReportedFinding): string =>
  `${file}:${line}:${column} ${rule} ${level}`
const keys = (told: readonly ReportedFinding[]): readonly string[] => told.map(key).toSorted()

/** How many findings each annotation at these levels stands for: missing answers of a section and owner have one. */
function countPointedAt({ plans }: LintRun, levels: readonly string[]): readonly number[] {
  const isPointedAt = (finding: Finding): boolean => levels.includes(getLevel(finding))
  return plans.flatMap((report) => [
    ...report.findings
      .filter((finding) => !selectGrouped(report.findings).has(finding) && isPointedAt(finding))
      .map(() => 1),
    ...groupMissingAnswers(selectGrouped(report.findings), report.file)
      .filter(({ findings }) =>
        levels.includes(LEVELS.find((level) => findings.some((finding) => getLevel(finding) === level)) ?? ''),
      )
      .map(({ findings }) => findings.length),
  ])
}

/** Beside a line there are three kinds of words only. */
const POINTED_AT: Readonly<Record<string, readonly string[]>> = {
  error: ['error'],
  warning: ['warning'],
  notice: ['info', 'pending'],
}

test('every format but the report for people can be read back', () => {
  const unread = LINT_FORMATS.filter((format) => format !== 'pretty' && !Object.hasOwn(READ_BACK, format))
  const message = 'Teach test/support/read-back.ts to read the format: the tests then compare it with all others.'
  expect(unread, message).toEqual([])
})

describe.each(RUNS)('of %s', (_, run) => {
  const expected = listExpectedFindings(run)

  /* Runners show ten of a kind, and a comment may end early: these have tests of their own. */
  test.each(readableFormatsBut('github', 'azure', 'markdown'))(
    '%s tells every finding with its place and level',
    async (format) => {
      expect(keys(READ_BACK[format](await shown(format, run)))).toEqual(keys(expected))
    },
  )

  test('the summary of a step tells every finding with its place and level', () => {
    expect(keys(READ_BACK.markdown(renderLintMarkdown(run, STRICT, 900_000)))).toEqual(keys(expected))
  })

  test('the report for people tells the same rules at the same lines', async () => {
    const text = await shown('pretty', run, { ...STRICT, listsAll: true })
    const title = / {2}(?:existing )?(error|warning|info|pending|waived|existing) {2}(\S+) .*?:(\d+):\d+$/
    const told = text.split('\n').flatMap((line) => title.exec(line)?.slice(1, 4).join(' ') ?? [])
    const wanted = expected.map(({ level, severity, rule, line }) =>
      [level === 'existing' ? severity : level, rule, line].join(' '),
    )
    expect([...new Set(told)].toSorted()).toEqual([...new Set(wanted)].toSorted())
  })

  test.each([
    ['github', POINTED_AT],
    ['azure', { ...POINTED_AT, notice: [] }],
  ] as const)('%s points at the ten gravest of a kind that it shows, and counts the others', async (format, kinds) => {
    const text = await shown(format, run)
    const told = READ_BACK[format](text)
    const hasNotJudged = run.plans.some(({ notRun }) => notRun.length > 0)
    for (const [kind, levels] of Object.entries(kinds)) {
      const all = expected.filter(({ level }) => levels.includes(level))
      const here = told.filter(({ level }) => levels.includes(level))
      expect(keys(all)).toEqual(expect.arrayContaining([...keys(here)]))
      if (hasNotJudged) continue
      const counts = countPointedAt(run, levels)
      expect(here).toHaveLength(Math.min(10, counts.length))
      const omitted = counts.slice(10).reduce((sum, count) => sum + count, 0)
      if (omitted > 0 && kind === 'error') expect(text).toContain(`${omitted} more error`)
      if (counts.length <= 10) expect(text).not.toMatch(new RegExp(`\\b\\d+ more ${kind}s?\\b`))
    }
  })

  test('folded, the report for people counts what it leaves to --all', async () => {
    const text = await shown('pretty', run)
    for (const report of run.plans) {
      const folded = [...selectGrouped(report.findings)]
      if (folded.length > 0)
        expect(text).toContain(
          `Missing for ${report.stage}: ${folded.length} ${folded.length === 1 ? 'answer' : 'answers'} (`,
        )
    }
    const rows = text
      .split('\n')
      .flatMap((line) => /^ +(?:error|warning|info|pending) {2} *(\d+) {2}\S/.exec(line)?.[1] ?? [])
    const total = run.plans.flatMap((report) => [
      ...selectGrouped(report.findings),
      ...selectMissingSignoffs(report),
    ]).length
    expect(rows.reduce((sum, row) => sum + Number(row), 0)).toBe(total)
  })

  test('all count the same', async () => {
    const counts = countByLevel(run.plans.flatMap(({ findings }) => findings))
    expect(JSON.parse(await shown('json', run))).toMatchObject({ counts })
    expect(sarifRunIn(await shown('sarif', run)).properties.counts).toEqual(counts)
    const suites = parseXml(await shown('junit', run)).children
    const values = suites.flatMap(({ children }) => children[0]?.children ?? []).map(({ attributes }) => attributes)
    const told = await Promise.all(
      (['pretty', 'github', 'azure', 'markdown'] as const).map((format) => shown(format, run)),
    )
    for (const [level, count] of Object.entries(counts)) {
      const each = values.filter(({ name }) => name === `mlplan.${level}`).map(({ value }) => Number(value))
      expect(each.reduce((sum, one) => sum + one, 0)).toBe(count)
      const words = new RegExp(`\\b${count} ${level}s?\\b`)
      for (const text of count > 0 ? told : []) expect(text).toMatch(words)
    }
  })

  test('the comment is clean Markdown', () => {
    const config = {
      default: true,
      MD013: false,
      MD033: { allowed_elements: ['details', 'summary'] },
      MD041: { level: 2 },
      /* Each plan has the same groups. */
      MD024: { siblings_only: true },
    }
    const content = renderLintMarkdown(run, STRICT)
    expect(content.startsWith('<!-- mlplan lint -->\n')).toBe(true)
    expect(markdownlint({ strings: { content }, config })['content']).toEqual([])
  })
})

test('the report for people says at which stage a plan is checked, and whether that is a preview', async () => {
  const first = async (stage?: 'data'): Promise<string | undefined> =>
    (
      await shown('pretty', createRun([lintWithAllRules('mlproject.yaml', readExamplePlan('churn-retention'), stage)]))
    ).split('\n')[0]
  expect(await first()).toBe('mlproject.yaml: Churn retention calls · kickoff · as of 2026-11-24')
  expect(await first('data')).toBe('mlproject.yaml: Churn retention calls · data (previewed) · as of 2026-11-24')
})

test('the command that previews the next stage names the plan, unless it is the one of this folder', async () => {
  const files = { 'mlproject.yaml': readExamplePlan('card-fraud'), 'plans/fraud.yaml': readExamplePlan('card-fraud') }
  const printed = async (paths: readonly string[]): Promise<string> => {
    const options = {
      paths,
      stage: undefined,
      failOn: 'error',
      overdueMode: 'fail',
      outputs: [{ format: 'pretty' }],
    } as const
    return (await run(fakePorts({ files, today: JUDGED_ON }), (ports) => lint(options, ports))).out
  }
  expect(await printed(['mlproject.yaml'])).toContain('\nPreview: mlplan lint --stage live\n')
  expect(await printed(['plans/fraud.yaml'])).toContain('\nPreview: mlplan lint plans/fraud.yaml --stage live\n')
})

test('the same findings in another order give the same text, in every format', async () => {
  const run = createRun([...(RUNS[1]?.[1].plans.slice(0, 3) ?? []), OF_EACH_LEVEL, lintWithAllRules('x.yaml', 'a: [')])
  const expected = await Promise.all(LINT_FORMATS.map((format) => shown(format, run)))
  const shuffled = <T>(all: readonly T[]) => fc.shuffledSubarray([...all], { minLength: all.length })
  const orders = fc.tuple(
    shuffled(run.law),
    shuffled(run.plans).chain((plans) =>
      fc.tuple(
        ...plans.map((plan) =>
          fc
            .tuple(shuffled(plan.findings), shuffled(plan.notRun))
            .map(([findings, notRun]) => ({ ...plan, findings, notRun })),
        ),
      ),
    ),
  )
  await fc.assert(
    fc.asyncProperty(orders, async ([law, plans]) => {
      expect(await Promise.all(LINT_FORMATS.map((format) => shown(format, { ...run, law, plans })))).toEqual(expected)
    }),
    { numRuns: 5 },
  )
})

/* Where there is a line or an entry for each finding and for nothing else, there is no place for it. */
test.each(LINT_FORMATS.filter((format) => format !== 'gitlab' && format !== 'unix'))(
  '%s says that it is no legal advice, and from which day it knows the law',
  async (format) => {
    const text = (await shown(format, createRun([OF_EACH_LEVEL]))).replace(/\s+/g, ' ')
    const message =
      'Print the notice of src/lint/formats/law-notice.ts, or name the format here if it has no place for it.'
    expect(text, message).toContain(LAW_NOTICE)
    expect(LAW_PACKS.length).toBeGreaterThan(0)
    const days = LAW_PACKS.map(({ as_of: day }) => day).toSorted()
    const told = ['json', 'sarif', 'junit'].includes(format) ? days : days.slice(0, 1)
    for (const day of told) expect(text).toContain(day)
  },
)

describe('what could not be judged never looks clean', () => {
  const broken = { rule: 'buy-in/no-sponsor', reason: 'the rule itself failed (TypeError: x)' }
  const clean = createRun([{ ...lintWithAllRules('mlproject.yaml', ''), findings: [], notRun: [broken] }])

  test.each(['never', 'error'] as const)('with --fail-on %s, in any format', async (failOn) => {
    const text = Object.fromEntries(
      await Promise.all(
        LINT_FORMATS.map(async (format) => [format, await shown(format, clean, { failOn, overdueMode: 'warn' })]),
      ),
    ) as Record<LintFormat, string>
    const said = 'the rule itself failed (TypeError: x)'
    for (const format of LINT_FORMATS) {
      const message = `Print createNotRunFindings(report) in ${format} too: a rule that failed must not look clean.`
      expect(text[format].replaceAll('\\', ''), message).toContain(said)
    }
    expect(JSON.parse(text.json)).toMatchObject({ failed: true })
    const { invocations, results, properties } = sarifRunIn(text.sarif)
    expect(invocations).toMatchObject([
      { executionSuccessful: false, toolExecutionNotifications: [{ level: 'error' }] },
    ])
    expect(results).toMatchObject([{ ruleId: RULE_NOT_RUN, level: 'error' }])
    expect(properties.failed).toBe(true)
    expect(JSON.parse(text.gitlab)).toMatchObject([{ check_name: RULE_NOT_RUN, severity: 'blocker' }])
    expect(parseXml(text.junit).attributes).toMatchObject({ failures: '0', errors: '1' })
    expect(githubCommandsIn(text.github).filter(({ name }) => name === 'error')).toHaveLength(1)
    expect(azureCommandsIn(text.azure)).toMatchObject([{ properties: { type: 'error' } }])
    expect(text.markdown).toContain('**error** 1 rule')
  })

  test('a rule that could not run comes before the ten errors that are shown', async () => {
    const run = createRun([{ ...lintWithAllRules('mlproject.yaml', 'mlplan: 2\n', 'live'), notRun: [broken] }])
    const first = githubCommandsIn(await shown('github', run)).find(({ name }) => name === 'error')
    expect(first?.properties).toMatchObject({ title: RULE_NOT_RUN })
    expect(azureCommandsIn(await shown('azure', run))[0]?.properties).toMatchObject({ code: RULE_NOT_RUN })
  })
})

describe('a finding that does not count now', () => {
  const run = createRun([OF_EACH_LEVEL])

  test('is a note in SARIF whatever it would be, with who accepts it, and that it was there before', async () => {
    const { results } = sarifRunIn(await shown('sarif', run))
    const by = (level: string) => results.filter(({ properties }) => properties.level === level)
    expect([...by('waived'), ...by('pending'), ...by('existing')].map(({ level }) => level)).toEqual(
      Array(4).fill('note'),
    )
    expect(by('waived')).toMatchObject([
      {
        suppressions: [
          {
            kind: 'external',
            status: 'accepted',
            justification: expect.stringContaining('Marisol Fuentes through 2027-01-31') as string,
          },
        ],
      },
    ])
    expect(results.filter(({ suppressions }) => suppressions)).toHaveLength(1)
    expect(by('existing').map(({ baselineState }) => baselineState)).toEqual(['unchanged', 'unchanged'])
    expect(new Set(by('error').map(({ baselineState }) => baselineState))).toEqual(new Set(['new']))
    const active = OF_EACH_LEVEL.findings.filter(({ state }) => state === 'active')
    expect(await shown('sarif', createRun([{ ...OF_EACH_LEVEL, findings: active }]))).not.toContain('baselineState')
  })

  test('stays in the list of GitLab and says what it is', async () => {
    const issues = JSON.parse(await shown('gitlab', run)) as readonly GitlabIssue[]
    const aside = issues
      .map(({ description }) => description)
      .filter((text) => /^(Waived through 2027-01-31 by Marisol|Pending:|Existing )/.test(text))
    expect(aside).toHaveLength(4)
  })

  test('is skipped by JUnit, as is what does not fail the run; what fails it is a failure', async () => {
    for (const failOn of ['error', 'warning', 'pending', 'never'] as const) {
      for (const overdueMode of ['fail', 'warn'] as const) {
        const strictness = { failOn, overdueMode }
        const { attributes, children } = parseXml(await shown('junit', run, strictness))
        const { failed } = JSON.parse(await shown('json', run, strictness)) as { failed: boolean }
        expect(Number(attributes['failures']) > 0).toBe(failed)
        const outcomes = children[0]?.children.flatMap((one) => one.children.map(({ name, text }) => ({ name, text })))
        for (const { name, text } of outcomes?.filter((one) => one.text !== '') ?? []) {
          if (name === 'skipped')
            expect(text).not.toMatch(failOn === 'never' || overdueMode === 'warn' ? /^$/ : /^error at/m)
        }
      }
    }
  })

  test('is not pointed at in a pull request, but counted', async () => {
    const text = await shown('github', run)
    expect(READ_BACK.github(text).filter(({ level }) => level === 'pending')).toHaveLength(1)
    expect(text).toMatch(/^churn\/mlproject\.yaml: .*, 1 pending, 1 waived, 2 existing$/m)
  })
})

test('with --overdue warn every format shows what fell due by itself as a warning', async () => {
  const run = createRun([OF_EACH_LEVEL])
  const due = OF_EACH_LEVEL.findings.filter(
    ({ cause, severity, state }) => cause === 'clock' && severity === 'error' && state === 'active',
  )
  expect(due.length).toBeGreaterThan(0)
  const errors = listExpectedFindings(run).filter(({ level }) => level === 'error').length
  for (const format of Object.keys(READ_BACK) as (keyof typeof READ_BACK)[]) {
    const told = READ_BACK[format](await shown(format, run, { failOn: 'error', overdueMode: 'warn' }))
    expect({ format, errors: told.filter(({ level }) => level === 'error').length }).toEqual({
      format,
      errors: errors - due.length,
    })
  }
})

test('the gravest are pointed at first, wherever they stand: ten warnings hide no error, ten questions no finding', async () => {
  const [pattern] = OF_EACH_LEVEL.findings
  if (!pattern) throw new Error('Nothing was found.')
  const many = (some: Partial<Finding>) =>
    Array.from({ length: 12 }, () => ({ ...pattern, state: 'active', ...some }) as const)
  const findings = [
    ...many({ state: 'pending' }),
    ...many({ severity: 'warning' }),
    ...many({ severity: 'info' }).slice(0, 1),
    ...many({ severity: 'error', cause: 'clock' }).slice(0, 1),
    ...many({ severity: 'error' }).slice(0, 1),
  ].map((finding, index) => ({ ...finding, span: { line: index + 1, column: 1, endLine: index + 1, endColumn: 2 } }))
  const text = await shown('github', createRun([{ ...OF_EACH_LEVEL, findings }]), {
    failOn: 'error',
    overdueMode: 'warn',
  })
  const told = READ_BACK.github(text).map(({ level, line }) => `${level} ${line}`)
  expect(told.slice(0, 3)).toEqual(['error 27', 'warning 26', 'warning 13'])
  expect(told.slice(11, 13)).toEqual(['info 25', 'pending 1'])
})
