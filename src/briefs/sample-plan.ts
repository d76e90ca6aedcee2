import type { Finding } from '../lint/finding.js'
import type { Field } from '../plan/field.js'
import { showPath } from '../plan/path.js'
import { PLAN, type Plan } from '../plan/plan.js'
import type { Audience } from './audiences.js'
import { saying } from './template-value.js'
import { type View, viewOf } from './view/view.js'

/**
 * A plan that has every answer, made from the form. Its view shows which names there are, so that a typo in a template
 * is found even where it would print nothing: inside `{{#if}}` or in a list that happens to be empty.
 */
export function specimenView(audience: Audience): View {
  const plan = specimenPlan()
  const [person] = plan.people ?? []
  /* One has signed off on everything, the other on nothing. */
  const people = person && [person, { ...person, id: 'other' }]
  const findings = [specimenFinding]
  const view = viewOf(
    { plan: { ...plan, people }, file: 'mlproject.yaml', digest: '0'.repeat(64), today: DAY, findings },
    audience,
  )
  /* No plan has rows in all tables: some belong to another kind of project. */
  const rows = Object.fromEntries(Object.keys(view.rows).map((name) => [name, [{ what: name, value: saying(name) }]]))
  return { ...view, rows }
}

const DAY = '2026-11-24'
const ID = 'one'
/** A place that every audience reads about. */
const EVERYWHERE = 'project.name'

const specimenFinding: Finding = {
  rule: 'value/no-decision',
  severity: 'error',
  state: 'active',
  cause: 'content',
  message: 'A finding.',
  help: 'What to do about it.',
  path: EVERYWHERE,
  value: '',
  span: { line: 1, column: 1, endLine: 1, endColumn: 1 },
  exact: true,
  related: [],
  area: 'plan',
  who: 'ml_lead',
}

/** What is still to be done has no day on which it was done. */
const isDone = (name: string) => /(^|_)(done|met|decided)_on$/.test(name)

export function specimenPlan(): Plan {
  /* Built from the form, so it has the form's shape. */
  const plan = Object.fromEntries(
    Object.entries(PLAN).map(([name, field]) => [name, specimenOf(field, [name])]),
  ) as Plan
  const everywhere = { path: EVERYWHERE }
  return {
    ...plan,
    open_questions: plan.open_questions?.map((one) => ({ ...one, ...everywhere })),
    not_applicable: plan.not_applicable?.map((one) => ({ ...one, ...everywhere })),
    waivers: plan.waivers?.map((one) => ({ ...one, ...everywhere })),
  }
}

function specimenOf(field: Field, path: readonly string[]): unknown {
  const inside = (fields: { readonly [name: string]: Field }) =>
    Object.fromEntries(
      Object.entries(fields)
        .filter(([name]) => !isDone(name) && name !== 'result')
        .map(([name, inner]) => [name, specimenOf(inner, [...path, name])]),
    )
  switch (field.kind) {
    case 'group':
      return inside(field.fields)
    case 'list':
      return [{ ...inside(field.fields), id: ID }]
    case 'estimate':
      return { likely: 0.5, low: 0.4, high: 0.6 }
    case 'number':
      return 0.5
    case 'choice':
      return field.options[0]?.value
    case 'choices':
      return field.options.map((option) => option.value)
    case 'date':
      return DAY
    case 'yesNo':
      return true
    case 'person':
    case 'ref':
      return ID
    case 'scalars':
      return { [showPath(path)]: showPath(path) }
    case 'text':
      return showPath(path)
  }
}
