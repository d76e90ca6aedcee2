import type { Finding, LintRun, NotRun } from '../finding.js'
import { sorted } from '../filter-findings.js'

/** The same run, whatever order its plans, findings and rules were found in: plans by name, findings as one reads. */
export function inOrder(run: LintRun): LintRun {
  const plans = run.plans.toSorted(by((plan) => plan.file))
  return {
    ...run,
    law: run.law.toSorted(by(({ id }) => id)),
    plans: plans.map((plan) => ({
      ...plan,
      findings: findingsInOrder(plan.findings),
      notRun: plan.notRun.toSorted(by<NotRun>(({ rule, because }) => `${rule}\n${because}`)),
      nextStage: plan.nextStage && { ...plan.nextStage, errors: findingsInOrder(plan.nextStage.errors) },
    })),
  }
}

/** Where two are alike up to their words, the words decide. */
function findingsInOrder(findings: readonly Finding[]): readonly Finding[] {
  return sorted(findings.toSorted(by(({ message, value, state }) => `${message}\n${value}\n${state}`)))
}

function by<T>(keyOf: (one: T) => string): (one: T, other: T) => number {
  return (one, other) => {
    const [key, otherKey] = [keyOf(one), keyOf(other)]
    return key < otherKey ? -1 : key > otherKey ? 1 : 0
  }
}
