import type { ListField } from '../plan/field.js'
import { type FormField, listFormFields } from '../plan/form.js'
import { isWithin, type Path } from '../plan/path.js'
import { type TypedPath, toPath, path } from '../plan/typed-path.js'
import { PLAN } from '../plan/plan.js'
import { REQUIRED_ROLES, type RequiredRole, type Role, VENDOR_CONTACT } from '../plan/roles.js'

/**
 * The topics of the interview, in order: value first, since it is what the people in the room came for, then the people,
 * since an open question needs an owner. A field that no
 * topic lists is asked under the topic of its section, so that no field of the plan format is forgotten.
 */

export interface Topic {
  readonly title: string
  readonly parts: readonly Part[]
}

/** One role, field, or list that a topic asks about; a list is asked item by item. */
export type Part =
  | { readonly kind: 'role'; readonly role: RequiredRole }
  | { readonly kind: 'field'; readonly form: FormField }
  | {
      readonly kind: 'list'
      readonly list: FormField & { readonly field: ListField }
      readonly fields: readonly FormField[]
    }

const p = path
const TOPIC_FIELDS: readonly (readonly [title: string, ...asks: (TypedPath<unknown> | Role)[]])[] = [
  ['Project basics', p.project.name, p.project.initiative],
  ['What will change', p.value.operation, p.value.decision, p.value.action, p.value.current_process.kind],
  [
    'What the model predicts',
    p.project.jurisdictions,
    p.legal.area,
    p.project.data_domain,
    p.project.task,
    p.value.action_changes_outcome,
    p.target.case,
    p.target.outcome,
    p.target.outcome_window_days,
  ],
  ['Business goal', p.value.kpis],
  [
    'Key people and system',
    'executive_sponsor',
    'decision_owner',
    'ml_lead',
    'privacy_legal',
    p.integration.receiving_system.name,
    'integration_owner',
  ],
  [
    'Volume, value, and costs',
    p.economics.volume_per_period,
    p.economics.period,
    p.economics.base_rate,
    p.economics.selection_rate,
    p.economics.current,
    p.economics.payoffs,
    p.economics.intervention,
    p.economics.routing,
    p.economics.forecast,
    p.economics.ranking,
    p.economics.assistant,
    p.economics.currency,
    p.economics.build_cost,
    p.economics.integration_cost,
    p.economics.operating_cost_per_year,
    p.expectations.precision,
  ],
  ['Shared figures and success criteria', p.expectations.shared_figures, p.expectations.success_criteria],
  [
    'People concerned',
    p.legal.uses_personal_data,
    p.legal.organization,
    p.legal.has_significant_effect,
    p.integration.automation_level,
    p.integration.override,
    p.legal.appeal_process,
    p.legal.correct_result_can_harm,
    p.legal.disclosure,
  ],
  [
    'Method, evidence, and dates',
    p.project.method,
    'vendor_contact',
    p.expectations.evidence,
    p.project.launch_due,
    p.rollout.go_no_go.due,
  ],
]

let cachedTopics: readonly Topic[] | undefined

export function listTopics(): readonly Topic[] {
  cachedTopics ??= [...TOPIC_FIELDS.map(createNamedTopic), ...Object.keys(PLAN).map(createSectionTopic)].filter(
    (topic) => topic.parts.length > 0,
  )
  return cachedTopics
}

/** Lists the fields that have a question of their own; groups and lists are asked through their fields. */
export function listAskedFields(): readonly FormField[] {
  return listFormFields().filter(({ field }) => field.question !== undefined)
}

function createNamedTopic([title, ...askedItems]: (typeof TOPIC_FIELDS)[number]): Topic {
  return {
    title,
    parts: askedItems.flatMap((asked) =>
      typeof asked === 'string' ? createRoleParts(asked) : createPartsWithin(toPath(asked)),
    ),
  }
}

function createRoleParts(role: Role): Part[] {
  return [...REQUIRED_ROLES, VENDOR_CONTACT]
    .filter((entry) => entry.role === role)
    .map((entry) => ({ kind: 'role', role: entry }))
}

/** The topic with the fields of a section that no other topic lists. */
function createSectionTopic(section: string): Topic {
  const isNamed = (form: FormField): boolean =>
    TOPIC_FIELDS.some(([, ...askedItems]) => askedItems.some((asked) => isAskedUnder(asked, form)))
  const otherFields = listAskedFields().filter((form) => form.path[0] === section && !isNamed(form))
  const roles =
    section === 'people' ? REQUIRED_ROLES.filter(({ role }) => !TOPIC_FIELDS.some((entry) => entry.includes(role))) : []
  return {
    title: (PLAN as Readonly<Record<string, { readonly title: string }>>)[section]?.title ?? section,
    parts: [...roles.map((role): Part => ({ kind: 'role', role })), ...createParts(otherFields)],
  }
}

function isAskedUnder(asked: string | TypedPath<unknown>, form: FormField): boolean {
  return typeof asked !== 'string' && isWithin(form.path, toPath(asked))
}

function createPartsWithin(path: Path): Part[] {
  return createParts(listAskedFields().filter((form) => isWithin(form.path, path)))
}

function createParts(forms: readonly FormField[]): Part[] {
  const lists = new Set<string>()
  return forms.flatMap((form): Part[] => {
    const list = findOuterList(form)
    if (!list) return [{ kind: 'field', form }]
    const name = list.path.join('.')
    if (lists.has(name)) return []
    lists.add(name)
    const fields = forms.filter((candidate) => isWithin(candidate.path, list.path))
    return [{ kind: 'list', list, fields: orderFields(fields, FIELD_ORDER[name]) }]
  })
}

/** Where the questions about a list item have another order than its fields. */
const FIELD_ORDER: Readonly<Record<string, readonly string[]>> = {
  /* The baseline and the target say the unit, and which way is better. */
  'value.kpis': ['name', 'baseline', 'unit', 'measured_on', 'target', 'target_due', 'direction'],
}

function orderFields(forms: readonly FormField[], order: readonly string[] = []): readonly FormField[] {
  const rank = ({ path }: FormField): number => {
    const index = order.indexOf(path.at(-1) ?? '')
    return index === -1 ? order.length : index
  }
  return forms.toSorted((left, right) => rank(left) - rank(right))
}

function findOuterList(form: FormField): (FormField & { readonly field: ListField }) | undefined {
  const outer = form.path.slice(0, form.path.indexOf('*'))
  if (!form.path.includes('*')) return undefined
  const found = listFormFields().find((candidate) => candidate.path.join('.') === outer.join('.'))
  return found?.field.kind === 'list' ? { ...found, field: found.field } : undefined
}
