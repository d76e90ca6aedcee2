import { fieldApplies, type FormField, formFields } from '../../plan/form.js'
import { inSentence } from '../../text/in-sentence.js'
import { type Path, showPath } from '../../plan/path.js'
import { RARELY_DEPLOYED } from '../shared/citations.js'
import { isAnswer, isSaid } from '../shared/missing.js'
import type { Area, Problem, Rule } from '../rule.js'
import { placesOf } from '../shared/whole-plan.js'

/** Speaks for every expected answer that no other rule speaks for. */
const unanswered: Rule = {
  id: 'plan/missing-field',
  since: '0.1.0',
  area: 'plan',
  who: 'ml_lead',
  summary: 'A field that is expected by this stage is missing.',
  why: 'A question left open at this stage often gets decided later by accident, when changes cost more.',
  sources: [RARELY_DEPLOYED],
  severity: 'as-expected',
  escalates: false,
  follows: [],
  missing: [],
  reads: [],
  good: ['mlplan: 2\nproject:\n  stage: data\ntarget:\n  exclusions: Customers in arrears\n'],
  bad: [{ plan: 'mlplan: 2\nproject:\n  stage: data\ntarget:\n  case: a customer\n', at: 'target.exclusions' }],
  *check(look, { profile, spokenFor }): Iterable<Problem> {
    for (const form of leftTo(spokenFor)) {
      if (fieldApplies(form, profile) !== true) continue
      for (const path of placesOf(form.path, look)) {
        if (!isAnswer(form.field, look(path)) && !isSaidInstead(form, look, path)) yield problemAt(form, path)
      }
    }
  },
}

export default unanswered

/** The fields that are expected and that no other rule speaks for: the same ones in every plan. */
function leftTo(spokenFor: readonly Path[]): readonly FormField[] {
  const known = leftOver.get(spokenFor)
  if (known) return known
  const others = new Set(spokenFor.map(showPath))
  const left = formFields().filter(
    (form) => form.from !== 'optional' && isAsked(form) && !others.has(showPath(form.path)),
  )
  leftOver.set(spokenFor, left)
  return left
}

const leftOver = new WeakMap<readonly Path[], readonly FormField[]>()

/** Lists are asked for through what is in them. */
function isAsked({ field, path }: FormField): boolean {
  return field.kind === 'list' ? path.length > 1 && field.unasked === undefined : field.question !== undefined
}

/** Some questions have two answers, such as a number or the reason why there is none. */
function isSaidInstead({ field }: FormField, look: (path: Path) => unknown, path: Path): boolean {
  return field.instead !== undefined && isSaid(look([...path.slice(0, -1), field.instead]))
}

function problemAt(form: FormField, at: Path): Problem {
  const section = form.path[0] ?? ''
  return {
    at,
    message: `Missing: ${inSentence(form.field.title)} (expected ${since(form.from)}).`,
    help: `Run \`mlplan init --section ${section}\`, or add the field to the plan.`,
    who: form.who,
    area: STOPPED_BY[section] ?? 'plan',
  }
}

function since(from: FormField['from']): string {
  return from === 'kickoff' ? 'at kickoff' : `at the ${from} stage`
}

/** What usually stops a project whose section is empty. */
const STOPPED_BY: Readonly<Record<string, Area>> = {
  value: 'buy-in',
  people: 'buy-in',
  target: 'expectations',
  economics: 'expectations',
  expectations: 'expectations',
  model: 'expectations',
  integration: 'integration',
  rollout: 'integration',
  data: 'privacy-legal',
  legal: 'privacy-legal',
  risk: 'privacy-legal',
  change: 'adoption',
  monitoring: 'adoption',
}
