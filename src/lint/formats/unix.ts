import { type Finding, levelOf, type LintRun, type PlanReport, type Strictness } from '../finding.js'
import { clean } from '../../text/sanitize.js'
import { messageOf, withFix } from './message.js'
import { notJudgedAsFindings } from './not-judged.js'

/**
 * One line for each finding, `file:line:column: level: message Fix: help [rule]`, as editors, task runners and grep have
 * read the words of compilers for ever. Files are as they were named, so that an editor finds them from where it is.
 */
export function renderUnix(run: LintRun, strictness: Strictness): string {
  return run.plans.flatMap((report) => linesOf(report, strictness)).join('')
}

function linesOf(report: PlanReport, { clock }: Strictness): readonly string[] {
  const line = (finding: Finding): string => {
    const { span, rule, help } = finding
    const place = `${clean(report.file)}:${span.line}:${span.column}`
    return `${place}: ${levelOf(finding, clock)}: ${withFix(messageOf(finding), clean(help))} [${rule}]\n`
  }
  return [...notJudgedAsFindings(report), ...report.findings].map(line)
}
