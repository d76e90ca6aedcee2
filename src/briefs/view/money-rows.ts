import { fieldAt } from '../../plan/form.js'
import { pathOf, place } from '../../plan/typed-path.js'
import type { Plan } from '../../plan/plan.js'
import { givenRows } from '../../worksheet/inputs.js'
import type { Row } from '../../worksheet/rows.js'
import { rounded } from '../../text/format-numbers.js'
import { rowsOf, worksheetOf } from '../../worksheet/worksheet.js'
import { showMoney, showPercent } from '../amounts.js'
import { remark, type Said, saying, type Telling } from '../template-value.js'
import { partsOf } from './value-parts.js'
import { costsMissing } from './value.js'
import { counted, showNumber } from '../format-value.js'

/** What the inputs come to, in a row each: in the worst case, as expected, and in the best case. */

export interface MoneyRow {
  readonly key: string
  /** The sum of a table. */
  readonly main: boolean
  readonly title: string
  /** The title, with a note where it is a rule of thumb, or where a part of the cost is missing. */
  readonly what: Said
  readonly worse: Said
  readonly likely: Said
  readonly better: Said
  readonly formula: string
}

export type Sides = readonly [worse: Plan, better: Plan]

/** The net value of a year and what it is made of, in the same three cases. */
export function yearRows({ plan }: Telling, sides: Sides | undefined): readonly MoneyRow[] {
  const [worse, better] = [sides?.[0] ?? plan, sides?.[1] ?? plan].map(partsOf)
  const say = (value: number | undefined) =>
    value === undefined ? remark('not known yet') : saying(showMoney(threeDigits(value), plan.economics?.currency))
  return partsOf(plan).map(({ key, title, value }) => {
    const at = (parts: ReturnType<typeof partsOf> | undefined) => say(parts?.find((one) => one.key === key)?.value)
    const what = saying(title)
    return { key, main: false, title, what, worse: at(worse), likely: say(value), better: at(better), formula: '' }
  })
}

/** A part of a sum may have one digit more than the sum deserves. */
function threeDigits(value: number): number {
  return Number(value.toPrecision(3))
}

const IN_SUMMARY: ReadonlySet<string> = new Set(['net_value_per_year', 'payback_months'])

/** Under the heading "A year". */
export function summaryOf(rows: readonly MoneyRow[]): readonly MoneyRow[] {
  return rows.filter(({ key }) => IN_SUMMARY.has(key)).map(inSummary)
}

function inSummary(row: MoneyRow): MoneyRow {
  return row.key === 'net_value_per_year' ? { ...row, title: 'Net value', what: saying('Net value') } : row
}

/* In the order in which finance reads them. */
const RESULTS: readonly string[] = [
  'net_value_per_year',
  'payback_months',
  'net_present_value',
  'expected_precision',
  'break_even_precision_vs_current',
  'break_even_precision',
  'safety_margin',
  'perfect_model_limit',
]

/** The one break-even that counts: over today's process where there is one. For other tasks all that follows. */
export function isResult(plan: Plan, key: string): boolean {
  const { yesNo } = worksheetOf(plan)
  if (!yesNo) return true
  const isOverToday = (yesNo.todaysValue ?? 0) !== 0
  return RESULTS.includes(key) && !(isOverToday && key === 'break_even_precision')
}

export function resultsFirst(plan: Plan, rows: readonly MoneyRow[]): readonly MoneyRow[] {
  const rank = ({ key }: MoneyRow) => (RESULTS.includes(key) ? RESULTS.indexOf(key) : RESULTS.length)
  return rows.filter(({ key }) => isResult(plan, key)).toSorted((one, other) => rank(one) - rank(other))
}

/* Said elsewhere in the brief, or not about money. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  'one_time_cost',
  'accuracy',
  'majority_class_accuracy',
  'max_lift',
  'most_profitable_selection_rate',
  'actions_per_period',
  'staff_hours_needed',
])

export function resultRows(telling: Telling, sides: Sides | undefined): readonly MoneyRow[] {
  const { plan } = telling
  const ends = sides?.map((end) => [...expectedPrecision(end), ...rowsOf(end)])
  return [...expectedPrecision(plan), ...rowsOf(plan)]
    .filter((row) => !LEFT_OUT.has(row.key) && !repeatsInput(telling, row) && isKnown(telling, row))
    .map((row) => {
      const [worse, better] = [ends?.[0], ends?.[1]].map((rows) => rows?.find(({ key }) => key === row.key))
      const { key, title, formula, heuristic } = row
      const say = (one: Row | undefined) => cell(telling, one ?? row)
      const what = saying(title, { note: heuristic ? 'rule of thumb' : noteOn(telling, row) })
      const main = key === 'net_value_per_year'
      return { key, main, title, what, formula, worse: say(worse), likely: say(row), better: say(better) }
    })
}

/** Beside the break-even, in the same three cases. */
function expectedPrecision(plan: Plan): readonly Row[] {
  const { yesNo, business } = worksheetOf(plan)
  const value = yesNo?.rates.precision
  if (value === undefined || business.value === undefined) return []
  const shown = showPercent(rounded(value))
  const title = `Expected ${fieldAt(pathOf(place.expectations.precision))?.field.title.toLowerCase() ?? 'precision'}`
  return [{ key: 'expected_precision', title, unit: 'share', value, shown, formula: '', reading: '', heuristic: false }]
}

/** While a part of the cost has no estimate, the money does not come back so soon. */
function noteOn(telling: Telling, { key }: Row): string {
  const restsOnCost = key === 'payback_months' || key === 'net_present_value'
  const missing = costsMissing(telling)
  return restsOnCost && missing.length > 0 ? `excludes ${missing.join(' and ')}` : ''
}

/** What is gained by a right action may be the very amount that the plan gives; then it is there with all its digits. */
function repeatsInput({ plan }: Telling, { unit, value }: Row): boolean {
  const isAmount = unit === 'money' && value !== undefined
  return isAmount && givenRows(plan).some(({ likely }) => Math.abs(likely) === Math.abs(value))
}

/** What cannot be computed yet has no row: the bottom line says why. A payback that never comes has one. */
function isKnown({ plan }: Telling, { key, value }: Row): boolean {
  if (key === 'payback_months') return isPaybackKnown(plan)
  return value !== undefined && (key !== 'net_present_value' || plan.economics?.horizon_years !== undefined)
}

function isPaybackKnown(plan: Plan): boolean {
  const { value, outlay } = worksheetOf(plan).business
  return value !== undefined && outlay !== undefined
}

function cell(telling: Telling, row: Row): Said {
  return row.value === undefined ? missingCell(telling, row) : saying(shownIn(telling, row, row.value))
}

function missingCell({ plan }: Telling, { key }: Row): Said {
  return remark(key === 'payback_months' && isPaybackKnown(plan) ? 'never' : 'not known yet')
}

function shownIn({ plan }: Telling, { unit, shown }: Row, value: number): string {
  switch (unit) {
    case 'money':
    case 'money_per_year':
      return showMoney(rounded(value), plan.economics?.currency)
    case 'months':
      return counted(rounded(Math.ceil(value)), 'months')
    case 'cases':
    case 'hours':
      return showNumber(rounded(value))
    case 'share':
    case 'times':
      return shown
  }
}
