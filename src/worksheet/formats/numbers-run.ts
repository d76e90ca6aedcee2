import type { Plan } from '../../plan/plan.js'
import type { InputChange } from '../what-if.js'
import { formatSummary } from '../readout.js'
import { formatRequiredFigure } from '../required-figure/describe.js'
import { listWorksheetRows } from '../worksheet.js'
import { type Row, type RowUnit, hasResult } from '../rows.js'
import { CALCULATED_DIGITS } from '../../text/figures/round.js'
import {
  type FigureKind,
  COUNTS,
  NUMBERS,
  SHARES,
  amountsIn,
  findDigitsApart,
  formatApart,
} from '../../text/figures/format-apart.js'
import { pluralize } from '../../text/pluralize.js'

/** A plan and, optionally, a what-if variant with other figures. */
export interface NumbersRun {
  readonly file: string
  readonly plan: Plan
  readonly whatIf: WhatIf | undefined
  readonly toolVersion: string
}

export interface WhatIf {
  readonly plan: Plan
  readonly changes: readonly InputChange[]
  /** Other figures that changed as a result, in sentences. */
  readonly notes: readonly string[]
}

/** A result of the plan and of the what-if variant. One that doesn't apply on a side isn't there, so it isn't unknown. */
export type ComparedRow =
  { readonly row: Row; readonly whatIfRow: Row | undefined } | { readonly row: undefined; readonly whatIfRow: Row }

/** The row that names the result: that of the plan or, if it has none, that of the variant. */
export function getTitleRow({ row, whatIfRow }: ComparedRow): Row {
  return row ?? whatIfRow
}

/** The explanation of the variant if there is one, else that of the plan. */
export function getExplanation({ row, whatIfRow }: ComparedRow): string {
  return (whatIfRow ?? row)?.explanation ?? ''
}

/** The summary of a plan, and what the one figure that it lacks must be. */
export function formatNumbersSummary(plan: Plan): readonly string[] {
  const required = formatRequiredFigure(plan)
  return [...(formatSummary(plan) ?? []), ...(required === undefined ? [] : [required])]
}

/** Writes the result of one side. */
export function formatSide(row: Row | undefined): string {
  return row === undefined ? '–' : row.formatted || 'unknown'
}

/** Pairs the results of the plan with those of the variant, in worksheet order; a result may exist on one side only. */
export function compareRows({ plan, whatIf }: NumbersRun): readonly ComparedRow[] {
  const rows = listWorksheetRows(plan)
  if (!whatIf) return rows.map((row) => ({ row, whatIfRow: undefined }))
  const whatIfRows = new Map(listWorksheetRows(whatIf.plan).map((row) => [row.key, row]))
  const planKeys = new Set(rows.map(({ key }) => key))
  const addedRows = [...whatIfRows.values()].filter(({ key }) => !planKeys.has(key))
  return [
    ...rows.map((row) => pairApart(row, whatIfRows.get(row.key), plan.economics?.currency)),
    ...addedRows.map((row) => ({ row: undefined, whatIfRow: row })),
  ]
}

/** If both results differ but would read alike, both get more digits. */
function pairApart(row: Row, whatIfRow: Row | undefined, currency: string | undefined): ComparedRow {
  if (row.value === undefined || whatIfRow?.value === undefined || row.formatted !== whatIfRow.formatted)
    return { row, whatIfRow }
  const kind = ROW_KINDS[row.unit](currency)
  if (findDigitsApart(kind, row.value, whatIfRow.value) === CALCULATED_DIGITS) return { row, whatIfRow }
  const [formatted, whatIfText] = formatApart(kind, row.value, whatIfRow.value)
  return { row: { ...row, formatted }, whatIfRow: { ...whatIfRow, formatted: whatIfText } }
}

const ROW_KINDS: Readonly<Record<RowUnit, (currency: string | undefined) => FigureKind>> = {
  share: () => SHARES,
  money: amountsIn,
  money_per_year: amountsIn,
  times: () => NUMBERS,
  cases: () => COUNTS,
  hours: () => COUNTS,
  /* Whole months are counted, so a shorter payback can read the same. */
  months: () => ({ ...NUMBERS, round: Math.ceil, write: (months) => pluralize(months, 'month') }),
}

/** Tells whether a result has an answer on at least one side. */
export function isCalculated({ row, whatIfRow }: ComparedRow): boolean {
  return [row, whatIfRow].some((side) => side !== undefined && hasResult(side))
}
