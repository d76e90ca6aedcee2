import type { LintRun } from '../finding.js'
import { clean } from '../../text/sanitize.js'

/** Shown wherever findings are: a linter is no lawyer. */
export const LAW_NOTICE = 'Legal checks are a screening aid, not legal advice.'

/** With the date each law was last reviewed. */
export function lawInWords({ law }: LintRun): string {
  const looked = law.map(({ title, as_of }) => `${clean(title)} as of ${as_of}`)
  return looked.length === 0 ? LAW_NOTICE : `${LAW_NOTICE} Based on ${looked.join('; ')}.`
}

/** The same on one line, for people: the oldest of these dates says enough. */
export function lawInShort({ law }: LintRun): string {
  const oldest = law.map(({ as_of }) => as_of).toSorted()[0]
  return oldest === undefined ? LAW_NOTICE : `${LAW_NOTICE} Law as of ${oldest}${law.length > 1 ? ' or later' : ''}.`
}
