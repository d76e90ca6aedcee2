import type { ChoiceField, ChoicesField, EstimateField, Field, NumberField } from '../plan/field.js'
import { nearest } from '../text/suggest.js'
import { type Path } from '../plan/path.js'
import { getValue } from '../plan/typed-path.js'
import type { Plan } from '../plan/plan.js'
import type { EditValue } from '../yaml/edit/apply-edits.js'
import { amountTyped, type Complaint, isComplaint, isCurrency, type Range, rangeTyped, sampleTyped } from './amounts.js'
import type { Asking } from './asking.js'
import { dayComplaint } from './days.js'
import { type Named, namedPerson } from './persons.js'

/** What was typed, understood. */
export type Taken =
  | { readonly kind: 'value'; readonly value: EditValue; readonly sampleSize?: number | undefined }
  | { readonly kind: 'range'; readonly range: Range; readonly sampleSize?: number | undefined }
  | { readonly kind: 'person'; readonly person: Named }
  /** Said at a sibling of the field: the reason why there is no number, the criterion that is an upper limit. */
  | { readonly kind: 'instead'; readonly value: EditValue }
  | { readonly kind: 'none' }

/** Typed text → what goes into the plan, or why it cannot be taken. */
export function take(asking: Asking, typed: string, plan: Plan): Taken | Complaint {
  const text = cleaned(typed)
  if (text === '') return { complaint: 'Enter an answer.' }
  if (NOT_AN_ANSWER.test(text)) {
    return { complaint: `"${text}" isn't an answer. Choose "I don't know yet" to name an owner and a due date.` }
  }
  if (asking.kind === 'role') return personTyped(text, plan)
  if (asking.kind === 'item' && /^(none|nobody|no one|no|nothing)\.?$/i.test(text)) {
    return asking.list.canBeNone
      ? { kind: 'none' }
      : { complaint: 'If there are none, mark the question as not applicable and give the reason.' }
  }
  return insteadTyped(asking, text, plan) ?? valueTyped(asking.form.field, text, asking.about, plan)
}

const NOT_AN_ANSWER = /^(tbd|tba|todo|n\/?a|\?+|unknown|xxx+|\.{3}|-+|do(n't| not) know( yet)?|not known( yet)?)\.?$/i

/** Pasted text may carry anything; a plan carries lines of text. */
export function cleaned(typed: string): string {
  // oxlint-disable-next-line no-control-regex
  return typed.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u200b\ufeff\u202a-\u202e\u2066-\u2069]+/g, ' ').trim()
}

function insteadTyped(asking: Asking, text: string, plan: Plan): Taken | Complaint | undefined {
  if (asking.kind !== 'field') return undefined
  const { satisfiedBy: instead } = asking.form.field
  if (instead === 'at_most') return limitTyped(text, plan)
  const reason = /^(?:there is )?no(?:ne| number)?(?: yet| today)?[,:]?\s+(?:because|since|as)[,:]?\s+(.+)$/i.exec(text)
  return instead !== undefined && reason?.[1] ? { kind: 'instead', value: reason[1] } : undefined
}

/** Of an error less is better; which of the two a bare figure is cannot be told then. */
const TASKS_WITH_ERRORS: ReadonlySet<string | undefined> = new Set(['forecast', 'regression'])

/** `at least 6.5%`, `at most 2 %`, or just the figure where more is better. */
function limitTyped(text: string, { project }: Plan): Taken | Complaint {
  const upper = /^(?:at most|no more than|not more than|below|under|max(?:imum)?|<=?|≤)\s*/i
  const lower = /^(?:at least|no less than|not less than|above|over|min(?:imum)?|>=?|≥)\s*/i
  const isUpper = upper.test(text)
  if (!isUpper && !lower.test(text) && TASKS_WITH_ERRORS.has(project?.task) && /\d/.test(text)) {
    return {
      complaint: `Enter "at most ${text}" if lower is better, as for an error, or "at least ${text}" if higher is better.`,
    }
  }
  const figure = amountTyped('number', text.replace(isUpper ? upper : lower, ''))
  if (isComplaint(figure))
    return { complaint: `${figure.complaint} You can also enter "at least 6.5%" or "at most 3".` }
  return { kind: isUpper ? 'instead' : 'value', value: figure.written }
}

function valueTyped(field: Field, text: string, about: Path, plan: Plan): Taken | Complaint {
  switch (field.kind) {
    case 'number':
    case 'estimate':
      return figureTyped(field, text, about, plan)
    case 'choice':
      return choiceTyped(field, text)
    case 'choices':
      return choicesTyped(field, text)
    case 'yesNo':
      return yesNoTyped(text)
    case 'date': {
      const complaint = dayComplaint(text)
      return complaint === undefined ? { kind: 'value', value: text } : { complaint }
    }
    case 'person':
      return personTyped(text, plan)
    case 'ref':
      return refTyped(field.targetList, text, plan)
    case 'text':
      return { kind: 'value', value: text }
    case 'scalars':
    case 'group':
    case 'list':
      return { complaint: 'This field contains other fields. Set one of those fields instead.' }
  }
}

function figureTyped(field: NumberField | EstimateField, text: string, about: Path, plan: Plan): Taken | Complaint {
  const foreign = field.quantity === 'money' ? foreignMoney(text, plan) : undefined
  if (foreign) return foreign
  const sample = field.kind === 'estimate' ? sampleTyped(field, text) : undefined
  if (sample && isComplaint(sample)) return sample
  const { rest, sampleSize } = sample ?? { rest: text, sampleSize: undefined }
  const range = field.kind === 'estimate' ? rangeTyped(field.quantity, rest) : undefined
  if (range) return isComplaint(range) ? range : { kind: 'range', range, sampleSize }
  const bare = field.quantity === 'number' && isInPercent(about, plan) ? rest.replace(/\s*%$/, '') : rest
  const figure = amountTyped(field.quantity, bare)
  return isComplaint(figure) ? figure : { kind: 'value', value: figure.written, sampleSize }
}

/** An amount in another currency than the plan's would be taken for one in the plan's. */
function foreignMoney(text: string, plan: Plan): Complaint | undefined {
  const own = plan.economics?.currency?.trim().toUpperCase() ?? ''
  if (!isCurrency(own)) return undefined
  const named = text
    .match(/[$€£¥]|(?<![A-Za-z])[A-Z]{3}(?![A-Za-z])|(?<=\d[kmKM]?)[A-Z]{3}(?![A-Za-z])/g)
    ?.find((name) => name !== own && name !== signOf(own))
  if (named === undefined || (named.length > 1 && !isCurrency(named))) return undefined
  return { complaint: `${text} is in ${named}, but the plan uses ${own}. Enter the amount in ${own}.` }
}

/** `$` for USD, and for CAD as well: it is what people there write. */
function signOf(currency: string): string | undefined {
  const parts = new Intl.NumberFormat('en', { style: 'currency', currency, currencyDisplay: 'narrowSymbol' })
  return parts.formatToParts(0).find(({ type }) => type === 'currency')?.value
}

/** A number whose unit is percent says 1.8 for 1.8%. */
function isInPercent(about: Path, plan: Plan): boolean {
  const unit = getValue(plan, [...about.slice(0, -1), 'unit'])
  return typeof unit === 'string' && /%|percent/i.test(unit)
}

function choiceTyped(field: ChoiceField, text: string): Taken | Complaint {
  const value = optionMeant(field, text)
  return value === undefined ? { complaint: notAChoice(field, text) } : { kind: 'value', value }
}

function choicesTyped(field: ChoicesField, text: string): Taken | Complaint {
  if (/^none( of (these|them))?$/i.test(text)) return { kind: 'value', value: [] }
  const words = text.split(/\s*[,;]\s*/).filter((word) => word !== '')
  const wrong = words.find((word) => optionMeant(field, word) === undefined)
  if (wrong !== undefined) return { complaint: notAChoice(field, wrong) }
  const chosen = new Set(words.map((word) => optionMeant(field, word)))
  return { kind: 'value', value: field.options.map(({ value }) => value).filter((value) => chosen.has(value)) }
}

function optionMeant({ options }: ChoiceField | ChoicesField, text: string): string | undefined {
  const word = text.toLowerCase()
  return options.find(({ value, label }) => value.toLowerCase() === word || label.toLowerCase() === word)?.value
}

function notAChoice({ options }: ChoiceField | ChoicesField, text: string): string {
  const values = options.map(({ value }) => value)
  const near = nearest(text, values)
  return near === undefined
    ? `"${text}" isn't an option. Choose from: ${values.join(', ')}.`
    : `"${text}" isn't an option. Did you mean ${near}?`
}

function yesNoTyped(text: string): Taken | Complaint {
  if (/^(y|yes|true)$/i.test(text)) return { kind: 'value', value: true }
  if (/^(n|no|false)$/i.test(text)) return { kind: 'value', value: false }
  return { complaint: 'Enter yes or no.' }
}

function personTyped(text: string, plan: Plan): Taken | Complaint {
  const person = namedPerson(text, plan)
  return isComplaint(person) ? person : { kind: 'person', person }
}

function refTyped(into: string, text: string, plan: Plan): Taken | Complaint {
  const items = (getValue(plan, into.split('.')) ?? []) as readonly { readonly id: string }[]
  if (items.some(({ id }) => id === text)) return { kind: 'value', value: text }
  const near = nearest(
    text,
    items.map(({ id }) => id),
  )
  return { complaint: `${into} has no item "${text}".${near === undefined ? '' : ` Did you mean ${near}?`}` }
}
