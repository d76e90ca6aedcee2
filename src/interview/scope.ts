import { isFieldApplicable, type FormField, getProfile } from '../plan/form.js'
import { type Path, isSamePath, formatPath } from '../plan/path.js'
import { getGapStatus } from '../plan/pending.js'
import type { Plan } from '../plan/plan.js'
import { getValue } from '../plan/typed-path.js'
import type { Role } from '../plan/roles.js'
import { hasReached, type Stage } from '../plan/stage.js'
import { type Asking, askingsOf, hasAnswer } from './asking.js'
import { type Part, type Topic, topics } from './topics.js'

/** Which questions are meant. */
export interface Scope {
  /** ISO day. */
  readonly today: string
  /** What is expected by this stage; without one, by the plan's own. */
  readonly stage?: Stage | undefined
  /** Everything in one section, whenever it is expected. */
  readonly section?: string | undefined
  /** Only what this role answers. */
  readonly role?: Role | undefined
  /** Also what somebody is already finding out: that person may be in the room now. */
  readonly withPending?: boolean
  /** Places that were asked in this sitting and are not asked twice. */
  readonly passed?: readonly Path[]
}

/** The next thing to ask. It depends on nothing but the plan and what is meant, so that going on is asking again. */
export function nextAsking(plan: Plan, scope: Scope): Asking | undefined {
  return openAskings(plan, scope)[0]
}

/** All that is open, in the order of the room; more may follow from the answers. */
export function openAskings(plan: Plan, scope: Scope): readonly Asking[] {
  return askingsOf(plan).filter((asking) => isMeant(asking, plan, scope) && isOpen(asking, plan, scope))
}

function isMeant(asking: Asking, plan: Plan, { stage, section, role }: Scope): boolean {
  if (role !== undefined && asking.who !== role) return false
  if (section !== undefined) return asking.about[0] === section
  return asking.from !== 'optional' && hasReached(stage ?? stageOf(plan), asking.from)
}

export function stageOf(plan: Plan): Stage {
  return plan.project?.stage ?? 'kickoff'
}

function isOpen(asking: Asking, plan: Plan, { today, withPending, passed }: Scope): boolean {
  if (hasAnswer(asking, plan) || !canBeAnswered(asking, plan)) return false
  if (passed?.some((path) => isSamePath(path, asking.about))) return false
  const { state } = getGapStatus(asking.about, plan, { today, stage: stageOf(plan) })
  return state === 'active' || (state === 'pending' && withPending === true)
}

/** A reference can be given only when there is something to refer to. */
function canBeAnswered(asking: Asking, plan: Plan): boolean {
  if (asking.kind === 'role' || asking.form.field.kind !== 'ref') return true
  const items = getValue(plan, asking.form.field.targetList.split('.'))
  return Array.isArray(items) && items.length > 0
}

/** How far along a topic is: `9 of 17`. Topics that the answers rule out do not count. */
export function stepOf(topic: Topic, plan: Plan, scope: Scope): string {
  const meant = topics().filter((one) => one === topic || one.parts.some((part) => mayBeAsked(part, plan, scope)))
  return `${meant.indexOf(topic) + 1} of ${meant.length}`
}

function mayBeAsked(part: Part, plan: Plan, scope: Scope): boolean {
  if (part.kind === 'role') return isMeantFrom(part.role.expectedFrom, ['people'], 'ml_lead', plan, scope)
  const forms = part.kind === 'field' ? [part.form] : part.fields.filter(({ path }) => !comesWithRoles(path))
  return forms.some(
    (form) =>
      isFieldApplicable(form, getProfile(plan)) !== false &&
      isMeantFrom(form.expectedFrom, form.path, form.owner, plan, scope),
  )
}

/** The names of people are asked role by role. */
function comesWithRoles(path: Path): boolean {
  return formatPath(path) === 'people.*.name'
}

function isMeantFrom(from: FormField['expectedFrom'], path: Path, who: Role, plan: Plan, scope: Scope): boolean {
  if (scope.role !== undefined && who !== scope.role) return false
  if (scope.section !== undefined) return path[0] === scope.section
  return from !== 'optional' && hasReached(scope.stage ?? stageOf(plan), from)
}
