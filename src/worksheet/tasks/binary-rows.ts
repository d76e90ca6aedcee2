import type { Plan } from '../../plan/plan.js'
import { listPilotRows } from '../pilot-rows.js'
import type { Row } from '../rows.js'
import { listPayoffRows } from './binary-rows-pays.js'
import { listRateRows } from './binary-rows-rates.js'
import { listUnitPayoffRows } from './binary-rows-worth.js'
import type { BinarySheet } from './binary.js'

/** Lists the calculated rows of a binary task, from what is known without a model to what the plan expects of it. */
export function listBinaryRows(plan: Plan, sheet: BinarySheet): readonly Row[] {
  return [
    ...listUnitPayoffRows(plan, sheet),
    ...listRateRows(plan, sheet),
    ...listPayoffRows(plan, sheet),
    ...listPilotRows(plan, sheet),
  ]
}
