import type { Plan } from '../../plan/plan.js'
import type { InputChange } from '../what-if.js'
import { rowsOf } from '../worksheet.js'
import { hasAnswer, type Row } from '../rows.js'

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

export interface ComparedRow {
  readonly row: Row
  /** The same result in the what-if variant. */
  readonly whatIfRow: Row | undefined
}

/** Pairs the results of the plan with those of the variant, in worksheet order; a result may exist on one side only. */
export function compareRows({ plan, whatIf }: NumbersRun): readonly ComparedRow[] {
  const rows = rowsOf(plan)
  if (!whatIf) return rows.map((row) => ({ row, whatIfRow: undefined }))
  const whatIfRows = new Map(rowsOf(whatIf.plan).map((row) => [row.key, row]))
  const planKeys = new Set(rows.map(({ key }) => key))
  const addedRows = [...whatIfRows.values()].filter(({ key }) => !planKeys.has(key))
  return [
    ...rows.map((row) => ({ row, whatIfRow: whatIfRows.get(row.key) })),
    ...addedRows.map((row) => ({ row: { ...row, value: undefined, formatted: '', explanation: '' }, whatIfRow: row })),
  ]
}

/** Tells whether a result has an answer on at least one side. */
export function isCalculated({ row, whatIfRow }: ComparedRow): boolean {
  return hasAnswer(row) || (whatIfRow !== undefined && hasAnswer(whatIfRow))
}
