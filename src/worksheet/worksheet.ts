import type { Plan } from '../plan/plan.js'
import type { Task } from '../plan/profile.js'
import { type Business, businessOf } from './business.js'
import { businessRows } from './business-rows.js'
import { givenIn } from './given.js'
import type { Model } from './model.js'
import { otherTaskOf, type OtherTask } from './other-tasks.js'
import type { Given, Row } from './rows.js'
import { type YesNo, yesNoOf } from './yes-no.js'
import { yesNoRows } from './yes-no-rows.js'

/** The arithmetic of one plan, worked out once for whoever asks. */
export interface Worksheet {
  readonly task: Task | undefined
  /** For a yes-or-no task, the only one with rates and payoffs. */
  readonly yesNo: YesNo | undefined
  readonly other: OtherTask | undefined
  readonly business: Business
}

const done = new WeakMap<Plan, Worksheet>()

/** Rules, briefs and the command ask for the same plan in turn; nobody changes a plan. */
export function worksheetOf(plan: Plan): Worksheet {
  const known = done.get(plan) ?? workOut(plan)
  done.set(plan, known)
  return known
}

function workOut(plan: Plan): Worksheet {
  const task = plan.project?.task
  const yesNo = task === 'binary' ? yesNoOf(plan) : undefined
  const other = otherTaskOf(plan)
  const model: Model | undefined = yesNo?.model ?? other?.model
  return { task, yesNo, other, business: businessOf(plan, model) }
}

export function givenRows(plan: Plan): readonly Given[] {
  return givenIn(plan)
}

/** What follows, in the order in which it is told. */
export function rowsOf(plan: Plan): readonly Row[] {
  const { yesNo, other, business } = worksheetOf(plan)
  return [
    ...(yesNo ? yesNoRows(plan, yesNo) : []),
    ...(other ? other.rows : []),
    ...businessRows(plan, (yesNo?.model ?? other?.model)?.formula ?? '', business),
  ]
}
