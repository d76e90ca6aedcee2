import { formatPersonName } from '../plan/display-name.js'
import { listRoleSignoffs } from '../agreement/signoff-status.js'
import { findRoleHolders } from '../plan/role-holders.js'
import type { Finding } from '../lint/finding.js'
import { formatDate, formatShortDate } from '../text/format-date.js'
import { parsePath } from '../plan/path.js'
import { getNextStage, hasReached, type Stage } from '../plan/stage.js'
import { findInterviewQuestion, findSigner, findUnanswered, isCoveredBy } from './asked-findings.js'
import { formatRelativeDate, isOverdue } from './deadline.js'
import { formatCommandLine } from '../plan/command-line.js'
import { getPersonName } from '../plan/display-name.js'
import type { StatusContext, NextStep } from './types.js'
import { isError, compareWrongFirst } from './readiness.js'
import { isPendingAtStage } from './explain.js'
import { isExpiringSoon, type ExpiringItem } from './expiring.js'
import { lowerFirst, addPeriod } from '../text/sentence.js'
import { listStepsForFindings, listTitles } from './steps-for-findings.js'
import type { StatusActionItem } from './waiting.js'
import { joinAtMost } from '../text/join.js'
import { pluralize } from '../text/pluralize.js'

const MAX_STEPS = 3

/**
 * The next three things to do: the end after a no-go decision, then the questions of the interview that are open, then
 * errors, then overdue action items, then what expires soon, then what the next stage requires. No command appears
 * twice.
 */
export function listNextSteps(context: StatusContext): readonly NextStep[] {
  const { stage, today } = context
  const upcomingStage = getNextStage(stage)
  const overdue = context.actionItems.filter(({ deadline }) => isOverdue(deadline, today))
  const interview = suggestInterview(context)
  const errors = withoutCovered(overdue, listErrors(context, stage), context)
  const steps = [
    ...suggestEnd(context),
    ...interview,
    ...suggestNextStage(context, upcomingStage),
    ...listStepsForFindings(
      interview.length > 0 ? errors.filter((error) => !isMissing(error)) : errors,
      context,
      stage,
    ),
    ...suggestEarlierStage(context),
    ...overdue.map((item) => createOverdueStep(item, overdue.length - 1, context)),
    ...context.expiringItems
      .filter((expiring) => isExpiringSoon(expiring, today))
      .map((item) => createRenewalStep(item, context)),
    ...(upcomingStage === undefined ? [] : listStepsForStage(upcomingStage, context)),
    ...context.actionItems.slice(0, 1).map((item) => createFollowUpStep(item, context)),
  ]
  return steps
    .filter((step, index) => steps.findIndex(({ command }) => command === step.command) === index)
    .slice(0, MAX_STEPS)
}

/** A no-go decision, or a sponsor who declines, ends the project unless something changes. */
function suggestEnd({ plan, where, stage, today }: StatusContext): readonly NextStep[] {
  const command = formatCommandLine('stage', ['stopped'], where)
  if (plan.rollout?.go_no_go?.result === 'no_go' && stage !== 'live') {
    const action = 'Stop the project, or plan another go/no-go decision.'
    return [{ action, reason: 'The go/no-go decision was no-go.', command }]
  }
  const declined = findRoleHolders(plan, 'executive_sponsor').find((person) =>
    listRoleSignoffs(plan, person, today).some(
      ({ role, state }) => role === 'executive_sponsor' && state === 'declined',
    ),
  )
  if (declined === undefined) return []
  const name = formatPersonName(declined)
  const reason = `${name} declined, and no project goes on without its sponsor.`
  return [{ action: `Stop the project, or change the plan and ask ${name} again.`, reason, command }]
}

/** Signing off comes after the interview: an answer that is entered later would make the sign-off outdated. */
function suggestInterview({ plan, stage, findingsAt, where }: StatusContext): readonly NextStep[] {
  const active = findingsAt(stage).filter((finding) => finding.state === 'active' && isMissing(finding))
  const byPath = new Map(active.map((finding) => [finding.path, findUnanswered(finding, plan)]))
  const open = [...byPath.values()].filter((question) => question !== undefined)
  if (open.length === 0) return []
  const verb = open.length === 1 ? 'is' : 'are'
  return [
    {
      action: 'Finish the interview.',
      reason: `At the ${stage} stage, ${pluralize(open.length, 'answer')} ${verb} missing: ${listTitles(open)}.`,
      command: formatCommandLine('init', [], where),
    },
  ]
}

function isMissing({ rule }: Finding): boolean {
  return rule === 'plan/missing-field'
}

/**
 * What a stage needs. Answers that block it come first, in one sitting, since they would outdate sign-offs; then what is
 * wrong, and the sign-offs. Answers that don't block it yet can wait until the plan is there.
 */
function listStepsForStage(stage: Stage, context: StatusContext): readonly NextStep[] {
  const errors = listNewErrors(context, stage)
  const wrong = errors.filter((error) => !isMissing(error) && findUnanswered(error, context.plan) === undefined)
  const isSignoff = (error: Finding): number => Number(findSigner(error, context.plan) !== undefined)
  const sitting = suggestSitting(stage, context)
  const steps = listStepsForFindings(
    wrong.toSorted((left, right) => isSignoff(left) - isSignoff(right)),
    context,
    stage,
  )
  return wrong.length < errors.length ? [...sitting, ...steps] : [...steps, ...sitting]
}

function suggestSitting(stage: Stage, { sittingAt, where }: StatusContext): readonly NextStep[] {
  const sitting = sittingAt(stage)
  if (sitting === undefined) return []
  const { questions, minutes, people } = sitting
  return [
    {
      action: `Answer ${pluralize(questions, 'question')} for the ${stage} stage.`,
      reason: `About ${minutes} min${people.length === 0 ? '' : `, with ${joinAtMost(people, MAX_NAMES)}`}.`,
      command: formatCommandLine('init', ['--stage', stage], where),
    },
  ]
}

/** The people whose answers a sitting needs most. */
const MAX_NAMES = 3

/** The errors at a stage. Errors in areas that block the next stage come first. */
function listErrors({ findingsAt, readiness }: StatusContext, stage: Stage): readonly Finding[] {
  const blockedAreas = new Set(readiness.blockers.map(({ area }) => area))
  return findingsAt(stage)
    .filter(isError)
    .toSorted(
      (left, right) =>
        Number(!blockedAreas.has(left.area)) - Number(!blockedAreas.has(right.area)) || compareWrongFirst(left, right),
    )
}

function listNewErrors(context: StatusContext, upcomingStage: Stage): readonly Finding[] {
  const currentErrors = context.findingsAt(context.stage).filter(isError)
  return listErrors(context, upcomingStage).filter(
    (error) => !currentErrors.some(({ rule, path }) => rule === error.rule && path === error.path),
  )
}

/** Leaves out findings that repeat an overdue action item. */
function withoutCovered(
  overdue: readonly StatusActionItem[],
  findings: readonly Finding[],
  { plan }: StatusContext,
): readonly Finding[] {
  return findings.filter((finding) => !overdue.some((item) => isCoveredBy(finding, item, plan)))
}

/** If nothing blocks the next stage, the first step is to move there. */
function suggestNextStage(
  { readiness, plan, where, findingsAt }: StatusContext,
  upcomingStage: Stage | undefined,
): readonly NextStep[] {
  if (upcomingStage === undefined || readiness.stage === undefined || !hasReached(readiness.stage, upcomingStage))
    return []
  const [sponsor] = findRoleHolders(plan, 'executive_sponsor')
  const countByState = (state: Finding['state']) =>
    findingsAt(upcomingStage).filter((finding) => finding.state === state).length
  const exceptions = [
    ...(countByState('pending') > 0 ? [`${countByState('pending')} pending`] : []),
    ...(countByState('waived') > 0 ? [`${countByState('waived')} waived`] : []),
  ]
  return [
    {
      action: `Move to the ${upcomingStage} stage.`,
      reason: `No errors block the ${upcomingStage} stage${exceptions.length === 0 ? '' : ` (${exceptions.join(', ')})`}.${sponsor === undefined ? '' : ` Ask ${formatPersonName(sponsor)} to approve the move.`}`,
      command: formatCommandLine('stage', [upcomingStage, '--approved-by', sponsor?.id ?? 'PERSON'], where),
    },
  ]
}

/** The plan has no errors at its stage but would fail an earlier one. Lint only reports that for `--stage`. */
function suggestEarlierStage(context: StatusContext): readonly NextStep[] {
  const { readiness, stage, where } = context
  const blockedStage = readiness.blockers[0]?.stage
  if (blockedStage === undefined || !hasReached(stage, blockedStage) || listErrors(context, stage).length > 0) return []
  return [
    {
      action: `Fix what blocks the ${blockedStage} stage.`,
      reason: "The plan is past this stage, but wouldn't pass its checks today.",
      command: formatCommandLine('lint', ['--stage', blockedStage], where),
    },
  ]
}

/** A step for one overdue action item. The step counts the other overdue items, which are on the agenda. */
function createOverdueStep(item: StatusActionItem, otherCount: number, context: StatusContext): NextStep {
  const { today, where } = context
  const due = item.deadline.kind === 'day' ? item.deadline.day : today
  const overdueText = `Due ${formatDate(due)}, ${formatRelativeDate(due, today)}`
  const section = item.kind === 'question' ? findQuestionSection(item.path.at(-1), context) : undefined
  if (section !== undefined) {
    return {
      action: addPeriod(formatRequest(item, context)),
      reason: `${overdueText}.`,
      command: formatCommandLine('init', ['--section', section], where),
    }
  }
  const moreText = otherCount === 0 ? '' : ` ${pluralize(otherCount, 'more item is', 'more items are')} overdue.`
  return {
    action: addPeriod(formatRequest(item, context)),
    reason: `${overdueText}.${moreText}`,
    command: formatCommandLine('status', ['--agenda'], where),
  }
}

function formatRequest({ owner, action }: StatusActionItem, { plan }: StatusContext): string {
  return owner === undefined
    ? `Find an owner to ${lowerFirst(action)}`
    : `Ask ${getPersonName(plan, owner)} to ${lowerFirst(action)}`
}

/** The section in which the interview asks for the answer; `undefined` if the field already has a value. */
function findQuestionSection(id: string | undefined, { plan }: StatusContext): string | undefined {
  const question = plan.open_questions?.find((candidate) => candidate.id === id)
  return findInterviewQuestion(parsePath(question?.path ?? ''), plan)?.section
}

function createRenewalStep(
  { kind, path, subject, person, validThrough = '' }: ExpiringItem,
  context: StatusContext,
): NextStep {
  const { plan, where } = context
  const lastDate = formatDate(validThrough)
  if (kind === 'agreement') {
    return {
      action: `Ask ${getPersonName(plan, person ?? '')} to sign off again.`,
      reason: `The sign-off is valid through ${lastDate}.`,
      command: formatCommandLine('signoff', [person ?? 'PERSON', '--request'], where),
    }
  }
  const waiver = kind === 'waiver' ? plan.waivers?.find(({ id }) => id === path.at(-1)) : undefined
  if (waiver?.rule !== undefined && waiver.path !== undefined) {
    return {
      action: `Decide whether to renew the waiver of ${waiver.rule}.`,
      reason: `The waiver is valid through ${lastDate}${person === undefined ? '' : ` (approved by ${getPersonName(plan, person)})`}.`,
      command: formatCommandLine('waive', [waiver.rule, '--path', waiver.path], where),
    }
  }
  if (kind === 'waiver') {
    return {
      action: `Complete or remove the waiver ${path.at(-1) ?? ''}.`,
      reason: `The waiver is valid through ${lastDate}.`,
      command: formatCommandLine('status', ['--agenda'], where),
    }
  }
  const section = findQuestionSection(path.at(-1), context)
  return {
    action: `${formatAnswerRequest(path.at(-1), validThrough, person, context)}:`,
    reason: subject,
    command:
      section === undefined
        ? formatCommandLine('status', ['--agenda'], where)
        : formatCommandLine('init', ['--section', section], where),
  }
}

/** Such as `Get an answer from Devon Achebe by Dec 11, before the answer counts as missing`. */
function formatAnswerRequest(
  id: string | undefined,
  due: string,
  owner: string | undefined,
  context: StatusContext,
): string {
  const { plan, today } = context
  const dueText = due.slice(0, 4) === today.slice(0, 4) ? formatShortDate(due) : formatDate(due)
  if (owner === undefined) return `Find an owner to answer by ${dueText}`
  const question = plan.open_questions?.find((candidate) => candidate.id === id)
  const isPending = question !== undefined && isPendingAtStage(question, plan, context)
  return `Get an answer from ${getPersonName(plan, owner)} by ${dueText}${isPending ? ', before the answer counts as missing' : ''}`
}

function createFollowUpStep(item: StatusActionItem, context: StatusContext): NextStep {
  const deadlineText = item.deadline.kind === 'day' ? ` by ${formatDate(item.deadline.day)}` : ''
  return {
    action: 'Follow up on the action items.',
    reason: `First: ${item.owner === undefined ? 'an item without an owner' : getPersonName(context.plan, item.owner)}${deadlineText}.`,
    command: formatCommandLine('status', ['--agenda'], context.where),
  }
}
