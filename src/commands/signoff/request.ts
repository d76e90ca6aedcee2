import { formatPersonName } from '../../plan/display-name.js'
import { getSignoffScope } from '../../agreement/signoff-scope.js'
import { getGateStage, listMissingContent } from '../../agreement/required-content.js'
import { createStatement } from '../../agreement/statement.js'
import { changesSinceSignoff, type PartChanges } from '../../agreement/changes-since-signoff.js'
import {
  type RoleSignoff,
  listRoleSignoffs,
  listChangedParts,
  isTiedToVersion,
} from '../../agreement/signoff-status.js'
import { AUDIENCES } from '../../briefs/audiences.js'
import { truncate } from '../../changes/describe-change.js'
import { formatCommandLine } from '../../plan/command-line.js'
import { isBlank } from '../../plan/blank.js'
import { capitalize } from '../../text/capitalize.js'
import { joinWith } from '../../text/join.js'
import type { Person, Plan } from '../../plan/plan.js'
import { type Role, getRoleLabel } from '../../plan/roles.js'
import { hasReached, type Stage, listStages } from '../../plan/stage.js'
import { sanitize } from '../../text/sanitize.js'
import { formatDate } from '../../text/format-date.js'
import type { PlanFile } from '../shared/change-plan.js'
import { listPlanVersions } from '../shared/history.js'
import type { Ports } from '../shared/ports.js'
import { formatNotCovered, formatOpening } from './preview.js'

/** Prints a message that requests a person's sign-off, ready to send; records nothing. */
export async function requestSignoff(
  { file, plan }: PlanFile,
  person: Person,
  roles: readonly Role[],
  isPlanNamed: boolean,
  ports: Ports,
): Promise<number> {
  const agreements = listRoleSignoffs(plan, person, ports.today).filter(({ role }) => roles.includes(role))
  const versions = agreements.some(({ signoff }) => signoff !== undefined) ? await listPlanVersions(file, ports) : []
  const changes = agreements.flatMap(({ signoff, role }) =>
    signoff === undefined ? [] : changesSinceSignoff(signoff, listChangedParts(signoff, plan, [role]), plan, versions),
  )
  const paragraphs = [
    [
      ...(isBlank(person.contact) ? [] : [`To: ${person.contact ?? ''}`]),
      `Subject: ${plan.project?.name ?? 'Deployment plan'}: please sign off as ${joinWith(roles.map(getRoleLabel))}`,
    ].join('\n'),
    `Hello ${formatPersonName(person)},`,
    formatRequest(plan, roles, ports.today),
    ...roles.flatMap((role) => formatStatement(role, plan, roles.length > 1)),
    ...formatNeeded(plan, roles, ports.today),
    ...formatChanges(agreements, changes),
    'Please reply with one of these:\n- Approved.\n- Approved on this condition: …; owner: …; due: …\n- Declined, because …',
    formatReadingList(roles, file, ports).join('\n'),
  ]
  ports.out.stdout(`${paragraphs.map(cleanLines).join('\n\n')}\n`)
  ports.out.stderr(formatSenderNote(person, roles, { file, isNamed: isPlanNamed }, ports))
  return 0
}

function formatRequest(plan: Plan, roles: readonly Role[], today: string): string {
  const coveredParts = joinWith([...new Set(roles.map((role) => getSignoffScope(role).description))])
  const stage = findNextStage(plan, roles)
  const before = stage === undefined ? '' : ` before the ${stage} stage`
  const deadline = stage === undefined ? undefined : findDecisionDue(stage, plan, today)
  const reply = deadline === undefined ? '' : ` Please reply by ${formatDate(deadline)}.`
  return `Please review and sign off on ${coveredParts} for ${plan.project?.name ?? 'the project'}${before}.${reply}`
}

/** The next stage that needs one of these sign-offs. */
function findNextStage({ project }: Plan, roles: readonly Role[]): Stage | undefined {
  const currentStage = project?.stage ?? 'kickoff'
  const signoffStages = new Set(roles.map((role) => getSignoffScope(role).requiredFrom))
  return listStages().find((stage) => !hasReached(currentStage, stage) && signoffStages.has(stage))
}

/** The due date of the decision to move to that stage, if the plan has one. */
function findDecisionDue(stage: Stage, { decisions = [] }: Plan, today: string): string | undefined {
  return decisions
    .filter((decision) => decision.opens_stage === stage && decision.decided_on === undefined)
    .flatMap(({ due }) => (due === undefined || due < today ? [] : [due]))
    .toSorted()[0]
}

function formatStatement(role: Role, plan: Plan, isNamed: boolean): readonly string[] {
  const statement = createStatement(role, plan)
  if (statement === undefined || statement.isEmpty) return []
  const roleText = isNamed ? ` as ${getRoleLabel(role)}` : ''
  const heading = `By signing off${roleText}, ${formatOpening(statement).replace(/^I /, 'you ')}:`
  return [
    [heading, ...statement.clauses.map((clause) => `- ${sanitize(clause)}`)].join('\n'),
    ...formatNotCovered(statement),
  ]
}

/** Asks for the answers without which the sign-off won't count. */
function formatNeeded(plan: Plan, roles: readonly Role[], today: string): readonly string[] {
  const currentStage = plan.project?.stage ?? 'kickoff'
  const titles = roles.flatMap((role) => {
    const stage = getGateStage(role, currentStage)
    return listMissingContent(role, undefined, plan, { stage, today }).map(({ title }) => title)
  })
  const lines = [...new Set(titles)].map((title) => `- ${capitalize(title)}`)
  return lines.length === 0
    ? []
    : [`Your sign-off counts once the plan has these answers. Please send us those you know:\n${lines.join('\n')}`]
}

/** What has changed since the person's last sign-off. */
function formatChanges(agreements: readonly RoleSignoff[], changes: readonly PartChanges[]): readonly string[] {
  const lastAgreement = agreements.find(({ signoff }) => signoff !== undefined)
  if (lastAgreement?.signoff === undefined) return []
  const verb = lastAgreement.signoff.decision === 'declined' ? 'declined' : 'signed off'
  const dateText = lastAgreement.signedOn === undefined ? 'earlier' : `on ${formatDate(lastAgreement.signedOn)}`
  if (changes.length > 0)
    return [`Changed since you ${verb} ${dateText}:\n${changes.flatMap(formatChangedPart).join('\n')}`]
  return isTiedToVersion(lastAgreement.signoff)
    ? [`Nothing in this part of the plan has changed since you ${verb} ${dateText}.`]
    : [`You ${verb} ${dateText}. That decision isn't tied to a version of the plan, so later changes aren't known.`]
}

function formatChangedPart({ title, fields }: PartChanges): readonly string[] {
  if (fields.length === 0) return [`- ${title}: changed (the earlier version isn't in the file's history)`]
  return fields.map(({ change, text: { title: field, before, after } }) => {
    if (change.kind === 'added') return `- ${field}: ${truncate(after)} (new)`
    return change.kind === 'removed'
      ? `- ${field}: removed (was ${truncate(before)})`
      : `- ${field}: ${truncate(after)} (was ${truncate(before)})${change.isWordingOnly ? ', wording only' : ''}`
  })
}

/** The brief for each role; if two briefs fit, the one with fewer readers. */
function findBriefs(roles: readonly Role[]): readonly string[] {
  const audiences = roles.map(
    (role) =>
      AUDIENCES.filter((audience) => audience.roles.includes(role)).toSorted(
        (left, right) => left.roles.length - right.roles.length,
      )[0],
  )
  return [...new Set(audiences.flatMap((audience) => audience?.id ?? []))]
}

function listBriefFiles(roles: readonly Role[], file: string, { files }: Ports): readonly string[] {
  return findBriefs(roles).map((id) => files.join(files.parentFolder(file), 'briefs', `${id}.md`))
}

/** The person's briefs and the full plan. */
function formatReadingList(roles: readonly Role[], file: string, ports: Ports): readonly string[] {
  const briefs = listBriefFiles(roles, file, ports)
  const briefLine = briefs.length === 0 ? [] : [`Your ${briefs.length === 1 ? 'brief' : 'briefs'}: ${joinWith(briefs)}`]
  return [...briefLine, `Full plan: ${file}`]
}

/** The note for the sender, printed next to the message. */
function formatSenderNote(
  { id }: Person,
  roles: readonly Role[],
  where: { readonly file: string; readonly isNamed: boolean },
  ports: Ports,
): string {
  const briefs = listBriefFiles(roles, where.file, ports)
  const attachNote =
    briefs.length === 0
      ? ''
      : `Attach ${joinWith(briefs)}. To write or update the ${briefs.length === 1 ? 'brief' : 'briefs'}: ${formatCommandLine('brief', findBriefs(roles), where)}\n`
  return `\n${attachNote}To record the reply: ${formatCommandLine('signoff', [id], where)}\n`
}

function cleanLines(text: string): string {
  return text.split('\n').map(sanitize).join('\n')
}
