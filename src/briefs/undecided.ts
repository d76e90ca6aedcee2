import { fieldApplies, fieldAt, type FormField, formFields } from '../plan/form.js'
import { isWithin, type Path, samePath, showPath } from '../plan/path.js'
import { questionAbout } from '../plan/pending.js'
import { pathOf, place, type Place } from '../plan/typed-path.js'
import type { OpenQuestion } from '../plan/plan.js'
import { reached } from '../plan/stage.js'
import { inSentence } from '../text/in-sentence.js'
import type { Audience } from './audiences.js'
import { isMissing } from './open-answers.js'
import { asked, remark, type Said, saying, type Telling } from './template-value.js'
import { missingFigures, workedOutAt } from './view/figures.js'
import { PRINTED } from './printed.js'
import { placesIn } from './view/rows.js'

/**
 * The last line of a brief: all that it would print and the plan does not have, with who has the question and by when.
 * `adoption (Devon Achebe, Dec 11, 2026); change management cost, training`
 */
export function notDecided(telling: Telling, { id }: Audience): Said {
  const { groups, beside } = PRINTED[id]
  const printed = [...groups.flatMap(placesIn), ...beside].map(pathOf).flatMap(leavesAt)
  const inputs = id === 'finance' ? missingFigures(telling) : []
  const open = unique([...printed, ...inputs]).filter((path) => isOpen(telling, path))
  const parts = joined(telling, open)
  return parts === '' ? remark('nothing') : saying(parts)
}

/** Of a group, what is in it; a list counts as one. */
function leavesAt(path: Path): readonly Path[] {
  const kind = fieldAt(path)?.field.kind
  return kind === 'group' ? formsIn(path).map((form) => form.path) : [path]
}

function formsIn(path: Path): readonly FormField[] {
  return formFields().filter(
    (form) => isWithin(form.path, path) && form.field.kind !== 'group' && !form.path.includes('*'),
  )
}

function unique(paths: readonly Path[]): readonly Path[] {
  return paths.filter((path, index) => paths.findIndex((other) => samePath(other, path)) === index)
}

function isOpen(telling: Telling, path: Path): boolean {
  const form = fieldAt(path)
  if (!form || form.from === 'optional' || fieldApplies(form, telling.profile) !== true) return false
  /* What is still to happen is no decision. */
  const stage = telling.plan.project?.stage ?? 'kickoff'
  if (form.binds === 'progress' && !reached(stage, form.from)) return false
  return isMissing(telling, form, path) && workedOutAt(telling, path) === undefined
}

interface Entry {
  readonly title: string
  readonly question: OpenQuestion | undefined
}

/* Named as a whole while there is nothing in them yet. */
const WHOLES: readonly Path[] = (
  [
    place.change,
    place.monitoring,
    place.risk.premortem,
    place.change.training,
    place.change.adoption_metric,
    place.integration.rollback,
    place.integration.kill_switch,
    place.rollout.pilot,
    place.model.vendor,
    place.legal.dpia,
    place.legal.ai_act,
    place.economics.payoffs,
    place.economics.intervention,
    place.economics.routing,
    place.economics.forecast,
    place.economics.ranking,
    place.economics.assistant,
  ] satisfies readonly Place<unknown>[]
).map(pathOf)

function joined(telling: Telling, open: readonly Path[]): string {
  const named = new Map<string, Entry>()
  for (const path of open) {
    const whole = WHOLES.find((one) => isWithin(path, one) && isAllOpen(telling, one, open))
    const at = whole ?? path
    const { field } = fieldAt(at) ?? {}
    named.set(showPath(at), {
      title: inSentence(field?.title ?? showPath(at)),
      question: questionAbout(at, telling.plan),
    })
  }
  const entries = [...named.values()]
  const questions = [...new Set(entries.flatMap(({ question }) => question ?? []))]
  const withOwner = questions.map((question) => {
    const who = asked(telling, question)
    const titles = entries.filter((one) => one.question === question).map(({ title }) => title)
    return `${titles.join(', ')}${who === undefined ? '' : ` (${who})`}`
  })
  const others = entries.filter(({ question }) => question === undefined).map(({ title }) => title)
  return [...withOwner, others.join(', ')].filter((part) => part !== '').join('; ')
}

/** Everything in it is open, more than one thing of it is printed, and one question at most is about all of it. */
function isAllOpen(telling: Telling, whole: Path, open: readonly Path[]): boolean {
  const expected = formsIn(whole).filter(
    (form) => form.from !== 'optional' && fieldApplies(form, telling.profile) === true,
  )
  const questions = new Set(expected.map(({ path }) => questionAbout(path, telling.plan)))
  return (
    open.filter((path) => isWithin(path, whole)).length > 1 &&
    expected.every(({ path }) => isOpen(telling, path)) &&
    questions.size === 1
  )
}
