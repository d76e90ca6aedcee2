import type { Plan } from '../../plan/plan.js'
import { SHARES, asTyped, formatApart } from '../../text/figures/format-apart.js'
import { formatMoney } from '../../text/figures/format-money.js'
import { formatCount } from '../../text/figures/format-number.js'
import { formatExactShare, formatShare } from '../../text/figures/format-share.js'
import { pluralize } from '../../text/pluralize.js'
import { formatCostBasis } from './assistant-rows.js'
import type { AssistantSheet, RoutingSheet, ForecastSheet, RankingSheet, OtherTask } from './types.js'

/** Formats the summary of a task that isn't binary: besides the money, when it beats today's process. */
export function formatOtherTaskSummary(
  plan: Plan,
  { routing, forecast, ranking, assistant }: OtherTask,
): readonly string[] {
  if (routing) return formatRoutingSummary(plan, routing)
  if (forecast) return formatForecastSummary(forecast)
  if (ranking) return formatRankingSummary(plan, ranking)
  return assistant ? formatAssistantSummary(plan, assistant) : []
}

function formatRoutingSummary(plan: Plan, { currentCost, breakEvenErrorRate: share }: RoutingSheet): readonly string[] {
  const { currency, routing } = plan.economics ?? {}
  const [humanErrorRate, accuracy] = [routing?.human_error_rate?.likely ?? 0, routing?.accuracy?.likely ?? 0]
  const costSentence = `Today's process costs ${formatMoney(currentCost, currency)} a year, including people's errors.`
  if (share === undefined) return [costSentence]
  const limitSentence =
    share < 0
      ? 'Even a model that is never wrong would cost more to operate than it saves.'
      : share >= 1
        ? 'Even a model that is always wrong would save money, because an error costs less than handling a case by hand.'
        : `Of the cases the model handles alone, up to ${formatShare(share)} can be wrong before the operating cost is no longer covered.`
  const expectedSentence = `People get ${formatExactShare(humanErrorRate)} of cases wrong today. The plan expects the model to get ${formatExactShare(1 - accuracy)} wrong.`
  return [costSentence, limitSentence, expectedSentence]
}

function formatForecastSummary({ skill, skillVsCurrent, currentSkill }: ForecastSheet): readonly string[] {
  const describeSkill = (share: number | undefined, baseline: string): readonly string[] =>
    share === undefined ? [] : [`The expected error is ${formatErrorDifference(share)} than that of ${baseline}.`]
  return [
    ...describeSkill(skillVsCurrent, "today's forecast"),
    ...describeSkill(skill, 'the naive forecast'),
    ...(currentSkill !== undefined && currentSkill <= 0
      ? ["The naive forecast would be at least as good as today's, at almost no cost."]
      : []),
  ]
}

function formatErrorDifference(share: number): string {
  return share < 0 ? `${formatShare(-share)} higher` : `${formatShare(share)} lower`
}

function formatRankingSummary(plan: Plan, { casesPerArm, testDays }: RankingSheet): readonly string[] {
  const gain = plan.economics?.ranking?.expected_gain?.likely
  if (casesPerArm === undefined || gain === undefined) return []
  const duration = testDays === undefined ? '' : `, about ${pluralize(testDays, 'day')} of all cases`
  return [
    `A test that can detect a gain of ${formatExactShare(gain)} needs ${formatCount(casesPerArm)} cases in each of two groups${duration}.`,
  ]
}

function formatAssistantSummary(plan: Plan, sheet: AssistantSheet): readonly string[] {
  const { assistant } = plan.economics ?? {}
  const planned = (sheet.isDrafting ? assistant?.acceptance_rate : assistant?.resolution_rate)?.likely
  const outcome = sheet.isDrafting ? 'of its drafts are accepted' : 'of cases are resolved without a person'
  return [
    ...describeBreakEven(sheet, planned, outcome),
    ...describeTolerableHarm(sheet.tolerableHarmRate, assistant?.harm_rate?.likely),
  ]
}

function describeBreakEven(sheet: AssistantSheet, planned: number | undefined, outcome: string): readonly string[] {
  const { breakEvenRate: breakEven } = sheet
  if (breakEven === undefined) return []
  if (breakEven > 1) return [`Even if 100% ${outcome}, the assistant doesn't pay off.`]
  const [breakEvenText, plannedText] = formatApart(
    SHARES,
    breakEven,
    planned === undefined ? breakEven : asTyped(planned),
  )
  const expectation = planned === undefined ? '' : `; the plan expects ${plannedText}`
  return [`${formatCostBasis(sheet)}, the assistant pays off when ${breakEvenText} ${outcome}${expectation}.`]
}

/** Empty if any harm rate is tolerable, or none: then the net value alone is enough. */
function describeTolerableHarm(share: number | undefined, planned: number | undefined): readonly string[] {
  if (share === undefined || share >= 1) return []
  const [shareText, plannedText] = formatApart(SHARES, share, planned === undefined ? share : asTyped(planned))
  const expectation = planned === undefined ? '' : `; the plan expects a harm rate of ${plannedText}`
  return [`If more than ${shareText} of cases cause harm, harm costs more than the assistant earns${expectation}.`]
}
