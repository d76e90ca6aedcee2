import type { Plan } from '../../plan/plan.js'
import { getWorksheet } from '../../worksheet/worksheet.js'
import { BASELINE_LABEL } from '../../worksheet/tasks/baseline.js'
import { usesIntervention } from '../../worksheet/tasks/binary-payoffs.js'
import { computeActionCost, countActionsPerYear } from '../../agreement/action-cost.js'
import { getNouns } from '../nouns.js'
import { formatExactMoney } from '../../text/figures/format-money.js'
import { formatNumber } from '../../text/figures/format-number.js'
import { roundTo } from '../../text/figures/round.js'

/** The parts of the net value. The parts of a year add up to the net value in the worksheet. */

export interface ValuePart {
  readonly key: 'right' | 'wrong' | 'actions' | 'side' | 'today' | 'before' | 'operating'
  /** The label of its row. */
  readonly title: string
  /** Amount per year; costs are negative. */
  readonly value: number
}

/** Empty if the value cannot be computed. */
export function listValueParts(plan: Plan): readonly ValuePart[] {
  const { business } = getWorksheet(plan)
  const operatingCost = plan.economics?.operating_cost_per_year?.likely
  if (business.value === undefined) return []
  const costs: readonly ValuePart[] =
    operatingCost === undefined ? [] : [{ key: 'operating', title: 'Operating cost', value: -operatingCost }]
  const beforeCosts = business.value + (operatingCost ?? 0)
  return [...(plan.project?.task === 'binary' ? listActionParts(plan) : listOtherParts(plan, beforeCosts)), ...costs]
}

/** For other tasks: what the model's work is worth and, for an assistant, what its answers cost. */
function listOtherParts(plan: Plan, beforeCosts: number): readonly ValuePart[] {
  const inferenceCost = computeActionCost(plan)
  if (inferenceCost === undefined) return [{ key: 'before', title: 'Before operating cost', value: beforeCosts }]
  return [
    { key: 'right', title: 'Value of answers', value: beforeCosts + inferenceCost },
    { key: 'actions', title: 'Inference cost', value: -inferenceCost },
  ]
}

/** For a binary task: what the actions are worth and cost, less the value of today's process. */
function listActionParts(plan: Plan): readonly ValuePart[] {
  const { binary } = getWorksheet(plan)
  const year = binary?.model?.year
  const planned = binary?.rates.precision
  if (!binary || !year || planned === undefined) return []
  /* A rounded precision can be slightly above what the base rate allows. The value is computed at the limit, too. */
  const baseRate = plan.economics?.base_rate?.likely ?? 1
  const precision = year.selectionRate > 0 ? Math.min(planned, baseRate / year.selectionRate) : planned
  const { adoption, currentValue, baselineValue = 0 } = year
  const actions = countActionsPerYear(plan) ?? 0
  const parts = usesIntervention(plan)
    ? listInterventionParts(plan, actions, precision)
    : listPayoffParts(plan, actions, precision)
  /* What isn't followed is handled as today, so that part of today's value isn't lost. */
  const lost = baselineValue - (1 - adoption) * currentValue
  return [
    ...parts,
    ...(lost === 0 ? [] : [{ key: 'today' as const, title: `Less ${BASELINE_LABEL[binary.baseline]}`, value: -lost }]),
  ]
}

function listInterventionParts(plan: Plan, actions: number, precision: number): readonly ValuePart[] {
  const {
    cost,
    success_rate: successRate,
    control_rate: controlRate,
    value,
    false_positive_cost: falsePositiveCost,
  } = plan.economics?.intervention ?? {}
  const { currency } = plan.economics ?? {}
  const { cases, acted } = getNouns(plan)
  const costPerAction = cost?.likely ?? 0
  const successes = controlRate
    ? actions * (precision - controlRate.likely)
    : actions * precision * (successRate?.likely ?? 0)
  const actionsText = formatNumber(roundTo(actions, 3))
  return [
    { key: 'right', title: 'Value of successes', value: successes * (value?.likely ?? 0) },
    {
      key: 'actions',
      title: `${actionsText} ${cases} ${acted}, ${formatExactMoney(costPerAction, currency)} each`,
      value: -actions * costPerAction,
    },
    ...(falsePositiveCost === undefined
      ? []
      : [
          {
            key: 'side' as const,
            title: 'Cost of false positives',
            value: -actions * (1 - precision) * falsePositiveCost.likely,
          },
        ]),
  ]
}

function listPayoffParts(plan: Plan, actions: number, precision: number): readonly ValuePart[] {
  const { true_positive, false_positive, false_negative, true_negative } = plan.economics?.payoffs ?? {}
  const gain = (true_positive?.likely ?? 0) - (false_negative?.likely ?? 0)
  const loss = (true_negative?.likely ?? 0) - (false_positive?.likely ?? 0)
  return [
    { key: 'right', title: 'Value of correct actions', value: actions * precision * gain },
    { key: 'wrong', title: 'Cost of false alarms', value: -actions * (1 - precision) * loss },
  ]
}
