import type { Plan } from '../../plan/plan.js'
import type { Change } from '../what-if.js'
import { rowsOf } from '../worksheet.js'
import type { Row } from '../rows.js'

/** The worksheet of one plan, and beside it that of the same plan with other figures. */
export interface NumbersRun {
  readonly file: string
  readonly plan: Plan
  readonly tried: Tried | undefined
  readonly toolVersion: string
}

export interface Tried {
  readonly plan: Plan
  readonly changes: readonly Change[]
  /** What moved along. */
  readonly notes: readonly string[]
}

export interface RowBeside {
  readonly row: Row
  /** The same figure where other figures are tried out. */
  readonly beside: Row | undefined
}

/** Every row that either side knows, in the order of the worksheet. */
export function rowsBeside({ plan, tried }: NumbersRun): readonly RowBeside[] {
  const rows = rowsOf(plan)
  if (!tried) return rows.map((row) => ({ row, beside: undefined }))
  const others = new Map(rowsOf(tried.plan).map((row) => [row.key, row]))
  const known = new Set(rows.map(({ key }) => key))
  const onlyThere = [...others.values()].filter(({ key }) => !known.has(key))
  return [
    ...rows.map((row) => ({ row, beside: others.get(row.key) })),
    ...onlyThere.map((row) => ({ row: { ...row, value: undefined, shown: '', reading: '' }, beside: row })),
  ]
}
