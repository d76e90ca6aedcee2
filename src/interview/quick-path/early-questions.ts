import type { FormField } from '../../plan/form.js'
import { isSamePath, type Path } from '../../plan/path.js'
import type { Plan } from '../../plan/plan.js'
import { getValue, path, toPath } from '../../plan/typed-path.js'
import { findOnlyAmount } from './split-answer.js'

/**
 * Questions that a kickoff asks although their answers are expected later: what the next gate needs for what is signed
 * now, and what a rule compares with another answer that is there.
 */

interface EarlyQuestion {
  readonly field: Path
  /** Whether this plan is asked; `item` is the list item that holds the field. */
  readonly isAsked: (plan: Plan, item: Readonly<Record<string, unknown>>) => boolean
}

const EARLY_QUESTIONS: readonly EarlyQuestion[] = [
  { field: ['value', 'kpis', '*', 'measured_on'], isAsked: (_, kpi) => kpi['baseline'] !== undefined },
  { field: ['value', 'kpis', '*', 'target_due'], isAsked: (_, kpi) => kpi['target'] !== undefined },
  /* Only if today's process costs something, that cost is saved when the process ends. */
  {
    field: toPath(path.economics.replaces_current_process),
    isAsked: ({ economics }) => (economics?.current?.operating_cost_per_year?.likely ?? 0) > 0,
  },
  {
    field: ['expectations', 'shared_figures', '*', 'value_per_year'],
    isAsked: (_, { statement }) => typeof statement === 'string' && findOnlyAmount(statement) !== undefined,
  },
  { field: ['expectations', 'success_criteria', '*', 'figure'], isAsked: (_, { metric }) => metric !== undefined },
  { field: toPath(path.economics.current.selection_rate), isAsked: isRefresh },
  { field: toPath(path.economics.current.precision), isAsked: isRefresh },
  { field: toPath(path.legal.area), isAsked: () => true },
  { field: toPath(path.legal.organization), isAsked: usesPersonalData },
  { field: toPath(path.legal.has_significant_effect), isAsked: usesPersonalData },
  { field: toPath(path.legal.correct_result_can_harm), isAsked: usesPersonalData },
  { field: toPath(path.legal.disclosure), isAsked: usesPersonalData },
  { field: toPath(path.integration.automation_level), isAsked: usesPersonalData },
  {
    /* Where a person decides, that person may decide otherwise. */
    field: toPath(path.integration.override),
    isAsked: (plan) => usesPersonalData(plan) && isActing(plan),
  },
  {
    field: toPath(path.legal.appeal_process),
    isAsked: (plan) => usesPersonalData(plan) && plan.legal?.has_significant_effect !== false,
  },
]

/** A refresh is compared with what today's model reaches. */
function isRefresh({ project }: Plan): boolean {
  return project?.initiative === 'refresh'
}

function usesPersonalData({ legal }: Plan): boolean {
  return legal?.uses_personal_data === true
}

function isActing({ integration }: Plan): boolean {
  return integration?.automation_level === 'supervised' || integration?.automation_level === 'automatic'
}

/** Whether a kickoff asks about this place in the plan before the answer is expected. */
export function isAskedEarly(form: FormField, place: Path, plan: Plan): boolean {
  const early = EARLY_QUESTIONS.find(({ field }) => isSamePath(field, form.path))
  if (early === undefined) return false
  const item = getValue(plan, place.slice(0, -1))
  return early.isAsked(plan, typeof item === 'object' && item !== null ? (item as Record<string, unknown>) : {})
}

/** Whether a kickoff may come to ask about this field early; for a list, whatever its items will hold. */
export function mayBeAskedEarly(form: FormField, plan: Plan): boolean {
  if (form.path.includes('*')) return EARLY_QUESTIONS.some(({ field }) => isSamePath(field, form.path))
  return isAskedEarly(form, form.path, plan)
}
