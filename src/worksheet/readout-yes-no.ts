import { maxPrecision } from '../numbers/bounds.js'
import { breakEvenPrecision, breakEvenPrecisionOverToday, type YearOfAnyPrecision } from '../numbers/yearly.js'
import type { Plan } from '../plan/plan.js'
import { isRunCostSettled } from './run-cost.js'
import { outOf, showMoney, showShare, showTimes } from './words.js'
import type { YesNo } from './yes-no.js'
import { yearOfAnyPrecision } from './yes-no-model.js'

/** What six figures say before anybody has promised a precision. */

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
    return 'By these amounts acting helps on false cases and hurts on true ones: is a sign wrong?'
  if (gain <= 0) return 'By these amounts acting on a true case gains nothing, so no model can pay.'
  if (loss <= 0) return 'By these amounts acting on a false case costs nothing: is a minus missing? If not, act on all.'
  return trivialValue !== undefined && trivialValue > 0
    ? `Acting on every case would bring ${money(trivialValue)} a year; a model that is never wrong adds ${money(ceiling ?? 0)}, and no model adds more.`
    : `A model that is never wrong would bring ${money(ceiling ?? 0)} a year; no model can bring more.`
}

function breakEvenSentence(sheet: YesNo, known: Known): string | undefined {
  const { baseRate, treatedFraction, year } = known
  const share = breakEvenPrecision(year)
  if (share === undefined || sheet.threshold === undefined) return undefined
  const most = maxPrecision(baseRate, treatedFraction) ?? 1
  if (share > most) {
    return `It cannot break even: that would take ${showShare(share)} of the actions to be right, and at this depth at most ${showShare(most)} can be.`
  }
  const begins = `It breaks even when ${showShare(share)} of the actions are right (precision)`
  if (baseRate === 0) return `${begins}.`
  const against = againstToday(share, most, known)
  if (share <= baseRate) return `${begins}, and even actions at random are right in ${showShare(baseRate)}${against}.`
  const lift = showTimes(share / baseRate)
  return `${begins}, ${lift} times as often as by chance (lift)${against}.`
}

/** A process that loses money is beaten by not acting at all, which says nothing about the model. */
function againstToday(breakEven: number, most: number, { year, today }: Known): string {
  const share = today === undefined || today <= 0 ? undefined : breakEvenPrecisionOverToday(year)
  if (share === undefined || share <= breakEven) return ''
  return share > most
    ? '; what is done today it cannot beat at this depth'
    : `; to beat what is done today takes ${showShare(share)}`
}

function accuracySentence(baseRate: number): string {
  return baseRate <= 0.5
    ? `Doing nothing, as if every case were a no, is right in ${showShare(1 - baseRate)} of them: accuracy is no measure here.`
    : `Taking every case for a yes is right in ${showShare(baseRate)} of them: accuracy is no measure here.`
}

function priorSentence(plan: Plan, { priorLift, maxLift }: YesNo, { baseRate }: Known): string | undefined {
  if (plan.project?.signal !== 'people' || priorLift === undefined) return undefined
  const lift = Math.min(priorLift, maxLift ?? priorLift)
  const right = `${outOf(Math.min(1, lift * baseRate))} actions are right`
  return `As a rule of thumb, a good model of what people do reaches a lift of about ${showTimes(lift)} here: then ${right}.`
}
