import type { Entry, Trouble } from './entry.js'
import type { CurrencyTotal, Portfolio, Row, ToldRow, Totals, UnreadableRow } from './row.js'
import { rowOf, worstFirst } from './rows.js'
import { byProject } from './same-project.js'

/** A report that cannot be believed: some project is missing, and nobody can say which. */
export interface BrokenReport {
  readonly file: string
  readonly trouble: Trouble
}

/** Many projects as one table, in whatever order they came. `today` is an ISO day. */
export function portfolioOf(entries: readonly Entry[], broken: readonly BrokenReport[], today: string): Portfolio {
  const told = byProject(entries).flatMap((some) => rowOf(some, today) ?? [])
  const rows = [...told, ...broken.map(brokenRow)].toSorted(worstFirst)
  return { today, rows, totals: totalsOf(rows) }
}

function brokenRow({ file, trouble }: BrokenReport): UnreadableRow {
  const identity = { file, repositoryFile: file, repository: undefined, name: undefined }
  return { ...identity, kind: 'report', verdict: 'unreadable', trouble, sources: [] }
}

function totalsOf(rows: readonly Row[]): Totals {
  const told = rows.filter((row) => row.kind === 'told')
  const verdicts = { unreadable: 0, 'not-ready': 0, open: 0, ready: 0 }
  for (const { verdict } of rows) verdicts[verdict] += 1
  const counts = { error: 0, warning: 0, info: 0, pending: 0, waived: 0 }
  for (const { judged } of told) {
    for (const level of ['error', 'warning', 'info', 'pending', 'waived'] as const)
      counts[level] += judged.counts[level]
  }
  const values = valuesOf(told)
  const known = values.reduce((sum, { projects }) => sum + projects, 0)
  return { projects: rows.length, verdicts, counts, values, valueNotKnown: told.length - known }
}

/** As the plans name their currencies, and the sum that is heaviest first. */
function valuesOf(rows: readonly ToldRow[]): readonly CurrencyTotal[] {
  const totals = new Map<string, CurrencyTotal>()
  for (const { led } of rows) {
    const { likely, currency } = led?.value ?? {}
    if (likely === undefined) continue
    const key = currency?.trim() ?? ''
    const before = totals.get(key)
    totals.set(key, {
      currency: key === '' ? undefined : key,
      likely: (before?.likely ?? 0) + likely,
      projects: (before?.projects ?? 0) + 1,
    })
  }
  return [...totals.values()].toSorted(
    (one, other) =>
      other.projects - one.projects ||
      Math.abs(other.likely) - Math.abs(one.likely) ||
      ((one.currency ?? '') < (other.currency ?? '') ? -1 : 1),
  )
}
