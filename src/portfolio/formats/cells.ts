import { daysBetween } from '../../plan/day.js'
import { formatDate } from '../../text/format-date.js'
import { joinWith } from '../../text/join.js'
import type { AreaState } from '../entry.js'
import { computeMonthsToLive } from '../outcomes.js'
import type { ReportedRow } from '../row.js'
import { AREAS } from '../../rules/rule.js'
import { formatRelativeDate } from '../../status/deadline.js'
import {
  formatComparison,
  formatSignoffAge,
  formatInactiveCounts,
  formatAreaState,
  formatLaunchShift,
  formatOpenItems,
  formatReadyFor,
  STATE_SYMBOLS,
  formatDue,
  removeVerb,
} from './wording.js'
import { formatMonthCount } from './outcomes-wording.js'
import { findRangeDigits } from '../../text/figures/format-apart.js'
import { formatMoney } from '../../text/figures/format-money.js'
import { formatAtStep } from '../../text/figures/money-step.js'
import { pluralize } from '../../text/pluralize.js'

/** A table cell, independent of the output format. */
export interface Cell {
  readonly text: string
  /** A short qualification of the text; usually empty. */
  readonly note?: string
  readonly symbol?: string
  readonly tone?: 'good' | 'bad' | 'mild'
  /** The sort key; cells without one come last. */
  readonly sortKey?: number | string
  /** Sorted by group first, since amounts in different currencies can't be compared. */
  readonly sortGroup?: string
}

export interface Column {
  readonly header: string
  /** The full header, if `header` is abbreviated. */
  readonly fullHeader?: string
  /** Right-aligned, so digits line up. */
  readonly isNumber?: true
  readonly isArea?: true
  /** Comes from the summary (people, money, and dates), which lint reports do not have. */
  readonly isFromSummary?: true
  /** The first click sorts in descending order. */
  readonly isLargestFirst?: true
  /** Contains whole sentences. */
  readonly isProse?: true
  readonly cell: (row: ReportedRow, today: string) => Cell
}

const ACTIVE_COLUMNS: readonly Column[] = [
  { header: 'Stage', cell: createStageCell },
  { header: 'Ready for', cell: createReadyCell },
  ...AREAS.map(({ value, label }): Column => {
    return {
      header: label,
      fullHeader: label,
      isArea: true,
      cell: ({ readiness }) => createAreaCell(readiness.areas.find(({ area }) => area === value)),
    }
  }),
  { header: 'Sponsor', isFromSummary: true, cell: ({ summary }) => createNamesCell(summary?.sponsors) },
  {
    header: 'Sponsor sign-off',
    isFromSummary: true,
    fullHeader: 'Age of the latest sponsor sign-off',
    isNumber: true,
    isLargestFirst: true,
    cell: createSignoffCell,
  },
  {
    header: 'Integration owner',
    isFromSummary: true,
    cell: ({ summary }) => createNamesCell(summary?.integrationOwners),
  },
  { header: 'Launch', isFromSummary: true, cell: createLaunchCell },
  {
    header: 'Net value per year',
    isFromSummary: true,
    fullHeader: 'Expected net value per year, with worst and best case',
    isNumber: true,
    isLargestFirst: true,
    cell: createValueCell,
  },
  { header: 'Next decision', isFromSummary: true, isProse: true, cell: createDecisionCell },
  {
    header: 'Oldest question',
    isFromSummary: true,
    fullHeader: 'Oldest open question',
    isProse: true,
    isLargestFirst: true,
    cell: createQuestionCell,
  },
  {
    header: 'Errors',
    isNumber: true,
    isLargestFirst: true,
    cell: ({ readiness }) => createCountCell(readiness.counts.error, 'bad'),
  },
  {
    header: 'Warnings',
    isNumber: true,
    isLargestFirst: true,
    cell: ({ readiness }) => createCountCell(readiness.counts.warning),
  },
  {
    header: 'Pending',
    isNumber: true,
    isLargestFirst: true,
    cell: ({ readiness }) => createCountCell(readiness.counts.pending),
  },
]

/** All columns except the project name. Nothing about an inactive project is good or bad any more. */
export const COLUMNS: readonly Column[] = ACTIVE_COLUMNS.map((column) => ({
  ...column,
  cell: (row, today) => (row.verdict === 'inactive' ? createInactiveCell(column, row, today) : column.cell(row, today)),
}))

const STAGE_KEYS = { kickoff: 0, data: 1, modeling: 2, 'pre-launch': 3, live: 4 } as const

function createStageCell({ readiness: { stage } }: ReportedRow): Cell {
  return { text: stage, sortKey: STAGE_KEYS[stage] }
}

function createLaunchCell(row: ReportedRow, today: string): Cell {
  const { summary } = row
  if (summary === undefined) return NOT_REPORTED
  const { launchedOn: liveSince, due: date, movedDays = 0 } = summary.launch
  if (liveSince !== undefined) {
    const months = computeMonthsToLive(row)
    const note = months === undefined ? {} : { note: `${formatMonthCount(months)} after the kickoff` }
    const verb = row.verdict === 'inactive' ? 'launched' : 'live since'
    return { text: `${verb} ${formatDate(liveSince)}`, ...note, sortKey: liveSince }
  }
  if (date === undefined) return { text: 'no date', tone: 'bad', symbol: '✕' }
  const shiftTexts = movedDays === 0 ? [] : [formatLaunchShift(movedDays)]
  const lateStyle =
    date < today
      ? ({ tone: 'bad', symbol: '!' } as const)
      : movedDays > 0
        ? ({ tone: 'mild', symbol: '!' } as const)
        : {}
  return {
    text: formatDate(date),
    note: [formatRelativeDate(date, today), ...shiftTexts].join('; '),
    sortKey: date,
    ...lateStyle,
  }
}

/** Only readiness, the launch, and counts of findings still say something about an inactive project. */
function createInactiveCell({ cell, header, isArea }: Column, row: ReportedRow, today: string): Cell {
  const { inactive } = row.record ?? {}
  if (inactive !== undefined && header === 'Ready for') {
    const until = inactive.pausedUntil === undefined ? '' : ` until ${formatDate(inactive.pausedUntil)}`
    return { text: `${inactive.kind}${until}`, note: `since ${formatDate(inactive.decidedOn)}`, symbol: '–' }
  }
  if (isArea) return { text: 'not judged' }
  const { text, note, sortKey } = cell(row, today)
  const isCanceled = header === 'Launch' && inactive?.kind === 'stopped' && row.outcome !== 'deployed'
  const settled = isCanceled ? 'none' : SETTLED_TEXTS[header]
  if (settled !== undefined && row.summary !== undefined) return { text: settled }
  return { text, ...(note === undefined ? {} : { note }), ...(sortKey === undefined ? {} : { sortKey }) }
}

/** What stands in columns that an inactive project has nothing to say in. */
const SETTLED_TEXTS: Readonly<Record<string, string>> = {
  'Sponsor sign-off': 'not needed',
  'Net value per year': 'not counted',
  'Next decision': 'none',
  'Oldest question': 'none',
}

function createReadyCell(row: ReportedRow): Cell {
  const { readiness, verdict, openItems } = row
  const { readyFor, stage, rulesNotRun } = readiness
  const tone = ({ not_ready: 'bad', open: 'mild', ready: 'good', inactive: 'mild' } as const)[verdict]
  const sortKey =
    rulesNotRun > 0 || readyFor === 'nothing' ? -1 : readyFor === 'not-reported' ? undefined : STAGE_KEYS[readyFor]
  const note =
    verdict === 'not_ready'
      ? `not ready for ${stage}`
      : openItems.length > 0
        ? `open: ${formatOpenItems(openItems)}`
        : ''
  return {
    text: formatReadyFor(row),
    note,
    symbol: STATE_SYMBOLS[verdict],
    tone,
    ...(sortKey === undefined ? {} : { sortKey }),
  }
}

const AREA_TONES = { ready: 'good', blocked: 'bad', unknown: 'bad', 'no-errors': 'mild' } as const

function createAreaCell(area: AreaState | undefined): Cell {
  if (area === undefined) return NOT_REPORTED
  const { state, readyFor, errors } = area
  /* The least ready come first; among them, those with the most errors. */
  const sortKey =
    state === 'ready' && readyFor !== undefined ? STAGE_KEYS[readyFor] : state === 'no-errors' ? 0 : -1 - errors
  const text = formatAreaState(area)
  return { text, note: formatInactiveCounts(area), symbol: STATE_SYMBOLS[state], tone: AREA_TONES[state], sortKey }
}

const NOT_REPORTED: Cell = { text: 'not reported' }

function createNamesCell(names: readonly string[] | undefined): Cell {
  if (names === undefined) return NOT_REPORTED
  return names.length === 0
    ? { text: 'none', tone: 'bad', symbol: '✕', sortKey: '' }
    : { text: joinWith(names), sortKey: joinWith(names) }
}

/** Sort key for a project without a sign-off: older than any sign-off. */
const NEVER = 1e9

function createSignoffCell({ summary }: ReportedRow, today: string): Cell {
  if (summary === undefined) return NOT_REPORTED
  if (summary.sponsorSignoff === undefined) return { text: 'none', tone: 'bad', symbol: '✕', sortKey: NEVER }
  const [text, note] = formatSignoffAge(summary.sponsorSignoff, today)
  const isValid =
    summary.sponsorSignoff.status === 'approved' || summary.sponsorSignoff.status === 'approved_with_conditions'
  const sortKey = daysBetween(summary.sponsorSignoff.signedOn, today)
  return isValid
    ? { text, note, tone: 'good', symbol: '✓', sortKey }
    : { text, note, tone: 'bad', symbol: '✕', sortKey }
}

function createValueCell({ summary, valueStep }: ReportedRow): Cell {
  if (summary === undefined) return NOT_REPORTED
  const { likely, range, currency, comparedWith, isAfterOperatingCost } = summary.value
  if (likely === undefined) return { text: 'unknown', note: 'inputs are missing' }
  const digits = findRangeDigits(likely, range)
  const format = (amount: number): string =>
    valueStep === undefined ? formatMoney(amount, currency, digits) : formatAtStep(amount, valueStep, currency)
  const note = [
    ...(comparedWith === undefined ? [] : [formatComparison(comparedWith)]),
    ...(isAfterOperatingCost === false ? ['before operating cost'] : []),
    ...(range === undefined ? [] : [`worst case ${format(range.low)}, best case ${format(range.high)}`]),
  ].join('; ')
  const toneStyle = likely < 0 ? ({ tone: 'bad' } as const) : {}
  return { text: format(likely), note, sortKey: likely, sortGroup: currency?.trim() ?? '', ...toneStyle }
}

function createDecisionCell({ summary }: ReportedRow, today: string): Cell {
  if (summary === undefined) return NOT_REPORTED
  const { nextDecision: decision } = summary
  if (decision === undefined) return { text: 'none' }
  const isLate = decision.due !== undefined && decision.due < today
  const note = [formatDue(decision, today), decision.owner ?? 'no owner'].join('; ')
  return {
    text: removeVerb(decision.action),
    note,
    sortKey: decision.due ?? '9999',
    ...(isLate ? ({ tone: 'bad', symbol: '!' } as const) : {}),
  }
}

function createQuestionCell({ summary }: ReportedRow, today: string): Cell {
  if (summary === undefined) return NOT_REPORTED
  const { oldestQuestion: question } = summary
  if (question === undefined) return { text: 'none', sortKey: -1 }
  const days = question.askedOn === undefined ? undefined : Math.max(0, daysBetween(question.askedOn, today))
  const text = days === undefined ? 'date unknown' : pluralize(days, 'day')
  const isLate = question.due !== undefined && question.due < today
  const overdueText = question.due !== undefined && isLate ? `overdue since ${formatDate(question.due)}; ` : ''
  const note = `${overdueText}${question.owner ?? 'no owner'}: ${question.question ?? 'not described yet'}`
  return {
    text,
    note,
    ...(days === undefined ? {} : { sortKey: days }),
    ...(isLate ? ({ tone: 'bad', symbol: '!' } as const) : {}),
  }
}

function createCountCell(count: number, tone?: 'bad'): Cell {
  return { text: String(count), sortKey: count, ...(tone !== undefined && count > 0 ? { tone } : {}) }
}

export function formatCell({ text, note = '', symbol }: Cell): string {
  return [...(symbol === undefined ? [] : [symbol]), text, ...(note === '' ? [] : [`(${note})`])].join(' ')
}
