import { compareText } from '../../text/sort-and-group.js'
import type { Finding, LintRun, NotRun } from '../finding.js'
import { sortFindings } from '../filter-findings.js'

/** Sorts a run, so its output is stable: plans by file name, findings by position in the file. */
export function sortRun(run: LintRun): LintRun {
  const plans = run.plans.toSorted(compareBy((plan) => plan.file))
  return {
    ...run,
    law: run.law.toSorted(compareBy(({ id }) => id)),
    plans: plans.map((plan) => ({
      ...plan,
      findings: sortFindingsFully(plan.findings),
      notRun: plan.notRun.toSorted(compareBy<NotRun>(({ rule, reason }) => `${rule}\n${reason}`)),
      nextStage: plan.nextStage && { ...plan.nextStage, errors: sortFindingsFully(plan.nextStage.errors) },
    })),
  }
}

/** Breaks remaining ties by message, value, and state. */
function sortFindingsFully(findings: readonly Finding[]): readonly Finding[] {
  return sortFindings(findings.toSorted(compareBy(({ message, value, state }) => `${message}\n${value}\n${state}`)))
}

function compareBy<T>(getKey: (left: T) => string): (left: T, right: T) => number {
  return (left, right) => compareText(getKey(left), getKey(right))
}
