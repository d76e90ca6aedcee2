import { joinAtMost } from '../../text/join.js'
import { pluralize } from '../../text/pluralize.js'

/** Why a file can't be evaluated, and what to do. */
export interface ScoresProblem {
  readonly problem: string
  /** Starts with a verb. */
  readonly help: string
}

export function isProblem(result: object): result is ScoresProblem {
  return 'problem' in result
}

/** Rows that have the same fault, counted from 1 without the header. */
export interface FaultyRows {
  count: number
  /** The first of them. */
  readonly rows: number[]
}

const MOST_LISTED = 5

export function addRow(faulty: FaultyRows, row: number): void {
  faulty.count++
  if (faulty.rows.length < MOST_LISTED) faulty.rows.push(row)
}

/** Writes what is wrong with how many rows: `3 rows have no outcome (rows 4, 9, and 12)`. */
export function describeRows({ count, rows }: FaultyRows, singular: string, plural: string): string {
  const numbers = `row${rows.length === 1 ? '' : 's'} ${joinAtMost(rows.map(String), MOST_LISTED)}`
  return `${pluralize(count, 'row')} ${count === 1 ? singular : plural} (${count > rows.length ? 'first: ' : ''}${numbers})`
}
