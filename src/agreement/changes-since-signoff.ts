import { type Change, diffPlans } from '../changes/changes.js'
import { describeChange, type ChangeText, formatPathTitle } from '../changes/describe-change.js'
import { formatPath } from '../plan/path.js'
import type { Plan } from '../plan/plan.js'
import { type PlanVersion, findSignedVersion } from './plan-history.js'
import type { ChangedPart, Signoff } from './signoff-status.js'

/** What changed in one part since a sign-off, field by field if the Git history has the signed version. */
export interface PartChanges {
  readonly part: ChangedPart
  /** The title of the part, with its path. */
  readonly title: string
  /** Empty if the history doesn't contain the signed version. */
  readonly fields: readonly { readonly change: Change; readonly text: ChangeText }[]
}

export function changesSinceSignoff(
  signoff: Signoff,
  parts: readonly ChangedPart[],
  plan: Plan,
  history: readonly PlanVersion[],
): readonly PartChanges[] {
  return parts.map((part) => {
    const name = formatPathTitle(part.path, plan)
    const title = name === '' ? formatPath(part.path) : `${name} (${formatPath(part.path)})`
    const signedPlan = findSignedVersion(signoff, part, history)?.plan()
    return { part, title, fields: signedPlan === undefined ? [] : describeChangedFields(part, signedPlan, plan) }
  })
}

function describeChangedFields({ path }: ChangedPart, before: Plan, plan: Plan): PartChanges['fields'] {
  return diffPlans(before, plan, path)
    .filter(({ formField }) => formField.signoffEffect === 'commitment')
    .map((change) => ({ change, text: describeChange(change, before, plan) }))
}
