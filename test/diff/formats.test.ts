import { describe, expect, test } from 'vitest'
import { renderDiffJson } from '../../src/diff/formats/json.js'
import { groupInvalidSignoffs } from '../../src/diff/formats/signoffs.js'
import { summarizeFindings } from '../../src/diff/formats/findings.js'
import { formatDiffTitle, summarizeDiff } from '../../src/diff/formats/wording.js'
import type { Comparison, DiffReport, InvalidSignoff } from '../../src/diff/report.js'
import { change, figure, finding, NOTHING, reportOf, side, signoff } from '../support/diff-reports.js'

/** What a comparison reads like, from a report that is made up: each count and each case of it. */

const findings = (more: Partial<Comparison['findings']>): Partial<Comparison> => ({
  changes: [change()],
  findings: { ...NOTHING.findings, ...more },
})
const summaryOf = (comparison: Partial<Comparison>, more: Partial<DiffReport> = {}) =>
  summarizeDiff(reportOf(comparison, more)).join(' ')

describe('the summary', () => {
  const NONE = 'Sign-offs, findings, figures, and briefs are unchanged.'
  const WORDS = change({ isWordingOnly: true })

  test.each<[string, Partial<Comparison>, Partial<DiffReport>, string]>([
    ['nothing', {}, {}, 'No differences between old and new.'],
    [
      'only comments',
      { isFormattingOnly: true },
      {},
      'No differences between old and new. Only formatting differs: comments, order, or spacing.',
    ],
    [
      'nothing since a commit',
      { isFormattingOnly: true },
      { from: side('main', { commit: '3f2a91c' }) },
      'No changes since main. Only formatting differs: comments, order, or spacing.',
    ],
    ['one change', { changes: [change()] }, {}, `1 change. ${NONE}`],
    ['two changes, one of wording', { changes: [change(), WORDS] }, {}, `2 changes (1 wording only). ${NONE}`],
    ['wording only', { changes: [WORDS, WORDS] }, {}, `2 changes (wording only). ${NONE}`],
    [
      'a new plan',
      { isNewPlan: true, changes: [change(), change(), change({ section: 'economics' })] },
      {},
      `No plan found in old, so all of new.yaml is new: 3 answers in 2 sections. ${NONE}`,
    ],
    [
      'one new error',
      findings({ newFindings: [finding({ level: 'error' }), finding()] }),
      {},
      '1 change. 2 new findings (1 error)',
    ],
    ['new findings, none an error', findings({ newFindings: [finding()] }), {}, '1 change. 1 new finding'],
    ['resolved findings', findings({ resolvedFindings: [finding(), finding()] }), {}, '1 change. 2 findings resolved'],
    [
      'a new severity',
      findings({ changedFindings: [{ ...finding(), levelBefore: 'info' }] }),
      {},
      '1 change. 1 finding with a new severity',
    ],
    [
      'a net value',
      { changes: [change()], numbers: [figure('$1', '$2'), figure('1', '2', { key: 'x' })] },
      {},
      '1 change. Net value $1 → $2 a year',
    ],
    ['a first net value', { changes: [change()], numbers: [figure('', '$2')] }, {}, '1 change. Net value $2 a year'],
    [
      'a lost net value',
      { changes: [change()], numbers: [figure('$1', '')] },
      {},
      "1 change. Net value per year can't be calculated (was $1)",
    ],
    [
      'other figures',
      { changes: [change()], numbers: [figure('1', '2', { key: 'x' })] },
      {},
      '1 change. 1 figure changed',
    ],
    [
      'a brief',
      { changes: [change()], briefs: [{ id: 'sponsor', title: 'sponsor brief' }] },
      {},
      '1 change. 1 brief changed',
    ],
    ['an effect without a change', findings({}), { validAgain: [signoff()] }, '1 change. 1 sign-off valid again'],
    [
      'outdated sign-offs',
      { changes: [change()] },
      { invalidSignoffs: [signoff(), signoff({ isCausedByChange: false })] },
      '1 change. 1 sign-off outdated',
    ],
    [
      'lost sign-offs',
      { changes: [change()] },
      { invalidSignoffs: [signoff(), signoff({ reason: 'declined' })] },
      '1 change. 2 sign-offs no longer valid',
    ],
  ])('of %s', (_, comparison, more, summary) => {
    expect(summaryOf(comparison, more)).toBe(summary)
  })

  test('says that it leaves out what cannot be read, and then nothing of formatting', () => {
    const unreadable = { side: 'to', file: 'new.yaml', path: 'value', line: 3, column: 1, message: 'No.' } as const
    const report = { unreadableValues: [unreadable] }
    expect(summaryOf({ isFormattingOnly: true }, report)).toBe(
      'No differences between old and new, in the parts that mlplan can read.',
    )
    expect(summaryOf({ isFormattingOnly: true }, { ...report, from: side('main', { commit: 'c' }) })).toBe(
      'No changes since main, in the parts that mlplan can read.',
    )
  })

  test('has a title of the project and both sides, as far as they are known', () => {
    expect(formatDiffTitle(reportOf())).toBe('Churn: old → new')
    expect(formatDiffTitle(reportOf({}, { project: undefined, from: undefined }))).toBe('new')
    expect(summarizeDiff(reportOf({}, { comparison: undefined }))).toEqual([])
  })
})

describe('sign-offs', () => {
  const linesOf = (...signoffs: readonly InvalidSignoff[]) =>
    groupInvalidSignoffs(reportOf({}, { invalidSignoffs: signoffs })).map(({ lines, nextStep }) => [...lines, nextStep])
  const ADA = 'Ada Okafor (executive sponsor, Nov 20, 2026)'
  const partsOf = (count: number) =>
    Array.from({ length: count }, (_, index) => ({
      path: `p${index}`,
      title: `T${index}`,
      isWordingOnly: false,
      fields: [{ path: 'x', title: `F${index}` }],
    }))

  test.each<[InvalidSignoff['reason'], string, string]>([
    [
      'outdated',
      `${ADA}: outdated. Changed after the sign-off: Action.`,
      'Run `mlplan signoff ada --request` to ask again.',
    ],
    ['expired', `${ADA}: expired.`, 'Run `mlplan signoff ada --request` to ask again.'],
    ['removed', `${ADA}: removed from the plan.`, 'Run `mlplan signoff ada --request` to ask again.'],
    ['declined', `${ADA}: later declined.`, ''],
    ['role-not-held', `${ADA}: no longer in this role. The person now in the role must sign off.`, ''],
  ])('%s: says so, and whom to ask', (reason, line, nextStep) => {
    expect(linesOf(signoff({ reason }))).toEqual([[line, nextStep]])
  })

  test.each([
    [5, 'F0; F1; F2; F3; F4.'],
    [6, 'F0; F1; F2; F3; F4; F5.'],
    [7, 'F0; F1; F2; F3; F4; and 2 more.'],
  ])('name %i changed parts as far as there is room', (count, text) => {
    expect(linesOf(signoff({ parts: partsOf(count) }))[0]?.[0]).toContain(`sign-off: ${text}`)
  })

  test('ask each person once, and offer a way around only if all of it is wording', () => {
    const wording = signoff({ parts: [{ path: 'value', title: 'Value', isWordingOnly: true, fields: [] }] })
    const other = { ...wording, person: 'bo', signedOn: undefined }
    expect(linesOf(wording, wording, other)).toEqual([
      [
        `${ADA}: outdated. Changed after the sign-off: part of Value (value).`,
        `${ADA}: outdated. Changed after the sign-off: part of Value (value).`,
        'Ada Okafor (executive sponsor): outdated. Changed after the sign-off: part of Value (value).',
        'Run `mlplan signoff ada --request` and `mlplan signoff bo --request` to ask again. Only wording changed, so someone other than the ML lead can confirm the change with `--wording-only` instead.',
      ],
    ])
    expect(linesOf(wording, signoff())[0]?.at(-1)).toBe('Run `mlplan signoff ada --request` to ask again.')
    expect(linesOf(wording, signoff({ reason: 'expired', parts: [] }))[0]?.at(-1)).not.toContain('Only wording')
  })

  test('come in groups: what this change did, what was so before, and what is valid again', () => {
    const report = reportOf(
      {},
      {
        invalidSignoffs: [signoff({ isCausedByChange: false }), signoff({ isCausedByChange: undefined })],
        validAgain: [signoff()],
      },
    )
    expect(groupInvalidSignoffs(report).map(({ title, lines }) => [title, lines.length])).toEqual([
      ['Sign-offs no longer valid', 1],
      ['Sign-offs that were already invalid', 1],
      ['Sign-offs valid again', 1],
    ])
    expect(groupInvalidSignoffs(reportOf())).toEqual([])
  })

  test.each([
    [true, 'Nothing that people signed off on has changed.'],
    [false, "No sign-off is tied to a version of the plan, so mlplan can't tell what changed after sign-off."],
  ])('without an earlier version, and with one tied to a version: %s', (hasSignoffTiedToVersion, line) => {
    const groups = groupInvalidSignoffs(reportOf({}, { comparison: undefined, hasSignoffTiedToVersion }))
    expect(groups).toEqual([{ title: 'Changes since sign-off', lines: [line], nextStep: '' }])
  })
})

describe('findings', () => {
  const alike = (count: number) => Array.from({ length: count }, (_, index) => finding({ path: `p${index}` }))

  test.each([
    [2, 2, 'One is wrong.'],
    [3, 1, 'One is wrong. Also at 2 more places: p1, p2'],
    [7, 1, 'One is wrong. Also at 6 more places: p1, p2, p3, p4, p5, p6'],
    [8, 1, 'One is wrong. Also at 7 more places: p1, p2, p3, p4, p5, p6, …'],
  ])('%i that are alike make %i', (count, shown, text) => {
    const summary = summarizeFindings(alike(count), 20)
    expect(summary.shown).toHaveLength(shown)
    expect(summary.shown[0]?.text).toBe(text)
    expect(summary.omittedCount).toBe(0)
  })

  test('of another level or rule are not alike, and the rest is counted', () => {
    const some = [...alike(3), finding({ rule: 'b/two' }), { ...finding(), levelBefore: 'error' as const }]
    expect(summarizeFindings(some, 2)).toMatchObject({
      shown: [{ level: 'warning' }, { level: 'warning', finding: { rule: 'b/two' } }],
      omittedCount: 1,
    })
    expect(summarizeFindings(some, 9).shown.at(-1)?.level).toBe('error → warning')
    expect(summarizeFindings(some, 0).omittedCount).toBe(5)
  })
})

test('JSON says null of a figure that cannot be calculated, never an empty text', () => {
  const numbers = [figure('', '$2', { before: undefined }), figure('$1', '', { after: undefined })]
  const report = JSON.parse(renderDiffJson(reportOf({ numbers }))) as { readonly numbers: readonly object[] }
  expect(report.numbers).toMatchObject([
    { before: null, formatted_before: null, after: 2, formatted_after: '$2' },
    { before: 1, formatted_before: '$1', after: null, formatted_after: null },
  ])
})
