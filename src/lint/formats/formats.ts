import type { LintRun, ReportOptions } from '../finding.js'
import { sortRun } from './sort-run.js'
import { renderLintJson } from './json.js'
import type { TerminalStyle } from '../../text/terminal-style.js'
import { renderLintPretty } from './pretty.js'

/** Output formats of `mlplan lint`. */
export const LINT_FORMATS = [
  'pretty',
  'json',
  'sarif',
  'github',
  'gitlab',
  'junit',
  'azure',
  'markdown',
  'unix',
] as const

export type LintFormat = (typeof LINT_FORMATS)[number]

type LintRenderer = (run: LintRun, options: ReportOptions, style: TerminalStyle) => string

/** CI formats are loaded on demand, so a terminal run doesn't wait for them. */
const RENDERERS: Readonly<Record<LintFormat, () => Promise<LintRenderer>>> = {
  pretty: async () => (run, options, style) => renderLintPretty(run, style, options),
  json: async () => (run, strictness) => renderLintJson(run, strictness.failOn, strictness.overdueMode),
  sarif: async () => (await import('./sarif.js')).renderSarif,
  github: async () => (await import('./github.js')).renderGithub,
  gitlab: async () => (await import('./gitlab.js')).renderGitlab,
  junit: async () => (await import('./junit.js')).renderJunit,
  azure: async () => (await import('./azure.js')).renderAzure,
  markdown: async () => {
    const { renderLintMarkdown } = await import('./markdown.js')
    return (run, options) => renderLintMarkdown(run, options)
  },
  unix: async () => (await import('./unix.js')).renderUnix,
}

/** Renders a lint run. The same findings give the same text, regardless of the order in which they were found. */
export async function renderLintRun(
  format: LintFormat,
  run: LintRun,
  options: ReportOptions,
  style: TerminalStyle,
): Promise<string> {
  const renderer = await RENDERERS[format]()
  return renderer(sortRun(run), options, style)
}
