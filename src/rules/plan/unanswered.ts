import { fieldApplies, type FormField, formFields } from '../../plan/form.js'
import { type Path, samePath } from '../../plan/path.js'
import { RARELY_DEPLOYED } from '../citations.js'
import { isSaid } from '../missing.js'
import type { Problem, Rule } from '../rule.js'

/** Speaks for every expected answer that no other rule speaks for. */
const unanswered: Rule = {
  id: 'plan/unanswered',
  since: '0.1.0',
  impediment: 'plan',
  who: 'ml_lead',
  summary: 'An answer that is expected by this stage is missing.',
  why: 'What is not answered by the stage at which it is expected gets decided later, by accident, when changing it costs most.',
  sources: [RARELY_DEPLOYED],
  severity: 'as-expected',
  escalates: false,
  follows: [],
  missing: [],
  reads: [],
  good: ['mlplan: 1\nproject:\n  stage: data\ntarget:\n  label_source: The notice table of the billing system\n'],
  bad: [{ plan: 'mlplan: 1\nproject:\n  stage: data\ntarget:\n  unit: a customer\n', at: 'target.label_source' }],
  *check(look, { profile, spokenFor }): Iterable<Problem> {
    for (const form of formFields()) {
      if (form.from === 'optional' || !isAsked(form)) continue
      if (spokenFor.some((path) => samePath(path, form.path)) || fieldApplies(form, profile) !== true) continue
      for (const path of placesOf(form.path, look)) if (!isAnswer(form, look(path))) yield problemAt(form, path)
    }
  },
}

export default unanswered

/** Lists are asked for through what is in them. */
function isAsked({ field, path }: FormField): boolean {
  return field.kind === 'list' ? path.length > 1 && field.unasked === undefined : field.question !== undefined
}

function isAnswer({ field }: FormField, value: unknown): boolean {
  return field.kind === 'list' && !field.mayBeNone ? Array.isArray(value) && value.length > 0 : isSaid(value)
}

/** A field inside a list is missed in every item that is there. */
function placesOf(path: Path, look: (path: Path) => unknown): Path[] {
  const star = path.indexOf('*')
  if (star === -1) return [path]
  const items = look(path.slice(0, star))
  if (!Array.isArray(items)) return []
  return items.flatMap((item: { id: string }) =>
    placesOf([...path.slice(0, star), item.id, ...path.slice(star + 1)], look),
  )
}

function problemAt(form: FormField, at: Path): Problem {
  const section = form.path[0] ?? ''
  return {
    at,
    message: `"${form.field.title}" is not answered; it is expected from the ${form.from} stage on. ${form.field.help}`,
    help: `Answer it: \`mlplan init --section ${section}\`, or write it into the plan.`,
  }
}
