import { describe, expect, test } from 'vitest'
import type { ProjectSummary } from '../../src/portfolio/entry.js'
import { type Cell, COLUMNS } from '../../src/portfolio/formats/cells.js'
import { AREAS } from '../../src/rules/rule.js'
import {
  counts,
  decision,
  type EntryChanges,
  question,
  readiness,
  rowOf,
  signed,
  summary,
  TODAY,
} from '../support/portfolio-rows.js'

/** How each figure of a project is shown in a table, and by what it is sorted. */

describe('the cell of', () => {
  const cellOf = (header: string, more: EntryChanges): Cell | undefined =>
    COLUMNS.find((column) => column.header === header)?.cell(rowOf(more), TODAY)
  const bad = { tone: 'bad', symbol: '!' } as const
  const none = { tone: 'bad', symbol: '✕' } as const
  const launch = (due: string | undefined, movedDays?: number) => ({
    launch: { due, movedDays, launchedOn: undefined },
  })
  const worth = (likely: number | undefined, range?: { low: number; high: number }) => ({
    value: { likely, range, currency: ' EUR ' },
  })

  test.each<[string, Partial<ProjectSummary>, Cell]>([
    ['Sponsor', { sponsors: [] }, { text: 'none', sortKey: '', ...none }],
    ['Sponsor', { sponsors: ['Ada', 'Bo'] }, { text: 'Ada and Bo', sortKey: 'Ada and Bo' }],
    ['Integration owner', { integrationOwners: ['Bo'] }, { text: 'Bo', sortKey: 'Bo' }],
    ['Sponsor sign-off', {}, { text: '4 days ago', note: '', tone: 'good', symbol: '✓', sortKey: 4 }],
    [
      'Sponsor sign-off',
      signed('approved_with_conditions'),
      { text: '4 days ago', note: 'valid, with conditions', tone: 'good', symbol: '✓', sortKey: 4 },
    ],
    ['Sponsor sign-off', signed('expired'), { text: '4 days ago', note: 'expired', sortKey: 4, ...none }],
    ['Sponsor sign-off', { sponsorSignoff: undefined }, { text: 'none', sortKey: 1e9, ...none }],
    ['Launch', launch('2026-11-23'), { text: 'Nov 23, 2026', note: '1 day ago', sortKey: '2026-11-23', ...bad }],
    ['Launch', launch(TODAY, 0), { text: 'Nov 24, 2026', note: 'today', sortKey: TODAY }],
    [
      'Launch',
      launch('2026-11-25', 1),
      {
        text: 'Nov 25, 2026',
        note: 'in 1 day; 1 day later than first planned',
        sortKey: '2026-11-25',
        tone: 'mild',
        symbol: '!',
      },
    ],
    [
      'Launch',
      launch('2026-11-25', -2),
      { text: 'Nov 25, 2026', note: 'in 1 day; 2 days earlier than first planned', sortKey: '2026-11-25' },
    ],
    ['Launch', launch(undefined), { text: 'no date', ...none }],
    [
      'Launch',
      { launch: { due: '2026-11-01', movedDays: 0, launchedOn: '2026-11-02' } },
      { text: 'live since Nov 2, 2026', sortKey: '2026-11-02' },
    ],
    ['Net value per year', worth(undefined), { text: 'unknown', note: 'inputs are missing' }],
    ['Net value per year', worth(120_000), { text: '€120,000', note: '', sortKey: 120_000, sortGroup: 'EUR' }],
    [
      'Net value per year',
      worth(-1, { low: -20, high: 5 }),
      { text: '-€1', note: 'worst case -€20, best case €5', sortKey: -1, sortGroup: 'EUR', tone: 'bad' },
    ],
    ['Next decision', {}, { text: 'none' }],
    [
      'Next decision',
      { nextDecision: decision('2026-11-23') },
      { text: 'go or no-go', note: 'Nov 23, 2026, 1 day overdue; Ada Okafor', sortKey: '2026-11-23', ...bad },
    ],
    [
      'Next decision',
      { nextDecision: decision(TODAY, { owner: undefined }) },
      { text: 'go or no-go', note: 'Nov 24, 2026, today; no owner', sortKey: TODAY },
    ],
    [
      'Next decision',
      { nextDecision: decision(undefined) },
      { text: 'go or no-go', note: 'no date; Ada Okafor', sortKey: '9999' },
    ],
    [
      'Next decision',
      { nextDecision: decision(undefined, { dueKind: 'now' }) },
      { text: 'go or no-go', note: 'now; Ada Okafor', sortKey: '9999' },
    ],
    [
      'Next decision',
      { nextDecision: decision(undefined, { dueKind: 'before', beforeStage: 'live' }) },
      { text: 'go or no-go', note: 'before the live stage; Ada Okafor', sortKey: '9999' },
    ],
    ['Oldest question', {}, { text: 'none', sortKey: -1 }],
    [
      'Oldest question',
      { oldestQuestion: question('2026-11-23') },
      { text: '10 days', note: 'overdue since Nov 23, 2026; Bo Lind: How many?', sortKey: 10, ...bad },
    ],
    [
      'Oldest question',
      { oldestQuestion: question(TODAY, { askedOn: '2026-11-30' }) },
      { text: '0 days', note: 'Bo Lind: How many?', sortKey: 0 },
    ],
    [
      'Oldest question',
      { oldestQuestion: question(undefined, { askedOn: undefined, owner: undefined, question: undefined }) },
      { text: 'date unknown', note: 'no owner: not described yet' },
    ],
  ])('%s of %j', (header, more, cell) => {
    expect(cellOf(header, { summary: summary(more) })).toEqual(cell)
  })

  test('a count is grave only if it counts errors, and there are some', () => {
    const more = { readiness: readiness({ counts: counts(2, 3) }) }
    expect(cellOf('Errors', more)).toEqual({ text: '2', sortKey: 2, tone: 'bad' })
    expect(cellOf('Warnings', more)).toEqual({ text: '3', sortKey: 3 })
    expect(cellOf('Errors', {})).toEqual({ text: '0', sortKey: 0 })
  })

  test.each<[object, Cell]>([
    [{}, { text: 'data', note: '', symbol: '✓', tone: 'good', sortKey: 1 }],
    [{ readyFor: 'nothing' }, { text: 'not ready', note: 'not ready for data', symbol: '✕', tone: 'bad', sortKey: -1 }],
    [
      { readyFor: 'live', rulesNotRun: 1 },
      { text: 'unknown', note: 'not ready for data', symbol: '✕', tone: 'bad', sortKey: -1 },
    ],
    [{ readyFor: 'not-reported' }, { text: 'not reported', note: '', symbol: '✓', tone: 'good' }],
  ])('readiness %j', (more, cell) => {
    expect(cellOf('Ready for', { readiness: readiness(more) })).toEqual(cell)
  })

  const area = {
    area: 'buy-in',
    state: 'ready',
    readyFor: 'data',
    errors: 0,
    errorsAtStage: undefined,
    pending: 0,
    waived: 0,
  } as const

  test.each<[object, Cell]>([
    [{}, { text: 'data', note: '', symbol: '✓', tone: 'good', sortKey: 1 }],
    [
      { pending: 1, waived: 2 },
      { text: 'data', note: '1 pending, 2 waived', symbol: '✓', tone: 'good', sortKey: 1 },
    ],
    [
      { state: 'blocked', errors: 2, errorsAtStage: 'modeling' },
      { text: '2 errors at modeling', note: '', symbol: '✕', tone: 'bad', sortKey: -3 },
    ],
    [
      { state: 'no-errors', readyFor: undefined },
      { text: 'no errors', note: '', symbol: '○', tone: 'mild', sortKey: 0 },
    ],
    [
      { state: 'unknown', readyFor: undefined },
      { text: 'unknown', note: '', symbol: '?', tone: 'bad', sortKey: -1 },
    ],
  ])('an area %j', (more, cell) => {
    const [label = ''] = COLUMNS.filter(({ isArea }) => isArea).map(({ header }) => header)
    const [first = 'buy-in'] = AREAS.map(({ value }) => value)
    expect(cellOf(label, { readiness: readiness({ areas: [{ ...area, ...more, area: first }] }) })).toEqual(cell)
    expect(cellOf(label, {})).toEqual({ text: 'not reported' })
  })

  test('everything about people, money, and dates is not reported by lint', () => {
    const cells = COLUMNS.filter(({ isFromSummary }) => isFromSummary).map(({ cell }) =>
      cell(rowOf({ summary: undefined }), TODAY),
    )
    expect(cells).toHaveLength(7)
    for (const cell of cells) expect(cell).toEqual({ text: 'not reported' })
  })
})
