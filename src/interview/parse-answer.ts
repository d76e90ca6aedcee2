import { isPlaceholder } from '../plan/placeholder-words.js'
import type { ChoiceField, ChoicesField, EstimateField, Field, NumberField } from '../plan/field.js'
import { findFormField } from '../plan/form.js'
import { nearest } from '../text/suggest.js'
import type { Path } from '../plan/path.js'
import { getValue } from '../plan/typed-path.js'
import type { Plan } from '../plan/plan.js'
import { roundTo } from '../text/figures/round.js'
import { getCurrencySymbol } from '../text/figures/format-money.js'
import type { EditValue } from '../yaml/edit/types.js'
import {
  parseAmount,
  type AnswerError,
  isAnswerError,
  isCurrency,
  type ParsedRange,
  parseRange,
  parseSampleSize,
  unifySpelling,
} from './parse-amount.js'
import { type LimitDetails, parseLimit } from './reply/parse-limit.js'
import type { PlanQuestion } from './plan-questions.js'
import { parseDate } from './check-date.js'
import { type PersonInput, parsePerson } from './people.js'
import { findPlainReply, findNamedList, isNothing, type PlainReply } from './plain-reply.js'

/** An answer after parsing. */
export type ParsedAnswer =
  | {
      readonly kind: 'value'
      readonly value: EditValue
      readonly sampleSize?: number | undefined
      readonly details?: LimitDetails
    }
  | { readonly kind: 'range'; readonly range: ParsedRange; readonly sampleSize?: number | undefined }
  | { readonly kind: 'person'; readonly person: PersonInput }
  /** A value for the sibling of the field: the reason why there is no number, or an upper limit. */
  | { readonly kind: 'substitute'; readonly value: EditValue; readonly details?: LimitDetails }
  | { readonly kind: 'none' }

/** Parses the text of an answer; returns what to write to the plan, or why the text cannot be accepted. */
export function parseAnswer(planQuestion: PlanQuestion, input: string, plan: Plan): ParsedAnswer | AnswerError {
  const text = cleanInput(input)
  if (text === '') return { error: 'Enter an answer.' }
  const reply = findPlainReply(planQuestion, text)
  if (reply !== undefined) return { error: explainReply(reply, text) }
  if (isPlaceholder(text)) return { error: `"${text}" isn't an answer. Enter an answer, or "I don't know yet".` }
  if (planQuestion.kind === 'role') return parsePersonAnswer(text, plan)
  if (findNamedList(planQuestion)?.canBeNone === true && isNothing(text)) return { kind: 'none' }
  return parseSubstitute(planQuestion, text, plan) ?? parseValue(planQuestion.form.field, text, planQuestion.path, plan)
}

/** Where a reply can be recorded, it is; elsewhere, as in a confirmation, it is no answer. */
function explainReply(reply: PlainReply, text: string): string {
  return reply.kind === 'unknown'
    ? `"${text}" isn't an answer. Name an owner and a due date for an open question.`
    : `"${text}" isn't an answer. Add the reason, as in "does not apply: REASON".`
}

/** Replaces control characters, which pasted text may contain, with spaces. */
export function cleanInput(input: string): string {
  // oxlint-disable-next-line no-control-regex
  return input.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u200b\ufeff\u202a-\u202e\u2066-\u2069]+/g, ' ').trim()
}

function parseSubstitute(planQuestion: PlanQuestion, text: string, plan: Plan): ParsedAnswer | AnswerError | undefined {
  if (planQuestion.kind !== 'field') return undefined
  const { satisfiedBy: sibling } = planQuestion.form.field
  if (sibling === 'at_most') return parseCriterion(text, planQuestion.path, plan)
  const reason = /^(?:there is )?no(?:ne| number)?(?: yet| today)?[,:]?\s+(?:because|since|as)[,:]?\s+(.+)$/i.exec(text)
  return sibling !== undefined && reason?.[1] ? { kind: 'substitute', value: reason[1] } : undefined
}

/** A criterion: the limit, with its unit and the figure that it changes beside it. */
function parseCriterion(text: string, path: Path, plan: Plan): ParsedAnswer | AnswerError {
  const currencyError = findCurrencyError(text, plan)
  if (currencyError !== undefined) return currencyError
  const metric = getValue(plan, [...path.slice(0, -1), 'metric'])
  const limit = parseLimit(text, typeof metric === 'string' ? metric : undefined, plan)
  if (isAnswerError(limit)) return limit
  const { kind, value, details } = limit
  const isPlain = details.unit === undefined && details.baseline === undefined
  return { kind: kind === 'upper' ? 'substitute' : 'value', value, ...(isPlain ? {} : { details }) }
}

function parseValue(field: Field, text: string, path: Path, plan: Plan): ParsedAnswer | AnswerError {
  switch (field.kind) {
    case 'number':
    case 'estimate':
      return parseFigure(field, text, path, plan)
    case 'choice':
      return parseChoice(field, text)
    case 'choices':
      return parseChoices(field, text)
    case 'yesNo':
      return parseYesNo(text)
    case 'date': {
      const date = parseDate(text, plan.project?.started_on)
      return isAnswerError(date) ? date : { kind: 'value', value: date.day }
    }
    case 'person':
      return parsePersonAnswer(text, plan)
    case 'ref':
      return parseReference(field.targetList, text, plan)
    case 'text':
      return { kind: 'value', value: text }
    case 'scalars':
    case 'group':
    case 'list':
      return { error: 'This field contains other fields. Set one of those fields instead.' }
  }
}

function parseFigure(
  field: NumberField | EstimateField,
  input: string,
  path: Path,
  plan: Plan,
): ParsedAnswer | AnswerError {
  const text = field.unit === 'days' ? convertDuration(unifySpelling(input)) : unifySpelling(input)
  const currencyError = field.quantity === 'money' ? findCurrencyError(text, plan) : undefined
  if (currencyError) return currencyError
  const sample = field.kind === 'estimate' ? parseSampleSize(field, text) : undefined
  if (sample && isAnswerError(sample)) return sample
  const { figureText, sampleSize } = sample ?? { figureText: text, sampleSize: undefined }
  const range = field.kind === 'estimate' ? parseRange(field.quantity, figureText) : undefined
  if (range) return isAnswerError(range) ? range : { kind: 'range', range, sampleSize }
  const withoutPercent =
    field.quantity === 'number' && isInPercent(path, plan) ? figureText.replace(/\s*%$/, '') : figureText
  const figure = parseAmount(field.quantity, withoutPercent)
  return isAnswerError(figure) ? figure : { kind: 'value', value: figure.fileValue, sampleSize }
}

const DAYS: Readonly<Record<string, number>> = { hour: 1 / 24, day: 1, week: 7, month: 30, year: 365 }

/** `12 hours` is 0.5 days, `2 weeks` is 14; twelve months are a year. */
function convertDuration(text: string): string {
  const [, count = '', unit = ''] = /^([\d.]+)\s*(hour|day|week|month|year)s?$/i.exec(text) ?? []
  if (count === '') return text
  const isYears = unit.toLowerCase() === 'month' && Number(count) % 12 === 0
  const days = isYears ? (Number(count) / 12) * 365 : Number(count) * (DAYS[unit.toLowerCase()] ?? 1)
  return String(roundTo(days, 3))
}

/** Rejects an amount in another currency, because the plan would read it as an amount in its own currency. */
function findCurrencyError(text: string, plan: Plan): AnswerError | undefined {
  const planCurrency = plan.economics?.currency?.trim().toUpperCase() ?? ''
  if (!isCurrency(planCurrency)) return undefined
  const enteredCurrency = text
    .match(/[$€£¥]|(?<![A-Za-z])[A-Z]{3}(?![A-Za-z])|(?<=\d[kmKM]?)[A-Z]{3}(?![A-Za-z])/g)
    ?.find((name) => name !== planCurrency && name !== getCurrencySymbol(planCurrency, 'narrowSymbol'))
  if (enteredCurrency === undefined || (enteredCurrency.length > 1 && !isCurrency(enteredCurrency))) return undefined
  return {
    error: `${text} is in ${enteredCurrency}, but the plan uses ${planCurrency}. Enter the amount in ${planCurrency}.`,
  }
}

/** Whether the unit of a number is percent, so that 1.8 means 1.8%. */
function isInPercent(path: Path, plan: Plan): boolean {
  const unit = getValue(plan, [...path.slice(0, -1), 'unit'])
  return typeof unit === 'string' && /%|percent/i.test(unit)
}

function parseChoice(field: ChoiceField, text: string): ParsedAnswer | AnswerError {
  const value = findOption(field, text)
  return value === undefined ? { error: describeInvalidOption(field, text) } : { kind: 'value', value }
}

function parseChoices(field: ChoicesField, text: string): ParsedAnswer | AnswerError {
  if (/^none( of (these|them))?$/i.test(text)) return { kind: 'value', value: [] }
  const words = text.split(/\s*[,;]\s*/).filter((word) => word !== '')
  const invalidWord = words.find((word) => findOption(field, word) === undefined)
  if (invalidWord !== undefined) return { error: describeInvalidOption(field, invalidWord) }
  const chosen = new Set(words.map((word) => findOption(field, word)))
  return { kind: 'value', value: field.options.map(({ value }) => value).filter((value) => chosen.has(value)) }
}

function findOption({ options }: ChoiceField | ChoicesField, text: string): string | undefined {
  const word = text.toLowerCase()
  return options.find(({ value, label }) => value.toLowerCase() === word || label.toLowerCase() === word)?.value
}

function describeInvalidOption({ options }: ChoiceField | ChoicesField, text: string): string {
  const values = options.map(({ value }) => value)
  const suggestion = nearest(text, values)
  return suggestion === undefined
    ? `"${text}" isn't an option. Choose from: ${values.join(', ')}.`
    : `"${text}" isn't an option. Did you mean ${suggestion}?`
}

function parseYesNo(text: string): ParsedAnswer | AnswerError {
  if (/^(y|yes|true)$/i.test(text)) return { kind: 'value', value: true }
  if (/^(n|no|false)$/i.test(text)) return { kind: 'value', value: false }
  return { error: 'Enter yes or no.' }
}

function parsePersonAnswer(text: string, plan: Plan): ParsedAnswer | AnswerError {
  const person = parsePerson(text, plan)
  return isAnswerError(person) ? person : { kind: 'person', person }
}

function parseReference(targetList: string, text: string, plan: Plan): ParsedAnswer | AnswerError {
  const items = (getValue(plan, targetList.split('.')) ?? []) as readonly (Readonly<Record<string, unknown>> & {
    readonly id: string
  })[]
  const list = findFormField(targetList.split('.'))?.field
  const label = list?.kind === 'list' ? list.labelField : 'id'
  const named = items.filter((item) => item.id === text || isSameText(item[label], text))
  if (named.length === 1) return { kind: 'value', value: named[0]?.id ?? text }
  const suggestion = nearest(
    text,
    items.map(({ id }) => id),
  )
  return {
    error: `${targetList} has no item "${text}".${suggestion === undefined ? '' : ` Did you mean ${suggestion}?`}`,
  }
}

function isSameText(value: unknown, text: string): boolean {
  return typeof value === 'string' && value.trim().toLowerCase() === text.toLowerCase()
}
