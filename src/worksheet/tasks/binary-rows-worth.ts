import type { Plan } from '../../plan/plan.js'
import { type Row, row } from '../rows.js'
import { showAmount, showMoney, showShare } from '../../text/format-numbers.js'
import { isIntervention } from './binary-payoffs.js'
import type { YesNo } from './binary.js'

/** What a hit, a miss and the best possible model are worth. */
export function worthRows(plan: Plan, sheet: YesNo): readonly Row[] {
  return [
    gainPerTrueCase(sheet, plan),
    lossPerFalseCase(sheet, plan),
    threshold(sheet),
    bestWithoutAModel(sheet, plan),
    ceiling(sheet, plan),
  ]
}

function gainPerTrueCase({ stakes }: YesNo, plan: Plan): Row {
  const { currency } = plan.economics ?? {}
  return row(
    'gain_per_true_positive',
    stakes?.gain,
    {
      title: 'Gain per true positive',
      unit: 'money',
      formula: isIntervention(plan)
        ? 'success rate × value of one success − cost of one action'
        : 'true positive value − false negative value',
    },
    (gain) => [showAmount(gain, currency), 'What one right action earns on average, compared with not acting.'],
  )
}

function lossPerFalseCase({ stakes }: YesNo, plan: Plan): Row {
  const { currency } = plan.economics ?? {}
  return row(
    'loss_per_false_positive',
    stakes?.loss,
    {
      title: 'Loss per false positive',
      unit: 'money',
      formula: isIntervention(plan)
        ? 'cost of one action + false positive cost'
        : 'true negative value − false positive value',
    },
    (loss) => [showAmount(loss, currency), 'What one wrong action costs, compared with not acting.'],
  )
}

function threshold({ threshold }: YesNo): Row {
  return row(
    'break_even_probability',
    threshold,
    { title: 'Break-even probability', unit: 'share', formula: 'loss ÷ (gain + loss)' },
    (share) => [
      showShare(share),
      `Acting on a case pays off if the case is at least ${showShare(share)} likely to be positive.`,
    ],
  )
}

function bestWithoutAModel({ trivialValue }: YesNo, plan: Plan): Row {
  const { currency } = plan.economics ?? {}
  return row(
    'best_no_model_strategy',
    trivialValue,
    {
      title: 'Best no-model strategy',
      unit: 'money_per_year',
      formula: 'better of acting on no cases and acting on all cases',
    },
    (money) => [
      showMoney(money, currency),
      money > 0
        ? 'Acting on every case already pays off. A model adds value by skipping some cases.'
        : "Acting on every case doesn't pay off, so the comparison is with not acting at all.",
    ],
  )
}

function ceiling({ ceiling }: YesNo, plan: Plan): Row {
  const { currency } = plan.economics ?? {}
  return row(
    'perfect_model_limit',
    ceiling,
    {
      title: 'Perfect-model limit',
      unit: 'money_per_year',
      formula: 'cases per year × the smaller of base rate × gain and (1 − base rate) × loss',
    },
    (money) => [
      showMoney(money, currency),
      "Even a model that is never wrong can't add more than this amount in a year.",
    ],
  )
}
