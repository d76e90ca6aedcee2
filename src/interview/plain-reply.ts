import type { ListField } from '../plan/field.js'
import { findFormField } from '../plan/form.js'
import { isPlaceholder } from '../plan/placeholder-words.js'
import type { PlanQuestion } from './plan-questions.js'

/** What people type where they could have used a key: that they don't know yet, or that the question doesn't apply. */

export type PlainReply =
  { readonly kind: 'unknown' } | { readonly kind: 'not-applicable'; readonly reason: string | undefined }

const UNKNOWN =
  /^(?:!|unknown|(?:i am |i'm |we are |we're )?not (?:sure|decided)|undecided|unclear|still open|(?:i |we )?can(?:'|’)?t (?:say|tell)|cannot (?:say|tell)|who knows)(?: (?:yet|now|today))?$/i

/** Placeholders that hold the place of an answer to come. Others, such as "lorem ipsum", hold nothing. */
const NEVER_AN_ANSWER =
  /^[\W_]*(?:asdf|lorem|bla|dummy|foo|some text|placeholder|your text|fill|see |some(?:one|body))/i

const NOT_APPLICABLE =
  /^(?:-|–|—|n\/a|na|n\.a\.?|(?:(?:it|this|that) )?(?:(?:is |['’]s )?(?:not (?:applicable|relevant)|inapplicable|irrelevant)|isn['’]?t (?:applicable|relevant)|(?:does not|doesn['’]?t|do not|don['’]?t) apply))(?: (?:here|to us|to this project|for us|yet))?$/i

/** `n/a: no model yet`, `does not apply because nobody is called` */
const WITH_REASON = /^(.+?)(?:\s*[:;,]\s+|\s+[-–—]\s+|\s+\(|,?\s+(?:because|since|as)\s+)(.*\p{L}.*?)\)?$/iu

/** Without the dot that may follow. "no, nobody so far" names no one either. */
const NOTHING =
  /^(?:no[,:;]? )?(?:no|none|nothing|nobody|no[- ]one|not yet|none of (?:these|them)|no (?:person|system))(?: (?:yet|so far|today|at all|outside))*$/i

/** Words for a role or an owner that no one holds yet. A role always needs a person, so this is an open question. */
const NO_PERSON = /^(?:open|vacant|vacancy|unassigned|unnamed|none of these)$/i

/** Returns what a text says about the question instead of answering it; `undefined` if it may be an answer. */
export function findPlainReply(planQuestion: PlanQuestion, input: string): PlainReply | undefined {
  const text = removeEnd(input)
  if (isOption(planQuestion, text)) return undefined
  if (NOT_APPLICABLE.test(text)) return { kind: 'not-applicable', reason: undefined }
  const [, words = '', reason] = WITH_REASON.exec(text) ?? []
  if (NOT_APPLICABLE.test(words)) return { kind: 'not-applicable', reason }
  if (UNKNOWN.test(text) || (isPlaceholder(text) && !NEVER_AN_ANSWER.test(text))) return { kind: 'unknown' }
  return isNothing(text) || NO_PERSON.test(text) ? readNothing(planQuestion) : undefined
}

/** Whether the text says that there are none. */
export function isNothing(input: string): boolean {
  return NOTHING.test(removeEnd(input))
}

/** A dot or an exclamation mark may end any of these; alone, an exclamation mark is a key. */
function removeEnd(input: string): string {
  const text = input.trim().replaceAll(/\s+/g, ' ')
  return text.replace(/(?<=[\p{L}])[.!]+$/u, '')
}

/** What "none" says depends on what is asked: a role is vacant, a system doesn't exist, a list is empty. */
function readNothing(planQuestion: PlanQuestion): PlainReply | undefined {
  if (planQuestion.kind === 'role') return { kind: 'unknown' }
  const { kind } = planQuestion.form.field
  if (kind === 'person') return { kind: 'unknown' }
  const list = findNamedList(planQuestion)
  if (list !== undefined) return list.canBeNone ? undefined : { kind: 'not-applicable', reason: undefined }
  return kind === 'text' ? { kind: 'not-applicable', reason: undefined } : undefined
}

function isOption(planQuestion: PlanQuestion, text: string): boolean {
  if (planQuestion.kind === 'role' || !('options' in planQuestion.form.field)) return false
  const word = text.toLowerCase()
  return planQuestion.form.field.options.some(
    ({ value, label }) => value.toLowerCase() === word || label.toLowerCase() === word,
  )
}

/** The list whose item the question names, be it a new one or one that is there. */
export function findNamedList(planQuestion: PlanQuestion): ListField | undefined {
  if (planQuestion.kind === 'role') return undefined
  if (planQuestion.kind === 'item') return planQuestion.list
  const list = findFormField(planQuestion.path.slice(0, -2))?.field
  return list?.kind === 'list' && list.labelField === planQuestion.path.at(-1) ? list : undefined
}
