import type { Plan } from '../../plan/plan.js'
import type { AssistantSheet } from './assistant.js'
import { listReviewRows } from './assistant-review-rows.js'
import { type Row, createRow } from '../rows.js'
import { formatFrequency, formatAmount, formatShare } from '../../text/format-numbers.js'

/** Lists the rows of an assistant that answers alone, or drafts what a person accepts or rejects. */
export function listAssistantRows(plan: Plan, sheet: AssistantSheet): readonly Row[] {
  return [
    createValuePerCaseRow(sheet, plan),
    sheet.isDrafting ? createBreakEvenAcceptanceRow(sheet) : createBreakEvenResolutionRow(sheet),
    createTolerableHarmRow(sheet),
    ...listReviewRows(sheet.review),
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
