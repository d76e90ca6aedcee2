import type { LintRun, Strictness } from '../finding.js'
import { inOrder } from './sort-run.js'
import { renderJson } from './json.js'
import type { Look } from '../../text/terminal-style.js'
import { renderPretty } from './pretty.js'

/** In which a run of lint can be shown. */
export const FORMATS = ['pretty', 'json', 'sarif', 'github', 'gitlab', 'junit', 'azure', 'markdown', 'unix'] as const

export type Format = (typeof FORMATS)[number]

type Renderer = (run: LintRun, strictness: Strictness, look: Look) => string

/** What CI asks for is loaded when it is asked for: a person at a terminal does not wait for it. */
const RENDERERS: Readonly<Record<Format, () => Promise<Renderer>>> = {
  pretty: async () => (run, strictness, look) => renderPretty(run, look, strictness),
  json: async () => (run, strictness) => renderJson(run, strictness.failOn, strictness.clock),
  sarif: async () => (await import('./sarif.js')).renderSarif,
  github: async () => (await import('./github.js')).renderGithub,
  gitlab: async () => (await import('./gitlab.js')).renderGitlab,
  junit: async () => (await import('./junit.js')).renderJunit,
  azure: async () => (await import('./azure.js')).renderAzure,
  markdown: async () => {
    const { renderMarkdown } = await import('./markdown.js')
    return (run, strictness) => renderMarkdown(run, strictness)
  },
  unix: async () => (await import('./unix.js')).renderUnix,
}

/** The same findings give the same text, in whatever order they were found. */
export async function render(format: Format, run: LintRun, strictness: Strictness, look: Look): Promise<string> {
  const renderer = await RENDERERS[format]()
  return renderer(inOrder(run), strictness, look)
}
