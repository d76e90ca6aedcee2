import { keptFor } from '../plan/memoize.js'
import type { Plan } from '../plan/plan.js'
import { type Business, businessOf } from './business.js'
import { businessRows } from './business-rows.js'
import type { Model } from './model.js'
import { otherTaskOf, type OtherTask } from './tasks/other-tasks.js'
import type { Row } from './rows.js'
import { type YesNo, yesNoOf } from './tasks/binary.js'
import { yesNoRows } from './tasks/binary-rows.js'

/** The arithmetic of one plan, worked out once for whoever asks. */
export interface Worksheet {
  /** For a yes-or-no task, the only one with rates and payoffs. */
  readonly yesNo: YesNo | undefined
  readonly other: OtherTask | undefined
  /** What the value depends on, and how, whatever the task. */
  readonly model: Model | undefined
  readonly business: Business
}

/** Rules, briefs and the command ask for the same plan in turn. */
export const worksheetOf: (plan: Plan) => Worksheet = keptFor(workOut)

function workOut(plan: Plan): Worksheet {
  const yesNo = plan.project?.task === 'binary' ? yesNoOf(plan) : undefined
  const other = otherTaskOf(plan)
  const model = yesNo?.model ?? other?.model
  return { yesNo, other, model, business: businessOf(plan, model) }
}

/** What follows, in the order in which it is told. */
export function rowsOf(plan: Plan): readonly Row[] {
  const { yesNo, other, model, business } = worksheetOf(plan)
  return [
    ...(yesNo ? yesNoRows(plan, yesNo) : []),
    ...(other ? other.rows : []),
    ...businessRows(plan, model?.formula ?? '', business),
  ]
}
