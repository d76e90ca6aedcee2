import type { Rule } from '../rules/rule.js'
import type { Finding } from './finding.js'

/** Which findings are shown, and in which order. */

/** A finding that another one explains is not shown beside it, unless it is the graver one. */
export function withoutFollowers(findings: readonly Finding[], rules: readonly Rule[]): Finding[] {
  const follows = followsAmong(rules)
  const active = findings.filter((finding) => finding.state === 'active')
  const found = new Set(active.map((finding) => finding.rule))
  const errors = new Set(active.filter((finding) => finding.severity === 'error').map((finding) => finding.rule))
  return findings.filter((finding) => {
    const causes = finding.severity === 'error' ? errors : found
    return !(follows.get(finding.rule) ?? []).some((rule) => causes.has(rule))
  })
}

/** The same for plan after plan, as long as the rules are the same. */
function followsAmong(rules: readonly Rule[]): Follows {
  const follows = known.get(rules) ?? new Map(rules.map((rule) => [rule.id, rule.follows]))
  known.set(rules, follows)
  return follows
}

type Follows = ReadonlyMap<string, readonly string[]>
const known = new WeakMap<readonly Rule[], Follows>()

/** The errors among `later` that are not errors now. */
export function newErrors(now: readonly Finding[], later: readonly Finding[]): Finding[] {
  const known = new Set(now.filter(isError).map(keyOf))
  return later.filter((finding) => isError(finding) && !known.has(keyOf(finding)))
}

function isError(finding: Finding): boolean {
  return finding.severity === 'error' && finding.state === 'active'
}

function keyOf(finding: Finding): string {
  return `${finding.rule}\n${finding.path}`
}

/** As one reads the file; whatever order the rules were asked in. */
export function sorted(findings: readonly Finding[]): Finding[] {
  return findings.toSorted(
    (one, other) =>
      one.span.line - other.span.line ||
      one.span.column - other.span.column ||
      compare(one.rule, other.rule) ||
      compare(one.path, other.path),
  )
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
