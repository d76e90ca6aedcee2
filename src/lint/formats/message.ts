import type { Finding } from '../finding.js'
import { clean } from '../../text/sanitize.js'

/** What a finding says where there is no room for a frame: all on one line, safe to print. */

/** How it stands with a finding that does not count now; empty for one that does. */
function standingOf({ state, waiver, listedIn, severity }: Finding): string {
  switch (state) {
    case 'active':
      return ''
    case 'pending':
      return 'Pending: covered by an open question.'
    case 'waived':
      return waiver
        ? `Waived through ${waiver.until} by ${clean(waiver.approvedBy)}: ${sentence(clean(waiver.reason))}`
        : 'Waived.'
    case 'existing':
      return listedIn
        ? `Existing ${severity}, ${listedIn.kind === 'baseline' ? 'listed in' : 'already in'} ${clean(listedIn.name)}.`
        : `Existing ${severity}.`
  }
}

/** What is wrong, with how it stands before and why it came up behind. */
export function messageOf(finding: Finding): string {
  return [standingOf(finding), clean(finding.message), ...(finding.cause === 'clock' ? [DAY_PASSED] : [])]
    .filter((part) => part !== '')
    .join(' ')
}

/** So that no one looks for a change that was not there. */
export const DAY_PASSED = 'Caused by a date that passed, not by a change to the plan.'

/** A finding on one line: what is wrong, then how to fix it. */
export function withFix(message: string, help: string): string {
  return `${message} Fix: ${help}`
}

function sentence(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`
}
