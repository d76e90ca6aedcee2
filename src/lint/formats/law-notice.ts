import type { LintRun } from '../finding.js'
import { sanitize } from '../../text/sanitize.js'

/** The disclaimer shown with findings. */
export const LAW_NOTICE = 'Legal checks are a screening aid, not legal advice.'

/** Formats the notice with the date of the last review for each law. */
export function formatLawNotice({ law }: LintRun): string {
  const packs = law.map(({ title, as_of }) => `${sanitize(title)} as of ${as_of}`)
  return packs.length === 0 ? LAW_NOTICE : `${LAW_NOTICE} Based on ${packs.join('; ')}.`
}

/** Formats the notice on one line, with only the oldest review date. */
export function formatShortLawNotice({ law }: LintRun): string {
  const oldest = law.map(({ as_of }) => as_of).toSorted()[0]
  return oldest === undefined ? LAW_NOTICE : `${LAW_NOTICE} Law as of ${oldest}${law.length > 1 ? ' or later' : ''}.`
}
