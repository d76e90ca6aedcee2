import {
  type OverdueMode,
  countByLevel,
  isFailingReport,
  type FailOn,
  type Finding,
  getLevel,
  type LintRun,
  type PlanReport,
} from '../finding.js'
import { computeFingerprints } from '../fingerprint.js'
import { formatPath } from '../../plan/path.js'
import { formatJson } from '../../text/as-json.js'
import { LAW_NOTICE } from './law-notice.js'
import { recordToJson } from './record-json.js'

/** Within a version, keys are only added, never renamed or removed. The JSON Schema is lint-report.schema.json. */
const REPORT_VERSION = 1

export function renderLintJson(run: LintRun, failOn: FailOn, clock: OverdueMode = 'fail'): string {
  const envelope = {
    version: REPORT_VERSION,
    tool: { name: 'mlplan', version: run.toolVersion },
    as_of: run.asOf,
    law: { notice: LAW_NOTICE, packs: run.law.map(({ id, title, as_of }) => ({ id, title, as_of })) },
    fail_on: failOn,
    overdue: clock,
    failed: run.plans.some((plan) => isFailingReport(plan, failOn, clock)),
    counts: countByLevel(
      run.plans.flatMap((plan) => plan.findings),
      clock,
    ),
    plans: run.plans.map((plan) => planToJson(plan, failOn, clock)),
  }
  return formatJson(envelope)
}

function planToJson(report: PlanReport, failOn: FailOn, clock: OverdueMode): object {
  const fingerprints = computeFingerprints(report)
  return {
    file: report.file,
    repository: report.repository ?? null,
    repository_file: report.repositoryFile,
    name: report.name ?? null,
    stage: report.stage,
    ...(report.record && recordToJson(report.record)),
    only_form_checked: report.inactive !== undefined,
    failed: isFailingReport(report, failOn, clock),
    counts: countByLevel(report.findings, clock),
    findings: report.findings.map((finding, index) => findingToJson(finding, clock, fingerprints[index])),
    rules_not_run: report.notRun.map(({ rule, reason }) => ({ rule, reason })),
    not_compared: (report.uncompared ?? []).map(({ path, text }) => ({ path: formatPath(path), text })),
    next_stage: report.nextStage
      ? {
          stage: report.nextStage.stage,
          errors: report.nextStage.errors.map((finding) => findingToJson(finding, clock)),
        }
      : null,
  }
}

/** Errors of the next stage are not findings yet, so they have no fingerprint. */
function findingToJson(finding: Finding, clock: OverdueMode, fingerprint?: string): object {
  const { rule, state, waiver, listedIn, cause, message, help, path, span, exact, related, area, owner } = finding
  return {
    rule,
    level: getLevel(finding, clock),
    severity: finding.severity,
    state,
    group: finding.isMissingAnswer === true ? 'missing' : 'judged',
    ...(waiver && { waiver: waiverToJson(waiver) }),
    ...(listedIn && { listed_in: listedIn }),
    cause: cause === 'clock' ? 'overdue' : cause,
    message,
    help,
    path,
    ...(fingerprint !== undefined && { fingerprint }),
    ...(fingerprint !== undefined && finding.fix && { fixable: true }),
    ...spanToJson(span),
    exact,
    related: related.map(({ path: relatedPath, span: relatedSpan, exact: isExact, note }) => ({
      path: relatedPath,
      ...spanToJson(relatedSpan),
      exact: isExact,
      note,
    })),
    area,
    owner_role: owner,
  }
}

function waiverToJson({ id, validThrough, approvedBy, reason }: NonNullable<Finding['waiver']>): object {
  return { id, valid_through: validThrough, approved_by: approvedBy, reason }
}

function spanToJson({ line, column, endLine, endColumn }: Finding['span']): object {
  return { line, column, end_line: endLine, end_column: endColumn }
}
