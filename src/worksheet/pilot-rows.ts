import type { Plan } from '../plan/plan.js'
import { computePilot } from './pilot.js'
import { type Row, createRow } from './rows.js'
import type { BinarySheet } from './tasks/binary.js'
import { formatCount } from '../text/figures/format-number.js'
import { pluralize } from '../text/pluralize.js'

/** Lists the sample size of the pilot; no row if it can't be calculated. */
export function listPilotRows(plan: Plan, sheet: BinarySheet): readonly Row[] {
  const pilot = computePilot(plan, sheet)
  if (!pilot) return []
  const isEffect = pilot.goal === 'effect'
  return [
    createRow(
      'pilot_sample_size',
      pilot.casesNeeded,
      {
        title: 'Pilot sample size',
        unit: 'cases',
        formula: isEffect
          ? 'two proportions: precision and precision × (1 − success rate), 5% two-sided, 80% power, both groups together'
          : 'one proportion: precision vs. break-even, 5% one-sided, 80% power',
      },
      (cases) => [formatCount(cases), explainSampleSize(isEffect, pilot.daysToDecide)],
    ),
  ]
}

function explainSampleSize(isEffect: boolean, days: number | undefined): string {
  const purpose = isEffect
    ? 'Selected cases needed, treated and control group together, to show that acting changes outcomes as expected'
    : 'Actions needed to show that enough of them are right to pay off'
  return days === undefined
    ? `${purpose}.`
    : `${purpose}: ${pluralize(days, 'day')} from the first case to the last outcome.`
}
