import type { LintRun, FailureOptions } from '../finding.js'
import {
  type Annotation,
  createAnnotations,
  formatVerdictLines,
  MAX_ANNOTATIONS_PER_KIND,
  limitPerKind,
} from './annotations.js'
import { appendFix } from './message.js'
import type { TerminalStyle } from '../../text/terminal-style.js'
import { renderLintPretty } from './pretty.js'

/**
 * Renders the log for Azure Pipelines: the full report, folded; errors and warnings as build issues (Azure has no other
 * kind); and the counts. The exit code fails the step, so no command does.
 * https://learn.microsoft.com/azure/devops/pipelines/scripts/logging-commands
 */
export function renderAzure(run: LintRun, strictness: FailureOptions, style: TerminalStyle): string {
  const issues = createAnnotations(run, strictness).filter(({ kind }) => kind !== 'notice')
  const { shown, omittedText } = limitPerKind(issues)
  return `${[
    '##[group]Full report',
    renderLintPretty(run, style, { ...strictness, listsAll: true }).trimEnd(),
    '##[endgroup]',
    ...shown.map(formatIssueCommand),
    ...(omittedText === ''
      ? []
      : [
          `Not shown as issues: ${omittedText}. Azure Pipelines keeps only ${MAX_ANNOTATIONS_PER_KIND} of each kind. The full report above has all findings.`,
        ]),
    ...formatVerdictLines(run, strictness),
  ].join('\n')}\n`
}

function formatIssueCommand({ kind, finding, file, message, help }: Annotation): string {
  const { line, column } = finding.span
  const properties = { type: kind, sourcepath: file, linenumber: line, columnnumber: column, code: finding.rule }
  const pairs = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))};`)
  return `##vso[task.logissue ${pairs.join('')}]${escapeData(appendFix(message, help))}`
}

/** Uses the same escapes as Microsoft's own task library. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%AZP25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(']', '%5D').replaceAll(';', '%3B')
}
