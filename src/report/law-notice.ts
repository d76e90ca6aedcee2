import type { LintRun } from '../lint/finding.js'
import { clean } from './clean.js'

/** Said wherever findings are shown: nobody is to take a linter for a lawyer. */
export const LAW_NOTICE = 'What is said about law is a screening aid, not legal advice.'

/** With the day on which somebody last looked at each law. */
export function lawInWords({ law }: LintRun): string {
  const looked = law.map(({ title, as_of }) => `${clean(title)} as of ${as_of}`)
  return looked.length === 0 ? LAW_NOTICE : `${LAW_NOTICE} It goes by ${looked.join('; ')}.`
}

/** The same on one line, for people: the oldest of these days says enough. */
export function lawInShort({ law }: LintRun): string {
  const oldest = law.map(({ as_of }) => as_of).toSorted()[0]
  return oldest === undefined ? LAW_NOTICE : `${LAW_NOTICE} Law as of ${oldest}${law.length > 1 ? ' or later' : ''}.`
}
