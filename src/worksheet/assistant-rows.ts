import type { Plan } from '../plan/plan.js'
import type { AssistantSheet } from './assistant.js'
import { type Row, row } from './rows.js'
import { outOf, showAmount, showCount, showShare } from './words.js'

/** An assistant alone, or one that drafts what a person uses or not. */
export function assistantRows(plan: Plan, sheet: AssistantSheet): readonly Row[] {
  return [
    valuePerCase(sheet, plan),
    sheet.isDrafting ? breakEvenAcceptance(sheet) : breakEvenResolvedRate(sheet),
    tolerableHarmRate(sheet),
    answersToRead(sheet),
  ]
}

function valuePerCase(sheet: AssistantSheet, plan: Plan): Row {
  const { currency } = plan.economics ?? {}
  return row(
    'value_per_case',
    sheet.valuePerCase,
    {
      title: 'Value of one case',
      unit: 'money',
      formula: sheet.isDrafting
        ? 'adoption × (accepted × minutes saved − minutes to read) × cost of a minute − cost of an answer − harm rate × harm cost'
        : 'resolved rate × cost by a person − cost of an answer − harm rate × harm cost − rework rate × rework cost',
    },
    (amount) => [showAmount(amount, currency), 'What one case brings on average, harm and rework taken off.'],
  )
}

function breakEvenAcceptance(sheet: AssistantSheet): Row {
  return row(
    'break_even_acceptance',
    sheet.breakEvenAcceptance,
    {
      title: 'Break-even share of drafts used',
      unit: 'share',
      formula: 'what a draft costs ÷ what a used one saves',
    },
    (share) => [showShare(share), `From ${outOf(Math.min(1, share))} drafts used on, it pays.`],
  )
}

function breakEvenResolvedRate(sheet: AssistantSheet): Row {
  return row(
    'break_even_resolved_rate',
    sheet.breakEvenResolvedRate,
    {
      title: 'Break-even resolved rate',
      unit: 'share',
      formula: '(cost of an answer + harm rate × harm cost + rework rate × rework cost) ÷ cost by a person',
    },
    (share) => [showShare(share), `From ${outOf(Math.min(1, share))} cases solved on, it pays.`],
  )
}

function tolerableHarmRate(sheet: AssistantSheet): Row {
  return row(
    'tolerable_harm_rate',
    sheet.tolerableHarmRate,
    {
      title: 'Tolerable harm rate',
      unit: 'share',
      formula: '(value of one case before harm) ÷ harm cost',
    },
    (share) => [showShare(share), `Above ${outOf(Math.min(1, share))} cases, harm costs more than the rest brings.`],
  )
}

function answersToRead(sheet: AssistantSheet): Row {
  return row(
    'answers_to_read',
    sheet.answersToRead,
    {
      title: 'Answers to read before launch',
      unit: 'cases',
      formula: '−ln(0.05) ÷ harm rate, rounded up',
    },
    (cases) => [
      showCount(cases),
      `If people read so many and none does harm, the harm rate of the plan is shown with 95% confidence.`,
    ],
  )
}
