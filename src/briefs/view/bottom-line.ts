import type { Range } from '../../numbers/ranges.js'
import type { Finding } from '../../lint/finding.js'
import { fieldAt } from '../../plan/form.js'
import { samePath, showPath } from '../../plan/path.js'
import { pathOf, place } from '../../plan/typed-path.js'
import { nearestFirst, type Turn } from '../../worksheet/business.js'
import { countedInWords } from '../../worksheet/assumed-defaults.js'
import { inSentence } from '../../text/in-sentence.js'
import { endsOfPlan } from '../../worksheet/best-worst-case.js'
import { isRunCostSettled } from '../../worksheet/run-cost.js'
import { outlookAtParts } from '../../worksheet/stress.js'
import { rounded, showShare } from '../../text/format-numbers.js'
import { worksheetOf } from '../../worksheet/worksheet.js'
import { showMoney, showWorth } from '../amounts.js'
import { breakEvenOf, mustBe } from '../needed.js'
import { withArticle } from '../nouns.js'
import { exemptionAt, type Said, saying, type Telling, unsaid } from '../template-value.js'
import { missingInput } from './figures.js'
import { showBoth } from './stress.js'
import { cost, costsMissing } from './value.js'
import { counted } from '../format-value.js'

/**
 * The first lines of a brief about money: what the project is worth, what it costs once, and how thin the margin is. It
 * pays with room, it pays with a thin margin, it loses money, or that cannot be computed yet.
 */

export interface BottomLine {
  readonly form: 'pays' | 'thin' | 'loses' | 'unknown'
  /** One sentence, which stands in bold. */
  readonly verdict: Said
  readonly more: readonly Said[]
}

/** Where an input that is off by less than this share of itself turns the value into a loss, the margin is thin. */
const THIN = 0.2

export function bottomLine(telling: Telling, findings: readonly Finding[]): BottomLine {
  const { value, valueRange } = worksheetOf(telling.plan).business
  if (value === undefined) return unknown(telling)
  return value < 0 ? loses(telling, value, valueRange) : pays(telling, value, valueRange, findings)
}

function pays(telling: Telling, value: number, range: Range | undefined, findings: readonly Finding[]): BottomLine {
  const turn = turnToName(telling)
  const worst = range !== undefined && range.low < 0
  const isFound = findings.some(({ rule }) => rule === 'economics/thin-margin')
  const isThin = isFound || worst || (turn !== undefined && distanceOf(turn) < THIN)
  const worth = showWorth(value, range, telling.plan.economics?.currency)
  return {
    form: isThin ? 'thin' : 'pays',
    verdict: saying(`Expected net value is ${worth} a year ${costsTaken(telling)}${range ? '' : ' (no range given)'}`),
    more: sentences([
      onceAndPayback(telling),
      isThin
        ? `The margin is thin: ${listedWays(telling, turn, worst ? range.low : undefined)}`
        : roomFor(telling, turn),
      ...assumptions(telling),
    ]),
  }
}

function loses(telling: Telling, value: number, range: Range | undefined): BottomLine {
  const turn = turnToName(telling)
  const best = range !== undefined && range.high > 0 ? range.high : undefined
  return {
    form: 'loses',
    verdict: saying(`As planned, the project loses ${money(telling, value)} a year ${costsTaken(telling)}`),
    more: sentences([
      'We recommend not going ahead with the plan as it stands',
      turn === undefined ? '' : `The project would pay off if ${moved(telling, turn, 'were')}, all else equal`,
      best === undefined ? '' : `In the best case, the project earns ${money(telling, best)} a year`,
      onceAndPayback(telling),
      ...assumptions(telling),
    ]),
  }
}

/** Which figure is missing, and what it must be for the project to pay off. */
function unknown(telling: Telling): BottomLine {
  const missing = missingInput(telling)
  if (missing === undefined) {
    const verdict = saying("The value can't be computed from these inputs")
    return { form: 'unknown', verdict, more: sentences([onceAndPayback(telling)]) }
  }
  const { title } = missing.field
  const setAside = exemptionAt(telling.plan, missing.path)
  if (setAside !== undefined) {
    const what = inSentence(fieldAt(setAside.path)?.field.title ?? title)
    const verdict = saying(`The value can't be computed in money because ${what} is marked as not applicable`)
    return { form: 'unknown', verdict, more: sentences([`Reason: ${setAside.reason}`, onceAndPayback(telling)]) }
  }
  return {
    form: 'unknown',
    verdict: saying(`The value can't be computed yet: ${unsaid(telling, missing.path, inSentence(title)).text}`),
    more: sentences([mustBe(telling, missing.path, missing.field), onceAndPayback(telling)]),
  }
}

/** For finance: over the horizon, and if the model delivers less than expected. */
export function beyondAYear(telling: Telling): readonly Said[] {
  const { plan } = telling
  const { value, netPresentValue, horizonYears } = worksheetOf(plan).business
  if (value === undefined) return []
  const worst = endsOfPlan(plan)?.worse
  const atWorst = worst && worksheetOf(worst).business.netPresentValue
  const years = horizonYears === undefined ? '' : counted(horizonYears, 'years')
  const discount = plan.economics?.discount_rate === undefined ? ', undiscounted' : ''
  const gains = (amount: number) => `${amount < 0 ? 'loses' : 'nets'} ${money(telling, amount)}`
  const [, less] = outlookAtParts(plan)
  return sentences([
    netPresentValue === undefined
      ? ''
      : `Over ${years}, the project ${gains(netPresentValue)}${discount}${atWorst === undefined ? '' : `; in the worst case, it ${gains(atWorst)}`}`,
    less?.value === undefined
      ? ''
      : `If the model delivers ${showShare(less.part)} of its expected performance, the project ${less.value < 0 ? 'loses' : 'earns'} ${money(telling, less.value)} a year`,
  ])
}

function sentences(words: readonly string[]): readonly Said[] {
  return words.filter((one) => one !== '').map((one) => saying(one))
}

function money({ plan }: Telling, value: number): string {
  return showMoney(rounded(Math.abs(value)), plan.economics?.currency)
}

function costsTaken({ plan }: Telling): string {
  return isRunCostSettled(plan) ? 'after operating costs' : 'before operating costs, which have no estimate yet'
}

function onceAndPayback(telling: Telling): string {
  const { paybackMonths } = worksheetOf(telling.plan).business
  const { once } = cost(telling)
  if (!once.said) return 'One-time cost has no estimate yet'
  if (paybackMonths === undefined) return `One-time cost is ${withNote(once)}`
  const months = counted(rounded(Math.ceil(paybackMonths)), 'months')
  const least = costsMissing(telling).length > 0 ? 'at least ' : ''
  /* The note is about both figures. */
  const both = `One-time cost is ${once.text}; expected payback is ${least}${months} after launch`
  return once.note === '' ? both : `${both} (${once.note})`
}

/** One pair of parentheses is enough: `$220,000 ($200,000–$260,000; change management not estimated yet)`. */
function withNote({ text, note }: Said): string {
  if (note === '') return text
  return text.endsWith(')') ? `${text.slice(0, -1)}; ${note})` : `${text} (${note})`
}

/** What the value counts with although nobody has estimated it, and what it leaves out. */
function assumptions(telling: Telling): readonly string[] {
  const { plan } = telling
  const words = countedInWords(plan)
  const isOpen = plan.economics?.adoption === undefined
  const needed = isOpen ? breakEvenOf(telling, pathOf(place.economics.adoption)) : undefined
  const least = typeof needed === 'object' && needed.at > 0 ? `; break-even adoption is ${showShare(needed.at)}` : ''
  const { yesNo } = worksheetOf(plan)
  const isTodayOpen = yesNo !== undefined && yesNo.todaysValue === undefined
  return [
    words === undefined ? '' : `Net value ${words}${words.includes('adoption') ? least : ''}`,
    isTodayOpen ? "The value of today's process isn't subtracted because its figures are missing" : '',
  ]
}

/** The key driver where the value depends on it closely enough, else the input that needs the least change. */
function turnToName({ plan }: Telling): Turn | undefined {
  const { turns, deciding } = worksheetOf(plan).business
  const [nearest] = nearestFirst(turns)
  const driver = deciding && turns.find(({ path }) => samePath(path, deciding))
  if (driver === undefined || driver.likely === 0) return nearest
  return nearest !== undefined && distanceOf(nearest) < THIN && distanceOf(driver) >= THIN ? nearest : driver
}

function distanceOf({ likely, at }: Turn): number {
  return Math.abs((at - likely) / likely)
}

function listedWays(telling: Telling, turn: Turn | undefined, worst: number | undefined): string {
  const ways = [
    worst === undefined ? '' : `in the worst case, the project loses ${money(telling, worst)} a year`,
    turn === undefined ? '' : `if ${moved(telling, turn, 'falls')}, the project loses money`,
  ].filter((way) => way !== '')
  return ways.join('; ')
}

function roomFor(telling: Telling, turn: Turn | undefined): string {
  if (turn === undefined) return 'No single input alone can turn the value into a loss'
  return `The project pays off unless ${moved(telling, turn, 'falls')}`
}

/** `the success rate falls below 10% (plan: 12%)` */
function moved(telling: Telling, { path, likely, at }: Turn, how: 'falls' | 'were'): string {
  const title = inSentence(fieldAt(path)?.field.title ?? showPath(path))
  const [now, there] = showBoth(telling, path, likely, at)
  const isBelow = at < likely
  const isMany = /^(?:cases|minutes) /.test(title)
  const verb = how === 'were' ? 'were' : `${isBelow ? 'fall' : 'rise'}${isMany ? '' : 's'}`
  return `${withArticle(title)} ${verb} ${isBelow ? 'below' : 'above'} ${there} (plan: ${now})`
}
