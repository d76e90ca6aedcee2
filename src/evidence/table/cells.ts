/** What a cell of a table says. Cells are texts, or in files that have types also numbers, booleans, or null. */

/** Texts that stand for a value that is missing, as pandas, R, and SQL write it. */
const MISSING: ReadonlySet<string> = new Set(['', 'na', 'nan', 'null', 'none', 'n/a', '#n/a', '<na>', '-nan'])

const [ZERO, NINE] = [0x30, 0x39]

const OUTCOMES: ReadonlyMap<string, 0 | 1> = new Map([
  ['0', 0],
  ['1', 1],
  ['false', 0],
  ['true', 1],
  ['no', 0],
  ['yes', 1],
  ['0.0', 0],
  ['1.0', 1],
])

export function isMissingCell(cell: unknown): boolean {
  if (cell === null || cell === undefined) return true
  if (typeof cell === 'number') return Number.isNaN(cell)
  if (typeof cell !== 'string') return false
  /* Nearly every cell starts with a digit, and none of those is missing. */
  const first = cell.charCodeAt(0)
  return !(first >= ZERO && first <= NINE) && MISSING.has(cell.trim().toLowerCase())
}

/** Reads a number; NaN for anything else. */
export function readNumberCell(cell: unknown, hasDecimalComma: boolean): number {
  if (typeof cell === 'number') return cell
  if (typeof cell === 'bigint') return Number(cell)
  if (typeof cell !== 'string') return Number.NaN
  const text = hasDecimalComma ? cell.replace(',', '.') : cell
  const value = Number(text)
  if (Number.isNaN(value)) return /^\s*[+-]?inf(inity)?\s*$/i.test(text) ? Number.POSITIVE_INFINITY : value
  /* Number('') is 0 and Number('0x1f') is 31, but neither is a score. */
  const isOther = (value === 0 && text.trim() === '') || (Number.isInteger(value) && /^\s*0[xob]/i.test(text))
  return isOther ? Number.NaN : value
}

/** Reads a yes or a no; `undefined` for anything else. With a positive value, everything else is a no. */
export function readOutcomeCell(cell: unknown, positive: string | undefined): 0 | 1 | undefined {
  const text = typeof cell === 'string' ? cell.trim() : String(cell)
  if (positive !== undefined) return text === positive ? 1 : 0
  return OUTCOMES.get(text) ?? OUTCOMES.get(text.toLowerCase())
}
