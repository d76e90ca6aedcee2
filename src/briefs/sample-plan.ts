import type { Finding } from '../lint/finding.js'
import type { Field } from '../plan/field.js'
import { formatPath } from '../plan/path.js'
import { PLAN, type Plan } from '../plan/plan.js'
import type { Audience } from './audiences.js'
import { toTemplateValue } from './template-value.js'
import { type BriefView, createBriefView } from './view/view.js'

/**
 * The view of a sample plan that has every answer. Templates are checked against it, so that a misspelled name is found
 * even where it would print nothing: inside `{{#if}}`, or in a list that is empty today.
 */
export function createSampleView(audience: Audience): BriefView {
  const findings = [SAMPLE_FINDING]
  const view = createBriefView(
    { plan: getSigningPlan(), file: 'mlproject.yaml', digest: '0'.repeat(64), today: SAMPLE_DATE, findings },
    audience,
  )
  /* No plan has rows in all tables: some are for another kind of project. */
  const rows = Object.fromEntries(
    Object.keys(view.rows).map((name) => [name, [{ what: name, value: toTemplateValue(name) }]]),
  )
  return { ...view, rows }
}

/** One person has signed off on everything, the other on nothing. The same plan each time, so it is worked out once. */
function getSigningPlan(): Plan {
  if (signingPlan) return signingPlan
  const plan = createSamplePlan()
  const [person] = plan.people ?? []
  signingPlan = { ...plan, people: person && [person, { ...person, id: 'other' }] }
  return signingPlan
}

let signingPlan: Plan | undefined

const SAMPLE_DATE = '2026-11-24'
const SAMPLE_ID = 'one'
/** A path in a section that every audience reads. */
const SHARED_PATH = 'project.name'

const SAMPLE_FINDING: Finding = {
  rule: 'value/no-decision',
  severity: 'error',
  state: 'active',
  cause: 'content',
  message: 'A finding.',
  help: 'What to do about it.',
  path: SHARED_PATH,
  value: '',
  span: { line: 1, column: 1, endLine: 1, endColumn: 1 },
  exact: true,
  related: [],
  area: 'plan',
  owner: 'ml_lead',
}

/** Fields with a completion date; the sample leaves them empty, so that its action items are still open. */
const isCompletionDate = (name: string) => /(^|_)(done|met|decided)_on$/.test(name)

/** Each range doubles the combinations that the worst and best case are searched in, so few figures have one. */
const isRanged = (path: readonly string[]) => path[0] !== 'economics' || RANGED.has(path.at(-1) ?? '')
const RANGED = new Set(['base_rate', 'value', 'control_rate'])

export function createSamplePlan(): Plan {
  /* Built from the form, so the plan has the shape of the form. */
  const plan = Object.fromEntries(
    Object.entries(PLAN).map(([name, field]) => [name, createSampleValue(field, [name])]),
  ) as Plan
  const sharedPath = { path: SHARED_PATH }
  return {
    ...plan,
    economics: withProfit(plan.economics),
    open_questions: plan.open_questions?.map((item) => ({ ...item, ...sharedPath })),
    not_applicable: plan.not_applicable?.map((item) => ({ ...item, ...sharedPath })),
    waivers: plan.waivers?.map((item) => ({ ...item, ...sharedPath })),
  }
}

/** A sample that pays off, since where nothing could make it pay off, nothing would break even. */
function withProfit(economics: Plan['economics']): Plan['economics'] {
  const [controlRate, value] = [
    { likely: 0.25, low: 0.2, high: 0.3 },
    { likely: 50, low: 40, high: 60 },
  ]
  return { ...economics, intervention: { ...economics?.intervention, control_rate: controlRate, value } }
}

function createSampleValue(field: Field, path: readonly string[]): unknown {
  const createSampleFields = (fields: { readonly [name: string]: Field }) =>
    Object.fromEntries(
      Object.entries(fields)
        .filter(([name]) => !isCompletionDate(name) && name !== 'result')
        .map(([name, inner]) => [name, createSampleValue(inner, [...path, name])]),
    )
  switch (field.kind) {
    case 'group':
      return createSampleFields(field.fields)
    case 'list':
      return [{ ...createSampleFields(field.fields), id: SAMPLE_ID }]
    case 'estimate':
      return isRanged(path) ? { likely: 0.5, low: 0.4, high: 0.6 } : { likely: 0.5 }
    case 'number':
      return 0.5
    case 'choice':
      return field.options[0]?.value
    case 'choices':
      return field.options.map((option) => option.value)
    case 'date':
      return SAMPLE_DATE
    case 'yesNo':
      return true
    case 'person':
    case 'ref':
      return SAMPLE_ID
    case 'scalars':
      return { [formatPath(path)]: formatPath(path) }
    case 'text':
      return formatPath(path)
  }
}
