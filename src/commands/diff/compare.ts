import type { PlanReport } from '../../lint/finding.js'
import { lintPlan } from '../../lint/lint-plan.js'
import type { Comparison, DiffReport, DiffSide } from '../../diff/report.js'
import type { Rulebook } from '../../policy/rulebook.js'
import { VERSION } from '../../version.js'
import { hasVersionedSignoff, findLostSignoffs, findRegainedSignoffs } from '../../diff/signoffs.js'
import { listDiffChanges } from '../../diff/changes.js'
import { compareFindings, compareFigures } from '../../diff/consequences.js'
import { type ReadSide, readSide } from './read.js'
import type { ResolvedSide, ResolvedSides } from './sides.js'

/**
 * A side with its lint report. Both sides are linted as of the same date with the same rules, each at its own stage.
 */
export interface LintedSide extends ReadSide {
  readonly report: PlanReport
}

export interface LintedSides extends Pick<ResolvedSides, 'from' | 'notes'> {
  /** `undefined` if there was no plan before, or if the earlier version is unknown. */
  readonly before: LintedSide | undefined
  readonly after: LintedSide
  readonly today: string
}

/** The earlier version is linted with today's policy too. */
export function lintSides({ from, to, notes }: ResolvedSides, today: string, rulebook: Rulebook): LintedSides {
  /* Stopping a project resolves no finding. */
  const options = { today, judgesInactive: true, ...rulebook }
  const lintSide = (side: ResolvedSide, sideName: 'from' | 'to'): LintedSide => {
    const parsed = readSide(side, sideName)
    return { ...parsed, report: lintPlan(side.file, parsed.text, options) }
  }
  const before = from?.text === undefined ? undefined : lintSide(from, 'from')
  return { from, notes, before, after: lintSide(to, 'to'), today }
}

/** The caller has the templates, so it passes the brief changes. */
export function createDiffReport(
  { from, notes, before, after, today }: LintedSides,
  briefs: Comparison['briefs'],
  outdatedBriefs: readonly string[],
): DiffReport {
  const comparison = from && { ...(before ? compareSides(before, after) : compareWithEmpty(after)), briefs }
  const signoffComparison = {
    before: before?.plan,
    after: after.plan,
    changes: comparison?.changes ?? [],
    today,
  }
  return {
    asOf: today,
    toolVersion: VERSION,
    project: after.plan.project?.name,
    from: from && toDiffSide(from),
    to: toDiffSide(after.side),
    notes,
    unreadableValues: [...(before?.leftOut ?? []), ...after.leftOut],
    invalidSignoffs: findLostSignoffs(signoffComparison),
    validAgain: findRegainedSignoffs(signoffComparison),
    hasSignoffTiedToVersion: hasVersionedSignoff(after.plan),
    comparison,
    outdatedBriefs,
  }
}

function compareSides(before: LintedSide, after: LintedSide): Omit<Comparison, 'briefs'> {
  const changes = listDiffChanges(before.plan, after.plan, [...before.unreadablePaths, ...after.unreadablePaths])
  return {
    isNewPlan: false,
    isFormattingOnly: changes.length === 0 && before.text !== after.text,
    changes,
    findings: compareFindings(before.report, after.report),
    numbers: compareFigures(before.plan, after.plan),
  }
}

/** A plan that didn't exist has no findings. */
function compareWithEmpty(after: LintedSide): Omit<Comparison, 'briefs'> {
  return {
    isNewPlan: true,
    isFormattingOnly: false,
    changes: listDiffChanges({}, after.plan, after.unreadablePaths),
    findings: compareFindings({ ...after.report, findings: [], notRun: [] }, after.report),
    numbers: compareFigures({}, after.plan),
  }
}

function toDiffSide({ label, file, text, commit, committedOn }: ResolvedSide): DiffSide {
  return { label, file: text === undefined ? undefined : file, commit, committedOn }
}
