import { daysBetween } from '../../plan/day.js'
import { formatDate } from '../../text/format-date.js'
import { listed } from '../../text/join.js'
import type { FamilyState } from '../entry.js'
import type { ToldRow } from '../row.js'
import { AREAS } from '../../rules/rule.js'
import { fromToday } from '../../status/deadline.js'
import { formatRange } from '../../text/format-range.js'
import { showMoney } from '../../text/format-numbers.js'
import {
  agreedInWords,
  asideInWords,
  familyStateInWords,
  movedInWords,
  openInWords,
  readyForInWords,
  SIGNS,
  wantedInWords,
  withoutVerb,
} from './wording.js'

/** One cell of the table, before it is known in which format. */
export interface Cell {
  readonly text: string
  /** What must be known beside it; mostly empty. */
  readonly note?: string
  readonly sign?: string
  readonly tone?: 'good' | 'bad' | 'mild'
  /** The sort key; without one it comes last. */
  readonly key?: number | string
  /** Sorted by that before: amounts of different currencies do not compare. */
  readonly group?: string
}

export interface Column {
  readonly head: string
  /** Where the head alone is too short. */
  readonly inFull?: string
  /** Figures stand below each other. */
  readonly isNumber?: true
  readonly isFamily?: true
  /** It is about people, money, and dates. */
  readonly isLed?: true
  /** Sorted, the largest comes first. */
  readonly isLargestFirst?: true
  /** Whole sentences stand in it. */
  readonly isLong?: true
  readonly cell: (row: ToldRow, today: string) => Cell
}

/** All but the project itself. */
export const COLUMNS: readonly Column[] = [
  { head: 'Stage', cell: stageCell },
  { head: 'Ready for', cell: readyCell },
  ...AREAS.map(({ value, label }): Column => {
    return {
      head: label,
      inFull: label,
      isFamily: true,
      cell: ({ judged }) => familyCell(judged.families.find(({ family }) => family === value)),
    }
  }),
  { head: 'Sponsor', isLed: true, cell: ({ led }) => namesCell(led?.sponsors) },
  {
    head: 'Sponsor sign-off',
    isLed: true,
    inFull: 'Age of the latest sponsor sign-off',
    isNumber: true,
    isLargestFirst: true,
    cell: agreedCell,
  },
  { head: 'Integration owner', isLed: true, cell: ({ led }) => namesCell(led?.integrationOwners) },
  { head: 'Launch', isLed: true, cell: launchCell },
  {
    head: 'Net value per year',
    isLed: true,
    inFull: 'Expected net value per year, with its range',
    isNumber: true,
    isLargestFirst: true,
    cell: valueCell,
  },
  { head: 'Next decision', isLed: true, isLong: true, cell: decisionCell },
  {
    head: 'Oldest question',
    isLed: true,
    inFull: 'Oldest open question',
    isLong: true,
    isLargestFirst: true,
    cell: questionCell,
  },
  { head: 'Errors', isNumber: true, isLargestFirst: true, cell: ({ judged }) => countCell(judged.counts.error, 'bad') },
  { head: 'Warnings', isNumber: true, isLargestFirst: true, cell: ({ judged }) => countCell(judged.counts.warning) },
  { head: 'Pending', isNumber: true, isLargestFirst: true, cell: ({ judged }) => countCell(judged.counts.pending) },
]

const STAGE_KEYS = { kickoff: 0, data: 1, modeling: 2, 'pre-launch': 3, live: 4 } as const

function stageCell({ judged: { stage } }: ToldRow): Cell {
  return { text: stage, key: STAGE_KEYS[stage] }
}

function launchCell({ led }: ToldRow, today: string): Cell {
  if (led === undefined) return NOT_TOLD
  const { liveSince, on, movedDays = 0 } = led.launch
  if (liveSince !== undefined) return { text: `live since ${formatDate(liveSince)}`, key: liveSince }
  if (on === undefined) return { text: 'no date', tone: 'bad', sign: '✕' }
  const moved = movedDays === 0 ? [] : [movedInWords(movedDays)]
  const late =
    on < today ? ({ tone: 'bad', sign: '!' } as const) : movedDays > 0 ? ({ tone: 'mild', sign: '!' } as const) : {}
  return { text: formatDate(on), note: [fromToday(on, today), ...moved].join('; '), key: on, ...late }
}

function readyCell({ judged, verdict, open }: ToldRow): Cell {
  const { readyFor, stage, notJudged } = judged
  const tone = ({ 'not-ready': 'bad', open: 'mild', ready: 'good' } as const)[verdict]
  const key = notJudged > 0 || readyFor === 'nothing' ? -1 : readyFor === 'not-told' ? undefined : STAGE_KEYS[readyFor]
  const note = verdict === 'not-ready' ? `not ready for ${stage}` : open.length > 0 ? `open: ${openInWords(open)}` : ''
  return { text: readyForInWords(judged), note, sign: SIGNS[verdict], tone, ...(key === undefined ? {} : { key }) }
}

const FAMILY_TONES = { ready: 'good', held: 'bad', 'not-known': 'bad', 'no-error': 'mild' } as const

function familyCell(family: FamilyState | undefined): Cell {
  if (family === undefined) return NOT_TOLD
  const { state, readyFor, errors } = family
  /* The least ready first, and of those the one with most errors. */
  const key =
    state === 'ready' && readyFor !== undefined ? STAGE_KEYS[readyFor] : state === 'no-error' ? 0 : -1 - errors
  const text = familyStateInWords(family)
  return { text, note: asideInWords(family), sign: SIGNS[state], tone: FAMILY_TONES[state], key }
}

const NOT_TOLD: Cell = { text: 'not reported' }

function namesCell(names: readonly string[] | undefined): Cell {
  if (names === undefined) return NOT_TOLD
  return names.length === 0
    ? { text: 'none', tone: 'bad', sign: '✕', key: '' }
    : { text: listed(names), key: listed(names) }
}

/** Never is longer ago than anything. */
const NEVER = 1e9

function agreedCell({ led }: ToldRow, today: string): Cell {
  if (led === undefined) return NOT_TOLD
  if (led.agreed === undefined) return { text: 'none', tone: 'bad', sign: '✕', key: NEVER }
  const [text, note] = agreedInWords(led.agreed, today)
  const stands = led.agreed.standing === 'approved' || led.agreed.standing === 'approved_with_conditions'
  const key = daysBetween(led.agreed.on, today)
  return stands ? { text, note, tone: 'good', sign: '✓', key } : { text, note, tone: 'bad', sign: '✕', key }
}

function valueCell({ led }: ToldRow): Cell {
  if (led === undefined) return NOT_TOLD
  const { likely, range, currency } = led.value
  if (likely === undefined) return { text: 'unknown', note: 'inputs are missing' }
  const note = range === undefined ? '' : formatRange(showMoney(range.low, currency), showMoney(range.high, currency))
  const tone = likely < 0 ? ({ tone: 'bad' } as const) : {}
  return { text: showMoney(likely, currency), note, key: likely, group: currency?.trim() ?? '', ...tone }
}

function decisionCell({ led }: ToldRow, today: string): Cell {
  if (led === undefined) return NOT_TOLD
  const { nextDecision: next } = led
  if (next === undefined) return { text: 'none' }
  const isLate = next.due !== undefined && next.due < today
  const note = [wantedInWords(next, today), next.who ?? 'no owner'].join('; ')
  return {
    text: withoutVerb(next.what),
    note,
    key: next.due ?? '9999',
    ...(isLate ? ({ tone: 'bad', sign: '!' } as const) : {}),
  }
}

function questionCell({ led }: ToldRow, today: string): Cell {
  if (led === undefined) return NOT_TOLD
  const { oldestQuestion: oldest } = led
  if (oldest === undefined) return { text: 'none', key: -1 }
  const days = oldest.askedOn === undefined ? undefined : Math.max(0, daysBetween(oldest.askedOn, today))
  const text = days === undefined ? 'date unknown' : `${days} ${days === 1 ? 'day' : 'days'}`
  const isLate = oldest.due !== undefined && oldest.due < today
  const due = oldest.due !== undefined && isLate ? `overdue since ${formatDate(oldest.due)}; ` : ''
  const note = `${due}${oldest.who ?? 'no owner'}: ${oldest.what ?? 'not described yet'}`
  return {
    text,
    note,
    ...(days === undefined ? {} : { key: days }),
    ...(isLate ? ({ tone: 'bad', sign: '!' } as const) : {}),
  }
}

function countCell(count: number, tone?: 'bad'): Cell {
  return { text: String(count), key: count, ...(tone !== undefined && count > 0 ? { tone } : {}) }
}

export function inOneLine({ text, note = '', sign }: Cell): string {
  return [...(sign === undefined ? [] : [sign]), text, ...(note === '' ? [] : [`(${note})`])].join(' ')
}
