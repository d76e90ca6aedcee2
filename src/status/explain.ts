import type { ActionItem } from '../agreement/action-items.js'
import type { RoleSignoff } from '../agreement/signoff-status.js'
import { formatDate } from '../text/format-date.js'
import { findFormField } from '../plan/form.js'
import { getItemName, getPersonName } from '../plan/display-name.js'
import { parsePath, isSamePath } from '../plan/path.js'
import { getQuestionDeadline, type AsOf, getGapStatus, findOpenQuestion } from '../plan/pending.js'
import { pathInside, toPath, path } from '../plan/typed-path.js'
import type { OpenQuestion, Plan } from '../plan/plan.js'
import { quoteText } from '../text/plain-text.js'

/** The reasons for action items, as phrases that follow what the person must do. */

export const NO_SIGNOFF = 'no sign-off yet'

/** How to ask for a missing or invalid sign-off, and the reason. */
export function describeSignoffRequest({ state, signedOn, signoff }: RoleSignoff): {
  readonly verb: string
  readonly reason: string
} {
  const dateText = signedOn === undefined ? '' : ` on ${formatDate(signedOn)}`
  switch (state) {
    case 'outdated':
      return {
        verb: 'Sign off again on',
        reason: `the plan has changed since the sign-off${dateText}`,
      }
    case 'expired': {
      const validThrough = signoff?.valid_through
      return {
        verb: 'Sign off again on',
        reason: `the sign-off ${validThrough === undefined ? 'has expired' : `was valid through ${formatDate(validThrough)}`}`,
      }
    }
    case 'declined':
      return { verb: 'Say what it would take to sign off on', reason: `declined${dateText}` }
    case 'approved':
    case 'approved_with_conditions':
      return { verb: 'Sign off again on', reason: `the sign-off${dateText} lacks answers that the plan now needs` }
    case 'not-requested':
      return { verb: 'Sign off on', reason: NO_SIGNOFF }
  }
}

/** For a question: how often it was postponed, and whether it still counts as pending. Empty for other items. */
export function formatQuestionNote({ kind, path }: ActionItem, plan: Plan, moment: AsOf): string {
  const question = kind === 'question' ? plan.open_questions?.find(({ id }) => id === path.at(-1)) : undefined
  return question === undefined
    ? ''
    : [formatPostponedNote(question), formatPendingNote(question, plan, moment)]
        .filter((part) => part !== '')
        .join('; ')
}

export function formatPostponedNote({ times_postponed: count = 0 }: OpenQuestion): string {
  if (count < 1) return ''
  return count === 1 ? 'postponed once' : count === 2 ? 'postponed twice' : `postponed ${count} times`
}

/** Says how long a question counts as pending, unless that is its due date. */
function formatPendingNote(question: OpenQuestion, plan: Plan, moment: AsOf): string {
  const lastDate = getQuestionDeadline(question)
  if (lastDate === undefined) return "no due date, so the question doesn't count as pending"
  if (question.owner === undefined) return "no owner, so the question doesn't count as pending"
  if (!isPendingAtStage(question, plan, moment)) return `no longer pending at the ${moment.stage} stage`
  const due = question.due ?? question.first_due
  if (lastDate < moment.today) return 'the answer now counts as missing'
  return lastDate === due ? '' : `pending through ${formatDate(lastDate)} at the latest`
}

/** Whether a question counts as pending at this stage, not considering dates. A question covers one stage only. */
export function isPendingAtStage(question: OpenQuestion, plan: Plan, { today, stage }: AsOf): boolean {
  const fieldPath = parsePath(question.path ?? '')
  const lastDate = getQuestionDeadline(question)
  if (lastDate === undefined || lastDate < today || findOpenQuestion(fieldPath, plan) !== question) return true
  return getGapStatus(fieldPath, plan, { today, stage }).state !== 'active'
}

/** Why an action item matters, for the person who owns it. */
export function formatReason(item: ActionItem, plan: Plan): string {
  const id = item.path.at(-1)
  switch (item.kind) {
    case 'decision':
      return formatDecisionReason(id, plan)
    case 'go-no-go':
      return formatGoNoGoReason(plan)
    case 'condition':
      return formatConditionReason(item, plan)
    case 'dependency':
      return 'required for the integration'
    case 'milestone':
      return 'milestone'
    case 'training':
      return plan.project?.launch_due === undefined
        ? 'before launch'
        : `before the launch on ${formatDate(plan.project.launch_due)}`
    case 'review':
      return 'to compare actual with expected benefits'
    case 'question':
      return formatQuestionReason(plan.open_questions?.find((candidate) => candidate.id === id))
    case 'assumption':
      return formatAssumptionReason(plan.assumptions?.find((candidate) => candidate.id === id)?.impact)
    case 'risk':
      return formatRiskReason(id, plan)
    case 'concern':
    case 'answer':
      return formatConcernReason(id, plan)
  }
}

function formatDecisionReason(id: string | undefined, { decisions = [], expectations }: Plan): string {
  const stage = decisions.find((candidate) => candidate.id === id)?.opens_stage
  if (stage !== undefined) return `required to start the ${stage} stage`
  const sharedFigure = expectations?.shared_figures?.find(
    (figure) => figure.correction === id && figure.supported === false,
  )
  if (sharedFigure !== undefined)
    return `corrects an unsupported figure${sharedFigure.shared_with === undefined ? '' : ` shared with ${sharedFigure.shared_with}`}`
  return 'the project is waiting for this decision'
}

function formatGoNoGoReason(plan: Plan): string {
  const criterion = plan.rollout?.go_no_go?.success_criterion
  return criterion === undefined
    ? 'decides whether the model goes live'
    : `success criterion: ${quoteText(getItemName(plan, toPath(path.expectations.success_criteria), criterion))}`
}

function formatConditionReason({ path: itemPath }: ActionItem, plan: Plan): string {
  const person = plan.signoffs?.find((signoff) =>
    isSamePath([...pathInside(path.signoffs, signoff.id, 'conditions'), itemPath.at(-1) ?? ''], itemPath),
  )?.person
  return person === undefined ? 'condition of a sign-off' : `condition of ${getPersonName(plan, person)}'s sign-off`
}

function formatQuestionReason(question: OpenQuestion | undefined): string {
  const title = findFormField(parsePath(question?.path ?? ''))?.field.title
  return title === undefined ? 'open question' : `needed for ${quoteText(title)}`
}

function formatAssumptionReason(impact: 'high' | 'low' | undefined): string {
  if (impact === undefined) return 'not validated yet'
  return impact === 'high' ? "if wrong, the project doesn't pay off" : 'if wrong, parts of the plan must change'
}

function formatRiskReason(id: string | undefined, { risk }: Plan): string {
  const { likelihood, impact } = risk?.register?.find((candidate) => candidate.id === id) ?? {}
  if (likelihood === undefined || impact === undefined) return 'open risk'
  return `likelihood ${likelihood} of 5, impact ${impact} of 5`
}

function formatConcernReason(id: string | undefined, plan: Plan): string {
  const raisedBy = plan.concerns?.find((candidate) => candidate.id === id)?.raised_by
  return raisedBy === undefined ? 'no response yet' : `raised by ${getPersonName(plan, raisedBy)}`
}
