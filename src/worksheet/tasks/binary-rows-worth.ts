import type { Plan } from '../../plan/plan.js'
import { type Row, createRow } from '../rows.js'
import { formatAmount, formatMoney, formatShare } from '../../text/format-numbers.js'
import { usesIntervention } from './binary-payoffs.js'
import type { BinarySheet } from './binary.js'

/** Lists the rows on what a right action, a wrong action, and a perfect model are worth. */
export function listUnitPayoffRows(plan: Plan, sheet: BinarySheet): readonly Row[] {
  return [
    createGainRow(sheet, plan),
    createLossRow(sheet, plan),
    createBreakEvenProbabilityRow(sheet),
    createBestNoModelRow(sheet, plan),
    createPerfectModelLimitRow(sheet, plan),
  ]
}

function createGainRow({ unitPayoffs }: BinarySheet, plan: Plan): Row {
  const { currency } = plan.economics ?? {}
  return createRow(
    'gain_per_true_positive',
    unitPayoffs?.gain,
    {
      title: 'Gain per true positive',
      unit: 'money',
      formula: usesIntervention(plan)
        ? 'success rate × value of one success − cost of one action'
        : 'true positive value − false negative value',
    },
    (gain) => [formatAmount(gain, currency), 'What one right action earns on average, compared with not acting.'],
  )
}

function createLossRow({ unitPayoffs }: BinarySheet, plan: Plan): Row {
  const { currency } = plan.economics ?? {}
  return createRow(
    'loss_per_false_positive',
    unitPayoffs?.loss,
    {
      title: 'Loss per false positive',
      unit: 'money',
      formula: usesIntervention(plan)
        ? 'cost of one action + false positive cost'
        : 'true negative value − false positive value',
    },
    (loss) => [formatAmount(loss, currency), 'What one wrong action costs, compared with not acting.'],
  )
}

function createBreakEvenProbabilityRow({ breakEvenProbability }: BinarySheet): Row {
  return createRow(
    'break_even_probability',
    breakEvenProbability,
    { title: 'Break-even probability', unit: 'share', formula: 'loss ÷ (gain + loss)' },
    (share) => [
      formatShare(share),
      `Acting on a case pays off if the case is at least ${formatShare(share)} likely to be positive.`,
    ],
  )
}

function createBestNoModelRow({ actOnAllValue, breakEvenProbability }: BinarySheet, plan: Plan): Row {
  const { currency } = plan.economics ?? {}
  return createRow(
    'best_no_model_strategy',
    actOnAllValue === undefined || breakEvenProbability === undefined ? undefined : Math.max(0, actOnAllValue),
    {
      title: 'Best no-model strategy',
      unit: 'money_per_year',
      formula: 'better of acting on no cases and acting on all cases',
    },
    (money) => [
      formatMoney(money, currency),
      money > 0
        ? 'Acting on every case already pays off. A model adds value by skipping some cases.'
        : "Acting on every case doesn't pay off, so the comparison is with not acting at all.",
    ],
  )
}

function createPerfectModelLimitRow({ perfectModelLimit }: BinarySheet, plan: Plan): Row {
  const { currency } = plan.economics ?? {}
  return createRow(
    'perfect_model_limit',
    perfectModelLimit,
    {
      title: 'Perfect-model limit',
      unit: 'money_per_year',
      formula: 'cases per year × base rate × gain − value of the best alternative without a model',
    },
    (money) => [
      formatMoney(money, currency),
      "Even a model that is never wrong can't add more than this amount in a year.",
    ],
  )
}
