import { countOf, fails, type FailOn, type Finding, levelOf, type LintRun, type PlanReport } from '../lint/finding.js'

/** Versioned: keys are added within a version, never renamed or taken away. Its JSON Schema is lint-report.schema.json. */
const REPORT_VERSION = 1

export function renderJson(run: LintRun, failOn: FailOn): string {
  const envelope = {
    version: REPORT_VERSION,
    tool: { name: 'mlplan', version: run.toolVersion },
    as_of: run.asOf,
    fail_on: failOn,
    failed: run.plans.some((plan) => fails(plan, failOn)),
    counts: countOf(run.plans.flatMap((plan) => plan.findings)),
    plans: run.plans.map((plan) => planJson(plan, failOn)),
  }
  return `${JSON.stringify(envelope, null, 2)}\n`
}

function planJson(report: PlanReport, failOn: FailOn): object {
  return {
    file: report.file,
    name: report.name ?? null,
    stage: report.stage,
    failed: fails(report, failOn),
    counts: countOf(report.findings),
    findings: report.findings.map(findingJson),
    not_run: report.notRun,
    next_stage: report.nextStage
      ? { stage: report.nextStage.stage, errors: report.nextStage.errors.map(findingJson) }
      : null,
  }
}

function findingJson(finding: Finding): object {
  const { rule, state, cause, message, help, path, span, exact, related, impediment, who } = finding
  return {
    rule,
    level: levelOf(finding),
    severity: finding.severity,
    state,
    cause,
    message,
    help,
    path,
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

function placeJson({ line, column, endLine, endColumn }: Finding['span']): object {
  return { line, column, end_line: endLine, end_column: endColumn }
}
