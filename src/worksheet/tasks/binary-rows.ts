import type { Plan } from '../../plan/plan.js'
import { pilotRows } from '../pilot-rows.js'
import type { Row } from '../rows.js'
import { payRows } from './binary-rows-pays.js'
import { rateRows } from './binary-rows-rates.js'
import { worthRows } from './binary-rows-worth.js'
import type { YesNo } from './binary.js'

/** What follows from the figures of a yes-or-no task, from what is known without any model to what was promised. */
export function yesNoRows(plan: Plan, sheet: YesNo): readonly Row[] {
  return [...worthRows(plan, sheet), ...rateRows(plan, sheet), ...payRows(plan, sheet), ...pilotRows(plan, sheet)]
}
