import type { LintRun, Strictness } from '../lint/finding.js'
import { renderJson } from './json.js'
import type { Look } from './look.js'
import { renderPretty } from './pretty.js'

/** In which a run of lint can be shown. */
export const FORMATS = ['pretty', 'json'] as const

export type Format = (typeof FORMATS)[number]

export function render(format: Format, run: LintRun, strictness: Strictness, look: Look): string {
  return format === 'json' ? renderJson(run, strictness.failOn, strictness.clock) : renderPretty(run, look, strictness)
}
