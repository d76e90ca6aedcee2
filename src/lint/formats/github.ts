import type { LintRun, Strictness } from '../finding.js'
import { type Annotation, annotationsOf, countLines, MOST_SHOWN, shownOf } from './annotations.js'
import type { Look } from '../../text/terminal-style.js'
import { renderPretty } from './pretty.js'

/**
 * For a log of GitHub Actions: the report as people read it, folded; workflow commands, which GitHub shows beside the
 * lines of a pull request; and the counts.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
export function renderGithub(run: LintRun, strictness: Strictness, look: Look): string {
  const { shown, more } = shownOf(annotationsOf(run, strictness))
  return `${[
    '::group::Full report',
    renderPretty(run, look, strictness).trimEnd(),
    '::endgroup::',
    ...shown.map(command),
    ...(more === ''
      ? []
      : [
          `Not annotated: ${more}. GitHub shows only ${MOST_SHOWN} of each kind. The full report above and the job summary have all findings.`,
        ]),
    ...countLines(run, strictness),
  ].join('\n')}\n`
}

function command({ kind, finding, file, message, help }: Annotation): string {
  const { line, column, endLine, endColumn } = finding.span
  /* Of a span over several lines GitHub would drop the columns; then the annotation stands where it begins. */
  const end = endLine === line ? { endLine, endColumn } : {}
  const properties = Object.entries({ file, line, col: column, ...end, title: titleOf(finding) })
  const written = properties.map(([name, value]) => `${name}=${property(String(value))}`)
  return `::${kind} ${written.join(',')}::${data(`${message}\nFix: ${help}`)}`
}

function titleOf({ rule, state }: Annotation['finding']): string {
  return state === 'pending' ? `${rule} (pending)` : rule
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
