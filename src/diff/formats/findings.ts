import type { Level } from '../../lint/finding.js'
import agreedToAnotherPlan from '../../rules/buy-in/signoff-outdated.js'
import type { ToldFinding } from '../report.js'
import { groupBy } from '../../text/group-by.js'

/** Findings of a comparison for people: in short, and those that are alike once. */

export interface Found {
  /** `warning → error` where it has turned. */
  readonly level: string
  /** The first of those that are alike. */
  readonly first: Weighed
  readonly text: string
}

type Weighed = ToldFinding & { readonly levelBefore?: Level }

/** At most so many, and how many more there are. */
export function found(
  findings: readonly Weighed[],
  most: number,
): { readonly told: readonly Found[]; readonly more: number } {
  const groups = [...groupBy(findings, (one) => [one.rule, levelInWords(one)].join('\n')).values()].flatMap((alike) =>
    alike.length < ALIKE ? alike.map((one) => [one]) : [alike],
  )
  const more = groups.slice(most).flat().length
  return { told: groups.slice(0, most).flatMap(foundOf), more }
}

/** A stage that begins brings dozens that say the same of other places. */
const ALIKE = 3
const MOST_PLACES = 6

function foundOf([first, ...others]: readonly Weighed[]): readonly Found[] {
  if (first === undefined) return []
  const places = others.slice(0, MOST_PLACES).map(({ path }) => path)
  const rest = others.length > places.length ? ', …' : ''
  const same = others.length === 0 ? [] : [`Also at ${others.length} more places: ${places.join(', ')}${rest}`]
  return [{ level: levelInWords(first), first, text: [inWords(first), ...same].join(' ') }]
}

/** Its first sentence; what stands among the sign-offs is not repeated. */
function inWords({ rule, message }: ToldFinding): string {
  if (rule === agreedToAnotherPlan.id) return 'This sign-off is no longer valid; see above.'
  return /^.*?[.!?](?=\s+\p{Lu}|$)/su.exec(message)?.[0] ?? message
}

function levelInWords({ level, levelBefore }: Weighed): string {
  return levelBefore === undefined ? level : `${levelBefore} → ${level}`
}
