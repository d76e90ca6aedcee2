import { quoteShellWord } from '../plan/command-line.js'
import { formatPath } from '../plan/path.js'
import type { Problem, Rule, Severity } from '../rules/rule.js'
import { parsePath } from '../plan/path.js'
import type { Finding, ExistingFindingsSource, NotRun } from './finding.js'
import { computeFingerprints } from './fingerprint.js'

/** Findings that already exist: a baseline lists them, or an earlier revision of the plan had them. */
export interface ExistingFindings {
  readonly source: ExistingFindingsSource
  readonly listed: readonly ListedFinding[]
  /** Whether a listed finding that is fixed is reported, so that its entry gets removed. */
  readonly shouldReportFixed: boolean
}

export interface ListedFinding {
  readonly rule: string
  readonly path: string
  readonly severity: Severity
  readonly fingerprint: string
}

export const BASELINE_OUTDATED_RULE = 'plan/lint-baseline-outdated'

/**
 * Converts findings to baseline entries. Only active findings are listed: waived and pending ones are already accounted
 * for, and findings of locked rules can't be listed.
 */
export function toListedFindings(findings: readonly Finding[], rules: readonly Rule[] = []): readonly ListedFinding[] {
  const fingerprints = computeFingerprints({ findings })
  const lockedRules = findLockedRules(rules)
  return findings.flatMap((finding, index) => {
    const { rule, path, severity } = finding
    const fingerprint = fingerprints[index]
    return fingerprint !== undefined && isListable(finding, lockedRules) ? [{ rule, path, severity, fingerprint }] : []
  })
}

/**
 * Whether a baseline may list the finding. An unreadable plan hides all other findings, and locked rules always apply.
 */
function isListable({ state, rule, path }: Finding, lockedRules: ReadonlySet<string>): boolean {
  return (
    state === 'active' &&
    path !== '' &&
    rule !== 'plan/unsupported-version' &&
    rule !== BASELINE_OUTDATED_RULE &&
    !lockedRules.has(rule)
  )
}

function findLockedRules(rules: readonly Rule[]): ReadonlySet<string> {
  return new Set(rules.filter(({ lockedBy }) => lockedBy !== undefined).map(({ id }) => id))
}

const NO_RULES: ReadonlySet<string> = new Set()

const SEVERITY_RANK: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 }

/** Marks the findings that are listed as existing. A listed finding that has become more severe stays active. */
export function markExisting(
  findings: readonly Finding[],
  existing: ExistingFindings | undefined,
  rules: readonly Rule[],
): readonly Finding[] {
  if (!existing) return findings
  const listedSeverities = new Map(existing.listed.map((finding) => [finding.fingerprint, finding.severity]))
  /* A baseline file must not weaken a locked rule. A finding that an earlier revision had is existing in any case. */
  const lockedRules = existing.source.kind === 'baseline' ? findLockedRules(rules) : NO_RULES
  const fingerprints = computeFingerprints({ findings })
  return findings.map((finding, index) => {
    const listedSeverity = listedSeverities.get(fingerprints[index] ?? '')
    const isExisting =
      listedSeverity !== undefined &&
      SEVERITY_RANK[finding.severity] <= SEVERITY_RANK[listedSeverity] &&
      isListable(finding, lockedRules)
    return isExisting ? { ...finding, state: 'existing', listedIn: existing.source } : finding
  })
}

/**
 * Finds the listed findings that are fixed. Entries of rules that couldn't run are left out: their state isn't known.
 */
export function findFixed(
  listed: readonly ListedFinding[],
  findings: readonly Finding[],
  notRun: readonly NotRun[],
): readonly ListedFinding[] {
  const fingerprints = new Set(computeFingerprints({ findings }))
  const skippedRules = new Set(notRun.map(({ rule }) => rule))
  return listed.filter(({ fingerprint, rule }) => !fingerprints.has(fingerprint) && !skippedRules.has(rule))
}

/**
 * Creates the problem for an entry whose finding is fixed. The same rule may now report another finding at that path.
 */
export function createBaselineOutdatedProblem(
  { rule, path }: ListedFinding,
  { name }: ExistingFindingsSource,
  findings: readonly Finding[],
): Problem {
  const hasOtherFinding = findings.some((finding) => finding.rule === rule && finding.path === path)
  const status = hasOtherFinding
    ? 'lint now reports a different finding at that path'
    : 'lint no longer reports that finding'
  return {
    path: parsePath(path),
    message: `${name} lists ${rule} at ${formatPath(parsePath(path))}, but ${status}.`,
    help: `Run \`mlplan lint --baseline ${quoteShellWord(name)} --prune-baseline\` to remove the entry. Otherwise, the entry hides the finding if it returns.`,
  }
}
