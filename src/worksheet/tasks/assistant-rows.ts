import type { Plan } from '../../plan/plan.js'
import type { AssistantSheet } from './assistant.js'
import { type Row, row } from '../rows.js'
import { outOf, showAmount, showCount, showShare } from '../../text/format-numbers.js'

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
      title: 'Value per case',
      unit: 'money',
      formula: sheet.isDrafting
        ? 'adoption × (acceptance rate × minutes saved − review minutes) × staff cost per minute − inference cost − harm rate × harm cost'
        : 'resolution rate × staff cost − inference cost − harm rate × harm cost − rework rate × rework cost',
    },
    (amount) => [showAmount(amount, currency), 'What one case is worth on average, after harm and rework.'],
  )
}

function breakEvenAcceptance(sheet: AssistantSheet): Row {
  return row(
    'break_even_acceptance_rate',
    sheet.breakEvenAcceptance,
    {
      title: 'Break-even acceptance rate',
      unit: 'share',
      formula: 'cost of a draft ÷ what an accepted draft saves',
    },
    (share) => [
      showShare(share),
      `Before operating cost, the assistant pays off once ${outOf(Math.min(1, share))} drafts are accepted.`,
    ],
  )
}

function breakEvenResolvedRate(sheet: AssistantSheet): Row {
  return row(
    'break_even_resolution_rate',
    sheet.breakEvenResolvedRate,
    {
      title: 'Break-even resolution rate',
      unit: 'share',
      formula: '(inference cost + harm rate × harm cost + rework rate × rework cost) ÷ staff cost',
    },
    (share) => [
      showShare(share),
      `Before operating cost, the assistant pays off once ${outOf(Math.min(1, share))} cases are resolved.`,
    ],
  )
}

function tolerableHarmRate(sheet: AssistantSheet): Row {
  return row(
    'tolerable_harm_rate',
    sheet.tolerableHarmRate,
    {
      title: 'Tolerable harm rate',
      unit: 'share',
      formula: 'value per case before harm ÷ harm cost',
    },
    (share) => [
      showShare(share),
      `If more than ${outOf(Math.min(1, share))} cases cause harm, harm costs more than the assistant earns.`,
    ],
  )
}

function answersToRead(sheet: AssistantSheet): Row {
  return row(
    'answers_to_review',
    sheet.answersToRead,
    {
      title: 'Answers to review before launch',
      unit: 'cases',
      formula: '−ln(0.05) ÷ harm rate, rounded up',
    },
    (cases) => [
      showCount(cases),
      'If reviewers find no harm in this many answers, the harm rate is at or below the plan with 95% confidence.',
    ],
  )
}
