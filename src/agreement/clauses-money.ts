import type { Estimate } from '../plan/field.js'
import { findFormField } from '../plan/form.js'
import { joinWith } from '../text/join.js'
import type { Path } from '../plan/path.js'
import { pathInside, toPath, path } from '../plan/typed-path.js'
import type { Plan } from '../plan/plan.js'
import { formatValue } from '../changes/describe-change.js'
import { formatDate } from '../text/format-date.js'
import { listWorksheetInputs } from '../worksheet/inputs.js'
import { getWorksheet } from '../worksheet/worksheet.js'
import { getNetValuePerYear } from '../worksheet/readout.js'
import { isOperatingCostSettled } from '../worksheet/business.js'
import { type Clause, formatLabeledSentence } from './clause.js'
import { formatMoney } from '../text/figures/format-money.js'
import { formatNetValue, formatYearAmount } from '../worksheet/net-value.js'
import { listMissingCosts, ONE_TIME_COSTS } from '../worksheet/business.js'
import { computeActionCost } from './action-cost.js'

/** Clauses on what the project costs and earns, and on the inputs behind that. */

/** States the costs. If a cost has no estimate yet, the sum reads "at least". */
export function createCostsClause(plan: Plan): Clause {
  const economics = plan.economics ?? {}
  const parts = ONE_TIME_COSTS.map((name) => economics[name]).filter((estimate) => estimate !== undefined)
  const { oneTimeCost = 0 } = getWorksheet(plan).business
  const oneTime = `${listMissingCosts(plan).length > 0 ? 'at least ' : ''}${formatCost(oneTimeCost, plan)} one-time`
  const operating =
    economics.operating_cost_per_year === undefined
      ? undefined
      : `${formatEconomicsFigure(plan, economics.operating_cost_per_year, toPath(path.economics.operating_cost_per_year))} a year to operate`
  const phrases = [parts.length === 0 ? undefined : oneTime, operating].filter((phrase) => phrase !== undefined)
  return [...(phrases.length === 0 ? [] : [`The project costs ${joinWith(phrases)}.`]), ...describeActionCost(plan)]
}

/** States what acting on cases costs a year, which can be many times the operating cost. */
function describeActionCost(plan: Plan): readonly string[] {
  const actions = computeActionCost(plan)
  if (actions === undefined || actions === 0) return []
  const operatingCost = plan.economics?.operating_cost_per_year
  const operatingText = operatingCost === undefined ? '; the operating cost is not estimated yet' : ' on top of that'
  /* With a value there is a table, which the amount has to match. */
  const hasTable = getWorksheet(plan).business.value !== undefined
  const amount = hasTable
    ? formatYearAmount(plan, actions)
    : formatMoney(actions, plan.economics?.currency, COST_DIGITS)
  return [`Acting on cases costs ${amount} a year${operatingText}.`]
}

const COST_DIGITS = 3

/** States the goal for the first KPI. */
export function createKpiClause(plan: Plan): Clause {
  const kpi = plan.value?.kpis?.[0]
  if (kpi?.name === undefined || kpi.target === undefined) return []
  const formatKpiValue = (value: number) =>
    `${formatEconomicsFigure(plan, value, pathInside(path.value.kpis, kpi.id, 'target'))}${formatUnit(kpi.unit)}`
  const fromBaseline = kpi.baseline === undefined ? '' : `from ${formatKpiValue(kpi.baseline)} `
  const deadline = kpi.target_due === undefined ? '' : ` by ${formatDate(kpi.target_due)}`
  const goal =
    kpi.direction === 'hold'
      ? `no worse than ${formatKpiValue(kpi.target)}`
      : `${fromBaseline}to ${formatKpiValue(kpi.target)}`
  return [formatLabeledSentence('Goal', `${kpi.name}: ${goal}${deadline}`)]
}

function formatUnit(unit: string | undefined): string {
  const trimmed = unit?.trim() ?? ''
  return trimmed === '' || trimmed.startsWith('%') ? trimmed : ` ${trimmed}`
}

/** States the net value per year. It is computed, so it is rounded. */
export function createYearlyValueClause(plan: Plan): Clause {
  const value = getNetValuePerYear(plan)
  if (value === undefined) return []
  const amount = formatNetValue(plan, Math.abs(value))
  const costBasis = isOperatingCostSettled(plan) ? 'after operating costs' : 'before operating costs'
  return [
    value < 0
      ? `As planned, the project loses ${amount} a year ${costBasis}.`
      : `Expected net value is ${amount} a year ${costBasis}.`,
  ]
}

/** Lists every input of the economics as the plan states it, one per line. */
export function createFiguresClause(plan: Plan): Clause {
  const rows = listWorksheetInputs(plan).filter(({ path }) => path[0] === 'economics')
  return rows.map(({ title, formatted }) => `${title}: ${formatted}.`)
}

function formatCost(amount: number, plan: Plan): string {
  return formatEconomicsFigure(plan, amount, toPath(path.economics.change_cost))
}

/** Formats a figure the way other figures of the same field are shown. */
function formatEconomicsFigure(plan: Plan, value: Estimate | number, path: Path): string {
  const { field } = findFormField(path) ?? {}
  if (field?.kind !== 'estimate' && field?.kind !== 'number') return ''
  const fieldValue = field.kind === 'estimate' && typeof value === 'number' ? { likely: value } : value
  return formatValue(plan, field, path, fieldValue)
}
