import { maxPrecision } from '../../numbers/bounds.js'
import { breakEvenPrecision, breakEvenPrecisionOverToday, type YearOfAnyPrecision } from '../../numbers/yearly.js'
import type { Plan } from '../../plan/plan.js'
import { isRunCostSettled } from '../run-cost.js'
import { outOf, showMoney, showShare, showTimes } from '../../text/format-numbers.js'
import type { YesNo } from './binary.js'
import { yearOfAnyPrecision } from './binary-model.js'

/** What six figures say before the plan expects a precision. */

interface Known {
  readonly baseRate: number
  readonly treatedFraction: number
  readonly year: YearOfAnyPrecision
  /** A year; `undefined` where it is not said what today's process reaches. */
  readonly today: number | undefined
}

/** `undefined` while one of the six is missing. */
export function yesNoSentences(plan: Plan, sheet: YesNo): readonly string[] | undefined {
  const known = knownIn(plan, sheet)
  if (!known) return undefined
  return [
    worthOfSentence(plan, sheet, known),
    breakEvenSentence(sheet, known),
    accuracySentence(known.baseRate),
    priorSentence(plan, sheet, known),
  ].filter((sentence) => sentence !== undefined)
}

function knownIn(plan: Plan, sheet: YesNo): Known | undefined {
  const { model } = sheet
  const { baseRate, treatedFraction } = sheet.rates
  if (!model || !isRunCostSettled(plan)) return undefined
  if (baseRate === undefined || treatedFraction === undefined) return undefined
  const year = yearOfAnyPrecision(plan, model)
  return year && { baseRate, treatedFraction, year, today: sheet.todaysValue }
}

function worthOfSentence(plan: Plan, { ceiling, trivialValue }: YesNo, { year }: Known): string {
  const money = (amount: number): string => showMoney(amount, plan.economics?.currency)
  const { gain, loss } = year.stakes
  if (gain <= 0 && loss <= 0)
    return 'With these amounts, acting on a positive gains nothing, and acting on a negative costs nothing. Check for a wrong plus or minus sign.'
  if (gain <= 0) return 'With these amounts, acting on a positive gains nothing, so no model can pay off.'
  if (loss <= 0)
    return 'With these amounts, acting on a negative costs nothing. Check for a missing minus sign. If the amounts are right, act on every case.'
  return trivialValue !== undefined && trivialValue > 0
    ? `Acting on every case would earn ${money(trivialValue)} a year. A perfect model would add ${money(ceiling ?? 0)}, the most any model can add.`
    : `A perfect model would earn ${money(ceiling ?? 0)} a year, the most any model can earn.`
}

function breakEvenSentence(sheet: YesNo, known: Known): string | undefined {
  const { baseRate, treatedFraction, year } = known
  const share = breakEvenPrecision(year)
  if (share === undefined || sheet.threshold === undefined) return undefined
  const most = maxPrecision(baseRate, treatedFraction) ?? 1
  if (share > most) {
    return `The project can't break even: ${showShare(share)} of actions must be right, but at this selection rate at most ${showShare(most)} can be.`
  }
  const begins = `The project breaks even when ${showShare(share)} of actions are right (precision)`
  if (baseRate === 0) return `${begins}.`
  const against = againstToday(share, most, known)
  if (share <= baseRate) return `${begins}, and even ${showShare(baseRate)} of random actions are right${against}.`
  const lift = showTimes(share / baseRate)
  return `${begins}, ${lift} times as often as at random (lift)${against}.`
}

/** A process that loses money is beaten by not acting at all, which says nothing about the model. */
function againstToday(breakEven: number, most: number, { year, today }: Known): string {
  const share = today === undefined || today <= 0 ? undefined : breakEvenPrecisionOverToday(year)
  if (share === undefined || share <= breakEven) return ''
  return share > most
    ? "; no model can beat today's process at this selection rate"
    : `; beating today's process takes ${showShare(share)}`
}

function accuracySentence(baseRate: number): string {
  return baseRate <= 0.5
    ? `Always answering "no" is already ${showShare(1 - baseRate)} accurate, so judge the model by precision, not accuracy.`
    : `Always answering "yes" is already ${showShare(baseRate)} accurate, so judge the model by precision, not accuracy.`
}

function priorSentence(plan: Plan, { priorLift, maxLift }: YesNo, { baseRate }: Known): string | undefined {
  if (plan.project?.data_domain !== 'people' || priorLift === undefined) return undefined
  const lift = Math.min(priorLift, maxLift ?? priorLift)
  const right = `${outOf(Math.min(1, lift * baseRate))} actions are right`
  return `As a rule of thumb, a good model of human behavior reaches a lift of about ${showTimes(lift)} here, so ${right}.`
}
