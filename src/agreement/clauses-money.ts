import { showDay } from '../plan/day.js'
import type { Estimate } from '../plan/field.js'
import { fieldAt } from '../plan/form.js'
import type { Path } from '../plan/path.js'
import { pathOf, place } from '../plan/place.js'
import { quoted } from '../plan/plain-text.js'
import type { Plan } from '../plan/plan.js'
import { showValue } from '../changes/told.js'
import { givenRows } from '../worksheet/given.js'
import { valueAYear } from '../worksheet/readout.js'
import { showMoney } from '../worksheet/words.js'
import type { Clause } from './pledge.js'

/** What it costs and brings, and which figures that rests on. */

const ONCE = ['build_cost', 'integration_cost', 'change_cost'] as const

/** What is not known yet is not counted as nothing. */
export function allCosts(plan: Plan): Clause {
  const economics = plan.economics ?? {}
  const parts = ONCE.map((name) => economics[name]).filter((one) => one !== undefined)
  const once = parts.reduce((sum, one) => sum + one.likely, 0)
  const run = economics.run_cost_per_year
  if (parts.length === 0 && run === undefined) return { open: 'what it costs' }
  const words = [
    ...(parts.length === 0
      ? []
      : [`${parts.length < ONCE.length ? 'at least ' : ''}${money(once, plan)} until it is in use`]),
    ...(run === undefined ? [] : [`${said(plan, run, pathOf(place.economics.run_cost_per_year))} a year to run`]),
  ]
  return { text: `it costs ${words.join(' and ')}` }
}

/** The first number that is meant to move. */
export function benefit(plan: Plan): Clause {
  const kpi = plan.value?.kpi?.[0]
  if (kpi?.name === undefined || kpi.target === undefined) return { open: 'which number is to move, and how far' }
  const path = [...pathOf(place.value.kpi), kpi.id]
  const figure = (value: number) => said(plan, value, [...path, 'target'])
  const from = kpi.baseline === undefined ? '' : ` from ${figure(kpi.baseline)}`
  const by = kpi.target_by === undefined ? '' : ` by ${showDay(kpi.target_by)}`
  const unit = kpi.unit === undefined ? '' : ` (${kpi.unit})`
  const verb = kpi.direction === 'hold' ? 'stays within' : 'goes'
  return { text: `the number ${quoted(kpi.name)}${unit} ${verb}${from} to ${figure(kpi.target)}${by}` }
}

/** Worked out, so told with no more digits than it deserves. */
export function yearlyValue(plan: Plan): Clause {
  const value = valueAYear(plan)
  if (value === undefined) return { open: 'what it brings a year' }
  const sum = showMoney(Math.abs(value), plan.economics?.currency)
  return { text: value < 0 ? `by these figures it loses ${sum} a year` : `by these figures it brings ${sum} a year` }
}

/** Every figure of the economics, as it stands there. */
export function figures(plan: Plan): Clause {
  const rows = givenRows(plan).filter(({ path }) => path[0] === 'economics')
  if (rows.length === 0) return { open: 'the figures' }
  return { text: rows.map(({ title, shown }) => `${title}: ${shown}`).join('; ') }
}

function money(amount: number, plan: Plan): string {
  return said(plan, amount, pathOf(place.economics.change_cost))
}

/** As the plan writes figures of this kind. */
function said(plan: Plan, value: Estimate | number, path: Path): string {
  const { field } = fieldAt(path) ?? {}
  if (field?.kind !== 'estimate' && field?.kind !== 'number') return ''
  const figure = field.kind === 'estimate' && typeof value === 'number' ? { likely: value } : value
  return showValue(plan, field, path, figure)
}
