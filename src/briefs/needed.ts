import { isSamePath } from '../plan/path.js'
import { path, toPath } from '../plan/typed-path.js'
import { isAdoptionAssumed } from '../worksheet/assumed-defaults.js'
import { getValueName } from '../worksheet/business.js'
import { findRequiredFigure } from '../worksheet/required-figure/find.js'
import type { BriefContext } from './template-value.js'
import { formatMoney } from '../text/figures/format-money.js'
import { formatShare } from '../text/figures/format-share.js'

/** What a brief says of the adoption while nobody has estimated it. */

const ADOPTION = toPath(path.economics.adoption)

/** The share of cases at which nothing is left, if no one has estimated the adoption; else `undefined`. */
export function findAdoptionBreakEven({ plan }: BriefContext): number | undefined {
  const required = isAdoptionAssumed(plan) ? findRequiredFigure(plan) : undefined
  if (required === undefined || typeof required.pays === 'string' || !isSamePath(required.path, ADOPTION))
    return undefined
  return required.pays.low ?? required.pays.high
}

/** Adoption that nobody has estimated is part of the name, since its default is the best that can happen. */
export function formatVerdictName({ plan }: BriefContext): string {
  return `${getValueName(plan).name}${isAdoptionAssumed(plan) ? ' at 100% adoption (no estimate yet)' : ''}`
}

/** The other end of an adoption that nobody has estimated: where nothing is left. */
export function formatAdoptionEnd(context: BriefContext): string {
  const breakEven = findAdoptionBreakEven(context)
  if (breakEven === undefined) return ''
  return `; at ${formatShare(breakEven)} adoption, it is ${formatMoney(0, context.plan.economics?.currency)}`
}
