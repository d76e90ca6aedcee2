import { type OperatingPoint, relativeGap } from '../numbers/confusion.js'
import { type Path, isSamePath } from '../plan/path.js'
import type { Plan } from '../plan/plan.js'
import { parsePercent } from '../plan/share.js'
import { rowsOf, worksheetOf } from '../worksheet/worksheet.js'
import { RATE_PATHS } from '../worksheet/tasks/binary-rates.js'
import { formatExactShare } from '../text/figures/format-share.js'
import { roundTo } from '../text/figures/round.js'

/** Of base rate, treated fraction, precision and recall three give the fourth: it is offered, not asked. */

export interface Offer {
  /** As it could be typed. */
  readonly text: string
  /** What it means, for somebody who does not know the term. */
  readonly reading: string
}

export type RateName = keyof OperatingPoint

export function rateAt(about: Path): RateName | undefined {
  return (Object.keys(RATE_PATHS) as RateName[]).find((name) => isSamePath(RATE_PATHS[name], about))
}

/** `undefined` unless exactly this rate is missing, and the others leave room for it. */
export function fourthOffered(about: Path, plan: Plan): Offer | undefined {
  const name = rateAt(about)
  const { binary: yesNo } = worksheetOf(plan)
  const share = name === undefined || yesNo?.derivedRate !== name ? undefined : yesNo.rates[name]
  const text = share === undefined ? undefined : inFewDigits(share)
  if (text === undefined) return undefined
  return { text, reading: rowsOf(plan).find(({ key }) => key === about.at(-1))?.explanation ?? '' }
}

/** Far less than may be off before figures are said to contradict each other: the other three are rounded as well. */
const OFF_BY_ROUNDING = 0.004

/** Two digits, as the others deserve; a third where two would be off by too much. */
function inFewDigits(share: number): string | undefined {
  const written = [2, 3].map((digits) => formatExactShare(roundTo(share, digits)))
  const close = written.find((text) => relativeGap(parsePercent(text) ?? 0, share) <= OFF_BY_ROUNDING)
  const text = close ?? written.at(-1) ?? ''
  return parsePercent(text) === undefined ? undefined : text
}
