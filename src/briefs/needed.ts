import { switchingValue } from '../numbers/sensitivity.js'
import type { Range } from '../numbers/ranges.js'
import type { Field } from '../plan/field.js'
import { fieldAt } from '../plan/form.js'
import { type Path, showPath } from '../plan/path.js'
import { inSentence } from '../text/in-sentence.js'
import { likelyValues, SHARE, worthAt } from '../worksheet/model.js'
import { rounded, showShare } from '../text/format-numbers.js'
import { worksheetOf } from '../worksheet/worksheet.js'
import { showMoney } from './amounts.js'
import { withArticle } from './nouns.js'
import type { Telling } from './template-value.js'
import { showNumber } from './format-value.js'

/** What an input that the plan does not have must be, so that the project pays off. */

export function mustBe(telling: Telling, path: Path, field: Field): string {
  const title = inSentence(field.title)
  const needed = breakEvenOf(telling, path)
  if (needed === undefined) return ''
  if (typeof needed === 'string') {
    return needed === 'always'
      ? `With the other inputs as planned, the project pays off at any ${title}`
      : `With the other inputs as planned, the project doesn't pay off at any ${title}`
  }
  return `The project pays off only if ${withArticle(title)} is ${needed.side} ${shownAs(telling, field, needed.at)}`
}

type Needed = { readonly at: number; readonly side: 'above' | 'below' } | 'always' | 'never'

/** Far beyond any plan. */
const ANY_AMOUNT: Range = { low: 0, high: 1e12 }

/** What an input that the plan does not have must be, the others as they are; `undefined` while others are missing too. */
export function breakEvenOf({ plan }: Telling, path: Path): Needed | undefined {
  const { model } = worksheetOf(plan)
  const { field } = fieldAt(path) ?? {}
  if (!model || (field?.kind !== 'estimate' && field?.kind !== 'number')) return undefined
  const values = likelyValues(model.inputs)
  const name = showPath(path)
  const worth = (all: Readonly<Record<string, number>>) => worthAt(model, all)
  const range = field.of === 'share' ? SHARE : ANY_AMOUNT
  const [atLow, atHigh] = [range.low, range.high].map((figure) => worth({ ...values, [name]: figure }))
  if (atLow === undefined || atHigh === undefined) return undefined
  const at = switchingValue(worth, { ...values, [name]: range.low }, name, range)
  if (at !== undefined && atLow > 0 !== atHigh > 0) return { at, side: atHigh > atLow ? 'above' : 'below' }
  /* Only of a share is it known how far it can go. */
  if (field.of !== 'share') return undefined
  return atLow > 0 ? 'always' : 'never'
}

function shownAs({ plan }: Telling, field: Field, value: number): string {
  const of = field.kind === 'estimate' || field.kind === 'number' ? field.of : 'number'
  if (of === 'share') return showShare(value)
  return of === 'money' ? showMoney(rounded(value), plan.economics?.currency) : showNumber(rounded(value))
}
