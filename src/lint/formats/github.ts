import type { LintRun, FailureOptions } from '../finding.js'
import {
  type Annotation,
  createAnnotations,
  formatVerdictLines,
  MAX_ANNOTATIONS_PER_KIND,
  limitPerKind,
} from './annotations.js'
import type { TerminalStyle } from '../../text/terminal-style.js'
import { renderLintPretty } from './pretty.js'

/**
 * Renders the log for GitHub Actions: the full report, folded; workflow commands, which GitHub shows as annotations on
 * the lines of a pull request; and the counts.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
export function renderGithub(run: LintRun, strictness: FailureOptions, style: TerminalStyle): string {
  const { shown, omittedText } = limitPerKind(createAnnotations(run, strictness))
  return `${[
    '::group::Full report',
    renderLintPretty(run, style, { ...strictness, listsAll: true }).trimEnd(),
    '::endgroup::',
    ...shown.map(formatAnnotationCommand),
    ...(omittedText === ''
      ? []
      : [
          `Not annotated: ${omittedText}. GitHub shows only ${MAX_ANNOTATIONS_PER_KIND} of each kind. The full report above and the job summary have all findings.`,
        ]),
    ...formatVerdictLines(run, strictness),
  ].join('\n')}\n`
}

function formatAnnotationCommand({ kind, finding, file, message, help }: Annotation): string {
  const { line, column, endLine, endColumn } = finding.span
  /* GitHub drops the columns of a span over several lines, so such an annotation has a start position only. */
  const endPosition = endLine === line ? { endLine, endColumn } : {}
  const properties = Object.entries({ file, line, col: column, ...endPosition, title: formatTitle(finding) })
  const pairs = properties.map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
  return `::${kind} ${pairs.join(',')}::${escapeData(`${message}\nFix: ${help}`)}`
}

function formatTitle({ rule, state }: Annotation['finding']): string {
  return state === 'pending' ? `${rule} (pending)` : rule
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
