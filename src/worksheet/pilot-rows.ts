import type { Plan } from '../plan/plan.js'
import { pilotOf } from './pilot.js'
import { type Row, row } from './rows.js'
import { showCount } from './words.js'
import type { YesNo } from './yes-no.js'

/** How many cases a pilot needs; no row where there is nothing to show yet. */
export function pilotRows(plan: Plan, sheet: YesNo): readonly Row[] {
  const pilot = pilotOf(plan, sheet)
  if (!pilot) return []
  const isEffect = pilot.shows === 'effect'
  return [
    row(
      'pilot_cases',
      pilot.needed,
      {
        title: 'Cases a pilot needs',
        unit: 'cases',
        formula: isEffect
          ? 'two proportions, precision and precision × (1 − success rate), 5% two-sided, power 80%, both groups together'
          : 'one proportion, precision against break-even, 5% one-sided, power 80%',
      },
      (cases) => [showCount(cases), reading(isEffect, pilot.daysToDecide)],
    ),
  ]
}

function reading(isEffect: boolean, days: number | undefined): string {
  const what = isEffect
    ? 'So many cases on the list, acted on or held back for comparison, show that acting changes as much as promised'
    : 'So many cases acted on show that enough of them are right to pay'
  return days === undefined ? `${what}.` : `${what}: ${showCount(days)} days from the first case to the last outcome.`
}
