import { type Finding, levelOf, type Level, type LintRun, type PlanReport, type Strictness } from '../finding.js'
import { fingerprintsOf } from '../fingerprint.js'
import { asJson } from '../../text/as-json.js'
import { clean } from '../../text/sanitize.js'
import { messageOf, withFix } from './message.js'
import { notJudgedAsFindings } from './not-judged.js'

/** Of what does not count now GitLab knows nothing: it stays in the list, as the least of its kind, and says so itself. */
const SEVERITIES: Readonly<Record<Level, string>> = {
  error: 'major',
  warning: 'minor',
  info: 'info',
  pending: 'info',
  waived: 'info',
  existing: 'info',
}

/** A report of code quality for GitLab; an empty list where there is nothing to say. */
export function renderGitlab(run: LintRun, { clock }: Strictness): string {
  return asJson(
    run.plans.flatMap((report) => [
      ...issuesOf(report, notJudgedAsFindings(report), () => 'blocker'),
      ...issuesOf(report, report.findings, (finding) => SEVERITIES[levelOf(finding, clock)]),
    ]),
  )
}

function issuesOf(
  { repositoryFile }: PlanReport,
  findings: readonly Finding[],
  severityOf: (finding: Finding) => string,
): readonly object[] {
  /* GitLab shows one issue for a fingerprint, whatever file it is in: so the file is part of it. */
  const prints = fingerprintsOf({
    findings: findings.map((finding) => ({ ...finding, path: `${repositoryFile}: ${finding.path}` })),
  })
  return findings.map((finding, index) => {
    const { line, column, endLine, endColumn } = finding.span
    return {
      description: withFix(messageOf(finding), clean(finding.help)),
      check_name: finding.rule,
      fingerprint: prints[index],
      severity: severityOf(finding),
      location: {
        path: repositoryFile,
        lines: { begin: line, end: endLine },
        positions: { begin: { line, column }, end: { line: endLine, column: endColumn } },
      },
    }
  })
}
