import type { PlanLintOptions } from './types.js'
import type { Fix, FixEdit } from '../plan/read/types.js'
import { applyFixToPath } from '../plan/read/fix.js'
import { listMentionEdits } from '../plan/migrate.js'
import { parsePath, formatPath } from '../plan/path.js'
import { applyEdits } from '../yaml/edit/apply-edits.js'
import type { Edit } from '../yaml/edit/types.js'
import { isDeepEqual, getDataAt } from '../yaml/edit/data.js'
import { parseSource } from '../yaml/parse.js'
import type { Finding, PlanReport } from './finding.js'
import { lintPlan } from './lint-plan.js'

/** Applies the fixes that are certain. Changes no other byte, and skips a fix that would cause a new finding. */

export interface FixResult {
  readonly text: string
  readonly applied: readonly LocatedFix[]
  /** Fixes that were tried and not applied. */
  readonly skipped: readonly SkippedFix[]
}

export interface LocatedFix {
  readonly fix: Fix
  /** The line before the fix. */
  readonly line: number
}

export interface SkippedFix extends LocatedFix {
  /** Why the fix was skipped, as a clause without a period. */
  readonly reason: string
}

/**
 * * Applies fixes until none is left, since one fix can make another possible. Accepts any text and never throws.
 * Applying it to its own result changes nothing.
 */
export function applyFixes(file: string, text: string, options: PlanLintOptions): FixResult {
  const strictOptions = withoutSignoffOverride(options)
  const applied: LocatedFix[] = []
  for (let state: FixState = { file, text, before: lintPlan(file, text, strictOptions), options: strictOptions }; ;) {
    const fixes = listFixes(state.before)
    const count = fixes.flatMap(({ fix }) => fix.edits).length
    const round =
      count > MAX_EDITS ? { now: state, applied: [], skipped: skipWhenTooMany(count, fixes) } : applyRound(state, fixes)
    applied.push(...round.applied)
    if (round.applied.length === 0) return { text: state.text, applied, skipped: round.skipped }
    state = round.now
  }
}

/** A file that needs more fixes has no simple typo, and trying each fix would take minutes. */
const MAX_EDITS = 100

function skipWhenTooMany(count: number, [first]: readonly LocatedFix[]): readonly SkippedFix[] {
  return first
    ? [
        {
          ...first,
          reason: `the file needs ${count} fixes, but --fix makes at most ${MAX_EDITS}`,
        },
      ]
    : []
}

/** Returns the report without the fixes that `--fix` would skip. */
export function keepApplicableFixes(report: PlanReport, text: string, options: PlanLintOptions): PlanReport {
  if (!report.findings.some(({ fix }) => fix)) return report
  const applicableKeys = new Set(applyFixes(report.file, text, options).applied.map(({ fix }) => getFixKey(fix)))
  const findings = report.findings.map(({ fix, ...finding }) =>
    fix && applicableKeys.has(getFixKey(fix)) ? { ...finding, fix } : finding,
  )
  return { ...report, findings }
}

/** Ignores a policy that turns off the outdated sign-off rule: a fix must never make a sign-off outdated. */
function withoutSignoffOverride({ existing: _existing, ...options }: PlanLintOptions): PlanLintOptions {
  return {
    ...options,
    /* What a fix would break in an inactive project still counts. */
    judgesInactive: true,
    rules: options.rules.map(({ severityOverride, ...rule }) =>
      isAlwaysEnforced(rule.id) || !severityOverride ? rule : { ...rule, severityOverride },
    ),
  }
}

function isAlwaysEnforced(id: string): boolean {
  return id === 'buy-in/signoff-outdated'
}

function getFixKey({ edits }: Fix): string {
  return JSON.stringify(edits)
}

/** Lists each fix once, in order. Several findings can share a fix. */
function listFixes({ findings }: PlanReport): readonly LocatedFix[] {
  const entries = findings.flatMap(({ fix, span }) =>
    fix ? [[getFixKey(fix), { fix, line: span.line }] as const] : [],
  )
  return [...new Map(entries.toReversed()).values()].toReversed()
}

interface FixState {
  readonly file: string
  readonly text: string
  readonly before: PlanReport
  readonly options: PlanLintOptions
}

interface FixRound extends Pick<FixResult, 'applied' | 'skipped'> {
  readonly now: FixState
}

/** Tries all fixes at once. If that fails, tries them one by one, so that one bad fix doesn't block the others. */
function applyRound(state: FixState, fixes: readonly LocatedFix[]): FixRound {
  const combined = fixes.length < 2 ? undefined : tryFixes(state, fixes)
  if (combined && 'text' in combined) return { now: { ...state, ...combined }, applied: fixes, skipped: [] }
  const applied: LocatedFix[] = []
  const skipped: SkippedFix[] = []
  let current = state
  for (const fix of fixes) {
    const attempt = tryFixes(current, [fix])
    if ('text' in attempt) {
      applied.push(fix)
      current = { ...current, ...attempt }
    } else skipped.push({ ...fix, ...attempt })
  }
  return { now: current, applied, skipped }
}

type FixAttempt = Pick<FixState, 'text' | 'before'> | { readonly reason: string }

function tryFixes({ file, text, before, options }: FixState, fixes: readonly LocatedFix[]): FixAttempt {
  const edits = fixes.flatMap(({ fix }) => fix.edits)
  const { data } = parseSource(text)
  const isStale = edits.some((edit) => edit.kind === 'set' && !isDeepEqual(getDataAt(data, edit.path), edit.from))
  if (isStale) return { reason: 'the value has already changed' }
  /* Entries that name a path, such as waivers, are updated to the new path. */
  const mentionEdits = listMentionEdits(data, (path) => applyFixToPath(path, edits))
  const result = applyEdits(text, [...mentionEdits.map(toEdit), ...edits.map(toEdit)])
  if ('refused' in result) return { reason: result.refused.replace(/\.$/, '') }
  const after = lintPlan(file, result.text, options)
  const remainingKeys = new Set(listFixes(after).map(({ fix }) => getFixKey(fix)))
  if (fixes.some(({ fix }) => remainingKeys.has(getFixKey(fix))))
    return { reason: "the fix wouldn't resolve the finding" }
  const [first, ...otherFindings] = findNewFindings(before, after, edits)
  if (first === undefined) return { text: result.text, before: after }
  const moreText = otherFindings.length === 0 ? '' : `, and ${otherFindings.length} more`
  return { reason: `the fix would cause ${first.rule} at ${first.path}${moreText}` }
}

function toEdit(edit: FixEdit | ReturnType<typeof listMentionEdits>[number]): Edit {
  return edit.kind === 'set' ? { kind: 'set', path: edit.path, value: edit.to } : edit
}

/**
 * * Finds the findings that are new or more severe after a fix. Findings of a rule that couldn't run before don't count
 * as new: without the fix, that rule reported nothing at all.
 */
function findNewFindings(before: PlanReport, after: PlanReport, edits: readonly FixEdit[]): readonly Finding[] {
  const skippedRules = new Set(before.notRun.map(({ rule }) => rule))
  const ranksByKey = new Map<string, number[]>()
  for (const finding of before.findings) {
    const key = `${finding.rule}\n${formatPath(applyFixToPath(parsePath(finding.path), edits))}`
    ranksByKey.set(key, [...(ranksByKey.get(key) ?? []), getSeverityRank(finding)])
  }
  return after.findings.filter((finding) => {
    if (skippedRules.has(finding.rule)) return false
    const ranks = ranksByKey.get(`${finding.rule}\n${finding.path}`) ?? []
    const match = ranks.findIndex((rank) => rank >= getSeverityRank(finding))
    return match < 0 || ranks.splice(match, 1).length === 0
  })
}

const SEVERITY_RANK = { info: 1, warning: 2, error: 3 } as const

function getSeverityRank({ state, severity }: Finding): number {
  return state === 'active' ? SEVERITY_RANK[severity] : 0
}
