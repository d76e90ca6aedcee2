import { BASELINE_LABEL, formatSuccess } from '../../worksheet/tasks/baseline.js'
import type { Range } from '../../numbers/ranges.js'
import type { Finding } from '../../lint/finding.js'
import { findFormField } from '../../plan/form.js'
import { computeRelativeDistance } from '../../worksheet/input-break-even.js'
import { formatAssumedDefaults, formatUnsavedCost } from '../../worksheet/assumed-defaults.js'
import { capitalize } from '../../text/capitalize.js'
import { joinWith } from '../../text/join.js'
import { inSentence } from '../../text/in-sentence.js'
import { createBestWorstPlans } from '../../worksheet/best-worst-case.js'
import { getStressTests } from '../../worksheet/stress.js'
import { formatLateMonths, formatMonths, listCountingNotes } from '../../worksheet/business-rows.js'
import { getWorksheet } from '../../worksheet/worksheet.js'
import { formatAdoptionEnd, formatVerdictName } from '../needed.js'
import { formatRequirement } from '../../worksheet/required-figure/describe.js'
import { findRequiredFigure } from '../../worksheet/required-figure/find.js'
import {
  findNotApplicable,
  type TemplateValue,
  toTemplateValue,
  type BriefContext,
  describeMissing,
} from '../template-value.js'
import { findMissingInput } from './figures.js'
import { describeMargin, describeThinMargin, formatBreakEvenChange, selectBreakEven, THIN_MARGIN } from '../margin.js'
import { getValueName, isOperatingCostSettled, isPaidBackTooLate, listMissingCosts } from '../../worksheet/business.js'
import { createCostSection } from './value.js'
import { findRangeDigits } from '../../text/figures/format-apart.js'
import { formatExactMoney, formatMoney } from '../../text/figures/format-money.js'
import { formatExactShare, formatShare } from '../../text/figures/format-share.js'
import { formatQuantity } from '../../text/pluralize.js'
import {
  formatNetValue,
  formatOutcome,
  formatWorstAndBest,
  formatYearAmount,
  getComparedAlternative,
} from '../../worksheet/net-value.js'

/**
 * The bottom line of a brief about money: the net value, the one-time cost, and the margin. There are four outcomes:
 * the project pays off, pays off with a thin margin, loses money, or its value cannot be computed yet.
 */

export interface MoneyBottomLine {
  readonly outcome: 'pays' | 'thin' | 'loses' | 'unknown'
  /** One sentence, printed in bold. */
  readonly verdict: TemplateValue
  readonly more: readonly TemplateValue[]
  /** The one thing that may turn the verdict, as a sentence of `more`; empty if there is none. */
  readonly doubt: string
}

export function createMoneyBottomLine(context: BriefContext, findings: readonly Finding[]): MoneyBottomLine {
  const { value, valueRange } = getWorksheet(context.plan).business
  const ruledOut = findings.find(({ rule }) => RULED_OUT.has(rule))
  if (ruledOut !== undefined && (value === undefined || value >= 0)) return createRuledOutLine(context, ruledOut)
  if (value === undefined) return createUnknownLine(context)
  return value < 0 ? createLossLine(context, value, valueRange) : createProfitLine(context, value, valueRange, findings)
}

/** Findings that no figure can change for the better, so they come before any figure. */
const RULED_OUT: ReadonlySet<string> = new Set([
  'economics/action-never-pays',
  'economics/no-model-can-pay',
  'economics/cannot-break-even',
  'economics/harm-exceeds-value',
])

function createRuledOutLine(context: BriefContext, { message }: Finding): MoneyBottomLine {
  return {
    outcome: 'loses',
    verdict: toTemplateValue("As planned, the project can't pay off"),
    more: [
      toTemplateValue(message),
      ...toSentences(['We recommend not going ahead with the plan as it stands', formatCostAndPayback(context)]),
    ],
    doubt: message,
  }
}

function createProfitLine(
  context: BriefContext,
  value: number,
  range: Range | undefined,
  findings: readonly Finding[],
): MoneyBottomLine {
  const breakEven = selectBreakEven(context)
  const hasLossInWorstCase = range !== undefined && range.low < 0
  const hasThinMarginFinding = findings.some(({ rule }) => rule === 'economics/thin-margin')
  const isThin =
    hasThinMarginFinding ||
    hasLossInWorstCase ||
    (breakEven !== undefined && computeRelativeDistance(breakEven) < THIN_MARGIN)
  const alternative = getComparedAlternative(context.plan)
  const comparison = alternative === undefined ? '' : ` more than ${BASELINE_LABEL[alternative]}`
  const isSettled = isOperatingCostSettled(context.plan)
  const basis = isSettled ? `${alternative === undefined ? '' : ','} after operating costs` : ''
  const missing = isSettled ? '' : `; operating cost has no estimate yet${formatCostLimit(context)}`
  const amount = formatNetValue(context.plan, value)
  /* The tables have more digits. */
  const about = amount === formatYearAmount(context.plan, value) ? '' : 'about '
  const doubt = isThin
    ? `The margin is thin: ${describeThinMargin(context, breakEven, range)}`
    : describeMargin(context, breakEven)
  const rangeText = range === undefined ? 'no range given' : formatWorstAndBest(context.plan, range)
  return {
    outcome: isThin || !isRecovered(context) ? 'thin' : 'pays',
    verdict: toTemplateValue(
      `${formatNotRecovered(context)}${isRecovered(context) ? 'E' : 'e'}xpected ${formatVerdictName(context)} is ${about}${amount} a year${comparison}${basis} (${rangeText})${missing}${formatAdoptionEnd(context)}`,
    ),
    more: toSentences([
      formatCostAndPayback(context),
      isRecovered(context) ? '' : 'We recommend not going ahead with the plan as it stands',
      doubt,
      ...listAssumptions(context, { isAdoptionKnown: true }),
    ]),
    doubt,
  }
}

function createLossLine(context: BriefContext, value: number, range: Range | undefined): MoneyBottomLine {
  const breakEven = selectBreakEven(context)
  const bestCaseValue = range !== undefined && range.high > 0 ? range.high : undefined
  const doubt =
    breakEven === undefined
      ? ''
      : `The project would ${formatSuccess(breakEven.alternative, 'infinitive')} if ${formatBreakEvenChange(context, breakEven, 'were')}, all else equal`
  return {
    outcome: 'loses',
    verdict: toTemplateValue(
      `As planned, the project ${formatOutcome(context.plan, value)} ${formatCostBasis(context)}`,
    ),
    more: toSentences([
      'We recommend not going ahead with the plan as it stands',
      doubt,
      bestCaseValue === undefined
        ? ''
        : `In the best case, the project ${formatOutcome(context.plan, bestCaseValue, createBestWorstPlans(context.plan)?.best)}`,
      formatCostAndPayback(context),
      ...listAssumptions(context),
    ]),
    doubt,
  }
}

/** Names the missing input, and what it must be for the project to pay off. */
function createUnknownLine(context: BriefContext): MoneyBottomLine {
  const { unusableInputs } = getWorksheet(context.plan)
  const createLine = (verdict: string, reasons: readonly string[]): MoneyBottomLine => ({
    outcome: 'unknown',
    verdict: toTemplateValue(verdict),
    more: toSentences([...reasons, formatCostAndPayback(context)]),
    doubt: reasons[0] ?? '',
  })
  if (unusableInputs.length > 0) {
    const reasons = unusableInputs.map(({ reason }) => capitalize(reason))
    return createLine("The value can't be computed: the plan has figures that can't be right", reasons)
  }
  const required = findRequiredFigure(context.plan)
  const missingField = required ?? findMissingInput(context)
  if (missingField === undefined) return createLine("The value can't be computed from these inputs", [])
  const { title } = missingField.field
  const notApplicable = findNotApplicable(context.plan, missingField.path)
  if (notApplicable !== undefined) {
    const notApplicableTitle = inSentence(findFormField(notApplicable.path)?.field.title ?? title)
    const verdict = `The value can't be computed in money because ${notApplicableTitle} is marked as not applicable`
    return createLine(verdict, [`Reason: ${notApplicable.reason}`])
  }
  return createLine(
    `The value can't be computed yet: ${describeMissing(context, missingField.path, inSentence(title)).text}`,
    required === undefined ? [] : [capitalize(formatRequirement(context.plan, required))],
  )
}

/** For finance: the value over the horizon, and the value if the model delivers less than expected. */
export function describeHorizon(context: BriefContext): readonly TemplateValue[] {
  const { plan } = context
  const { value, netPresentValue, horizonYears } = getWorksheet(plan).business
  if (value === undefined) return []
  const worstCasePlan = createBestWorstPlans(plan)?.worst
  const worstCaseValue = worstCasePlan && getWorksheet(worstCasePlan).business.netPresentValue
  const horizonText = horizonYears === undefined ? '' : formatQuantity(horizonYears, 'years')
  const discountRate = plan.economics?.discount_rate
  const discountNote =
    discountRate === undefined ? ', undiscounted' : `, discounted at ${formatExactShare(discountRate)}`
  const [presentValue = 0, worstValue = presentValue] = [netPresentValue, worstCaseValue]
  const digits = findRangeDigits(presentValue, { low: worstValue, high: presentValue })
  const formatGain = (amount: number) =>
    `${amount < 0 ? 'loses' : 'nets'} ${formatMoney(Math.abs(amount), plan.economics?.currency, digits)}`
  const [, reducedOutlook] = getStressTests(plan).outlooks
  return toSentences([
    netPresentValue === undefined
      ? ''
      : `Over ${horizonText}, the project ${formatGain(netPresentValue)}${discountNote}${worstCaseValue === undefined ? '' : `; in the worst case, it ${formatGain(worstCaseValue)}`}`,
    formatMissingCostLimit(context),
    reducedOutlook?.value === undefined
      ? ''
      : `If the model delivers ${formatShare(reducedOutlook.shareOfExpected)} of its expected performance, the project ${formatOutcome(plan, reducedOutlook.value)}`,
  ])
}

/** What the parts of the one-time cost that nobody has estimated may cost, since they count as 0. */
function formatMissingCostLimit({ plan }: BriefContext): string {
  const { netPresentValue = 0 } = getWorksheet(plan).business
  const missing = listMissingCosts(plan)
  if (missing.length === 0 || netPresentValue <= 0) return ''
  return `That total is used up if ${joinWith(missing)} costs ${formatMoney(netPresentValue, plan.economics?.currency)}`
}

function toSentences(texts: readonly string[]): readonly TemplateValue[] {
  return texts.filter((text) => text !== '').map((text) => toTemplateValue(text))
}

/** Ramp-up, decay, or the time horizon can leave too little of a value that is above 0 in a full year. */
function formatNotRecovered(context: BriefContext): string {
  const { oneTimeCost, paybackMonths, horizonYears } = getWorksheet(context.plan).business
  if (isRecovered(context) || oneTimeCost === undefined) return ''
  const until = paybackMonths === undefined ? '' : ` within ${formatQuantity(horizonYears ?? 0, 'years')}`
  return `As planned, the project doesn't earn back its one-time cost of ${formatExactMoney(oneTimeCost, context.plan.economics?.currency)}${until}: `
}

/** What the operating cost that nobody has estimated may be. */
function formatCostLimit({ plan }: BriefContext): string {
  const required = findRequiredFigure(plan)
  return required === undefined || typeof required.pays === 'string' ? '' : `, and ${formatRequirement(plan, required)}`
}

function formatCostBasis({ plan }: BriefContext): string {
  return isOperatingCostSettled(plan) ? 'after operating costs' : 'before operating costs, which have no estimate yet'
}

/** Ramp-up and decay count here, so a plan can earn in a full year and still never recover what it costs once. */
function isRecovered({ plan }: BriefContext): boolean {
  const { business } = getWorksheet(plan)
  return !business.isNeverPaidBack && !isPaidBackTooLate(business)
}

function formatCostAndPayback(context: BriefContext): string {
  const { paybackMonths, horizonYears } = getWorksheet(context.plan).business
  const { once, a_year: perYear } = createCostSection(context)
  if (!once.said) return 'One-time cost has no estimate yet'
  if (!isRecovered(context)) {
    const until =
      paybackMonths === undefined
        ? 'ever'
        : `within ${formatQuantity(horizonYears ?? 0, 'years')}, but after ${formatLateMonths(getWorksheet(context.plan).business)} months`
    return `One-time cost is ${once.text} and isn't recovered ${until}${once.note === '' ? '' : ` (${once.note})`}`
  }
  if (paybackMonths === undefined) {
    /* Without a value there is no table that has the operating cost. */
    const operatingText = perYear.said ? `; operating cost is ${appendNote(perYear)} a year` : ''
    return `One-time cost is ${appendNote(once)}${operatingText}`
  }
  const months = formatMonths(paybackMonths)
  const minimumText = listMissingCosts(context.plan).length > 0 ? 'at least ' : ''
  /* The note applies to both figures, so it comes last. */
  const text = `One-time cost is ${once.text}, expected back ${minimumText}${months} after launch`
  return once.note === '' ? text : `${text} (${once.note})`
}

/** Adds a note inside existing parentheses: `$220,000 ($200,000–$260,000; change management not estimated yet)`. */
function appendNote({ text, note }: TemplateValue): string {
  if (note === '') return text
  return text.endsWith(')') ? `${text.slice(0, -1)}; ${note})` : `${text} (${note})`
}

/** What the value assumes without an estimate, and what it leaves out. */
function listAssumptions(
  { plan }: BriefContext,
  options: { readonly isAdoptionKnown?: boolean } = {},
): readonly string[] {
  const assumedText = formatAssumedDefaults(plan, options)
  const { binary } = getWorksheet(plan)
  const isCurrentValueMissing = binary !== undefined && binary.currentProcessValue === undefined
  return [
    assumedText === undefined ? '' : `${capitalize(getValueName(plan).name)} ${assumedText}`,
    formatUnsavedCost(plan) ?? '',
    ...listCountingNotes(plan, binary),
    isCurrentValueMissing ? "The value of today's process isn't subtracted because its figures are missing" : '',
  ]
}
