import type { Plan } from '../../plan/plan.js'
import { casesAYear } from '../../worksheet/period.js'
import { worksheetOf } from '../../worksheet/worksheet.js'
import { isIntervention } from '../../worksheet/tasks/binary-payoffs.js'
import { showMoney } from '../amounts.js'
import { nounsOf } from '../nouns.js'
import { showNumber } from '../format-value.js'

/** What the net value is made of. The parts of a year add up to the value of the worksheet. */

export interface Part {
  readonly key: 'right' | 'wrong' | 'actions' | 'side' | 'today' | 'before' | 'operating'
  /** What it is in this plan. */
  readonly title: string
  /** Money a year; costs are negative. */
  readonly value: number
}

/** Empty where there is no value. */
export function partsOf(plan: Plan): readonly Part[] {
  const { business } = worksheetOf(plan)
  const operating = plan.economics?.operating_cost_per_year?.likely
  if (business.value === undefined) return []
  const costs: readonly Part[] =
    operating === undefined ? [] : [{ key: 'operating', title: 'Operating cost', value: -operating }]
  const before: Part = { key: 'before', title: 'Before operating cost', value: business.value + (operating ?? 0) }
  return [...(plan.project?.task === 'binary' ? ofActions(plan) : [before]), ...costs]
}

/** For a yes-or-no task: what the actions are worth and cost, and what is given up of today's process. */
function ofActions(plan: Plan): readonly Part[] {
  const { yesNo } = worksheetOf(plan)
  const cases = casesAYear(plan)
  const selected = yesNo?.rates.treatedFraction
  const precision = yesNo?.rates.precision
  if (cases === undefined || selected === undefined || precision === undefined) return []
  const adoption = plan.economics?.adoption?.likely ?? 1
  const actions = adoption * cases * selected
  const parts = isIntervention(plan) ? ofSuccesses(plan, actions, precision) : ofPayoffs(plan, actions, precision)
  const today = (yesNo?.todaysValue ?? 0) * adoption
  return [...parts, ...(today === 0 ? [] : [{ key: 'today' as const, title: "Less today's process", value: -today }])]
}

function ofSuccesses(plan: Plan, actions: number, precision: number): readonly Part[] {
  const { cost, success_rate, value, false_positive_cost: side } = plan.economics?.intervention ?? {}
  const { currency } = plan.economics ?? {}
  const { cases, acted } = nounsOf(plan)
  const price = cost?.likely ?? 0
  const successes = actions * precision * (success_rate?.likely ?? 0)
  const count = showNumber(Number(actions.toPrecision(3)))
  return [
    { key: 'right', title: 'Value of successes', value: successes * (value?.likely ?? 0) },
    {
      key: 'actions',
      title: `${count} ${cases} ${acted}, ${showMoney(price, currency)} each`,
      value: -actions * price,
    },
    ...(side === undefined
      ? []
      : [{ key: 'side' as const, title: 'Cost of false positives', value: -actions * (1 - precision) * side.likely }]),
  ]
}

function ofPayoffs(plan: Plan, actions: number, precision: number): readonly Part[] {
  const { true_positive, false_positive, false_negative, true_negative } = plan.economics?.payoffs ?? {}
  const gain = (true_positive?.likely ?? 0) - (false_negative?.likely ?? 0)
  const loss = (true_negative?.likely ?? 0) - (false_positive?.likely ?? 0)
  return [
    { key: 'right', title: 'Value of correct actions', value: actions * precision * gain },
    { key: 'wrong', title: 'Cost of false alarms', value: -actions * (1 - precision) * loss },
  ]
}
