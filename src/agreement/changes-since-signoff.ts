import { type Change, changesBetween } from '../changes/changes.js'
import { tell, type Told, titleAt } from '../changes/describe-change.js'
import { showPath } from '../plan/path.js'
import type { Plan } from '../plan/plan.js'
import { type PastPlan, planAgreedTo } from './plan-history.js'
import type { ChangedPart, Signoff } from './signoff-status.js'

/** What has changed since somebody agreed, field by field where the history tells. */
export interface Since {
  readonly part: ChangedPart
  /** How the part is called. */
  readonly title: string
  /** Empty where the history does not hold what was agreed to: then only the part is known. */
  readonly fields: readonly { readonly change: Change; readonly told: Told }[]
}

export function since(
  signoff: Signoff,
  parts: readonly ChangedPart[],
  plan: Plan,
  past: readonly PastPlan[],
): readonly Since[] {
  return parts.map((part) => {
    const name = titleAt(part.place, plan)
    const title = name === '' ? showPath(part.place) : `${name} (${showPath(part.place)})`
    const before = planAgreedTo(signoff, part, past)?.plan()
    return { part, title, fields: before === undefined ? [] : fieldsOf(part, before, plan) }
  })
}

function fieldsOf({ place }: ChangedPart, before: Plan, plan: Plan): Since['fields'] {
  return changesBetween(before, plan, place)
    .filter(({ form }) => form.binds === 'commitment')
    .map((change) => ({ change, told: tell(change, before, plan) }))
}
