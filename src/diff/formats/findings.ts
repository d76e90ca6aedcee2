import { getFirstSentence } from '../../text/sentence.js'
import type { Level } from '../../lint/finding.js'
import signoffOutdated from '../../rules/buy-in/signoff-outdated.js'
import type { DiffFinding } from '../report.js'
import { groupBy } from '../../text/sort-and-group.js'

/** Shortens the findings of a comparison for people and merges similar ones. */

export interface FindingSummary {
  /** `warning → error` if the level changed. */
  readonly level: string
  /** The first of the similar findings. */
  readonly finding: FindingChange
  readonly text: string
}

type FindingChange = DiffFinding & { readonly levelBefore?: Level }

/** Summarizes at most `maxCount` groups of findings and counts the findings it leaves out. */
export function summarizeFindings(
  findings: readonly FindingChange[],
  maxCount: number,
): { readonly shown: readonly FindingSummary[]; readonly omittedCount: number } {
  const groups = [...groupBy(findings, (finding) => [finding.rule, formatLevel(finding)].join('\n')).values()].flatMap(
    (group) => (group.length < MIN_GROUP_SIZE ? group.map((finding) => [finding]) : [group]),
  )
  const omittedCount = groups.slice(maxCount).flat().length
  return { shown: groups.slice(0, maxCount).flatMap(summarizeGroup), omittedCount }
}

/** Advancing to a stage can add dozens of findings that differ only in their path, so larger groups are merged. */
const MIN_GROUP_SIZE = 3
const MAX_PATHS = 6

function summarizeGroup([first, ...otherFindings]: readonly FindingChange[]): readonly FindingSummary[] {
  if (first === undefined) return []
  const paths = otherFindings.slice(0, MAX_PATHS).map(({ path }) => path)
  const ellipsis = otherFindings.length > paths.length ? ', …' : ''
  const otherPaths =
    otherFindings.length === 0 ? [] : [`Also at ${otherFindings.length} more places: ${paths.join(', ')}${ellipsis}`]
  return [{ level: formatLevel(first), finding: first, text: [formatShortMessage(first), ...otherPaths].join(' ') }]
}

/** The first sentence of the message; an outdated sign-off is already described in the sign-off section. */
function formatShortMessage({ rule, message }: DiffFinding): string {
  if (rule === signoffOutdated.id) return 'This sign-off is no longer valid; see above.'
  return getFirstSentence(message)
}

function formatLevel({ level, levelBefore }: FindingChange): string {
  return levelBefore === undefined ? level : `${levelBefore} → ${level}`
}
