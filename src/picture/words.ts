import { toPlainLine } from '../text/markup.js'
import { joinWith } from '../text/join.js'
import { isVisible } from './axes.js'
import type { CurveBreakEven, ValueCurve } from './curve.js'
import { formatMoney } from '../text/figures/format-money.js'
import { formatShare } from '../text/figures/format-share.js'
import { formatCounts } from '../text/figures/natural-frequency.js'
import { roundShare } from '../text/figures/round.js'

/** Describes the chart for readers who can't see it. Shares are natural frequencies, as in the briefs. */
export function describeCurve(curve: ValueCurve): string {
  const { plan, capacity, peak, comparison } = curve
  const roundRate = (selectionRate: number) =>
    selectionRate === plan.selectionRate ? selectionRate : roundShare(selectionRate)
  const points = [plan, ...listVisibleBreakEvens(curve), peak, ...(capacity ? [capacity] : [])]
  const rates = points.map(({ selectionRate }) => roundRate(selectionRate))
  const { of, counts } = formatCounts(rates, '')
  const countAt = (selectionRate: number) => counts[rates.indexOf(roundRate(selectionRate))] ?? ''
  const sentences = [
    `The curve shows net value per year, compared with ${comparison}, by the number of cases acted on out of every ${of}.`,
    `The plan acts on ${countAt(plan.selectionRate)} of every ${of} cases, for a net value of ${formatPlannedValue(curve)} a year.`,
    curve.assumption,
    describePayoffRange(curve, countAt, of),
    peak.value > 0 ? `Net value peaks near ${countAt(peak.selectionRate)} of every ${of} cases.` : '',
    capacity ? `Staff hours cover ${countAt(capacity.selectionRate)} of every ${of} cases.` : '',
    describePerfectModel(curve),
  ]
  return toPlainLine(sentences.filter((sentence) => sentence !== '').join(' '))
}

/** Leaves out break-evens far below the planned rate: they concern so few cases that a count would be 0. */
function listVisibleBreakEvens({ breakEvens, plan }: ValueCurve): readonly CurveBreakEven[] {
  return breakEvens.filter(({ selectionRate }) => selectionRate > plan.selectionRate || isVisible(selectionRate, plan))
}

function describePayoffRange(curve: ValueCurve, countAt: (selectionRate: number) => string, of: string): string {
  const { plan } = curve
  const breakEvens = listVisibleBreakEvens(curve)
  const [first, second] = breakEvens
  if (!first)
    return plan.value < 0
      ? 'By this rule of thumb, no selection rate pays off.'
      : 'By this rule of thumb, every selection rate pays off.'
  if (!second)
    return first.isRising
      ? `By this rule of thumb, the project pays off if at least ${countAt(first.selectionRate)} of every ${of} cases are acted on.`
      : `By this rule of thumb, the project pays off if at most ${countAt(first.selectionRate)} of every ${of} cases are acted on.`
  if (breakEvens.length === 2 && first.isRising)
    return `By this rule of thumb, the project pays off if ${countAt(first.selectionRate)} to ${countAt(second.selectionRate)} of every ${of} cases are acted on.`
  return `By this rule of thumb, the project breaks even at ${joinWith(breakEvens.map(({ selectionRate }) => countAt(selectionRate)))} of every ${of} cases.`
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
    : `A perfect model would earn ${formatCurveValue(curve, curve.perfectModelValue)} a year after operating costs.`
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
      ? `By this rule of thumb, the project also breaks even at ${joinWith(hiddenBreakEvens)} of cases.`
      : '',
  ].filter((note) => note !== '')
  return [curve.assumption, ...(offScaleNotes.length > 0 ? [offScaleNotes.join(' ')] : [])]
}
