import type { Plan } from '../../plan/plan.js'
import type { AssistantSheet } from './assistant.js'
import { type Row, createRow } from '../rows.js'
import { formatAmount } from '../../text/figures/format-money.js'
import { formatCount } from '../../text/figures/format-number.js'
import { formatShare } from '../../text/figures/format-share.js'
import { formatFrequency } from '../../text/figures/natural-frequency.js'

/** Lists the rows of an assistant that answers alone, or drafts what a person accepts or rejects. */
export function listAssistantRows(plan: Plan, sheet: AssistantSheet): readonly Row[] {
  return [
    createValuePerCaseRow(sheet, plan),
    sheet.isDrafting ? createBreakEvenAcceptanceRow(sheet) : createBreakEvenResolutionRow(sheet),
    createTolerableHarmRow(sheet),
    createAnswersToReviewRow(sheet),
  ]
}

function createValuePerCaseRow(sheet: AssistantSheet, plan: Plan): Row {
  const { currency } = plan.economics ?? {}
  return createRow(
    'value_per_case',
    sheet.valuePerCase,
    {
      title: 'Value per case',
      unit: 'money',
      formula: sheet.isDrafting
        ? 'adoption × (acceptance rate × minutes saved − review minutes) × staff cost per minute − inference cost − harm rate × harm cost'
        : 'resolution rate × staff cost − inference cost − harm rate × harm cost − rework rate × rework cost',
    },
    (amount) => [formatAmount(amount, currency), 'What one case is worth on average, after harm and rework.'],
  )
}

function createBreakEvenAcceptanceRow(sheet: AssistantSheet): Row {
  return createRow(
    'break_even_acceptance_rate',
    sheet.breakEvenAcceptanceRate,
    {
      title: 'Break-even acceptance rate',
      unit: 'share',
      formula: 'cost of a draft ÷ what an accepted draft saves',
    },
    (share) => [
      formatShare(share),
      `Before operating cost, the assistant pays off once ${formatFrequency(Math.min(1, share))} drafts are accepted.`,
    ],
  )
}

function createBreakEvenResolutionRow(sheet: AssistantSheet): Row {
  return createRow(
    'break_even_resolution_rate',
    sheet.breakEvenResolutionRate,
    {
      title: 'Break-even resolution rate',
      unit: 'share',
      formula: '(inference cost + harm rate × harm cost + rework rate × rework cost) ÷ staff cost',
    },
    (share) => [
      formatShare(share),
      `Before operating cost, the assistant pays off once ${formatFrequency(Math.min(1, share))} cases are resolved.`,
    ],
  )
}

function createTolerableHarmRow(sheet: AssistantSheet): Row {
  return createRow(
    'tolerable_harm_rate',
    sheet.tolerableHarmRate,
    {
      title: 'Tolerable harm rate',
      unit: 'share',
      formula: 'value per case before harm ÷ harm cost',
    },
    (share) => [
      formatShare(share),
      `If more than ${formatFrequency(Math.min(1, share))} cases cause harm, harm costs more than the assistant earns.`,
    ],
  )
}

function createAnswersToReviewRow(sheet: AssistantSheet): Row {
  return createRow(
    'answers_to_review',
    sheet.answersToReview,
    {
      title: 'Answers to review before launch',
      unit: 'cases',
      formula: '−ln(0.05) ÷ harm rate, rounded up',
    },
    (cases) => [
      formatCount(cases),
      'If reviewers find no harm in this many answers, the harm rate is at or below the plan with 95% confidence.',
    ],
  )
}
