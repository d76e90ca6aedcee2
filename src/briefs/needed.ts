import { findBreakEvenValue } from '../numbers/sensitivity.js'
import type { Range } from '../numbers/ranges.js'
import type { Field } from '../plan/field.js'
import { findFormField } from '../plan/form.js'
import { type Path, formatPath } from '../plan/path.js'
import { inSentence } from '../text/in-sentence.js'
import { getLikelyValues, SHARE_RANGE, computeFiniteValue } from '../worksheet/model.js'
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
export function computeRequiredValue({ plan }: BriefContext, path: Path): RequiredValue | undefined {
  const { model } = getWorksheet(plan)
  const { field } = findFormField(path) ?? {}
  if (!model || (field?.kind !== 'estimate' && field?.kind !== 'number')) return undefined
  const values = getLikelyValues(model.inputs)
  const name = formatPath(path)
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

function formatFieldValue({ plan }: BriefContext, field: Field, value: number): string {
  const quantity = field.kind === 'estimate' || field.kind === 'number' ? field.quantity : 'number'
  if (quantity === 'share') return formatShare(value)
  return quantity === 'money' ? formatMoney(value, plan.economics?.currency) : formatNumber(roundTo(value))
}
