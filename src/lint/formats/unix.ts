import { type Finding, getLevel, type LintRun, type PlanReport, type FailureOptions } from '../finding.js'
import { sanitize } from '../../text/sanitize.js'
import { formatMessage, appendFix } from './message.js'
import { createInactiveFindings } from './inactive-note.js'
import { createNotRunFindings } from './rules-not-run.js'

/**
 * Renders one line per finding, `file:line:column: level: message Fix: help [rule]`, the compiler format that editors,
 * task runners, and grep read. Files keep the name from the command line, so editors can open them.
 */
export function renderUnix(run: LintRun, strictness: FailureOptions): string {
  return run.plans.flatMap((report) => formatLines(report, strictness)).join('')
}

function formatLines(report: PlanReport, { overdueMode }: FailureOptions): readonly string[] {
  const formatLine = (finding: Finding): string => {
    const { span, rule, help } = finding
    const location = `${sanitize(report.file)}:${span.line}:${span.column}`
    return `${location}: ${getLevel(finding, overdueMode)}: ${appendFix(formatMessage(finding), sanitize(help))} [${rule}]\n`
  }
  return [...createNotRunFindings(report), ...createInactiveFindings(report), ...report.findings].map(formatLine)
}
