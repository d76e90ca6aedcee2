import { maxPrecision, ROUNDING_TOLERANCE } from '../../numbers/bounds.js'
import type { UnitPayoffs } from '../../numbers/stakes.js'
import { SHARES, formatApart } from '../../text/figures/format-apart.js'
import type { BinarySheet } from './binary.js'

/** Why a figure of a binary task doesn't exist although all its inputs are known, which is not the same as unknown. */

/** Why acting never pays off; `undefined` if it pays off on positives. */
export function explainNoGain({ gain }: UnitPayoffs): string | undefined {
  return gain > 0 ? undefined : 'Acting on a positive case gains nothing, so acting never pays off.'
}

/** Why no precision is enough; `undefined` if one is, or if an input is missing. */
export function explainNoPrecision({ model, rates }: BinarySheet, required: number | undefined): string | undefined {
  if (!model?.year) return undefined
  if (required === undefined)
    return model.year.selectionRate > 0
      ? 'More precision adds no value, so no precision is enough.'
      : "Staff can't act on any case, so no precision is enough."
  const { baseRate, selectionRate } = rates
  const highest = (baseRate !== undefined && selectionRate !== undefined && maxPrecision(baseRate, selectionRate)) || 1
  if (required <= highest * ROUNDING_TOLERANCE) return undefined
  const [requiredText, highestText] = formatApart(SHARES, required, highest)
  return `${requiredText} of actions must be right, but at this selection rate at most ${highestText} can be.`
}
