import { asJson } from '../../text/as-json.js'
import { countOf, type Finding, type PlanReport } from '../../lint/finding.js'
import { daysBetween } from '../../plan/day.js'
import { showPath } from '../../plan/path.js'
import { type By, isOverdue } from '../deadline.js'
import type { Clock } from '../clock.js'
import { personNamed } from '../../plan/display-name.js'
import type { Readiness } from '../readiness.js'
import type { Status } from '../status.js'
import type { Wait } from '../waiting.js'
import { ACTION_KIND, DUE_KIND, SIGNOFF_STATUS } from './json-values.js'

/** Within a version, keys are only added, never renamed or removed. The JSON Schema is status-report.schema.json. */
const STATUS_VERSION = 1

/** Where and when a report was made. */
export interface MadeFrom {
  /** ISO day. */
  readonly asOf: string
  readonly toolVersion: string
  /** Such as `github.com/acme/churn`; `undefined` where no remote is known. */
  readonly repository: string | undefined
  /** The plan from the root of its repository. */
  readonly repositoryFile: string
}

interface Told {
  readonly file: string
  /** What cannot be read has no status: an empty one would look as if there were nothing to do. */
  readonly unreadable: object | null
  readonly status: object | null
}

function renderEnvelope({ file, ...told }: Told, { asOf, toolVersion, repository, repositoryFile }: MadeFrom): string {
  const envelope = {
    version: STATUS_VERSION,
    tool: { name: 'mlplan', version: toolVersion },
    as_of: asOf,
    file,
    repository: repository ?? null,
    repository_file: repositoryFile,
    ...told,
  }
  return asJson(envelope)
}

export function renderUnreadableJson({ file, findings }: PlanReport, from: MadeFrom): string {
  const [first] = findings
  const unreadable = {
    rule: first?.rule ?? null,
    message: first?.message ?? "The plan couldn't be read.",
    help: first?.help ?? null,
    line: first?.span.line ?? null,
    column: first?.span.column ?? null,
  }
  return renderEnvelope({ file, unreadable, status: null }, from)
}

export function renderStatusJson(status: Status, from: MadeFrom): string {
  return renderEnvelope({ file: status.file, unreadable: null, status: statusJson(status) }, from)
}

function statusJson(status: Status): object {
  const { plan, today, value, coming } = status
  return {
    name: status.name ?? null,
    stage: status.stage,
    sponsors: status.sponsors,
    integration_owners: status.integrationOwners,
    readiness: readinessJson(status.readiness),
    counts: countsOf(status.findings),
    net_value_per_year: { likely: value.likely ?? null, range: value.range ?? null, currency: value.currency ?? null },
    next_decision: status.nextDecision === undefined ? null : waitJson(status.nextDecision, status),
    oldest_open_question: oldestJson(status),
    dates: datesJson(status.clock, status),
    next_steps: status.steps.map(({ what, why, command }) => ({ action: what, reason: why, command })),
    action_items: status.waits.map((wait) => waitJson(wait, status)),
    expiring: status.runningOut.map(({ kind, path, what, who, lastDay, note }) => ({
      kind: kind === 'agreement' ? 'signoff' : kind,
      path: showPath(path),
      description: what,
      person: personJson(who, status),
      valid_through: lastDay ?? null,
      days_left: lastDay === undefined ? null : daysBetween(today, lastDay),
      note: note === '' ? null : note,
    })),
    next_stage: coming === undefined ? null : { stage: coming.stage, errors: coming.errors.map(findingJson) },
    agenda: status.agenda.map(({ who, items }) => ({
      owner: personJson(who, { plan }),
      items: items.map(({ what, by, because, command }) => ({
        action: what,
        ...byJson(by, today),
        reason: because,
        command: command ?? null,
      })),
    })),
  }
}

function readinessJson({ stage, families, bottleneck }: Readiness): object {
  return {
    ready_for: stage ?? null,
    areas: families.map((one) => ({
      area: one.family,
      ready_for: one.readyFor ?? null,
      pending: one.pending,
      waived: one.waived,
      next: one.ahead ?? null,
      rules_not_run: one.notJudged,
    })),
    blockers: bottleneck.map(({ family, stage: at, errors, worst }) => ({
      area: family,
      stage: at,
      errors,
      worst_finding: worst === undefined ? null : findingJson(worst),
    })),
  }
}

function findingJson({ rule, path, message, help, who, area }: Finding): object {
  return { rule, path, message, help, owner_role: who, area }
}

function waitJson({ kind, path, what, who, by, note, because }: Wait, { plan, today }: Status): object {
  return {
    kind: ACTION_KIND[kind],
    path: showPath(path),
    action: what,
    owner: personJson(who, { plan }),
    ...byJson(by, today),
    note: note === '' ? null : note,
    reason: because,
  }
}

/** `due` is null where the deadline is a stage, or where there is none. */
function byJson(by: By, today: string): object {
  return {
    due_kind: DUE_KIND[by.kind],
    due: by.kind === 'day' ? by.day : null,
    before_stage: by.kind === 'before' ? by.stage : null,
    overdue: isOverdue(by, today),
  }
}

function personJson(id: string | undefined, { plan }: Pick<Status, 'plan'>): object | null {
  return id === undefined ? null : { id, name: personNamed(plan, id) }
}

function oldestJson({ oldestQuestion: question, plan }: Status): object | null {
  if (question === undefined) return null
  const { id, question: asked, path: about, owner, asked_on, due, first_due, times_postponed } = question
  return {
    id,
    question: asked ?? about ?? null,
    owner: personJson(owner, { plan }),
    asked_on: asked_on ?? null,
    due: due ?? first_due ?? null,
    times_postponed: times_postponed ?? 0,
  }
}

function datesJson({ startedOn, daysSinceKickoff, sponsor, launch, liveSince }: Clock, { plan }: Status): object {
  const { first } = launch
  return {
    started_on: startedOn ?? null,
    days_since_kickoff: daysSinceKickoff ?? null,
    sponsor_signoff:
      sponsor === undefined
        ? null
        : {
            signed_on: sponsor.on,
            person: personJson(sponsor.by, { plan }),
            days_ago: sponsor.daysAgo,
            status: SIGNOFF_STATUS[sponsor.standing],
          },
    launch_due: launch.on ?? null,
    days_to_launch: launch.daysLeft ?? null,
    first_planned_launch: first.kind === 'known' ? { due: first.on, planned_on: first.said } : null,
    first_planned_launch_unknown_reason: first.kind === 'unknown' ? first.because : null,
    launch_moved_days: launch.movedDays ?? null,
    launched_on: liveSince ?? null,
  }
}

/** A page about the whole plan compares it with nothing, so no finding is an existing one. */
function countsOf(findings: readonly Finding[]): object {
  const { existing: _, ...counts } = countOf(findings)
  return counts
}
