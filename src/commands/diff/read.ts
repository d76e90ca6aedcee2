import { type UserError, userError } from '../../errors.js'
import { type Path, formatPath } from '../../plan/path.js'
import type { Plan } from '../../plan/plan.js'
import { readPlan } from '../../plan/read/read.js'
import type { ReadError } from '../../plan/read/types.js'
import { sanitize } from '../../text/sanitize.js'
import type { UnreadableValue } from '../../diff/report.js'
import { locate, createSpan } from '../../yaml/locate.js'
import type { Span } from '../../yaml/lines.js'
import { parseSource } from '../../yaml/parse.js'
import { upgradeText } from '../../yaml/migrate-text.js'
import type { ResolvedSide } from './sides.js'

/** A side that was parsed and can be compared. */
export interface ReadSide {
  readonly side: ResolvedSide
  readonly text: string
  readonly plan: Plan
  /** Paths of single values that can't be read. */
  readonly unreadablePaths: readonly Path[]
  readonly leftOut: readonly UnreadableValue[]
}

export function readSide(side: ResolvedSide, sideName: UnreadableValue['side']): ReadSide {
  const text = upgradeText(side.text ?? '')
  const source = parseSource(text)
  if (source.error) throw unreadableSideError(side, createSpan(source, source.error.range), source.error)
  const { plan, errors } = readPlan(source.data)
  const fileError = errors.find(({ path, kind }) => path.length === 0 || kind === 'other-version')
  if (fileError) throw unreadableSideError(side, locate(source, fileError.path).span, fileError)
  const leftOut = errors.map(({ path, message }): UnreadableValue => {
    const { line, column } = locate(source, path).span
    return { side: sideName, file: side.file, path: formatPath(path), line, column, message }
  })
  return { side, text, plan, unreadablePaths: errors.map(({ path }) => path), leftOut }
}

/** A committed plan can't be fixed anymore, but another commit can be named. */
function unreadableSideError(
  { file, label, commit }: ResolvedSide,
  { line, column }: Span,
  { message, help }: Pick<ReadError, 'message' | 'help'>,
): UserError {
  const revisionText = commit === undefined ? '' : ` in ${label}`
  return userError(
    'refused',
    `Can't compare ${file}:${line}:${column}${revisionText}: ${sanitize(message)}`,
    commit === undefined ? sanitize(help) : 'Name a commit with a readable plan.',
  )
}
