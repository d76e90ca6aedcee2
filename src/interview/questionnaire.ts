import { isFieldApplicable, getProfile } from '../plan/form.js'
import { type Path } from '../plan/path.js'
import { type Plan, PLAN_VERSION } from '../plan/plan.js'
import type { Role } from '../plan/roles.js'
import { hasReached } from '../plan/stage.js'
import type { Asking } from './asking.js'
import { questionOf } from './create-question.js'
import { openAskings, type Scope, stageOf } from './scope.js'

/** The open questions on paper, with a blank that comes back as answers once it is filled in. */
export interface Questionnaire {
  readonly mlplan: number
  readonly plan: string
  readonly as_of: string
  readonly for_role?: Role
  readonly questions: readonly PaperQuestion[]
  /** A partial plan; what stays empty says nothing. */
  readonly answers: Blank
}

export interface PaperQuestion {
  readonly path: string
  readonly topic: string
  readonly question: string
  readonly help: string
  readonly owner_role: Role
  readonly example?: string
  readonly options?: readonly { readonly value: string; readonly meaning: string }[]
  readonly current_answer?: string
}

export interface Blank {
  readonly [key: string]: Blank | readonly Blank[] | null | string | readonly string[] | number
}

export function questionnaireOf(file: string, plan: Plan, scope: Scope): Questionnaire {
  const askings = openAskings(plan, scope)
  return {
    mlplan: PLAN_VERSION,
    plan: file,
    as_of: scope.today,
    ...(scope.role === undefined ? {} : { for_role: scope.role }),
    questions: askings.map((asking) => paperQuestion(asking, plan, scope)),
    answers: blankOf(askings, plan, scope),
  }
}

function paperQuestion(asking: Asking, plan: Plan, scope: Scope): PaperQuestion {
  const { about, topic, message, why, who, example, options, suggestion } = questionOf(asking, plan, scope, {})
  return {
    path: about,
    topic,
    question: message,
    help: why,
    owner_role: who,
    ...(example === undefined ? {} : { example }),
    ...(options.length === 0 ? {} : { options: options.map(({ value, means }) => ({ value, meaning: means })) }),
    ...(suggestion === undefined ? {} : { current_answer: suggestion.text }),
  }
}

type Mutable = { [key: string]: Mutable | Mutable[] | null | string | string[] | number }

function blankOf(askings: readonly Asking[], plan: Plan, scope: Scope): Blank {
  const blank: Mutable = { mlplan: PLAN_VERSION }
  for (const asking of askings) {
    if (asking.kind === 'role') people(blank).push({ name: null, title: null, roles: [asking.role] })
    else if (asking.kind === 'field') put(blank, asking.about, asking.form.path)
    else putItem(blank, asking, plan, scope)
  }
  return blank
}

function people(blank: Mutable): Mutable[] {
  return listIn(blank, 'people')
}

function listIn(holder: Mutable, name: string): Mutable[] {
  const list = holder[name]
  if (Array.isArray(list)) return list as Mutable[]
  const made: Mutable[] = []
  holder[name] = made
  return made
}

/** `form` tells which parts of the place are ids. */
function put(blank: Mutable, about: Path, form: Path): void {
  let here = blank
  for (const [index, part] of about.slice(0, -1).entries()) {
    if (form[index] === '*') continue
    here = form[index + 1] === '*' ? itemIn(listIn(here, part), about[index + 1] ?? '') : groupIn(here, part)
  }
  here[about.at(-1) ?? ''] = null
}

function itemIn(list: Mutable[], id: string): Mutable {
  const present = list.find((item) => item['id'] === id)
  if (present) return present
  const made: Mutable = { id }
  list.push(made)
  return made
}

function groupIn(holder: Mutable, name: string): Mutable {
  const present = holder[name]
  if (typeof present === 'object' && present !== null && !Array.isArray(present)) return present
  const made: Mutable = {}
  holder[name] = made
  return made
}

/** An item that is not there yet is asked with all of its fields that are expected. */
function putItem(blank: Mutable, asking: Extract<Asking, { kind: 'item' }>, plan: Plan, scope: Scope): void {
  const part = asking.topic.parts.find((one) => one.kind === 'list' && one.list.path === asking.about)
  const forms = part?.kind === 'list' ? part.fields : [asking.form]
  const stage = scope.stage ?? stageOf(plan)
  const meant = forms.filter(
    (form) =>
      form === asking.form ||
      (isFieldApplicable(form, getProfile(plan)) === true &&
        (scope.section !== undefined || (form.expectedFrom !== 'optional' && hasReached(stage, form.expectedFrom)))),
  )
  let here = blank
  for (const name of asking.about.slice(0, -1)) here = groupIn(here, name)
  const item = Object.fromEntries(meant.map(({ path }) => [path.at(-1) ?? '', null]))
  listIn(here, asking.about.at(-1) ?? '').push(item)
}
