import { coverOf } from '../../agreement/signoff-scope.js'
import { listed } from '../../text/join.js'
import type { Role } from '../../plan/roles.js'
import type { Telling } from '../template-value.js'
import { type Signoff, signoffsOf } from './signoffs.js'

/** What the readers of a brief sign off on, and where they stand. */

export interface OwnSignoff {
  /** `Your sign-off covers only the figures.` With its date; empty where no one holds the role. */
  readonly covers: string
  /** Where the readers stand, if there are several. */
  readonly standing: readonly string[]
}

export function ownSignoff(telling: Telling, roles: readonly Role[]): OwnSignoff {
  const words = listed([...new Set(roles.map((role) => coverOf(role).words))])
  const readers = signoffsOf(telling, roles)
  return { covers: coversLine(readers, words), standing: ownStandings(readers) }
}

/** Where several readers stand, in a line each; of one reader the sentence about the sign-off says it. */
function ownStandings(readers: readonly Signoff[]): readonly string[] {
  const named = readers.filter(({ who }) => who.said)
  return named.length < 2 ? [] : named.map(({ who, role, standing }) => `${who.text} (${role}): ${standing.text}`)
}

/** `Your sign-off of Nov 20, 2026 covers only the figures.` */
function coversLine(readers: readonly Signoff[], words: string): string {
  const [only, ...others] = readers.filter(({ who }) => who.said)
  if (only === undefined) return ''
  const again = "If any of this changes, we'll ask you again."
  if (others.length > 0 || only.state === 'not asked yet') return `Your sign-off covers only ${words}. ${again}`
  const { state, terms, on } = only
  const date = on === '' ? '' : ` of ${on}`
  if (state === 'signed off') {
    const open = terms === '' ? '' : ` (${terms})`
    return `Your sign-off${date}${open} covers only ${words}. ${again}`
  }
  const before =
    state === 'declined' ? `You declined${on === '' ? '' : ` on ${on}`}.` : `Your sign-off${date} is ${state}.`
  return `${before} A new sign-off covers only ${words}. ${again}`
}
