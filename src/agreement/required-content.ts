import { isBlank } from '../plan/blank.js'
import { findNamedPerson, getItemName } from '../plan/display-name.js'
import { findFormField, type FormField, getProfile, isFieldApplicable, listFormFields } from '../plan/form.js'
import { isSamePath, isWithin, type Path } from '../plan/path.js'
import { getGapStatus, isNotApplicable } from '../plan/pending.js'
import type { Plan } from '../plan/plan.js'
import type { Role } from '../plan/roles.js'
import { hasReached, type Stage } from '../plan/stage.js'
import { getValue, path, toPath, type TypedPath } from '../plan/typed-path.js'
import { inSentence } from '../text/in-sentence.js'
import { getSignoffScope } from './signoff-scope.js'
import type { RoleSignoff, Signoff } from './signoff-status.js'

/** What a sign-off must be about to be worth something: the content that each role's statement needs. */

/** A required field that the plan has no answer for. The sign-off can't cover it. */
export interface ContentGap {
  /** In a sentence: `lawful basis`, `data source owner (Billing history)`. */
  readonly title: string
  readonly path: Path
  readonly expectedFrom: FormField['expectedFrom']
}

const { value, target, economics, expectations, integration, change, data, model, legal, risk, rollout } = path

const ERROR_RATES = [
  path.project.task,
  expectations.precision,
  economics.routing.coverage,
  economics.routing.accuracy,
  economics.forecast.expected_error,
  economics.ranking.expected_gain,
  economics.assistant.resolution_rate,
  economics.assistant.harm_rate,
  expectations.evidence,
]
const CRITERIA = [expectations.success_criteria]
const SPONSOR = [
  value.operation,
  value.action,
  value.kpis,
  economics.build_cost,
  economics.integration_cost,
  economics.operating_cost_per_year,
  ...ERROR_RATES,
  ...CRITERIA,
  rollout.go_no_go.due,
  path.project.launch_due,
]
const SYSTEM = [
  integration.receiving_system.name,
  integration.delivery,
  integration.destination,
  integration.integration_point,
  integration.fallback,
  integration.rollback.method,
]
const WORK = [change.affected_teams, change.training.owner, change.training.due, change.support_contact]

/** A list stands for its items and for their own required fields. */
const REQUIRED: Readonly<Record<Role, readonly TypedPath<unknown>[]>> = {
  executive_sponsor: SPONSOR,
  steering_committee: SPONSOR,
  decision_owner: [
    value.operation,
    value.decision,
    value.action,
    target.case,
    target.outcome,
    ...ERROR_RATES,
    ...CRITERIA,
    change.affected_teams,
  ],
  integration_owner: SYSTEM,
  security: SYSTEM,
  finance_partner: [path.project.task, economics],
  data_owner: [data.sources],
  privacy_legal: [
    path.project.jurisdictions,
    legal.uses_personal_data,
    legal.lawful_basis,
    legal.retention_days,
    legal.ai_act.tier,
    data.sources,
  ],
  frontline_rep: WORK,
  works_council: WORK,
  ml_lead: [...ERROR_RATES, ...CRITERIA, rollout.phases, path.monitoring.owner],
  validator: [model.limitations, ...ERROR_RATES, ...CRITERIA],
  risk_owner: [risk.register],
  vendor_contact: [],
}

/** The required content that a plan lacks, in the order of the statement. */
export function listContentGaps(role: Role, plan: Plan): readonly ContentGap[] {
  const profile = getProfile(plan)
  return REQUIRED[role]
    .map(toPath)
    .flatMap(expandRequired)
    .filter((formField) => isFieldApplicable(formField, profile) === true)
    .flatMap((formField) => listOpenPaths(formField, plan).map((openPath) => createGap(formField, openPath, plan)))
}

/**
 * The required content that a sign-off lacks at a stage: fields expected at kickoff or at an earlier stage, and what no
 * review is worth anything without. A sign-off with conditions may leave
 * what an open question covers, as the conditions are there to settle it.
 */
export function listMissingContent(
  role: Role,
  signoff: Pick<Signoff, 'decision'> | undefined,
  plan: Plan,
  asOf: { readonly stage: Stage; readonly today: string },
): readonly ContentGap[] {
  const isConditional = signoff?.decision === 'approved_with_conditions'
  return listContentGaps(role, plan)
    .filter((gap) => isRequiredAt(gap, asOf.stage))
    .filter((gap) => !isConditional || !isAskedInTime(gap.path, plan, asOf.today))
}

/**
 * What an approval lacks to count at a stage; empty for a complete approval and for any other sign-off. An outdated
 * sign-off doesn't count anyway.
 */
export function listMissingFromApproval(
  { role, state, signoff }: RoleSignoff,
  plan: Plan,
  asOf: { readonly stage: Stage; readonly today: string },
): readonly ContentGap[] {
  const isApproval = state === 'approved' || state === 'approved_with_conditions'
  return isApproval ? listMissingContent(role, signoff, plan, asOf) : []
}

/** The stage at which a role's sign-off is first needed, or the plan's own stage if that is later. */
export function getGateStage(role: Role, stage: Stage): Stage {
  const { requiredFrom } = getSignoffScope(role)
  return requiredFrom === undefined || hasReached(stage, requiredFrom) ? stage : requiredFrom
}

/** Whether somebody will answer by a date that hasn't passed, for whichever stage the question was asked. */
function isAskedInTime(gapPath: Path, plan: Plan, today: string): boolean {
  return getGapStatus(gapPath, plan, { today, stage: 'kickoff' }).state === 'pending'
}

/** What a privacy review is about, whatever the stage: the law that allows the use. */
const NEVER_LATER = [legal.lawful_basis, legal.ai_act.tier].map(toPath)

function isRequiredAt({ expectedFrom, path: gapPath }: ContentGap, stage: Stage): boolean {
  if (expectedFrom === 'kickoff' || NEVER_LATER.some((early) => isSamePath(early, gapPath))) return true
  return expectedFrom !== 'optional' && expectedFrom !== stage && hasReached(stage, expectedFrom)
}

/** The fields that a required path stands for: those of a group, and for a list the list and its fields. */
function expandRequired(requiredPath: Path): readonly FormField[] {
  const formField = findFormField(requiredPath)
  const kind = formField?.field.kind
  if (formField === undefined) return []
  if (kind !== 'group' && kind !== 'list') return [formField]
  return listFormFields().filter(
    (candidate) =>
      isWithin(candidate.path, requiredPath) &&
      candidate.field.kind !== 'group' &&
      candidate.expectedFrom !== 'optional' &&
      candidate.signoffEffect === 'commitment',
  )
}

/** A field of a list has one path for each item. */
function listOpenPaths({ path: formPath, field }: FormField, plan: Plan): readonly Path[] {
  const starIndex = formPath.indexOf('*')
  if (starIndex === -1) return isOpen(formPath, field, plan) ? [formPath] : []
  const items = getValue(plan, formPath.slice(0, starIndex))
  if (!Array.isArray(items)) return []
  return items
    .map((item: { id: string }) => [...formPath.slice(0, starIndex), item.id, ...formPath.slice(starIndex + 1)])
    .filter((itemPath) => isOpen(itemPath, field, plan))
}

function isOpen(fieldPath: Path, field: FormField['field'], plan: Plan): boolean {
  if (isNotApplicable(fieldPath, plan)) return false
  const answer = getValue(plan, fieldPath)
  const isEmptyList = field.kind === 'list' && Array.isArray(answer) && answer.length === 0 && !field.canBeNone
  const isUnnamed = field.kind === 'person' && findNamedPerson(plan, answer as string | undefined) === undefined
  if (!isBlank(answer) && !isEmptyList && !isUnnamed) return false
  return field.satisfiedBy === undefined || isBlank(getValue(plan, [...fieldPath.slice(0, -1), field.satisfiedBy]))
}

function createGap({ field, expectedFrom, path: formPath }: FormField, openPath: Path, plan: Plan): ContentGap {
  const title = inSentence(field.title)
  const starIndex = formPath.indexOf('*')
  const item =
    starIndex === -1 ? '' : ` (${getItemName(plan, openPath.slice(0, starIndex), openPath[starIndex] ?? '')})`
  return { title: `${title}${item}`, path: openPath, expectedFrom }
}
