import { rounded } from '../worksheet/words.js'
import type { Range } from '../numbers/ranges.js'
import { fieldAt } from '../plan/form.js'
import { showPath } from '../plan/path.js'
import { valueAt } from '../plan/place.js'
import { endsOfPlan } from '../worksheet/ends.js'
import { countedInWords } from '../worksheet/counted-as.js'
import type { Row } from '../worksheet/rows.js'
import { givenRows } from '../worksheet/given.js'
import { rowsOf, worksheetOf } from '../worksheet/worksheet.js'
import { showEstimate, showMoney, showWorth } from './amounts.js'
import { showAlike } from './frequency.js'
import { nameOf, remark, type Said, saying, type Telling } from './said.js'
import { missingFigure, originAt, workedOutAt } from './view-figures.js'
import { saidAt } from './view-plan.js'
import { cost } from './view-value.js'
import { showNumber } from './words.js'

/** What the figures of the plan come to: worked out in the worksheet, told here. */

export interface Money {
  readonly a_year: Said
  /** How it is worked out, in words. */
  readonly formula: string
  readonly deciding: Deciding
  /** There is a worse and a better end to tell. */
  readonly has_ends: boolean
  readonly rows: readonly MoneyRow[]
}

/** The one figure on which it hangs most. */
export interface Deciding {
  readonly known: boolean
  readonly what: string
  readonly value: Said
  readonly source: Said
  /** Whom to ask; where nobody is named, what it rests on. */
  readonly ask: Said
}

export function money(telling: Telling): Money {
  const { plan } = telling
  const ends = endsOfPlan(plan)
  return {
    a_year: valueAYear(telling),
    formula: worksheetOf(plan).model?.formula ?? '',
    deciding: decidingOf(telling),
    has_ends: ends !== undefined,
    rows: moneyRows(telling, ends && [rowsOf(ends.worse), rowsOf(ends.better)]),
  }
}

/** With its range, or with what is missing to work it out. */
export function valueAYear(telling: Telling): Said {
  const { value, valueRange } = worksheetOf(telling.plan).business
  if (value === undefined) return missingFigure(telling)
  return saying(showWorth(value, valueRange, telling.plan.economics?.currency), {
    note: doubtOn(telling, valueRange),
  })
}

function doubtOn({ plan }: Telling, range: Range | undefined): string {
  const counted = countedInWords(plan)
  const doubts = [
    ...(range ? [] : ['the plan gives no ranges, so nobody can say how sure that is']),
    ...(counted === undefined ? [] : [counted]),
  ]
  return doubts.join('; ')
}

function decidingOf(telling: Telling): Deciding {
  const { plan } = telling
  const path = worksheetOf(plan).business.deciding
  const none = remark('not known yet')
  if (!path) return { known: false, what: '', value: none, source: none, ask: none }
  const what = fieldAt(path)?.field.title ?? showPath(path)
  const share = workedOutAt(telling, path)
  if (share !== undefined) {
    const source = remark('follows from the others')
    return { known: true, what, value: saying(showEstimate(share, 'share', '', undefined)), source, ask: source }
  }
  const source = originAt(telling, path)
  const owner = ownerOf(valueAt(plan, path)) ?? plan.economics?.basis?.owner
  const said = source === undefined ? remark('where it comes from is not said') : saying(source)
  return {
    known: true,
    what,
    value: saidAt(telling, path),
    source: said,
    ask: owner === undefined ? said : saying(`ask ${nameOf(plan, owner)}`),
  }
}

function ownerOf(figure: unknown): string | undefined {
  return typeof figure === 'object' && figure !== null ? (figure as { owner?: string }).owner : undefined
}

export interface MoneyRow {
  readonly title: string
  /** The title, with a note where it is a rule of thumb, or where a part of the cost is missing. */
  readonly what: Said
  readonly worse: Said
  readonly likely: Said
  readonly better: Said
  readonly formula: string
}

/* Told elsewhere in the brief, or not about money. */
const LEFT_OUT = new Set([
  'outlay',
  'accuracy',
  'accuracy_of_doing_nothing',
  'max_lift',
  'plausible_depth',
  'actions_per_period',
  'hours_needed',
])

type Sides = readonly [worse: readonly Row[], better: readonly Row[]]

function moneyRows(telling: Telling, sides: Sides | undefined): readonly MoneyRow[] {
  return rowsOf(telling.plan)
    .filter((row) => !LEFT_OUT.has(row.key) && !repeatsFigure(telling, row) && !lacksHorizon(telling, row))
    .map((row) => {
      const [worse, better] = [sides?.[0], sides?.[1]].map((rows) => rows?.find(({ key }) => key === row.key))
      const [first, second, third] = cells(telling, [worse ?? row, row, better ?? row])
      const none = remark('not known yet')
      const { title, formula, heuristic: thumb } = row
      const what = saying(title, { note: thumb ? 'a rule of thumb' : noteOn(telling, row) })
      return { title, what, formula, worse: first ?? none, likely: second ?? none, better: third ?? none }
    })
}

/** While a part of the cost is not decided, the money does not come back so soon. */
function noteOn(telling: Telling, { key }: Row): string {
  const restsOnCost = key === 'payback_months' || key === 'net_present_value'
  const { note } = cost(telling).once
  return restsOnCost && note !== '' ? `of the cost, ${note}` : ''
}

/** What is gained by a hit may be the very amount that the plan gives; then it has been told with all its digits. */
function repeatsFigure({ plan }: Telling, { unit, value }: Row): boolean {
  const isAmount = unit === 'money' && value !== undefined
  return isAmount && givenRows(plan).some(({ likely }) => Math.abs(likely) === Math.abs(value))
}

/** Then it is the horizon that is told as not decided. */
function lacksHorizon({ plan }: Telling, { key }: Row): boolean {
  return key === 'net_present_value' && plan.economics?.horizon_years === undefined
}

/** The same figure at three points, shares out of the same number. */
function cells(telling: Telling, rows: readonly Row[]): readonly Said[] {
  const values = rows.flatMap(({ value }) => value ?? [])
  const alike = isOfCases(rows[0], values) ? showAlike(values.map(rounded)) : undefined
  return rows.map((row) => {
    if (row.value === undefined) return missingCell(telling, row)
    return saying(alike?.[values.indexOf(row.value)] ?? told(telling, row, row.value))
  })
}

function missingCell({ plan }: Telling, { key }: Row): Said {
  const { value, outlay } = worksheetOf(plan).business
  const isNever = key === 'payback_months' && value !== undefined && outlay !== undefined
  return remark(isNever ? 'never' : 'not known yet')
}

/* Parts of an amount, not of cases: percent is what they are. */
const PARTS = /^(safety_margin|capture|skill|best_skill|r_squared)/

function isOfCases(row: Row | undefined, values: readonly number[]): boolean {
  const isShare = row?.unit === 'share' && !PARTS.test(row.key)
  return isShare && values.every((value) => value >= 0 && value <= 1)
}

function told({ plan }: Telling, { unit, shown }: Row, value: number): string {
  switch (unit) {
    case 'money':
    case 'money_a_year':
      return showMoney(rounded(value), plan.economics?.currency)
    case 'months':
      return `${showNumber(rounded(Math.ceil(value)))} months`
    case 'cases':
    case 'hours':
      return showNumber(rounded(value))
    case 'share':
    case 'times':
    case 'error':
      return shown
  }
}

/** A value a year, where it can be told at all. */
export function worthAYear({ plan }: Telling, value: number | undefined, range: Range | undefined): Said {
  return value === undefined ? remark('not known yet') : saying(showWorth(value, range, plan.economics?.currency))
}
