import type { Plan } from '../../plan/plan.js'
import { formatExactShare } from '../../text/figures/format-share.js'
import { roundTo } from '../../text/figures/round.js'
import type { EditValue } from '../../yaml/edit/types.js'
import { type AnswerError, isAnswerError, isCurrency, parseAmount, unifySpelling } from '../parse-amount.js'

/** The limit of a success criterion: a share, an amount of money, a count, or a change of a figure of today. */

export interface CriterionLimit {
  readonly kind: 'lower' | 'upper'
  readonly value: number
  readonly details: LimitDetails
}

/** What stands beside the limit in the plan; `undefined` removes what an earlier answer put there. */
export interface LimitDetails {
  readonly unit: string | undefined
  readonly baseline: EditValue | undefined
}

/** Tasks whose metrics may be errors, where lower is better: a figure alone does not show which limit it is. */
const TASKS_WITH_ERRORS: ReadonlySet<string | undefined> = new Set(['forecast', 'regression'])

const UPPER =
  /^(?:at (?:the )?most|no more than|not more than|not above|below|under|less than|fewer than|up to|max(?:imum)?(?: of)?|<=?|≤)\s*/i
const LOWER =
  /^(?:at (?:the )?least|no less than|not less than|not below|above|over|more than|greater than|min(?:imum)?(?: of)?|>=?|≥)\s*/i

/** Parses `at least 6.5%`, `at most 4,000 USD`, `at least 12 calls a day`, or `+0.5% from 0.031`. */
export function parseLimit(input: string, metric: string | undefined, plan: Plan): CriterionLimit | AnswerError {
  const text = unifySpelling(input)
  const isUpper = UPPER.test(text)
  const figureText = unifySpelling(text.replace(isUpper ? UPPER : LOWER, ''))
  const change = parseChange(figureText)
  if (change !== undefined) return computeChangedLimit(text, change, isUpper, metric, plan)
  if (!isUpper && !LOWER.test(text) && TASKS_WITH_ERRORS.has(plan.project?.task) && /\d/.test(text)) {
    return {
      error: `Enter "at most ${text}" if lower is better, as for an error, or "at least ${text}" if higher is better.`,
    }
  }
  const figure = parseFigureWithUnit(figureText, plan)
  if (isAnswerError(figure)) return { error: `${figure.error} You can also enter "at least 6.5%" or "at most 3".` }
  const details = { unit: figure.unit, baseline: undefined }
  return { kind: isUpper ? 'upper' : 'lower', value: figure.value, details }
}

interface FigureWithUnit {
  readonly value: number
  readonly unit: string | undefined
}

const CASES = /^(\S+)\s+(?:of|in|out of)\s+(?:every\s+)?(\d\S*)(?:\s+cases)?$/i
/** A figure and the words after it, such as `12 calls a day`. */
const WITH_WORDS = /^(\S*\d\S*(?:\s(?:k|m|bn|thousand|million|billion)\b)?)\s+(\p{L}.*)$/iu

function parseFigureWithUnit(text: string, plan: Plan): FigureWithUnit | AnswerError {
  if (CASES.test(text)) {
    const share = parseAmount('share', text.replace(CASES, '$1 of $2'))
    return isAnswerError(share) ? share : { value: share.amount, unit: '%' }
  }
  const figure = parseAmount('number', text)
  if (!isAnswerError(figure)) return { value: figure.amount, unit: findUnit(text, plan) }
  const [, number = '', words = ''] = WITH_WORDS.exec(text) ?? []
  const counted = number === '' ? figure : parseAmount('number', number)
  if (isAnswerError(counted)) return figure
  const unit = findUnit(number, plan)
  return { value: counted.amount, unit: unit === undefined ? words : `${unit} ${words}` }
}

function findUnit(text: string, { economics }: Plan): string | undefined {
  if (text.endsWith('%')) return '%'
  const code = text.match(/[A-Z]{3}/g)?.find(isCurrency)
  if (code !== undefined) return code
  return /[$€£¥]/.test(text) ? (economics?.currency ?? /[$€£¥]/.exec(text)?.[0]) : undefined
}

interface Change {
  readonly sign: 1 | -1
  readonly figure: string
  readonly isInPoints: boolean
  readonly base: string | undefined
}

const BASE_WORDS = '(?:from|over|on|above|below|than|against|compared (?:with|to)|vs\\.?|versus|of)'
const SIGNED = new RegExp(
  `^(\\+|-|plus|minus|(?:an? )?(?:increase|improvement|rise|gain|decrease|reduction|drop|cut) (?:of|by)|(?:improve|increase|raise|rise|reduce|decrease|cut|drop|lower|fall)[sd]? by)\\s*(\\d\\S*)(\\s+(?:percentage\\s+)?points?|\\s*pp)?(?:\\s+${BASE_WORDS}\\s+(.+))?$`,
  'i',
)
const COMPARED = new RegExp(
  `^(\\d\\S*)(\\s+(?:percentage\\s+)?points?|\\s*pp)?\\s+(more|higher|better|above|less|lower|fewer|below)(?:\\s+than)?(?:\\s+(.+))?$`,
  'i',
)
const FALLING =
  /^(?:-|minus|.*\b(?:decrease|reduction|drop|cut|reduce[sd]?|decrease[sd]?|lower|less|fewer|below|fall)\b)/i

function parseChange(text: string): Change | undefined {
  const signed = SIGNED.exec(text)
  const compared = signed === null ? COMPARED.exec(text) : null
  const [sign, figure, points, base] = signed
    ? signed.slice(1)
    : [compared?.[3], compared?.[1], compared?.[2], compared?.[4]]
  if (sign === undefined || figure === undefined) return undefined
  return { sign: FALLING.test(sign) ? -1 : 1, figure, isInPoints: points !== undefined, base }
}

function computeChangedLimit(
  text: string,
  { sign, figure, isInPoints, base }: Change,
  isUpper: boolean,
  metric: string | undefined,
  plan: Plan,
): CriterionLimit | AnswerError {
  const amount = parseAmount('number', figure)
  if (isAnswerError(amount)) return amount
  const from = base === undefined || isToday(base) ? findBaseline(metric, plan) : parseFigureWithUnit(base, plan)
  if (from === undefined) {
    return {
      error: `${text} is a change. Enter the value to reach, such as "at least 6.5%", or what it changes, as in "${text} from 0.031".`,
    }
  }
  if (isAnswerError(from)) return from
  const isRelative = figure.endsWith('%') && !isInPoints
  if (isRelative && from.unit === '%') {
    const points = figure.slice(0, -1)
    return {
      error: `${text} is ambiguous. Enter the value to reach, or "${sign === 1 ? '+' : '-'}${points} points from ${formatExactShare(from.value)}" for ${formatExactShare(roundTo(from.value + sign * amount.amount, 12))}.`,
    }
  }
  const step = isRelative ? from.value * amount.amount : isInPoints ? toPoints(figure, amount.amount) : amount.amount
  const value = roundTo(from.value + sign * step, 12)
  const isCeiling = isUpper || sign === -1
  return {
    kind: isCeiling ? 'upper' : 'lower',
    value,
    details: { unit: from.unit, baseline: toFileValue(from.value, from.unit) },
  }
}

/** `0.5 points` and `0.5% points` are half a percentage point. */
function toPoints(figure: string, amount: number): number {
  return figure.endsWith('%') ? amount : amount / 100
}

function isToday(base: string): boolean {
  return /^(?:today|now|the baseline|baseline|today's.*|the current .*)$/i.test(base.trim())
}

/** The figure of today of the KPI that a criterion is about. */
function findBaseline(metric: string | undefined, { value }: Plan): FigureWithUnit | undefined {
  const words = metric?.trim().toLowerCase() ?? ''
  const kpi = (value?.kpis ?? []).find(({ name }) => {
    const kpiName = name?.trim().toLowerCase() ?? ''
    return kpiName !== '' && words !== '' && (kpiName.includes(words) || words.includes(kpiName))
  })
  if (kpi?.baseline === undefined) return undefined
  const isPercent = /%|percent/i.test(kpi.unit ?? '')
  return { value: isPercent ? kpi.baseline / 100 : kpi.baseline, unit: isPercent ? '%' : kpi.unit }
}

/** A share is written as a percentage. */
export function toFileValue(value: number, unit: string | undefined): EditValue {
  return unit === '%' ? formatExactShare(value) : value
}
