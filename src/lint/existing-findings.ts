import { shellWord } from '../plan/command-line.js'
import { showPath } from '../plan/path.js'
import type { Problem, Rule, Severity } from '../rules/rule.js'
import { parsePath } from '../plan/path.js'
import type { Finding, KnownFrom, NotRun } from './finding.js'
import { fingerprintsOf } from './fingerprint.js'

/** Findings that were there before: listed by somebody, or found in an earlier state of the plan. */
export interface Known {
  readonly from: KnownFrom
  readonly listed: readonly Listed[]
  /** Whether what is listed and no longer found has to leave the list. */
  readonly isToBePruned: boolean
}

export interface Listed {
  readonly rule: string
  readonly path: string
  readonly severity: Severity
  readonly fingerprint: string
}

export const LISTED_BUT_FIXED = 'plan/lint-baseline-outdated'

/** What may be listed, as it is listed, but for what these rules have locked. Waived and pending is accounted for. */
export function listedOf(findings: readonly Finding[], rules: readonly Rule[] = []): readonly Listed[] {
  const prints = fingerprintsOf({ findings })
  const locked = lockedAmong(rules)
  return findings.flatMap((finding, index) => {
    const { rule, path, severity } = finding
    const fingerprint = prints[index]
    return fingerprint !== undefined && isListable(finding, locked) ? [{ rule, path, severity, fingerprint }] : []
  })
}

/** What cannot be read hides everything else, and what an organization has locked holds for every project. */
function isListable({ state, rule, path }: Finding, locked: ReadonlySet<string>): boolean {
  return (
    state === 'active' &&
    path !== '' &&
    rule !== 'plan/unsupported-version' &&
    rule !== LISTED_BUT_FIXED &&
    !locked.has(rule)
  )
}

function lockedAmong(rules: readonly Rule[]): ReadonlySet<string> {
  return new Set(rules.filter(({ lockedBy }) => lockedBy !== undefined).map(({ id }) => id))
}

const NONE: ReadonlySet<string> = new Set()

const GRAVITY: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 }

/** One that has become graver since is news, though it was listed. */
export function withKnown(
  findings: readonly Finding[],
  known: Known | undefined,
  rules: readonly Rule[],
): readonly Finding[] {
  if (!known) return findings
  const listed = new Map(known.listed.map((one) => [one.fingerprint, one.severity]))
  /* A list in the repository may not weaken what an organization has locked; what was there before was there. */
  const locked = known.from.kind === 'baseline' ? lockedAmong(rules) : NONE
  const prints = fingerprintsOf({ findings })
  return findings.map((finding, index) => {
    const before = listed.get(prints[index] ?? '')
    const isKnown = before !== undefined && GRAVITY[finding.severity] <= GRAVITY[before] && isListable(finding, locked)
    return isKnown ? { ...finding, state: 'existing', listedIn: known.from } : finding
  })
}

/** Those that are no longer found. What a rule that could not be asked would have found is not known. */
export function fixedAmong(
  listed: readonly Listed[],
  findings: readonly Finding[],
  notRun: readonly NotRun[],
): readonly Listed[] {
  const prints = new Set(fingerprintsOf({ findings }))
  const skipped = new Set(notRun.map(({ rule }) => rule))
  return listed.filter(({ fingerprint, rule }) => !prints.has(fingerprint) && !skipped.has(rule))
}

/** Another one of the same rule may be found in its place, which is news. */
export function listedButFixed({ rule, path }: Listed, { name }: KnownFrom, found: readonly Finding[]): Problem {
  const isAnother = found.some((one) => one.rule === rule && one.path === path)
  const now = isAnother ? 'lint now reports a different finding at that path' : 'lint no longer reports that finding'
  return {
    at: parsePath(path),
    message: `${name} lists ${rule} at ${showPath(parsePath(path))}, but ${now}.`,
    help: `Run \`mlplan lint --baseline ${shellWord(name)} --prune-baseline\` to remove the entry. Otherwise, the entry hides the finding if it returns.`,
  }
}
