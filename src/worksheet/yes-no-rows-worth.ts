import type { Plan } from '../plan/plan.js'
import { type Row, row } from './rows.js'
import { showAmount, showMoney, showShare } from './words.js'
import { isIntervention } from './yes-no-stakes.js'
import type { YesNo } from './yes-no.js'

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
    'gain_per_true_case',
    stakes?.gain,
    {
      title: 'Gain from acting on a true case',
      unit: 'money',
      formula: isIntervention(plan) ? 'success rate × value of one success − cost of one action' : 'caught − missed',
    },
    (gain) => [showAmount(gain, currency), 'What one right action brings, on average.'],
  )
}

function lossPerFalseCase({ stakes }: YesNo, plan: Plan): Row {
  const { currency } = plan.economics ?? {}
  return row(
    'loss_per_false_case',
    stakes?.loss,
    {
      title: 'Loss from acting on a false case',
      unit: 'money',
      formula: isIntervention(plan) ? 'cost of one action + side cost' : 'left alone − false alarm',
    },
    (loss) => [showAmount(loss, currency), 'What one wrong action costs.'],
  )
}

function threshold({ threshold }: YesNo): Row {
  return row(
    'threshold',
    threshold,
    { title: 'Threshold for a single case', unit: 'share', formula: 'loss ÷ (gain + loss)' },
    (share) => [
      showShare(share),
      `Acting pays for a case that is true with a probability of ${showShare(share)} or more.`,
    ],
  )
}

function bestWithoutAModel({ trivialValue }: YesNo, plan: Plan): Row {
  const { currency } = plan.economics ?? {}
  return row(
    'best_without_a_model',
    trivialValue,
    {
      title: 'Best without any model',
      unit: 'money_a_year',
      formula: 'the better of acting on no case and acting on all',
    },
    (money) => [
      showMoney(money, currency),
      money > 0
        ? 'Acting on every case pays already; a model earns by leaving some alone.'
        : 'Acting on every case would not pay, so the comparison is with doing nothing.',
    ],
  )
}

function ceiling({ ceiling }: YesNo, plan: Plan): Row {
  const { currency } = plan.economics ?? {}
  return row(
    'ceiling',
    ceiling,
    {
      title: 'Ceiling',
      unit: 'money_a_year',
      formula: 'cases a year × the smaller of base rate × gain and (1 − base rate) × loss',
    },
    (money) => [
      showMoney(money, currency),
      'More than that no model can earn in a year, not even one that is never wrong.',
    ],
  )
}
