import type { Finding } from '../lint/finding.js'
import { clean } from './clean.js'

/** What a finding says where there is no room for a frame: all on one line, safe to print. */

/** How it stands with a finding that does not count now; empty for one that does. */
function standingOf({ state, waiver, known, severity }: Finding): string {
  switch (state) {
    case 'active':
      return ''
    case 'pending':
      return 'Pending: somebody is finding out.'
    case 'waived':
      return waiver
        ? `Waived until ${waiver.until} by ${clean(waiver.approvedBy)}: ${sentence(clean(waiver.reason))}`
        : 'Waived for now.'
    case 'known':
      return known
        ? `A known ${severity}, ${known.kind === 'baseline' ? 'listed in' : 'there already at'} ${clean(known.name)}.`
        : `A known ${severity}.`
  }
}

/** What is wrong, with how it stands before and why it came up behind. */
export function messageOf(finding: Finding): string {
  return [standingOf(finding), clean(finding.message), ...(finding.cause === 'clock' ? [DAY_PASSED] : [])]
    .filter((part) => part !== '')
    .join(' ')
}

/** So that nobody looks for a change that was not there. */
export const DAY_PASSED = 'A day has passed; nobody changed the plan.'

function sentence(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`
}
