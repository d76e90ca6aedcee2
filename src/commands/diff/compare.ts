import type { PlanReport } from '../../lint/finding.js'
import { lintPlan } from '../../lint/run.js'
import type { Compared, DiffReport, DiffSide } from '../../diff/report.js'
import type { Rulebook } from '../../policy/rulebook.js'
import { VERSION } from '../../version.js'
import { isAnyBound, lostAgreements, regainedAgreements } from '../../diff/agreements.js'
import { toldChanges } from '../../diff/changes.js'
import { findingChanges, numberChanges } from '../../diff/consequences.js'
import { type ReadSide, readSide } from './read.js'
import type { Side, Sides } from './sides.js'

/** Both sides judged alike: on the same day, by the same rules, each at its own stage. */
export interface JudgedSide extends ReadSide {
  readonly report: PlanReport
}

export interface Judged extends Pick<Sides, 'from' | 'notes'> {
  /** `undefined` where there was no plan before, or nobody knows. */
  readonly before: JudgedSide | undefined
  readonly after: JudgedSide
  readonly today: string
}

/** What was before is judged by the policy of today, too. */
export function judged({ from, to, notes }: Sides, today: string, book: Rulebook): Judged {
  const judge = (side: Side, which: 'from' | 'to'): JudgedSide => {
    const read = readSide(side, which)
    return { ...read, report: lintPlan(side.file, read.text, { today, ...book }) }
  }
  const before = from?.text === undefined ? undefined : judge(from, 'from')
  return { from, notes, before, after: judge(to, 'to'), today }
}

/** `briefs` are told by whoever has the templates. */
export function diffReport(
  { from, notes, before, after, today }: Judged,
  briefs: Compared['briefs'],
  outOfDate: readonly string[],
): DiffReport {
  const compared = from && { ...(before ? comparedWith(before, after) : comparedWithNothing(after)), briefs }
  const standing = {
    before: before?.plan,
    after: after.plan,
    changes: compared?.changes ?? [],
    today,
  }
  return {
    asOf: today,
    toolVersion: VERSION,
    project: after.plan.project?.name,
    from: from && sideOf(from),
    to: sideOf(after.side),
    notes,
    leftOut: [...(before?.leftOut ?? []), ...after.leftOut],
    agreements: lostAgreements(standing),
    regained: regainedAgreements(standing),
    isAnyBound: isAnyBound(after.plan),
    compared,
    outOfDate,
  }
}

function comparedWith(before: JudgedSide, after: JudgedSide): Omit<Compared, 'briefs'> {
  const changes = toldChanges(before.plan, after.plan, [...before.unread, ...after.unread])
  return {
    isNew: false,
    isOnlyWriting: changes.length === 0 && before.text !== after.text,
    changes,
    findings: findingChanges(before.report, after.report),
    numbers: numberChanges(before.plan, after.plan),
  }
}

/** Where there was no plan, nothing was found in it. */
function comparedWithNothing(after: JudgedSide): Omit<Compared, 'briefs'> {
  return {
    isNew: true,
    isOnlyWriting: false,
    changes: toldChanges({}, after.plan, after.unread),
    findings: findingChanges({ ...after.report, findings: [], notRun: [] }, after.report),
    numbers: numberChanges({}, after.plan),
  }
}

function sideOf({ shown, file, text, commit, on }: Side): DiffSide {
  return { shown, file: text === undefined ? undefined : file, commit, on }
}
