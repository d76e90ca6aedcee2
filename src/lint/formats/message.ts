import { addPeriod } from '../../text/sentence.js'
import type { Finding } from '../finding.js'
import { sanitize } from '../../text/sanitize.js'

/** Formats a finding on one line that is safe to print, for formats without a code frame. */

/** Explains why a finding is inactive (pending, waived, or existing); empty for an active one. */
function formatState({ state, waiver, listedIn, severity }: Finding): string {
  switch (state) {
    case 'active':
      return ''
    case 'pending':
      return 'Pending: covered by an open question.'
    case 'waived':
      return waiver
        ? `Waived through ${waiver.validThrough} by ${sanitize(waiver.approvedBy)}: ${addPeriod(sanitize(waiver.reason))}`
        : 'Waived.'
    case 'existing':
      return listedIn
        ? `Existing ${severity}, ${listedIn.kind === 'baseline' ? 'listed in' : 'already in'} ${sanitize(listedIn.name)}.`
        : `Existing ${severity}.`
  }
}

/** Formats the state, the message, and, if a date that passed caused the finding, a note about it. */
export function formatMessage(finding: Finding): string {
  return [formatState(finding), sanitize(finding.message), ...(finding.cause === 'clock' ? [DATE_PASSED_NOTE] : [])]
    .filter((part) => part !== '')
    .join(' ')
}

/** Keeps readers from looking for a change to the plan when there wasn't one. */
export const DATE_PASSED_NOTE = 'Caused by a date that passed, not by a change to the plan.'

/** Formats a message and its fix on one line. */
export function appendFix(message: string, help: string): string {
  return `${message} Fix: ${help}`
}
