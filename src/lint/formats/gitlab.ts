import { type Finding, getLevel, type Level, type LintRun, type PlanReport, type FailureOptions } from '../finding.js'
import { computeFingerprints } from '../fingerprint.js'
import { formatJson } from '../../text/as-json.js'
import { sanitize } from '../../text/sanitize.js'
import { formatMessage, appendFix } from './message.js'
import { createInactiveFindings } from './inactive-note.js'
import { createNotRunFindings } from './rules-not-run.js'

/** GitLab has no states, so inactive findings are listed as `info`, and their text names the state. */
const SEVERITIES: Readonly<Record<Level, string>> = {
  error: 'major',
  warning: 'minor',
  info: 'info',
  pending: 'info',
  waived: 'info',
  existing: 'info',
}

/** Renders a GitLab Code Quality report; an empty list if there are no findings. */
export function renderGitlab(run: LintRun, { overdueMode }: FailureOptions): string {
  return formatJson(
    run.plans.flatMap((report) => [
      ...createIssues(report, createNotRunFindings(report), () => 'blocker'),
      ...createIssues(report, createInactiveFindings(report), () => 'info'),
      ...createIssues(report, report.findings, (finding) => SEVERITIES[getLevel(finding, overdueMode)]),
    ]),
  )
}

function createIssues(
  { repositoryFile }: PlanReport,
  findings: readonly Finding[],
  getSeverity: (finding: Finding) => string,
): readonly object[] {
  /* GitLab merges issues with the same fingerprint even across files, so the fingerprint includes the file. */
  const fingerprints = computeFingerprints({
    findings: findings.map((finding) => ({ ...finding, path: `${repositoryFile}: ${finding.path}` })),
  })
  return findings.map((finding, index) => {
    const { line, column, endLine, endColumn } = finding.span
    return {
      description: appendFix(formatMessage(finding), sanitize(finding.help)),
      check_name: finding.rule,
      fingerprint: fingerprints[index],
      severity: getSeverity(finding),
      location: {
        path: repositoryFile,
        lines: { begin: line, end: endLine },
        positions: { begin: { line, column }, end: { line: endLine, column: endColumn } },
      },
    }
  })
}
