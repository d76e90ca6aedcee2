import { isFieldApplicable, type FormField, getProfile } from '../plan/form.js'
import { type Path, isSamePath, formatPath } from '../plan/path.js'
import { getGapStatus } from '../plan/pending.js'
import type { Plan } from '../plan/plan.js'
import { getValue } from '../plan/typed-path.js'
import type { Role } from '../plan/roles.js'
import { hasReached, type Stage } from '../plan/stage.js'
import { isAskedEarly, mayBeAskedEarly } from './quick-path/early-questions.js'
import {
  findAnswerer,
  formatSittingProgress,
  formatSittingTopic,
  sortForSitting,
  type SittingOrder,
} from './sitting/order.js'
import { type Part, type Topic, listTopics } from './topics.js'
import { type PlanQuestion, listPlanQuestions, hasAnswer } from './plan-questions.js'

/** Which questions an interview asks. */
export interface InterviewScope {
  /** ISO date. */
  readonly today: string
  /** Asks what is expected by this stage; default: the stage of the plan. */
  readonly stage?: Stage | undefined
  /** Asks everything in this section, at whatever stage it is expected. */
  readonly section?: string | undefined
  /** Asks only what this role answers. */
  readonly role?: Role | undefined
  /** Ids of the people who are there; asks only what they answer. */
  readonly people?: readonly string[] | undefined
  /** The order for a stage after the kickoff; without it, the order of the topics. */
  readonly sitting?: SittingOrder | undefined
  /** Also asks questions that are recorded as open, because their owner may be present now. */
  readonly withPending?: boolean
  /** Paths that were skipped in this session and are not asked again. */
  readonly skipped?: readonly Path[]
}

/** The next open question. It depends only on the plan and the scope, so resuming needs no other state. */
export function findNextQuestion(plan: Plan, scope: InterviewScope): PlanQuestion | undefined {
  return listOpenQuestions(plan, scope)[0]
}

/** Lists the open questions in the order of the interview; answers may open more questions. */
export function listOpenQuestions(plan: Plan, scope: InterviewScope): readonly PlanQuestion[] {
  const open = listPlanQuestions(plan).filter(
    (planQuestion) => isInScope(planQuestion, plan, scope) && isOpen(planQuestion, plan, scope),
  )
  return scope.sitting === undefined ? open : sortForSitting(open, plan, scope.sitting)
}

function isInScope(planQuestion: PlanQuestion, plan: Plan, { stage, section, role, people }: InterviewScope): boolean {
  if (role !== undefined && planQuestion.owner !== role) return false
  if (people !== undefined && !people.includes(findAnswerer(planQuestion.owner, plan)?.id ?? '')) return false
  if (section !== undefined) return planQuestion.path[0] === section
  const isEarly = planQuestion.kind === 'field' && isAskedEarly(planQuestion.form, planQuestion.path, plan)
  const expectedFrom = isEarly ? 'kickoff' : planQuestion.expectedFrom
  return expectedFrom !== 'optional' && hasReached(stage ?? getPlanStage(plan), expectedFrom)
}

export function getPlanStage(plan: Plan): Stage {
  return plan.project?.stage ?? 'kickoff'
}

function isOpen(planQuestion: PlanQuestion, plan: Plan, { today, withPending, skipped }: InterviewScope): boolean {
  if (hasAnswer(planQuestion, plan) || !canBeAnswered(planQuestion, plan)) return false
  if (skipped?.some((path) => isSamePath(path, planQuestion.path))) return false
  const { state } = getGapStatus(planQuestion.path, plan, { today, stage: getPlanStage(plan) })
  return state === 'active' || (state === 'pending' && withPending === true)
}

/** A reference can be answered only if its target list has items. */
function canBeAnswered(planQuestion: PlanQuestion, plan: Plan): boolean {
  if (planQuestion.kind === 'role' || planQuestion.form.field.kind !== 'ref') return true
  const items = getValue(plan, planQuestion.form.field.targetList.split('.'))
  return Array.isArray(items) && items.length > 0
}

/** The heading above a question, and how much is left: of the interview, its topics; of a sitting, its answers. */
export function createTopicHeading(
  planQuestion: PlanQuestion,
  plan: Plan,
  scope: InterviewScope,
): { readonly topic: string; readonly progress: string } {
  if (scope.sitting === undefined)
    return { topic: planQuestion.topic.title, progress: formatTopicProgress(planQuestion.topic, plan, scope) }
  return {
    /* To one person, the name says nothing. */
    topic: scope.people?.length === 1 ? planQuestion.topic.title : formatSittingTopic(planQuestion, plan),
    progress: formatSittingProgress(listOpenQuestions(plan, scope)),
  }
}

/** The position of a topic, such as `9 of 17`. Topics that the answers rule out do not count. */
function formatTopicProgress(topic: Topic, plan: Plan, scope: InterviewScope): string {
  const includedTopics = listTopics().filter(
    (candidate) => candidate === topic || candidate.parts.some((part) => canBeAsked(part, plan, scope)),
  )
  return `${includedTopics.indexOf(topic) + 1} of ${includedTopics.length}`
}

function canBeAsked(part: Part, plan: Plan, scope: InterviewScope): boolean {
  if (part.kind === 'role') return isExpectedInScope(part.role.expectedFrom, ['people'], 'ml_lead', plan, scope)
  const forms = part.kind === 'field' ? [part.form] : part.fields.filter(({ path }) => !isAskedByRole(path))
  return forms.some(
    (form) =>
      isFieldApplicable(form, getProfile(plan)) !== false &&
      isExpectedInScope(
        mayBeAskedEarly(form, plan) ? 'kickoff' : form.expectedFrom,
        form.path,
        form.owner,
        plan,
        scope,
      ),
  )
}

/** The names of people are asked by the questions about roles. */
function isAskedByRole(path: Path): boolean {
  return formatPath(path) === 'people.*.name'
}

function isExpectedInScope(
  expectedFrom: FormField['expectedFrom'],
  path: Path,
  owner: Role,
  plan: Plan,
  scope: InterviewScope,
): boolean {
  if (scope.role !== undefined && owner !== scope.role) return false
  if (scope.section !== undefined) return path[0] === scope.section
  return expectedFrom !== 'optional' && hasReached(scope.stage ?? getPlanStage(plan), expectedFrom)
}
