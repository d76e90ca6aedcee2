import { plain } from '../text/markup.js'
import { listed } from '../text/join.js'
import { countsOf, showMoney, showShare } from '../text/format-numbers.js'
import { isInSight } from './axes.js'
import type { BreakEven, Curve } from './curve.js'

/** The same story for those who do not see the picture. Shares are counts, as everywhere in a brief. */
export function storyOf(curve: Curve): string {
  const { plan, capacity, peak, zero } = curve
  const told = (depth: number) => (depth === plan.depth ? depth : Number(depth.toPrecision(2)))
  const points = [plan, ...seenBreakEvens(curve), peak, ...(capacity ? [capacity] : [])]
  const depths = points.map(({ depth }) => told(depth))
  const { of, counts } = countsOf(depths)
  const count = (depth: number) => counts[depths.indexOf(told(depth))] ?? ''
  const sentences = [
    `The curve shows net value per year, compared with ${zero}, by the number of cases acted on out of every ${of}.`,
    `The plan acts on ${count(plan.depth)} of every ${of} cases, for a net value of ${worth(curve, plan.value)} a year.`,
    curve.assumption,
    paysWhere(curve, count, of),
    peak.value > 0 ? `Net value peaks near ${count(peak.depth)} of every ${of} cases.` : '',
    capacity ? `Staff hours cover ${count(capacity.depth)} of every ${of} cases.` : '',
    perfectWords(curve),
  ]
  return plain(sentences.filter((sentence) => sentence !== '').join(' '))
}

/** Far below what is planned, a few cases pay or do not: no count tells that. */
function seenBreakEvens({ breakEvens, plan }: Curve): readonly BreakEven[] {
  return breakEvens.filter(({ depth }) => depth > plan.depth || isInSight(depth, plan))
}

function paysWhere(curve: Curve, count: (depth: number) => string, of: string): string {
  const { plan } = curve
  const breakEvens = seenBreakEvens(curve)
  const [one, other] = breakEvens
  if (!one)
    return plan.value < 0
      ? 'By this rule of thumb, no selection rate pays off.'
      : 'By this rule of thumb, every selection rate pays off.'
  if (!other)
    return one.rises
      ? `By this rule of thumb, the project pays off if at least ${count(one.depth)} of every ${of} cases are acted on.`
      : `By this rule of thumb, the project pays off if at most ${count(one.depth)} of every ${of} cases are acted on.`
  if (breakEvens.length === 2 && one.rises)
    return `By this rule of thumb, the project pays off if ${count(one.depth)} to ${count(other.depth)} of every ${of} cases are acted on.`
  return `By this rule of thumb, the project breaks even at ${listed(breakEvens.map(({ depth }) => count(depth)))} of every ${of} cases.`
}

export function worth({ currency }: Curve, value: number): string {
  return showMoney(value, currency)
}

function perfectWords(curve: Curve): string {
  return curve.perfect === undefined ? '' : `A perfect model would earn ${worth(curve, curve.perfect)} a year.`
}

/** The notes below the picture: what is assumed, and what does not fit on it. */
export function notesOf(curve: Curve, isPerfectShown: boolean): readonly string[] {
  const { plan, capacity, breakEvens } = curve
  const far = breakEvens.filter(({ depth }) => !isInSight(depth, plan)).map(({ depth }) => showShare(depth))
  const off = [
    isPerfectShown || curve.perfect === undefined ? '' : `Off the scale: a${perfectWords(curve).slice(1)}`,
    capacity && !isInSight(capacity.depth, plan) ? `Staff hours cover ${showShare(capacity.depth)} of cases.` : '',
    far.length > 0 ? `By this rule of thumb, the project also breaks even at ${listed(far)} of cases.` : '',
  ].filter((note) => note !== '')
  return [curve.assumption, ...(off.length > 0 ? [off.join(' ')] : [])]
}
