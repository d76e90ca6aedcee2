import type { Field } from '../plan/field.js'
import { findFormField } from '../plan/form.js'
import { getValue } from '../plan/typed-path.js'
import type { Plan } from '../plan/plan.js'
import type { ChoiceOption } from '../plan/profile.js'
import { getRoleLabel } from '../plan/roles.js'
import { type Path, formatPath } from '../plan/path.js'
import { isComplaint } from './amounts.js'
import { type Asking, type FieldAsking, holderOf, itemsAt } from './asking.js'
import { fourthOffered } from './derived-rate.js'
import { PERSON_EXAMPLE } from './persons.js'
import { presentAnswer } from './present.js'
import type { Question } from './question.js'
import { readBack } from './read-back.js'
import { type Scope, stepOf } from './scope.js'
import { take } from './parse-answer.js'

/** What the surroundings suggest; none of it is written without being shown and taken. */
export interface Hints {
  /** From git. */
  readonly userName?: string | undefined
  readonly folderName?: string | undefined
}

export function questionOf(asking: Asking, plan: Plan, scope: Scope, hints: Hints): Question {
  const suggestion = suggestionOf(asking, plan, hints)
  const readOut = suggestion?.reading === undefined ? undefined : suggestion.text
  return {
    about: formatPath(asking.about),
    kind: kindOf(asking),
    topic: asking.topic.title,
    step: stepOf(asking.topic, plan, scope),
    message: messageOf(asking, plan),
    why: `${asking.why}${sampleHint(asking)} Answered by: ${getRoleLabel(asking.who)}.`,
    example: exampleOf(asking),
    options: optionsOf(asking, plan),
    suggestion,
    who: asking.who,
    maySkip: true,
    check: (typed) => complaintAbout(asking, typed, plan),
    /* What follows from other figures is read out with the offer already. */
    readBack: (typed) => (typed === readOut ? undefined : readBack(asking, typed, plan)),
  }
}

function complaintAbout(asking: Asking, typed: string, plan: Plan): string | undefined {
  const taken = take(asking, typed, plan)
  return isComplaint(taken) ? taken.complaint : undefined
}

function kindOf(asking: Asking): Question['kind'] {
  if (asking.kind === 'role') return 'text'
  const { kind } = asking.form.field
  if (kind === 'choice' || kind === 'ref') return 'choice'
  if (kind === 'choices') return 'choices'
  return kind === 'yesNo' ? 'yes-no' : 'text'
}

/** A measured share is worth little without the number of cases it was measured on. */
function sampleHint(asking: Asking): string {
  if (asking.kind === 'role' || asking.form.field.kind !== 'estimate') return ''
  const { sample } = asking.form.field
  if (sample === 'none') return ''
  return ` If measured, add how many cases${sample === 'groups' ? ' per group' : ''}: "12%, n = 600".`
}

/** Inside a list it is said which item is meant. */
function messageOf(asking: Asking, plan: Plan): string {
  const { question } = asking
  if (asking.kind === 'role') return question
  const { field } = asking.form
  const unit = field.kind === 'estimate' || field.kind === 'number' ? unitOf(field, plan) : ''
  const asked = unit === '' ? question : `${question.replace(/\?$/, '')} (in ${unit})?`
  const item = asking.kind === 'field' ? itemName(asking, plan) : undefined
  return item === undefined || item === '' ? asked : `${item}: ${asked}`
}

function unitOf(field: Field & { readonly kind: 'estimate' | 'number' }, plan: Plan): string {
  if (field.quantity === 'money') return plan.economics?.currency ?? ''
  return field.unit === '' || field.question?.includes(field.unit) ? '' : field.unit
}

/** The name of the item that a question is about, unless the name itself is asked for. */
function itemName({ form, about }: FieldAsking, plan: Plan): string | undefined {
  const star = form.path.indexOf('*')
  const list = findFormField(form.path.slice(0, star))?.field
  if (star === -1 || list?.kind !== 'list' || form.path.at(-1) === list.labelField) return undefined
  return textAt(plan, [...about.slice(0, star + 1), list.labelField])
}

function textAt(plan: Plan, path: Path): string | undefined {
  const value = getValue(plan, path)
  return typeof value === 'string' ? value : undefined
}

function exampleOf(asking: Asking): string | undefined {
  if (asking.kind === 'role') return PERSON_EXAMPLE
  const { field } = asking.form
  if (field.satisfiedBy === 'at_most') return 'at least 6.5%'
  return field.example ?? (field.kind === 'person' ? PERSON_EXAMPLE : undefined)
}

function optionsOf(asking: Asking, plan: Plan): readonly ChoiceOption[] {
  if (asking.kind === 'role') return peopleOptions(plan)
  const { field } = asking.form
  if (field.kind === 'choice' || field.kind === 'choices') return field.options
  if (field.kind === 'person') return peopleOptions(plan)
  return field.kind === 'ref' ? itemOptions(field.targetList, plan) : []
}

function peopleOptions(plan: Plan): ChoiceOption[] {
  return (plan.people ?? []).flatMap(({ name, title }) =>
    name === undefined ? [] : [{ value: name, label: name, means: title ?? '' }],
  )
}

function itemOptions(into: string, plan: Plan): ChoiceOption[] {
  const path = into.split('.')
  const list = findFormField(path)?.field
  const named = list?.kind === 'list' ? list.labelField : 'name'
  return itemsAt(plan, path).map(({ id }) => ({
    value: id,
    label: textAt(plan, [...path, id, named]) ?? id,
    means: '',
  }))
}

function suggestionOf(asking: Asking, plan: Plan, hints: Hints): Question['suggestion'] {
  const present = presentAnswer(asking, plan)
  if (present !== undefined) return { text: present, from: 'the plan' }
  if (asking.kind === 'role') {
    const { userName } = hints
    return asking.role === 'ml_lead' && userName !== undefined
      ? { text: userName, from: 'your Git settings' }
      : undefined
  }
  if (formatPath(asking.about) === 'project.name' && hints.folderName !== undefined) {
    return { text: hints.folderName, from: 'the folder name' }
  }
  const fourth = fourthOffered(asking.about, plan)
  if (fourth) return { ...fourth, from: 'the other three rates' }
  const holder = asking.form.field.kind === 'person' ? holderOf(plan, asking.who)?.name : undefined
  return holder === undefined ? undefined : { text: holder, from: `the ${getRoleLabel(asking.who)} role` }
}
