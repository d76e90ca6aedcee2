import { findBreakEvenValue } from '../numbers/sensitivity.js'
import type { Range } from '../numbers/ranges.js'
import type { Field } from '../plan/field.js'
import { findFormField } from '../plan/form.js'
import { type Path, formatPath } from '../plan/path.js'
import { inSentence } from '../text/in-sentence.js'
import { getLikelyValues, SHARE_RANGE, computeFiniteValue } from '../worksheet/model.js'
import { path, toPath } from '../plan/typed-path.js'
import { isAdoptionAssumed } from '../worksheet/assumed-defaults.js'
import { getValueName } from '../worksheet/business.js'
import { getWorksheet } from '../worksheet/worksheet.js'
import { withArticle } from './nouns.js'
import type { BriefContext } from './template-value.js'
import { formatMoney } from '../text/figures/format-money.js'
import { formatNumber } from '../text/figures/format-number.js'
import { formatShare } from '../text/figures/format-share.js'
import { roundTo } from '../text/figures/round.js'

/** What a missing input must be for the project to pay off. */

export function describeRequiredValue(context: BriefContext, path: Path, field: Field): string {
  const title = inSentence(field.title)
  const required = computeRequiredValue(context, path)
  if (required === undefined) return ''
  if (typeof required === 'string') {
    return required === 'always'
      ? `With the other inputs as planned, the project pays off at any ${title}`
      : `With the other inputs as planned, the project doesn't pay off at any ${title}`
  }
  return `The project pays off only if ${withArticle(title)} is ${required.side} ${formatFieldValue(context, field, required.at)}`
}

type RequiredValue = { readonly at: number; readonly side: 'above' | 'below' } | 'always' | 'never'

/** Wider than any amount in a plan. */
const ANY_AMOUNT: Range = { low: 0, high: 1e12 }

/** The break-even value of a missing input, all else equal; `undefined` if other inputs are missing too. */
function computeRequiredValue({ plan }: BriefContext, fieldPath: Path): RequiredValue | undefined {
  const { model } = getWorksheet(plan)
  const { field } = findFormField(fieldPath) ?? {}
  if (!model || (field?.kind !== 'estimate' && field?.kind !== 'number')) return undefined
  const values = getLikelyValues(model.inputs)
  const name = formatPath(fieldPath)
  const computeWorth = (inputs: Readonly<Record<string, number>>) => computeFiniteValue(model, inputs)
  const range = field.quantity === 'share' ? SHARE_RANGE : ANY_AMOUNT
  const [atLow, atHigh] = [range.low, range.high].map((figure) => computeWorth({ ...values, [name]: figure }))
  if (atLow === undefined || atHigh === undefined) return undefined
  const breakEven = findBreakEvenValue(computeWorth, { ...values, [name]: range.low }, name, range)
  if (breakEven !== undefined && atLow > 0 !== atHigh > 0)
    return { at: breakEven, side: atHigh > atLow ? 'above' : 'below' }
  /* Only a share has a known upper limit. */
  if (field.quantity !== 'share') return undefined
  return atLow > 0 ? 'always' : 'never'
}

/** The share of cases at which nothing is left, if no one has estimated the adoption; else `undefined`. */
export function findAdoptionBreakEven(context: BriefContext): number | undefined {
  if (!isAdoptionAssumed(context.plan)) return undefined
  const required = computeRequiredValue(context, toPath(path.economics.adoption))
  return typeof required === 'object' && required.at > 0 && required.at < 1 ? required.at : undefined
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

function formatFieldValue({ plan }: BriefContext, field: Field, value: number): string {
  const quantity = field.kind === 'estimate' || field.kind === 'number' ? field.quantity : 'number'
  if (quantity === 'share') return formatShare(value)
  return quantity === 'money' ? formatMoney(value, plan.economics?.currency) : formatNumber(roundTo(value))
}
