import { getSignoffScope } from '../../agreement/signoff-scope.js'
import { listContentGaps } from '../../agreement/required-content.js'
import { joinAtMost, joinWith } from '../../text/join.js'
import type { Role } from '../../plan/roles.js'
import type { BriefContext } from '../template-value.js'
import { type SignoffRow, listSignoffsForRoles } from './signoffs.js'

/** What the readers of a brief sign off on, and the status of their sign-offs. */

export interface ReaderSignoff {
  /** `Your sign-off of Nov 20, 2026 covers only the figures.` Empty if no one holds the role. */
  readonly covers: string
  /** The status of each reader, if there are several. */
  readonly standing: readonly string[]
}

export function createReaderSignoff(context: BriefContext, roles: readonly Role[]): ReaderSignoff {
  const scopeText = joinWith([...new Set(roles.map((role) => getSignoffScope(role).description))])
  const signoffs = listSignoffsForRoles(context, roles)
  const covers = formatScopeLine(signoffs, scopeText)
  return {
    covers: covers === '' ? '' : [covers, formatNotCovered(context, roles)].filter((text) => text !== '').join(' '),
    standing: listReaderStatuses(signoffs),
  }
}

/** The status of each of several readers; for a single reader, the sentence on the sign-off states it. */
function listReaderStatuses(signoffs: readonly SignoffRow[]): readonly string[] {
  const namedSignoffs = signoffs.filter(({ who }) => who.said)
  return namedSignoffs.length < 2
    ? []
    : namedSignoffs.map(({ who, role, standing }) => `${who.text} (${role}): ${standing.text}`)
}

const MAX_TITLES = 3

/** Without this, a sign-off on a part that is still half empty would look like one on all of it. */
function formatNotCovered({ plan }: BriefContext, roles: readonly Role[]): string {
  const titles = [...new Set(roles.flatMap((role) => listContentGaps(role, plan).map(({ title }) => title)))]
  return titles.length === 0 ? '' : `Not in the plan yet, so not covered: ${joinAtMost(titles, MAX_TITLES)}.`
}

/** The sentence on what the sign-off covers, with its date and status. */
function formatScopeLine(signoffs: readonly SignoffRow[], scopeText: string): string {
  const [firstSignoff, ...otherSignoffs] = signoffs.filter(({ who }) => who.said)
  if (firstSignoff === undefined) return ''
  const reminder = "If any of this changes, we'll ask you again."
  if (otherSignoffs.length > 0 || firstSignoff.state === 'not asked yet')
    return `Your sign-off covers only ${scopeText}. ${reminder}`
  const { state, terms, on: signedOn } = firstSignoff
  const dateText = signedOn === '' ? '' : ` of ${signedOn}`
  if (state === 'signed off') {
    const conditionsText = terms === '' ? '' : ` (${terms})`
    return `Your sign-off${dateText}${conditionsText} covers only ${scopeText}. ${reminder}`
  }
  const statusText =
    state === 'declined'
      ? `You declined${signedOn === '' ? '' : ` on ${signedOn}`}.`
      : `Your sign-off${dateText} is ${state}.`
  return `${statusText} A new sign-off covers only ${scopeText}. ${reminder}`
}
