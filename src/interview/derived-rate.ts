import { listUnreachableRates } from '../numbers/bounds.js'
import { type OperatingPoint, type PartialOperatingPoint, relativeGap } from '../numbers/confusion.js'
import { type Path, isSamePath } from '../plan/path.js'
import type { Plan } from '../plan/plan.js'
import { parsePercent } from '../plan/share.js'
import { listWorksheetRows, getWorksheet } from '../worksheet/worksheet.js'
import { RATE_PATHS } from '../worksheet/tasks/binary-rates.js'
import { formatExactShare } from '../text/figures/format-share.js'
import { roundTo } from '../text/figures/round.js'

/** Three of base rate, selection rate, precision, and recall determine the fourth, so it is offered as a suggestion. */

export interface DerivedRate {
  /** The rate as a person could enter it. */
  readonly text: string
  /** What the rate means, for a person who does not know the term. */
  readonly explanation: string
}

export type RateName = keyof OperatingPoint

export function findRateName(path: Path): RateName | undefined {
  return (Object.keys(RATE_PATHS) as RateName[]).find((name) => isSamePath(RATE_PATHS[name], path))
}

/** Suggests a rate if it is the only missing one and the other three determine a possible value. */
export function suggestDerivedRate(path: Path, plan: Plan): DerivedRate | undefined {
  const name = findRateName(path)
  const { binary } = getWorksheet(plan)
  if (name === undefined || binary?.derivedRate !== name) return undefined
  const text = formatInFewDigits(name, binary.rates)
  if (text === undefined) return undefined
  return { text, explanation: listWorksheetRows(plan).find(({ key }) => key === path.at(-1))?.explanation ?? '' }
}

/** Far below the tolerance for contradictions, because the other three rates are rounded as well. */
const MAX_ROUNDING_GAP = 0.004

/**
 * Formats a rate with two digits, as precise as the others, or with three if two would be off by too much or, together
 * with the others, impossible.
 */
function formatInFewDigits(name: RateName, rates: PartialOperatingPoint): string | undefined {
  const exact = rates[name]
  if (exact === undefined) return undefined
  const candidates = [2, 3].flatMap((digits) => {
    const text = formatExactShare(roundTo(exact, digits))
    const share = parsePercent(text)
    const isPossible = share !== undefined && listUnreachableRates({ ...rates, [name]: share }).length === 0
    return isPossible ? [{ text, gap: relativeGap(share, exact) }] : []
  })
  return (candidates.find(({ gap }) => gap <= MAX_ROUNDING_GAP) ?? candidates.at(-1))?.text
}
