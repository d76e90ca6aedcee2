import {
  type Clock,
  countOf,
  fails,
  type FailOn,
  type Finding,
  levelOf,
  type LintRun,
  type PlanReport,
} from '../finding.js'
import { fingerprintsOf } from '../fingerprint.js'
import { asJson } from '../../text/as-json.js'
import { LAW_NOTICE } from './law-notice.js'

/** Within a version, keys are only added, never renamed or removed. The JSON Schema is lint-report.schema.json. */
const REPORT_VERSION = 1

export function renderJson(run: LintRun, failOn: FailOn, clock: Clock = 'fail'): string {
  const envelope = {
    version: REPORT_VERSION,
    tool: { name: 'mlplan', version: run.toolVersion },
    as_of: run.asOf,
    law: { notice: LAW_NOTICE, packs: run.law.map(({ id, title, as_of }) => ({ id, title, as_of })) },
    fail_on: failOn,
    overdue: clock,
    failed: run.plans.some((plan) => fails(plan, failOn, clock)),
    counts: countOf(
      run.plans.flatMap((plan) => plan.findings),
      clock,
    ),
    plans: run.plans.map((plan) => planJson(plan, failOn, clock)),
  }
  return asJson(envelope)
}

function planJson(report: PlanReport, failOn: FailOn, clock: Clock): object {
  const prints = fingerprintsOf(report)
  return {
    file: report.file,
    repository: report.repository ?? null,
    repository_file: report.repositoryFile,
    name: report.name ?? null,
    stage: report.stage,
    failed: fails(report, failOn, clock),
    counts: countOf(report.findings, clock),
    findings: report.findings.map((finding, index) => findingJson(finding, clock, prints[index])),
    rules_not_run: report.notRun.map(({ rule, because }) => ({ rule, reason: because })),
    next_stage: report.nextStage
      ? { stage: report.nextStage.stage, errors: report.nextStage.errors.map((finding) => findingJson(finding, clock)) }
      : null,
  }
}

/** What is an error at the next stage is no finding yet, and has no fingerprint. */
function findingJson(finding: Finding, clock: Clock, fingerprint?: string): object {
  const { rule, state, waiver, listedIn, cause, message, help, path, span, exact, related, area, who } = finding
  return {
    rule,
    level: levelOf(finding, clock),
    severity: finding.severity,
    state,
    ...(waiver && { waiver: waiverJson(waiver) }),
    ...(listedIn && { listed_in: listedIn }),
    cause: cause === 'clock' ? 'overdue' : cause,
    message,
    help,
    path,
    ...(fingerprint !== undefined && { fingerprint }),
    ...(fingerprint !== undefined && finding.fix && { fixable: true }),
    ...placeJson(span),
    exact,
    related: related.map(({ path: at, span: where, exact: isExact, note }) => ({
      path: at,
      ...placeJson(where),
      exact: isExact,
      note,
    })),
    area,
    owner_role: who,
  }
}

function waiverJson({ id, until, approvedBy, reason }: NonNullable<Finding['waiver']>): object {
  return { id, valid_through: until, approved_by: approvedBy, reason }
}

function placeJson({ line, column, endLine, endColumn }: Finding['span']): object {
  return { line, column, end_line: endLine, end_column: endColumn }
}
