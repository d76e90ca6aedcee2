import type { Finding } from '../../lint/finding.js'
import { fieldAt } from '../../plan/form.js'
import { listed } from '../../text/join.js'
import { parsePath } from '../../plan/path.js'
import type { Stage } from '../../plan/stage.js'
import { inSentence } from '../../text/in-sentence.js'
import type { Audience } from '../audiences.js'
import { remark, saying, type Telling } from '../template-value.js'
import { signoffsAsked } from './signoffs.js'
import { type Task, tasksFor } from './tasks.js'
import { counted } from '../format-value.js'

/** What the readers are asked: their sign-off first, then what is due, then what only they can answer or fix. */
export function asksOf(
  telling: Telling,
  findings: readonly Finding[],
  { roles }: Audience,
  stage: Stage,
  ids: readonly string[],
): readonly Task[] {
  const theirs = findings.filter(
    ({ state, who, severity }) =>
      state === 'active' && severity !== 'info' && ids.length > 0 && roles.some((role) => role === who),
  )
  const missing = theirs.filter(({ rule }) => rule === 'plan/missing-field')
  const issues = theirs.length - missing.length
  /* Of all readers, only the ML lead is known to have the program. */
  const how = roles.includes('ml_lead') ? ' (run mlplan lint)' : ''
  return [
    ...signoffsAsked(telling, roles, stage),
    ...tasksFor(telling, ids),
    ...(missing.length === 0 ? [] : [now(`Add the missing answers: ${missingIn(missing)}`)]),
    ...(issues === 0 ? [] : [now(`Resolve your ${counted(issues, 'findings')}${how}`)]),
  ]
}

function now(what: string): Task {
  return { what: saying(what), who: remark('you'), by: saying('now') }
}

const MOST_ANSWERS = 6

function missingIn(missing: readonly Finding[]): string {
  const titles = [...new Set(missing.map(({ path }) => inSentence(fieldAt(parsePath(path))?.field.title ?? path)))]
  const more = titles.length - MOST_ANSWERS
  return listed(more > 0 ? [...titles.slice(0, MOST_ANSWERS), `${more} more`] : titles)
}

/** What stands there while nothing is asked: no reassurance where nobody can be asked, or something is still open. */
export function whyNothingIsAsked(ids: readonly string[], conditions: number): string {
  if (ids.length === 0) return 'No one holds this role yet.'
  const open =
    conditions === 0 ? '' : ` ${counted(conditions, 'conditions')} of yours ${conditions === 1 ? 'is' : 'are'} open.`
  return `No action needed from you yet.${open}`
}
