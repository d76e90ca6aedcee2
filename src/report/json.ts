import {
  type Clock,
  countOf,
  fails,
  type FailOn,
  type Finding,
  levelOf,
  type LintRun,
  type PlanReport,
} from '../lint/finding.js'
import { fingerprintsOf } from '../lint/fingerprint.js'
import { asJson } from './as-json.js'
import { LAW_NOTICE } from './law-notice.js'

/** Versioned: keys are added within a version, never renamed or taken away. Its JSON Schema is lint-report.schema.json. */
const REPORT_VERSION = 1

export function renderJson(run: LintRun, failOn: FailOn, clock: Clock = 'fail'): string {
  const envelope = {
    version: REPORT_VERSION,
    tool: { name: 'mlplan', version: run.toolVersion },
    as_of: run.asOf,
    law: { notice: LAW_NOTICE, packs: run.law.map(({ id, title, as_of }) => ({ id, title, as_of })) },
    fail_on: failOn,
    clock,
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
    not_run: report.notRun,
    next_stage: report.nextStage
      ? { stage: report.nextStage.stage, errors: report.nextStage.errors.map((finding) => findingJson(finding, clock)) }
      : null,
  }
}

/** What is an error at the next stage is no finding yet, and has no fingerprint. */
function findingJson(finding: Finding, clock: Clock, fingerprint?: string): object {
  const { rule, state, waiver, known, cause, message, help, path, span, exact, related, impediment, who } = finding
  return {
    rule,
    level: levelOf(finding, clock),
    severity: finding.severity,
    state,
    ...(waiver && { waiver: waiverJson(waiver) }),
    ...(known && { known }),
    cause,
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
    impediment,
    who,
  }
}

function waiverJson({ id, until, approvedBy, reason }: NonNullable<Finding['waiver']>): object {
  return { id, until, approved_by: approvedBy, reason }
}

function placeJson({ line, column, endLine, endColumn }: Finding['span']): object {
  return { line, column, end_line: endLine, end_column: endColumn }
}
