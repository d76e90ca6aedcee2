import type { ListField } from '../plan/field.js'
import { type FormField, listFormFields } from '../plan/form.js'
import { isWithin, type Path } from '../plan/path.js'
import { type TypedPath, toPath, path } from '../plan/typed-path.js'
import { PLAN } from '../plan/plan.js'
import { REQUIRED_ROLES, type RequiredRole, type Role } from '../plan/roles.js'

/**
 * What is talked about, in the order of the room: who is there comes early, since whatever nobody knows needs
 * somebody who finds out. A field that no topic names is asked under the topic of its section, so that nothing
 * of the form is forgotten.
 */

export interface Topic {
  readonly title: string
  readonly parts: readonly Part[]
}

/** One thing that a topic asks; a list is asked item by item. */
export type Part =
  | { readonly kind: 'role'; readonly role: RequiredRole }
  | { readonly kind: 'field'; readonly form: FormField }
  | {
      readonly kind: 'list'
      readonly list: FormField & { readonly field: ListField }
      readonly fields: readonly FormField[]
    }

const p = path
const NAMED: readonly (readonly [title: string, ...asks: (TypedPath<unknown> | Role)[]])[] = [
  ['Project basics', p.project.name, p.project.initiative],
  ['Key people', 'executive_sponsor', 'decision_owner', 'ml_lead', 'privacy_legal'],
  ['Receiving system', p.integration.receiving_system.name, 'integration_owner'],
  ['What will change', p.value.operation, p.value.decision, p.value.action],
  ['KPIs', p.value.kpis],
  ['Current process', p.value.current_process.kind],
  ['What the model predicts', p.project.data_domain, p.project.task, p.value.action_changes_outcome],
  ['Case and outcome', p.target.case, p.target.outcome, p.target.outcome_window_days],
  [
    'Volume and rates',
    p.economics.currency,
    p.economics.period,
    p.economics.volume_per_period,
    p.economics.base_rate,
    p.economics.selection_rate,
  ],
  [
    'Value per outcome',
    p.economics.payoffs,
    p.economics.intervention,
    p.economics.routing,
    p.economics.forecast,
    p.economics.ranking,
    p.economics.assistant,
  ],
  ['Costs', p.economics.build_cost, p.economics.integration_cost, p.economics.operating_cost_per_year],
  ['Expected performance', p.expectations.precision],
  ['Figures already shared', p.expectations.shared_figures],
  ['Success criteria', p.expectations.success_criteria],
  ['Jurisdictions and personal data', p.project.jurisdictions, p.legal.uses_personal_data],
  ['Key dates', p.rollout.go_no_go.due, p.project.launch_due],
  ['Method and evidence', p.project.method, p.expectations.evidence],
]

let made: readonly Topic[] | undefined

export function topics(): readonly Topic[] {
  made ??= [...NAMED.map(namedTopic), ...Object.keys(PLAN).map(sectionTopic)].filter((topic) => topic.parts.length > 0)
  return made
}

/** Fields that are asked for their own sake; groups and lists are asked through what is in them. */
export function askedFields(): readonly FormField[] {
  return listFormFields().filter(({ field }) => field.question !== undefined)
}

function namedTopic([title, ...asks]: (typeof NAMED)[number]): Topic {
  return { title, parts: asks.flatMap((ask) => (typeof ask === 'string' ? rolePart(ask) : partsWithin(toPath(ask)))) }
}

function rolePart(role: Role): Part[] {
  return REQUIRED_ROLES.filter((one) => one.role === role).map((one) => ({ kind: 'role', role: one }))
}

/** What of a section no topic has named. */
function sectionTopic(section: string): Topic {
  const isNamed = (form: FormField): boolean => NAMED.some(([, ...asks]) => asks.some((ask) => isPlaceOf(ask, form)))
  const left = askedFields().filter((form) => form.path[0] === section && !isNamed(form))
  const roles =
    section === 'people' ? REQUIRED_ROLES.filter(({ role }) => !NAMED.some((one) => one.includes(role))) : []
  return {
    title: (PLAN as Readonly<Record<string, { readonly title: string }>>)[section]?.title ?? section,
    parts: [...roles.map((role): Part => ({ kind: 'role', role })), ...partsOf(left)],
  }
}

function isPlaceOf(ask: string | TypedPath<unknown>, form: FormField): boolean {
  return typeof ask !== 'string' && isWithin(form.path, toPath(ask))
}

function partsWithin(path: Path): Part[] {
  return partsOf(askedFields().filter((form) => isWithin(form.path, path)))
}

function partsOf(forms: readonly FormField[]): Part[] {
  const lists = new Set<string>()
  return forms.flatMap((form): Part[] => {
    const list = listAround(form)
    if (!list) return [{ kind: 'field', form }]
    const name = list.path.join('.')
    if (lists.has(name)) return []
    lists.add(name)
    return [{ kind: 'list', list, fields: forms.filter((one) => isWithin(one.path, list.path)) }]
  })
}

function listAround(form: FormField): (FormField & { readonly field: ListField }) | undefined {
  const outer = form.path.slice(0, form.path.indexOf('*'))
  if (!form.path.includes('*')) return undefined
  const found = listFormFields().find((one) => one.path.join('.') === outer.join('.'))
  return found?.field.kind === 'list' ? { ...found, field: found.field } : undefined
}
