import { type UserError, userError } from '../../errors.js'
import { type Path, showPath } from '../../plan/path.js'
import type { Plan } from '../../plan/plan.js'
import { readPlan, type Trouble } from '../../plan/read/read.js'
import { clean } from '../../text/sanitize.js'
import type { LeftOut } from '../../diff/report.js'
import { locate, spanOf } from '../../yaml/locate.js'
import { parseSource } from '../../yaml/parse.js'
import { upgradedText } from '../../yaml/upgrade-text.js'
import type { Span } from '../../yaml/span.js'
import type { Side } from './sides.js'

/** A side that can be compared. */
export interface ReadSide {
  readonly side: Side
  readonly text: string
  readonly plan: Plan
  /** Single values that cannot be read. */
  readonly unread: readonly Path[]
  readonly leftOut: readonly LeftOut[]
}

export function readSide(side: Side, which: LeftOut['side']): ReadSide {
  const text = upgradedText(side.text ?? '')
  const source = parseSource(text)
  if (source.trouble) throw unreadable(side, spanOf(source, source.trouble.range), source.trouble)
  const { plan, troubles } = readPlan(source.data)
  const whole = troubles.find(({ path, kind }) => path.length === 0 || kind === 'other-version')
  if (whole) throw unreadable(side, locate(source, whole.path).span, whole)
  const leftOut = troubles.map(({ path, message }): LeftOut => {
    const { line, column } = locate(source, path).span
    return { side: which, file: side.file, path: showPath(path), line, column, message }
  })
  return { side, text, plan, unread: troubles.map(({ path }) => path), leftOut }
}

/** What was committed can't be fixed any more; another commit can be named. */
function unreadable(
  { file, shown, commit }: Side,
  { line, column }: Span,
  { message, help }: Pick<Trouble, 'message' | 'help'>,
): UserError {
  const where = commit === undefined ? '' : ` in ${shown}`
  return userError(
    'refused',
    `Can't compare ${file}:${line}:${column}${where}: ${clean(message)}`,
    commit === undefined ? clean(help) : 'Name a commit with a readable plan.',
  )
}
