import { formatJson } from '../../text/as-json.js'
import { countByLevel, type Finding, type PlanReport } from '../../lint/finding.js'
import { daysBetween } from '../../plan/day.js'
import { formatPath } from '../../plan/path.js'
import { type Deadline, isOverdue } from '../deadline.js'
import type { AgendaPerson } from '../agenda.js'
import type { ExpiringItem } from '../expiring.js'
import type { ProjectDates } from '../clock.js'
import { getPersonName, findNamedPerson } from '../../plan/display-name.js'
import type { Readiness } from '../readiness.js'
import type { Status } from '../status.js'
import type { StatusActionItem } from '../waiting.js'
import { inactivityToJson, recordedPersonToJson } from '../../lint/formats/record-json.js'
import { ACTION_KIND, DUE_KIND, SIGNOFF_STATUS, COMPARED_WITH } from './json-values.js'

/** Within a version, keys are only added, never renamed or removed. The JSON Schema is status-report.schema.json. */
const STATUS_VERSION = 1

/** Where and when a report was generated. */
export interface ReportOrigin {
  /** ISO date. */
  readonly asOf: string
  readonly toolVersion: string
  /** Such as `github.com/acme/churn`; `undefined` if no remote is known. */
  readonly repository: string | undefined
  /** Path of the plan from the root of its repository. */
  readonly repositoryFile: string
}

interface ReportBody {
  readonly file: string
  /** Set if the plan is unreadable. Then `status` is null, since an empty one would look as if nothing is due. */
  readonly unreadable: object | null
  readonly status: object | null
}

function renderEnvelope(
  { file, ...body }: ReportBody,
  { asOf, toolVersion, repository, repositoryFile }: ReportOrigin,
): string {
  const envelope = {
    version: STATUS_VERSION,
    tool: { name: 'mlplan', version: toolVersion },
    as_of: asOf,
    file,
    repository: repository ?? null,
    repository_file: repositoryFile,
    ...body,
  }
  return formatJson(envelope)
}

export function renderUnreadableJson({ file, findings }: PlanReport, origin: ReportOrigin): string {
  const [first] = findings
  const unreadable = {
    rule: first?.rule ?? null,
    message: first?.message ?? "The plan couldn't be read.",
    help: first?.help ?? null,
    line: first?.span.line ?? null,
    column: first?.span.column ?? null,
  }
  return renderEnvelope({ file, unreadable, status: null }, origin)
}

export function renderStatusJson(status: Status, origin: ReportOrigin): string {
  return renderEnvelope({ file: status.file, unreadable: null, status: statusToJson(status) }, origin)
}

function statusToJson(status: Status): object {
  const { value: netValue, nextStageErrors } = status
  return {
    name: status.name ?? null,
    stage: status.stage,
    initiative: status.plan.project?.initiative ?? null,
    inactive: inactivityToJson(status.inactive),
    people: status.people.map(recordedPersonToJson),
    sponsors: status.sponsors,
    integration_owners: status.integrationOwners,
    readiness: readinessToJson(status.readiness),
    counts: countWithoutExisting(status.findings),
    net_value_per_year: {
      likely: netValue.likely ?? null,
      range: netValue.range ?? null,
      currency: netValue.currency ?? null,
      compared_with: netValue.comparedWith === undefined ? null : COMPARED_WITH[netValue.comparedWith],
      after_operating_cost: netValue.isAfterOperatingCost ?? null,
    },
    next_decision: status.nextDecision === undefined ? null : actionItemToJson(status.nextDecision, status),
    oldest_open_question: oldestQuestionToJson(status),
    dates: datesToJson(status.dates, status),
    next_steps: status.nextSteps.map(({ action, reason, command }) => ({ action, reason, command })),
    action_items: status.actionItems.map((item) => actionItemToJson(item, status)),
    expiring: status.expiringItems.map((item) => expiringItemToJson(item, status)),
    next_stage:
      nextStageErrors === undefined
        ? null
        : { stage: nextStageErrors.stage, errors: nextStageErrors.errors.map(findingToJson) },
    agenda: status.agenda.map((entry) => agendaToJson(entry, status)),
  }
}

function expiringItemToJson(
  { kind, path, subject, person, validThrough, note }: ExpiringItem,
  { plan, today }: Status,
): object {
  return {
    kind: kind === 'agreement' ? 'signoff' : kind,
    path: formatPath(path),
    description: subject,
    person: personToJson(person, { plan }),
    valid_through: validThrough ?? null,
    days_left: validThrough === undefined ? null : daysBetween(today, validThrough),
    note: note === '' ? null : note,
  }
}

function agendaToJson({ owner, items }: AgendaPerson, { plan, today }: Status): object {
  return {
    owner: personToJson(owner, { plan }),
    items: items.map(({ action, deadline, reason, command }) => ({
      action,
      ...deadlineToJson(deadline, today),
      reason,
      command: command ?? null,
    })),
  }
}

function readinessToJson({ stage, areas, blockers }: Readiness): object {
  return {
    ready_for: stage ?? null,
    areas: areas.map((area) => ({
      area: area.area,
      ready_for: area.readyFor ?? null,
      pending: area.pending,
      waived: area.waived,
      next: area.nextStage ?? null,
      rules_not_run: area.rulesNotRun,
    })),
    blockers: blockers.map(({ area, stage: blockedStage, errors, worst: worstFinding }) => ({
      area,
      stage: blockedStage,
      errors,
      worst_finding: worstFinding === undefined ? null : findingToJson(worstFinding),
    })),
  }
}

function findingToJson({ rule, path, message, help, owner, area }: Finding): object {
  return { rule, path, message, help, owner_role: owner, area }
}

function actionItemToJson(
  { kind, path, action, owner, deadline, note, reason }: StatusActionItem,
  { plan, today }: Status,
): object {
  return {
    kind: ACTION_KIND[kind],
    path: formatPath(path),
    action,
    owner: personToJson(owner, { plan }),
    ...deadlineToJson(deadline, today),
    note: note === '' ? null : note,
    reason,
  }
}

/** `due` is null if the deadline is a stage or if there is none. */
function deadlineToJson(deadline: Deadline, today: string): object {
  return {
    due_kind: DUE_KIND[deadline.kind],
    due: deadline.kind === 'day' ? deadline.day : null,
    before_stage: deadline.kind === 'before' ? deadline.stage : null,
    overdue: isOverdue(deadline, today),
  }
}

function personToJson(id: string | undefined, { plan }: Pick<Status, 'plan'>): object | null {
  const person = findNamedPerson(plan, id)
  return person === undefined ? null : { id: person, name: getPersonName(plan, person) }
}

function oldestQuestionToJson({ oldestQuestion: question, plan }: Status): object | null {
  if (question === undefined) return null
  const { id, question: questionText, path: questionPath, owner, asked_on, due, first_due, times_postponed } = question
  return {
    id,
    question: questionText ?? questionPath ?? null,
    owner: personToJson(owner, { plan }),
    asked_on: asked_on ?? null,
    due: due ?? first_due ?? null,
    times_postponed: times_postponed ?? 0,
  }
}

function datesToJson(
  { startedOn, daysSinceKickoff, sponsorSignoff, launch, liveSince }: ProjectDates,
  { plan }: Status,
): object {
  const { firstPlan } = launch
  return {
    started_on: startedOn ?? null,
    days_since_kickoff: daysSinceKickoff ?? null,
    sponsor_signoff:
      sponsorSignoff === undefined
        ? null
        : {
            signed_on: sponsorSignoff.signedOn,
            person: personToJson(sponsorSignoff.signedBy, { plan }),
            days_ago: sponsorSignoff.daysAgo,
            status: SIGNOFF_STATUS[sponsorSignoff.status],
          },
    launch_due: launch.due ?? null,
    days_to_launch: launch.daysLeft ?? null,
    first_planned_launch: firstPlan.kind === 'known' ? { due: firstPlan.due, planned_on: firstPlan.plannedOn } : null,
    first_planned_launch_unknown_reason: firstPlan.kind === 'unknown' ? firstPlan.reason : null,
    launch_moved_days: launch.movedDays ?? null,
    launched_on: liveSince ?? null,
  }
}

/** Counts findings without `existing`: a status is not compared with a baseline or revision. */
function countWithoutExisting(findings: readonly Finding[]): object {
  const { existing: _, ...counts } = countByLevel(findings)
  return counts
}
