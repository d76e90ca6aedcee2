import { capital } from '../text/capitalize.js'
import type { Plan } from '../plan/plan.js'
import { countedInWords } from './assumed-defaults.js'
import { otherSentences } from './tasks/readout-others.js'
import { yesNoSentences } from './tasks/readout-binary.js'
import { isRunCostSettled } from './run-cost.js'
import { showMoney, showShare } from '../text/format-numbers.js'
import { worksheetOf } from './worksheet.js'

/** What the figures say as soon as there are enough of them, in a few sentences for a room full of people. */

/** `undefined` while a figure is missing without which nothing can be told. */
export function readoutOf(plan: Plan): readonly string[] | undefined {
  const { yesNo, other, business } = worksheetOf(plan)
  const value = business.value === undefined ? [] : [valueSentence(plan, business.value), ...meanwhile(plan)]
  if (yesNo) {
    const sentences = yesNoSentences(plan, yesNo)
    return sentences && [...sentences, ...value]
  }
  if (!other || value.length === 0 || !isRunCostSettled(plan)) return undefined
  return [...otherSentences(plan, other), ...value]
}

/** Money a year; `undefined` while it cannot be told. */
export function valueAYear(plan: Plan): number | undefined {
  return worksheetOf(plan).business.value
}

/** What has become of the value since it was told; `undefined` while the difference is not worth a word. */
export function changeOfValue(plan: Plan, told: number | undefined): string | undefined {
  const value = valueAYear(plan)
  if (value === undefined || (told !== undefined && !isWorthAWord(told, value))) return undefined
  if (told === undefined) return valueSentence(plan, value)
  const money = (amount: number): string => showMoney(Math.abs(amount), plan.economics?.currency)
  const before = told < 0 ? `a loss of ${money(told)}` : money(told)
  return `With this answer, the plan ${value < 0 ? 'loses' : 'earns'} ${money(value)} a year (before: ${before}).`
}

const NOTICEABLE = 0.1

function isWorthAWord(told: number, value: number): boolean {
  return told < 0 !== value < 0 || Math.abs(value - told) > NOTICEABLE * Math.abs(told)
}

/** What is not known does not pass for known. */
function meanwhile(plan: Plan): readonly string[] {
  const counted = countedInWords(plan)
  return counted === undefined ? [] : [`${capital(counted)}.`]
}

function valueSentence(plan: Plan, value: number): string {
  const { yesNo } = worksheetOf(plan)
  const money = showMoney(Math.abs(value), plan.economics?.currency)
  const precision = yesNo?.rates.precision
  const when =
    precision === undefined ? 'As planned, the project' : `With ${showShare(precision)} of actions right, the project`
  if (yesNo?.todaysValue !== undefined && yesNo.todaysValue !== 0) {
    const compared = value < 0 ? 'less' : 'more'
    return `${when} earns ${money} a year ${compared} than today's process, after operating cost.`
  }
  const isTodayOpen = yesNo !== undefined && yesNo.todaysValue === undefined
  const but = isTodayOpen ? "; the value of today's process is unknown, so it isn't subtracted" : ''
  return `${when} ${value < 0 ? 'loses' : 'earns'} ${money} a year after operating cost${but}.`
}
