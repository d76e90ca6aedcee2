import { getCaseNoun } from '../../evidence/case-noun.js'
import type { EvaluateRun } from '../../evidence/formats/evaluate-run.js'
import type { MeasuredMoney } from '../../evidence/types.js'
import { createMeasuredPicture, type Picture } from '../../picture/picture.js'
import { formatQuantity } from '../../text/pluralize.js'

/** Draws the measured value by selection rate; `undefined` if no value is calculated. */
export function drawCurve({ plan, evaluation, scoresFile }: EvaluateRun): Picture | undefined {
  const { money, curve, rates, capacity, cases } = evaluation
  if (!money) return undefined
  const { net } = money.value
  return createMeasuredPicture(plan, {
    points: curve.flatMap(({ rate, value }) => (value === undefined ? [] : [{ selectionRate: rate, value }])),
    plan: { selectionRate: rates.selectionRate, value: net.value },
    range: net.combined,
    capacityRate: capacity?.rate,
    breakEvens: listOuterTurns(money.turns).map(({ rate, isUpward }) => ({ selectionRate: rate, isRising: isUpward })),
    perfectModelValue: money.perfectModel,
    measuredOn: `${formatQuantity(cases, getCaseNoun(plan))} in ${scoresFile}`,
  })
}

/** Near zero a measured curve goes up and down with single cases; its first and its last turn are what can be seen. */
function listOuterTurns(turns: MeasuredMoney['turns']): MeasuredMoney['turns'] {
  const [first, last] = [turns[0], turns.at(-1)]
  return turns.length > 2 && first && last ? [first, ...(first.isUpward === last.isUpward ? [] : [last])] : turns
}
