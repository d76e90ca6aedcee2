import { sanitize } from '../../text/sanitize.js'
import { joinAtMost, joinWith } from '../../text/join.js'
import type { ScoresProblem } from './problem.js'

/** What the columns of a file hold. */
export const COLUMN_ROLES = ['score', 'outcome', 'amount', 'weight', 'count', 'group', 'date', 'current', 'id'] as const

export type ColumnRole = (typeof COLUMN_ROLES)[number]

/** The columns that were named on the command line. */
export type NamedColumns = { readonly [Role in ColumnRole]?: string | undefined }

/** The place of each column that is used. */
export type ColumnPlaces = { readonly [Role in ColumnRole]?: number }

/** Columns are found by these names; `count` is only taken if it is named, because many tables have one. */
const KNOWN_NAMES: Readonly<Record<ColumnRole, readonly string[]>> = {
  score: ['score', 'probability', 'proba', 'y_score', 'prediction'],
  outcome: ['outcome', 'label', 'actual', 'y', 'y_true', 'target'],
  amount: ['amount'],
  weight: ['weight'],
  count: [],
  group: ['group'],
  date: ['date'],
  current: ['current'],
  id: ['id'],
}

/** Whether a column of this name would be used, because it is named or known. */
export function isUsedColumn(name: string, named: NamedColumns): boolean {
  return COLUMN_ROLES.some((role) =>
    named[role] === undefined ? KNOWN_NAMES[role].includes(name.trim().toLowerCase()) : name.trim() === named[role],
  )
}

/** Finds the columns by their names; returns what is missing or said twice. */
export function findColumns(
  header: readonly string[],
  named: NamedColumns,
): { readonly places: ColumnPlaces } | ScoresProblem {
  const names = header.map((name) => name.trim())
  const places: Partial<Record<ColumnRole, number>> = {}
  for (const role of COLUMN_ROLES) {
    const found = findColumn(names, role, named)
    if (typeof found === 'object') return found
    if (found !== undefined) places[role] = found
  }
  const used = COLUMN_ROLES.filter((role) => places[role] !== undefined)
  const twice = used.find((role) => used.some((other) => other !== role && places[other] === places[role]))
  if (twice !== undefined)
    return {
      problem: `column "${sanitize(names[places[twice]!] ?? '')}" is used for two things`,
      help: `Name another column with --${twice}.`,
    }
  return { places }
}

function findColumn(
  names: readonly string[],
  role: ColumnRole,
  named: NamedColumns,
): number | undefined | ScoresProblem {
  const wanted = named[role]
  const matches = names.flatMap((name, place) =>
    (wanted === undefined ? KNOWN_NAMES[role].includes(name.toLowerCase()) : name === wanted) ? [place] : [],
  )
  const isTaken = (place: number): boolean =>
    COLUMN_ROLES.some((other) => other !== role && named[other] !== undefined && named[other] === names[place])
  const free = wanted === undefined ? matches.filter((place) => !isTaken(place)) : matches
  if (free.length > 1)
    return {
      problem: `${joinWith(free.map((place) => `"${sanitize(names[place] ?? '')}"`))} could each be the ${role}`,
      help: `Name one of them, as in --${role} ${sanitize(names[free[0]!] ?? '')}.`,
    }
  if (free.length === 1) return free[0]
  if (wanted === undefined && role !== 'score' && role !== 'outcome') return undefined
  const all = joinAtMost(
    names.map((name) => `"${sanitize(name)}"`),
    12,
  )
  return {
    problem: `no column ${wanted === undefined ? `holds the ${role}` : `is called "${sanitize(wanted)}"`}; the file has ${all}`,
    help: `Name the column with --${role} COLUMN.`,
  }
}
