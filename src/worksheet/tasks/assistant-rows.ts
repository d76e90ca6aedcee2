import { formatAmount } from '../../text/figures/format-money.js'
import { formatShare } from '../../text/figures/format-share.js'
import type { Plan } from '../../plan/plan.js'
import { type Row, createNeverRow, createRow, createRowOrNever } from '../rows.js'
import { listReviewRows } from './assistant-review-rows.js'
import type { AssistantSheet } from './types.js'

/** Lists the rows of an assistant that answers alone, or drafts what a person accepts or rejects. */
export function listAssistantRows(plan: Plan, sheet: AssistantSheet): readonly Row[] {
  return [
    createValuePerCaseRow(sheet, plan),
    createBreakEvenRow(sheet),
    createTolerableHarmRow(sheet, plan),
    ...listReviewRows(sheet.review),
  ]
}

function createValuePerCaseRow(sheet: AssistantSheet, plan: Plan): Row {
  const { currency } = plan.economics ?? {}
  return createRow(
    'value_per_case',
    sheet.valuePerCase,
    {
      title: 'Value per case before operating cost',
      unit: 'money',
      formula: sheet.isDrafting
        ? 'adoption × (acceptance rate × minutes saved − review minutes) × staff cost per minute − inference cost − harm rate × harm cost'
        : 'resolution rate × staff cost − inference cost − harm rate × harm cost − rework rate × rework cost',
    },
    (amount) => [
      formatAmount(amount, currency),
      `What one case is worth on average, after harm${sheet.isDrafting ? '' : ' and rework'}.`,
    ],
  )
}

/** Says which costs a figure includes: all of them, as soon as the operating cost and the volume are known. */
export function formatCostBasis({ isAfterOperatingCost }: AssistantSheet): string {
  return isAfterOperatingCost ? 'After operating cost' : 'Before operating cost'
}

const BREAK_EVENS = {
  acceptance: {
    key: 'break_even_acceptance_rate',
    title: 'Break-even acceptance rate',
    formula: 'cost of a draft ÷ what an accepted draft saves',
    outcome: 'of drafts are accepted',
  },
  resolution: {
    key: 'break_even_resolution_rate',
    title: 'Break-even resolution rate',
    formula: 'inference cost + harm rate × harm cost + rework rate × rework cost',
    outcome: 'of cases are resolved',
  },
} as const

function createBreakEvenRow(sheet: AssistantSheet): Row {
  const { isDrafting, isAfterOperatingCost, breakEvenRate, isBreakEvenKnown } = sheet
  const { key, title, formula, outcome } = BREAK_EVENS[isDrafting ? 'acceptance' : 'resolution']
  const cost = isAfterOperatingCost ? ' + operating cost per case' : ''
  const fullFormula = isDrafting
    ? `cost of a draft, ${isAfterOperatingCost ? 'with its share of the operating cost' : 'without operating cost'} ÷ what an accepted draft saves`
    : `(${formula}${cost}) ÷ staff cost`
  const isNever = isBreakEvenKnown && (breakEvenRate === undefined || breakEvenRate > 1)
  return createRowOrNever(
    key,
    breakEvenRate,
    { title, unit: 'share', formula: fullFormula },
    isNever ? `${formatCostBasis(sheet)}, the assistant doesn't pay off even if 100% ${outcome}.` : undefined,
    (share) => [
      formatShare(share),
      `${formatCostBasis(sheet)}, the assistant pays off once ${formatShare(share)} ${outcome}.`,
    ],
  )
}

function createTolerableHarmRow(sheet: AssistantSheet, plan: Plan): Row {
  const { tolerableHarmRate, valueWithoutHarm, isAfterOperatingCost } = sheet
  const text = {
    title: 'Tolerable harm rate',
    unit: 'share',
    formula: `value per case before harm${isAfterOperatingCost ? ', after operating cost,' : ''} ÷ harm cost`,
  } as const
  const basis = formatCostBasis(sheet)
  if (valueWithoutHarm !== undefined && valueWithoutHarm < 0)
    return createNeverRow(
      'tolerable_harm_rate',
      text,
      `${basis}, the assistant doesn't pay off even without harm.`,
      'none',
    )
  const isFree = plan.economics?.assistant?.harm_cost?.likely === 0
  if (valueWithoutHarm !== undefined && (isFree || (tolerableHarmRate ?? 0) >= 1))
    return createNeverRow('tolerable_harm_rate', text, `${basis}, the assistant pays off at any harm rate.`, 'no limit')
  return createRow('tolerable_harm_rate', tolerableHarmRate, text, (share) => [
    formatShare(share),
    `If more than ${formatShare(share)} of cases cause harm, harm costs more than the assistant earns ${basis.toLowerCase()}.`,
  ])
}
