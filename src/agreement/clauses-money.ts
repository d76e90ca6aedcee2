import type { Estimate } from '../plan/field.js'
import { fieldAt } from '../plan/form.js'
import { listed } from '../text/join.js'
import type { Path } from '../plan/path.js'
import { inside, pathOf, place } from '../plan/typed-path.js'
import type { Plan } from '../plan/plan.js'
import { showValue } from '../changes/describe-change.js'
import { formatDate } from '../text/format-date.js'
import { givenRows } from '../worksheet/inputs.js'
import { valueAYear } from '../worksheet/readout.js'
import { isRunCostSettled } from '../worksheet/run-cost.js'
import { showMoney } from '../text/format-numbers.js'
import { type Clause, labeled } from './clause.js'

/** What the project costs and earns, and the inputs behind that. */

const ONCE = ['build_cost', 'integration_cost', 'change_cost'] as const

/** What has no estimate yet is not counted as nothing. */
export function allCosts(plan: Plan): Clause {
  const economics = plan.economics ?? {}
  const parts = ONCE.map((name) => economics[name]).filter((one) => one !== undefined)
  const once = parts.reduce((sum, one) => sum + one.likely, 0)
  const run = economics.operating_cost_per_year
  if (parts.length === 0 && run === undefined) return { open: 'one-time cost and operating cost' }
  const words = [
    ...(parts.length === 0 ? [] : [`${parts.length < ONCE.length ? 'at least ' : ''}${money(once, plan)} one-time`]),
    ...(run === undefined
      ? []
      : [`${shown(plan, run, pathOf(place.economics.operating_cost_per_year))} a year to operate`]),
  ]
  return { text: `The project costs ${listed(words)}.` }
}

/** The first KPI that should move. */
export function benefit(plan: Plan): Clause {
  const kpi = plan.value?.kpis?.[0]
  if (kpi?.name === undefined || kpi.target === undefined) return { open: 'KPI and its target' }
  const figure = (value: number) =>
    `${shown(plan, value, inside(place.value.kpis, kpi.id, 'target'))}${unitOf(kpi.unit)}`
  const from = kpi.baseline === undefined ? '' : `from ${figure(kpi.baseline)} `
  const by = kpi.target_due === undefined ? '' : ` by ${formatDate(kpi.target_due)}`
  const aim = kpi.direction === 'hold' ? `no worse than ${figure(kpi.target)}` : `${from}to ${figure(kpi.target)}`
  return { text: labeled('Goal', `${kpi.name}: ${aim}${by}`) }
}

function unitOf(unit: string | undefined): string {
  const of = unit?.trim() ?? ''
  return of === '' || of.startsWith('%') ? of : ` ${of}`
}

/** Computed, so given with no more digits than it deserves. */
export function yearlyValue(plan: Plan): Clause {
  const value = valueAYear(plan)
  if (value === undefined) return { open: 'net value per year' }
  const sum = showMoney(Math.abs(value), plan.economics?.currency)
  const costs = isRunCostSettled(plan) ? 'after operating costs' : 'before operating costs'
  return {
    text:
      value < 0
        ? `As planned, the project loses ${sum} a year ${costs}.`
        : `Expected net value is ${sum} a year ${costs}.`,
  }
}

/** Every input of the economics, as the plan has it; each can be listed by itself. */
export function figures(plan: Plan): Clause {
  const rows = givenRows(plan).filter(({ path }) => path[0] === 'economics')
  if (rows.length === 0) return { open: 'the figures' }
  return { text: rows.map(({ title, shown }) => `${title}: ${shown}.`) }
}

function money(amount: number, plan: Plan): string {
  return shown(plan, amount, pathOf(place.economics.change_cost))
}

/** As the plan writes figures of this kind. */
function shown(plan: Plan, value: Estimate | number, path: Path): string {
  const { field } = fieldAt(path) ?? {}
  if (field?.kind !== 'estimate' && field?.kind !== 'number') return ''
  const figure = field.kind === 'estimate' && typeof value === 'number' ? { likely: value } : value
  return showValue(plan, field, path, figure)
}
