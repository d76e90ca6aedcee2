import { overlaps, parsePath } from '../plan/path.js'
import { compareText } from '../text/sort-and-group.js'
import type { Rule } from '../rules/rule.js'
import type { Finding } from './finding.js'

/** Selects and sorts the findings to show. */

/** Drops the findings that another finding explains, unless the explained one is an error and the other isn't. */
export function dropDerived(findings: readonly Finding[], rules: readonly Rule[]): Finding[] {
  const suppressedBy = getSuppressedByRule(rules)
  const activeFindings = findings.filter((finding) => finding.state === 'active')
  const activeRules = new Set(activeFindings.map((finding) => finding.rule))
  const errorRules = new Set(
    activeFindings.filter((finding) => finding.severity === 'error').map((finding) => finding.rule),
  )
  return findings.filter((finding) => {
    const suppressingRules = finding.severity === 'error' ? errorRules : activeRules
    const isSuppressed = (suppressedBy.get(finding.rule) ?? []).some((rule) => suppressingRules.has(rule))
    return !isSuppressed && !isNamedByOthers(finding, activeFindings)
  })
}

/** Whether findings at least as severe name all the missing answers that a finding follows from. */
function isNamedByOthers({ followsFrom = [], severity }: Finding, activeFindings: readonly Finding[]): boolean {
  if (followsFrom.length === 0) return false
  const namedPaths = activeFindings
    .filter((other) => other.followsFrom === undefined && (severity !== 'error' || other.severity === 'error'))
    .map(({ path }) => parsePath(path))
  return followsFrom.every((missing) => namedPaths.some((named) => overlaps(missing, named)))
}

/** Cached by the list of rules: it is the same for every plan of a run. */
function getSuppressedByRule(rules: readonly Rule[]): SuppressedByRule {
  const suppressedBy = suppressedByRules.get(rules) ?? new Map(rules.map((rule) => [rule.id, rule.suppressedBy]))
  suppressedByRules.set(rules, suppressedBy)
  return suppressedBy
}

type SuppressedByRule = ReadonlyMap<string, readonly string[]>
const suppressedByRules = new WeakMap<readonly Rule[], SuppressedByRule>()

/** Returns the errors in `later` that aren't errors in `current`. */
export function findNewErrors(current: readonly Finding[], later: readonly Finding[]): Finding[] {
  const currentErrors = new Set(current.filter(isError).map(getFindingKey))
  return later.filter((finding) => isError(finding) && !currentErrors.has(getFindingKey(finding)))
}

function isError(finding: Finding): boolean {
  return finding.severity === 'error' && finding.state === 'active'
}

function getFindingKey(finding: Finding): string {
  return `${finding.rule}\n${finding.path}`
}

/** Sorts by position in the file, independent of the order in which the rules ran. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  return findings.toSorted(
    (left, right) =>
      left.span.line - right.span.line ||
      left.span.column - right.span.column ||
      compareText(left.rule, right.rule) ||
      compareText(left.path, right.path),
  )
}
