import { groupBy } from '../text/sort-and-group.js'
import { findRoleHolders } from '../plan/role-holders.js'
import type { Finding } from '../lint/finding.js'
import type { Plan } from '../plan/plan.js'
import { REQUIRED_ROLES, type Role, getRoleLabel } from '../plan/roles.js'
import type { Stage } from '../plan/stage.js'
import { isCoveredBy, findSigner, type UnansweredQuestion, findUnanswered } from './asked-findings.js'
import { type Deadline, earliestFirst, isLate } from './deadline.js'
import { formatCommandLine } from '../plan/command-line.js'
import type { StatusContext } from './types.js'
import { findNamedPerson, getPersonName } from '../plan/display-name.js'
import { isError } from './readiness.js'
import { getFirstSentence, shortenMessage, removePeriod } from '../text/sentence.js'
import { formatQuestions } from './steps-for-findings.js'
import type { StatusActionItem } from './waiting.js'

/** Action items by person, for a meeting: what to ask each person for, by when, and why. */

export interface AgendaItem {
  /** What to ask for, starting with a verb. */
  readonly action: string
  readonly deadline: Deadline
  /** The fact or finding behind the item, as a phrase. */
  readonly reason: string
  /** A command that helps, if there is one. */
  readonly command?: string
}

export interface AgendaPerson {
  /** Id of the person; `undefined` for items without an owner. */
  readonly owner: string | undefined
  readonly name: string
  readonly items: readonly AgendaItem[]
}

/** An item and its owner, before items are grouped by person. */
interface OwnedItem {
  readonly owner: string | undefined
  readonly item: AgendaItem
}

/** The agenda, starting with the person who has the most overdue items. Items without an owner come last. */
export function createAgenda(
  context: StatusContext,
  nextStageErrors: NextStageErrors | undefined,
): readonly AgendaPerson[] {
  const { plan, today } = context
  const owned = [
    ...context.actionItems.map((actionItem) => createItemFromAction(actionItem, context, nextStageErrors)),
    ...listItemsFromFindings(context, nextStageErrors),
  ]
  return [...groupBy(owned, ({ owner }) => owner)]
    .map(([owner, group]) => ({
      owner,
      name: owner === undefined ? 'No owner' : getPersonName(plan, owner),
      items: group.map(({ item }) => item).toSorted(earliestFirst(today)),
    }))
    .toSorted((left, right) => compareByUrgency(left, right, today))
}

/** The findings that become errors at the next stage. */
export interface NextStageErrors {
  readonly stage: Stage
  readonly errors: readonly Finding[]
}

function compareByUrgency(left: AgendaPerson, right: AgendaPerson, today: string): number {
  const countLate = ({ items }: AgendaPerson) => items.filter(({ deadline }) => isLate(deadline, today)).length
  const [first, second] = [left.items[0], right.items[0]]
  return (
    Number(left.owner === undefined) - Number(right.owner === undefined) ||
    countLate(right) - countLate(left) ||
    (first && second ? earliestFirst(today)(first, second) : 0) ||
    right.items.length - left.items.length
  )
}

/** The reason gives the rule id of a related finding, but not its message, which would repeat the action item. */
function createItemFromAction(
  actionItem: StatusActionItem,
  context: StatusContext,
  nextStageErrors: NextStageErrors | undefined,
): OwnedItem {
  const { where } = context
  const { owner, action, deadline } = actionItem
  const reason = [
    actionItem.reason,
    ...(actionItem.note === '' || actionItem.note === actionItem.reason ? [] : [actionItem.note]),
    ...describeRelatedFinding(actionItem, context, nextStageErrors),
  ].join('; ')
  const needsSignoff = actionItem.kind === 'agreement' && owner !== undefined
  const command = needsSignoff ? { command: formatCommandLine('signoff', [owner, '--request'], where) } : {}
  return { owner, item: { action, deadline, reason, ...command } }
}

function describeRelatedFinding(
  actionItem: StatusActionItem,
  { findingsAt: atStage, stage, plan }: StatusContext,
  nextStageErrors: NextStageErrors | undefined,
): readonly string[] {
  const current = atStage(stage).find((finding) => finding.state === 'active' && isCoveredBy(finding, actionItem, plan))
  const later = nextStageErrors?.errors.find((finding) => isCoveredBy(finding, actionItem, plan))
  if (current?.severity === 'error') return [`error: ${current.rule}`]
  if (nextStageErrors && later) return [`error at ${nextStageErrors.stage}: ${later.rule}`]
  return current === undefined ? [] : [`${current.severity}: ${current.rule}`]
}

interface FindingWithDeadline {
  readonly finding: Finding
  readonly deadline: Deadline
}

/** The errors at the current stage, and those at the next one. */
function listErrorsWithDeadlines(
  { findingsAt: atStage, stage }: StatusContext,
  nextStageErrors: NextStageErrors | undefined,
): readonly FindingWithDeadline[] {
  return [
    ...atStage(stage)
      .filter(isError)
      .map((finding) => ({ finding, deadline: { kind: 'now' } as const })),
    ...(nextStageErrors?.errors ?? []).map((finding) => ({
      finding,
      deadline: { kind: 'before', stage: nextStageErrors?.stage ?? stage } as const,
    })),
  ]
}

/** Items for errors that no action item covers. Missing answers of one role are combined into one item. */
function listItemsFromFindings(
  context: StatusContext,
  nextStageErrors: NextStageErrors | undefined,
): readonly OwnedItem[] {
  const { plan, actionItems } = context
  const uncovered = listErrorsWithDeadlines(context, nextStageErrors).filter(
    ({ finding }) => !actionItems.some((actionItem) => isCoveredBy(finding, actionItem, plan)),
  )
  const groups = new Map<string, { deadline: Deadline; missing: UnansweredQuestion[] }>()
  const singles: FindingWithDeadline[] = []
  for (const item of uncovered) {
    const { finding, deadline } = item
    const unanswered = finding.rule === 'plan/missing-field' ? findUnanswered(finding, plan) : undefined
    if (unanswered === undefined) singles.push(item)
    else {
      const key = unanswered.role + deadline.kind
      groups.set(key, { deadline, missing: [...(groups.get(key)?.missing ?? []), unanswered] })
    }
  }
  return [
    ...singles.map((item) => createItemFromFinding(item, plan)),
    ...[...groups.values()].map(({ deadline, missing }) => createQuestionsItem(missing, deadline, context)),
  ]
}

function createItemFromFinding({ finding, deadline }: FindingWithDeadline, plan: Plan): OwnedItem {
  /* Nothing can be asked of a signer whose name isn't known. */
  const owner = findNamedPerson(plan, findSigner(finding, plan)) ?? findOwner(finding.owner, plan)
  const action = withVacantRole(owner, finding.owner, removePeriod(getFirstSentence(finding.help)))
  return { owner, item: { action, deadline, reason: removePeriod(shortenMessage(finding.message)) } }
}

function createQuestionsItem(
  missing: readonly UnansweredQuestion[],
  deadline: Deadline,
  { plan, stage, where }: StatusContext,
): OwnedItem {
  const role = missing[0]?.role ?? 'ml_lead'
  const owner = findOwner(role, plan)
  const expectedStage = deadline.kind === 'before' ? deadline.stage : stage
  const args = ['--questions', '--for', role, ...(deadline.kind === 'before' ? ['--stage', deadline.stage] : [])]
  const item = {
    action: withVacantRole(owner, role, `Answer ${formatQuestions(missing)}`),
    deadline,
    reason: `expected at the ${expectedStage} stage`,
    command: formatCommandLine('init', args, where),
  }
  return { owner, item }
}

/** The first person in the role. */
function findOwner(role: Role, plan: Plan): string | undefined {
  return findRoleHolders(plan, role)[0]?.id
}

function withVacantRole(owner: string | undefined, role: Role, action: string): string {
  if (owner !== undefined) return action
  const isRequired = REQUIRED_ROLES.some((required) => required.role === role)
  return `${action} (${getRoleLabel(role)}, ${isRequired ? 'not named yet' : 'if any'})`
}
