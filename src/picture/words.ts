import { toPlainLine } from '../text/markup.js'
import { joinWith } from '../text/join.js'
import { isVisible } from './axes.js'
import type { CurveBreakEven, ValueCurve } from './curve.js'
import { SHARES, asTyped, formatApart } from '../text/figures/format-apart.js'
import { formatMoney } from '../text/figures/format-money.js'
import { formatRange } from '../text/figures/format-range.js'
import { formatShare } from '../text/figures/format-share.js'

/** Describes the chart for readers who can't see it. */
export function describeCurve(curve: ValueCurve): string {
  const { capacity, peak, comparison, valueName } = curve
  const texts = formatRates(curve)
  const rateAt = (selectionRate: number) => texts.get(selectionRate) ?? formatShare(selectionRate)
  const sentences = [
    `The curve shows ${valueName.name} per year, compared with ${comparison}, by selection rate, the share of cases acted on.`,
    `The plan acts on ${curve.selectionRateText} of cases, for a ${valueName.name} of ${formatPlannedValue(curve)} a year.`,
    curve.assumption,
    describePayoffRange(curve, rateAt),
    peak.value > 0 ? `The ${valueName.name} peaks near ${rateAt(peak.selectionRate)} of cases.` : '',
    capacity ? `Staff hours cover ${rateAt(capacity.selectionRate)} of cases.` : '',
    describePerfectModel(curve),
  ]
  return toPlainLine(sentences.filter((sentence) => sentence !== '').join(' '))
}

/** Writes the rates that the words compare; rates that differ read differently. */
function formatRates(curve: ValueCurve): ReadonlyMap<number, string> {
  const { plan, peak, capacity } = curve
  const rates = [...listVisibleBreakEvens(curve), ...(capacity ? [capacity] : [])].map(
    ({ selectionRate }) => selectionRate,
  )
  const [, ...texts] = formatApart(SHARES, asTyped(plan.selectionRate), ...rates)
  /* The peak is on a grid, so a plan at the peak and the peak itself are the same rate to a reader. */
  return new Map([
    [peak.selectionRate, formatShare(peak.selectionRate)],
    ...rates.map((rate, index) => [rate, texts[index] ?? ''] as const),
  ])
}

/** Leaves out break-evens far below the planned rate: they concern so few cases that they say little. */
function listVisibleBreakEvens({ breakEvens, plan }: ValueCurve): readonly CurveBreakEven[] {
  return breakEvens.filter(({ selectionRate }) => selectionRate > plan.selectionRate || isVisible(selectionRate, plan))
}

function describePayoffRange(curve: ValueCurve, rateAt: (selectionRate: number) => string): string {
  const { plan, basis } = curve
  const breakEvens = listVisibleBreakEvens(curve)
  const [first, second] = breakEvens
  if (!first)
    return plan.value < 0 ? `${basis.full} no selection rate pays off.` : `${basis.full} every selection rate pays off.`
  if (!second)
    return `${basis.full} the project pays off if at ${first.isRising ? 'least' : 'most'} ${rateAt(first.selectionRate)} of cases are acted on.`
  if (breakEvens.length === 2 && first.isRising)
    return `${basis.full} the project pays off if ${formatRange(rateAt(first.selectionRate), rateAt(second.selectionRate))} of cases are acted on.`
  return `${basis.full} the project breaks even at ${joinWith(breakEvens.map(({ selectionRate }) => rateAt(selectionRate)))} of cases.`
}

/** Writes the planned net value as everywhere else. */
export function formatPlannedValue({ plan, currency, valueDigits }: ValueCurve): string {
  return formatMoney(plan.value, currency, valueDigits)
}

function formatCurveValue({ currency }: ValueCurve, value: number): string {
  return formatMoney(value, currency)
}

function describePerfectModel(curve: ValueCurve): string {
  return curve.perfectModelValue === undefined
    ? ''
    : `A perfect model would earn ${formatCurveValue(curve, curve.perfectModelValue)} a year ${curve.valueName.isNet ? 'after' : 'before'} operating costs.`
}

/** Lists the notes below the chart: the assumption, and what doesn't fit on it. */
export function listNotes(curve: ValueCurve, isPerfectShown: boolean): readonly string[] {
  const { plan, capacity, breakEvens } = curve
  const hiddenBreakEvens = breakEvens
    .filter(({ selectionRate }) => !isVisible(selectionRate, plan))
    .map(({ selectionRate }) => formatShare(selectionRate))
  const offScaleNotes = [
    isPerfectShown || curve.perfectModelValue === undefined
      ? ''
      : `Off the scale: a${describePerfectModel(curve).slice(1)}`,
    capacity && !isVisible(capacity.selectionRate, plan)
      ? `Staff hours cover ${formatShare(capacity.selectionRate)} of cases.`
      : '',
    hiddenBreakEvens.length > 0
      ? `${curve.basis.short}, the project also breaks even at ${joinWith(hiddenBreakEvens)} of cases.`
      : '',
  ].filter((note) => note !== '')
  return [curve.assumption, ...(offScaleNotes.length > 0 ? [offScaleNotes.join(' ')] : [])]
}
