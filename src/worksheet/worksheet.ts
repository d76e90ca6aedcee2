import { memoizeLastTwo } from '../plan/memoize.js'
import type { Plan } from '../plan/plan.js'
import { type BusinessCase, computeBusinessCase } from './business.js'
import { listBusinessRows } from './business-rows.js'
import type { ValueModel } from './model.js'
import { computeOtherTask } from './tasks/other-tasks.js'
import type { OtherTask } from './tasks/types.js'
import type { Row } from './rows.js'
import { type BinarySheet, computeBinarySheet } from './tasks/binary.js'
import { selectUsableInputs, type UnusableInput } from './unusable-inputs.js'
import { listBinaryRows } from './tasks/binary-rows.js'

/** All calculated figures of one plan. Rules, briefs, the interview, and the `numbers` command share it. */
export interface Worksheet {
  /** For a binary task, the only one with rates and payoffs. */
  readonly binary: BinarySheet | undefined
  readonly otherTask: OtherTask | undefined
  /** The value as a function of its inputs, for any task. */
  readonly model: ValueModel | undefined
  readonly business: BusinessCase
  /** Figures that can't be right. What depends on them is missing, as if the plan didn't state them. */
  readonly unusableInputs: readonly UnusableInput[]
}

/** Returns the worksheet of a plan. Memoized, because rules, briefs, and commands request the same plan in turn. */
export const getWorksheet: (plan: Plan) => Worksheet = memoizeLastTwo(computeWorksheet)

function computeWorksheet(statedPlan: Plan): Worksheet {
  const { plan, unusable, isMoneyBlocked } = selectUsableInputs(statedPlan)
  const binary = plan.project?.task === 'binary' ? computeBinarySheet(plan, isMoneyBlocked) : undefined
  const otherTask = computeOtherTask(plan)
  const model = isMoneyBlocked ? undefined : (binary?.model ?? otherTask?.model)
  return { binary, otherTask, model, business: computeBusinessCase(plan, model), unusableInputs: unusable }
}

/** Lists the calculated rows in display order. */
export function listWorksheetRows(plan: Plan): readonly Row[] {
  const { binary, otherTask, model, business } = getWorksheet(plan)
  return [
    ...(binary ? listBinaryRows(plan, binary) : []),
    ...(otherTask ? otherTask.rows : []),
    ...listBusinessRows(plan, model?.formula ?? '', business, binary),
  ]
}
