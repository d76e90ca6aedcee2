import type { Plan } from '../plan/plan.js'
import { pilotOf } from './pilot.js'
import { type Row, row } from './rows.js'
import { showCount } from '../text/format-numbers.js'
import type { YesNo } from './tasks/binary.js'

/** How many cases a pilot needs; no row where there is nothing to show yet. */
export function pilotRows(plan: Plan, sheet: YesNo): readonly Row[] {
  const pilot = pilotOf(plan, sheet)
  if (!pilot) return []
  const isEffect = pilot.shows === 'effect'
  return [
    row(
      'pilot_sample_size',
      pilot.needed,
      {
        title: 'Pilot sample size',
        unit: 'cases',
        formula: isEffect
          ? 'two proportions: precision and precision × (1 − success rate), 5% two-sided, 80% power, both groups together'
          : 'one proportion: precision vs. break-even, 5% one-sided, 80% power',
      },
      (cases) => [showCount(cases), reading(isEffect, pilot.daysToDecide)],
    ),
  ]
}

function reading(isEffect: boolean, days: number | undefined): string {
  const what = isEffect
    ? 'Selected cases needed, treated and control group together, to show that acting changes outcomes as expected'
    : 'Actions needed to show that enough of them are right to pay off'
  return days === undefined ? `${what}.` : `${what}: ${showCount(days)} days from the first case to the last outcome.`
}
