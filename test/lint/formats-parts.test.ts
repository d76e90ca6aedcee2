import { describe, expect, test } from 'vitest'
import { formatPlanCounts, formatRunCounts, formatVerdict } from '../../src/lint/counts.js'
import type { Finding, PlanReport } from '../../src/lint/finding.js'
import { renderAzure } from '../../src/lint/formats/azure.js'
import { renderCodeFrame } from '../../src/lint/formats/code-frame.js'
import { renderGithub } from '../../src/lint/formats/github.js'
import { formatLawNotice, formatShortLawNotice } from '../../src/lint/formats/law-notice.js'
import { renderLintMarkdown } from '../../src/lint/formats/markdown.js'
import { formatMessage } from '../../src/lint/formats/message.js'
import { renderLintPretty } from '../../src/lint/formats/pretty.js'
import { formatRulesNotRun } from '../../src/lint/formats/rules-not-run.js'
import { AS_USUAL, lintFinding, lintRun, planReport } from '../support/lint-reports.js'
import { plainLook } from '../support/plain-look.js'

/** Each part of what lint shows, from made-up findings: where a limit begins, and what each state is called. */

const many = (count: number, more: Partial<Finding> = {}) => Array.from({ length: count }, () => lintFinding(more))
const WAIVED = {
  state: 'waived',
  waiver: { id: 'w', validThrough: '2027-01-31', approvedBy: 'Ada', reason: 'It is small' },
} as const
const linesOf = (text: string, start: string) => text.split('\n').filter((line) => line.startsWith(start))

describe('a runner shows ten of each kind', () => {
  const runOf = (count: number) =>
    lintRun(planReport([...many(count), ...many(2, { severity: 'warning' }), ...many(1, { severity: 'info' })]))

  test.each([
    [10, 10, undefined],
    [11, 10, '1 more error'],
    [13, 10, '3 more error'],
  ])('of %i errors %i', (count, shown, omitted) => {
    const [github, azure] = [
      renderGithub(runOf(count), AS_USUAL, plainLook),
      renderAzure(runOf(count), AS_USUAL, plainLook),
    ]
    expect(
      [linesOf(github, '::error '), linesOf(azure, '##vso[task.logissue type=error')].map((lines) => lines.length),
    ).toEqual([shown, shown])
    expect(linesOf(github, '::warning ')).toHaveLength(2)
    expect(linesOf(github, '::notice ')).toHaveLength(1)
    expect(azure).not.toContain('type=notice')
    for (const log of [github, azure])
      if (omitted === undefined) expect(log).not.toMatch(/^Not (?:annotated|shown)/m)
      else expect(log).toMatch(new RegExp(`^Not (?:annotated|shown as issues): ${omitted}`, 'm'))
  })

  test('most severe first, and nothing of what is waived or was there before', () => {
    const findings = [
      lintFinding({ severity: 'info' }),
      lintFinding({ severity: 'warning' }),
      lintFinding(),
      lintFinding({ state: 'pending', rule: 'b/two' }),
      lintFinding(WAIVED),
      lintFinding({ state: 'existing' }),
    ]
    const log = renderGithub(lintRun(planReport(findings)), AS_USUAL, plainLook)
    expect(linesOf(log, '::').map((line) => line.split(' ')[0])).toEqual([
      '::group::Full',
      '::endgroup::',
      '::error',
      '::warning',
      '::notice',
      '::notice',
    ])
    expect(log).toContain('title=b/two (pending)::')
    expect(log).toContain(
      '::error file=plans/p.v1/mlproject.yaml,line=3,col=5,endLine=3,endColumn=9,title=a/one::It is wrong.%0AFix: Write it.',
    )
  })

  test('ends with a verdict for each plan, and one for all of several', () => {
    const verdicts = (...plans: readonly PlanReport[]) =>
      renderGithub(lintRun(...plans), AS_USUAL, plainLook)
        .trimEnd()
        .split('\n')
    expect(verdicts(planReport(many(1))).at(-1)).toBe('plans/p.v1/mlproject.yaml: 1 error')
    expect(verdicts(planReport(many(1)), planReport()).slice(-3)).toEqual([
      'plans/p.v1/mlproject.yaml: 1 error',
      'plans/p.v1/mlproject.yaml: No findings at data.',
      '2 plans: 1 error, 0 warnings, 0 info, 0 pending',
    ])
  })
})

describe('the words of', () => {
  test.each<[string, Partial<Finding>, string]>([
    ['an active finding', {}, 'It is wrong.'],
    ['a pending one', { state: 'pending' }, 'Pending: covered by an open question. It is wrong.'],
    ['a waived one', WAIVED, 'Waived through 2027-01-31 by Ada: It is small. It is wrong.'],
    [
      'one from a baseline',
      { state: 'existing', listedIn: { kind: 'baseline', name: 'b.json' } },
      'Existing error, listed in b.json. It is wrong.',
    ],
    [
      'one from a revision',
      { state: 'existing', listedIn: { kind: 'revision', name: 'main' } },
      'Existing error, already in main. It is wrong.',
    ],
    [
      'one of the calendar',
      { cause: 'clock' },
      'It is wrong. Caused by a date that passed, not by a change to the plan.',
    ],
  ])('%s', (_, more, text) => {
    expect(formatMessage(lintFinding(more))).toBe(text)
  })

  const notRun = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ rule: `r/${index}`, reason: 'it is no map' }))

  test.each([
    [1, "1 rule (r/0) couldn't run: it is no map."],
    [3, "3 rules (r/0, r/1, r/2) couldn't run: it is no map."],
    [4, "4 rules couldn't run: it is no map."],
  ])('%i rules that could not run', (count, text) => {
    expect(formatRulesNotRun({ notRun: notRun(count) })).toEqual([text])
  })

  test('counts, of which nothing reads as clean that is not', () => {
    const counts = (findings: readonly Finding[], count = 0) =>
      formatPlanCounts(planReport(findings, { notRun: notRun(count) }))
    expect(counts([])).toBe('No findings at data.')
    expect(counts([], 1)).toBe("No findings, but 1 rule couldn't run.")
    expect(counts(many(1, WAIVED))).toBe('No other findings at data (1 waived).')
    expect(counts(many(1, { state: 'existing' }), 2)).toBe("No other findings (1 existing), but 2 rules couldn't run.")
    expect(
      counts([
        ...many(1),
        ...many(2, { severity: 'warning' }),
        ...many(1, { severity: 'info' }),
        ...many(1, { state: 'pending' }),
        ...many(1, WAIVED),
      ]),
    ).toBe('1 error, 2 warnings, 1 info, 1 pending, 1 waived')
    const two = lintRun(planReport(many(1)), planReport([], { notRun: notRun(1) }))
    expect(formatRunCounts(two)).toBe('2 plans: 1 error, 0 warnings, 0 info, 0 pending')
    expect(formatVerdict(two)).toBe("2 plans: 1 error, 0 warnings, 0 info, 0 pending; 1 rule couldn't run")
    expect(formatVerdict(lintRun(planReport([], { notRun: notRun(1) })))).toBe("No findings, but 1 rule couldn't run.")
  })

  test('the law, by each date or by the oldest', () => {
    const pack = (title: string, as_of: string) => ({ title, as_of }) as never
    const run = (...law: never[]) => ({ ...lintRun(), law })
    const notice = 'Legal checks are a screening aid, not legal advice.'
    expect([formatLawNotice(run()), formatShortLawNotice(run())]).toEqual([notice, notice])
    expect(formatShortLawNotice(run(pack('A', '2026-02-01')))).toBe(`${notice} Law as of 2026-02-01.`)
    const both = run(pack('A', '2026-02-01'), pack('B', '2026-01-01'))
    expect(formatShortLawNotice(both)).toBe(`${notice} Law as of 2026-01-01 or later.`)
    expect(formatLawNotice(both)).toBe(`${notice} Based on A as of 2026-02-01; B as of 2026-01-01.`)
  })
})

describe('the lines around a finding', () => {
  const mark = (line: number, column: number, endColumn: number, more = {}) => ({
    span: { line, column, endLine: line, endColumn },
    note: '',
    isMain: true,
    ...more,
  })
  const TEXT = Array.from({ length: 12 }, (_, index) => `line: ${index + 1}`).join('\n')
  const frameOf = (...marks: readonly ReturnType<typeof mark>[]) => renderCodeFrame(TEXT, marks, plainLook).split('\n')

  test('are underlined where it is, with its note, and lines between are left out', () => {
    expect(frameOf(mark(11, 1, 5), mark(2, 7, 8, { note: 'here', isMain: false }), mark(3, 1, 1))).toEqual([
      ' 2 | line: 2',
      '   |       - here',
      ' 3 | line: 3',
      '   | ^',
      '   ⋮',
      '11 | line: 11',
      '   | ^^^^',
    ])
  })

  test('are never wider than the terminal, however long they are and wherever the finding is', () => {
    for (const number of [1, 10, 100]) {
      const text = `${'\n'.repeat(number - 1)}${'x'.repeat(300)}`
      for (const column of [1, 89, 250]) {
        const frame = renderCodeFrame(text, [mark(number, column, 300)], plainLook)
        for (const line of frame.split('\n')) expect(line.length).toBeLessThanOrEqual(plainLook.width)
        expect(frame.split('\n')[0]).toHaveLength(plainLook.width - 7)
      }
    }
  })

  test('are underlined to their end if the finding goes on below', () => {
    expect(frameOf(mark(8, 3, 2, { span: { line: 8, column: 3, endLine: 9, endColumn: 2 } }))).toEqual([
      '8 | line: 8',
      '  |   ^^^^^',
    ])
  })
})

describe('a comment', () => {
  test('has failing plans first, active findings before others, and what does not fit is counted', () => {
    const run = lintRun(
      planReport([], { repositoryFile: 'clean.yaml' }),
      planReport([lintFinding(WAIVED), ...many(3)], { repositoryFile: 'bad.yaml' }),
    )
    const whole = renderLintMarkdown(run, AS_USUAL)
    expect(whole.match(/^### .*/gm)).toEqual(['### bad.yaml: Churn', '### clean.yaml: Churn'])
    expect(whole.indexOf('**error**')).toBeLessThan(whole.indexOf('**waived**'))
    expect(whole).not.toContain('Not shown')
    const size = new TextEncoder().encode(whole).length
    expect(renderLintMarkdown(run, AS_USUAL, size)).toBe(whole)
    expect(renderLintMarkdown(run, AS_USUAL, size - 1)).toContain('more plan.**')
    const short = renderLintMarkdown(run, AS_USUAL, 500)
    expect(short).toMatch(/\*\*Not shown: \d more findings? and 1 more plan\.\*\*/)
    expect(new TextEncoder().encode(short).length).toBeLessThanOrEqual(500)
  })
})

describe('a terminal', () => {
  const next = (count: number) => ({
    nextStage: {
      stage: 'modeling',
      errors: Array.from({ length: count }, (_, index) => lintFinding({ rule: `r/${index}` })),
    } as const,
  })
  const shown = (...args: Parameters<typeof planReport>) => renderLintPretty(lintRun(planReport(...args)), plainLook)

  test.each([
    [1, '1 more finding becomes an error at modeling: r/0.'],
    [6, '6 more findings become errors at modeling: r/0, r/1, r/2, r/3, r/4, r/5.'],
    [7, '7 more findings become errors at modeling: r/0, r/1, r/2, r/3, r/4, r/5, and 1 more rule.'],
  ])('names what %i rules find at the next stage, up to six', (count, text) => {
    expect(shown([], next(count))).toContain(`${text}\nPreview: mlplan lint p.v1/mlproject.yaml --stage modeling`)
  })

  test('sets findings that are alike together, and says what a scheduled run would find', () => {
    expect(shown([lintFinding(), lintFinding({ message: 'So is it.' })])).toContain(
      '    - It is wrong.\n    - So is it.\n',
    )
    expect(shown([lintFinding(), lintFinding({ help: 'Go.' })])).not.toContain('    - ')
    const warn = (...findings: readonly Finding[]) =>
      renderLintPretty(lintRun(planReport(findings)), plainLook, { failOn: 'error', overdueMode: 'warn' })
    expect(warn(lintFinding())).toContain('A scheduled run would report no more failures.')
    expect(warn(lintFinding({ cause: 'clock' }))).toContain(
      'A scheduled run would fail on 1 more finding caused by a date that passed.',
    )
    expect(shown([lintFinding({ cause: 'clock' })])).not.toContain('A scheduled run')
  })
})
