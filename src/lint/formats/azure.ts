import type { LintRun, Strictness } from '../finding.js'
import { type Annotation, annotationsOf, countLines, MOST_SHOWN, shownOf } from './annotations.js'
import { withFix } from './message.js'
import type { Look } from '../../text/terminal-style.js'
import { renderPretty } from './pretty.js'

/**
 * For a log of Azure Pipelines: the report as people read it, folded; errors and warnings as issues of the build, which
 * knows no other kind; and the counts. The exit code fails the step, so no command has to.
 * https://learn.microsoft.com/azure/devops/pipelines/scripts/logging-commands
 */
export function renderAzure(run: LintRun, strictness: Strictness, look: Look): string {
  const issues = annotationsOf(run, strictness).filter(({ kind }) => kind !== 'notice')
  const { shown, more } = shownOf(issues)
  return `${[
    '##[group]Full report',
    renderPretty(run, look, strictness).trimEnd(),
    '##[endgroup]',
    ...shown.map(command),
    ...(more === ''
      ? []
      : [
          `Not shown as issues: ${more}. Azure Pipelines keeps only ${MOST_SHOWN} of each kind. The full report above has all findings.`,
        ]),
    ...countLines(run, strictness),
  ].join('\n')}\n`
}

function command({ kind, finding, file, message, help }: Annotation): string {
  const { line, column } = finding.span
  const properties = { type: kind, sourcepath: file, linenumber: line, columnnumber: column, code: finding.rule }
  const written = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))};`)
  return `##vso[task.logissue ${written.join('')}]${data(withFix(message, help))}`
}

/** As Microsoft's own library for tasks writes it. */
function data(text: string): string {
  return text.replaceAll('%', '%AZP25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function property(text: string): string {
  return data(text).replaceAll(']', '%5D').replaceAll(';', '%3B')
}
