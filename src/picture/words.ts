import { plain } from '../markup.js'
import { listed } from '../plan/listed.js'
import { countsOf, showMoney, showShare } from '../worksheet/words.js'
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
    `A curve of the net value a year, compared with ${zero}, by how many of every ${of} cases are acted on.`,
    `The plan acts on ${count(plan.depth)} of every ${of}, for a net value of ${worth(curve, plan.value)} a year.`,
    curve.assumption,
    paysWhere(curve, count),
    peak.value > 0 ? `Net value peaks near ${count(peak.depth)} of every ${of}.` : '',
    capacity ? `Staff hours cover ${count(capacity.depth)}.` : '',
    perfectWords(curve),
  ]
  return plain(sentences.filter((sentence) => sentence !== '').join(' '))
}

/** Far below what is planned, a few cases pay or do not: no count tells that. */
function seenBreakEvens({ breakEvens, plan }: Curve): readonly BreakEven[] {
  return breakEvens.filter(({ depth }) => depth > plan.depth || isInSight(depth, plan))
}

function paysWhere(curve: Curve, count: (depth: number) => string): string {
  const { plan } = curve
  const breakEvens = seenBreakEvens(curve)
  const [one, other] = breakEvens
  if (!one)
    return plan.value < 0 ? 'By that rule, no selection rate pays off.' : 'By that rule, every selection rate pays off.'
  if (!other)
    return one.rises
      ? `By that rule, the project pays off at ${count(one.depth)} or more.`
      : `By that rule, the project pays off up to ${count(one.depth)}.`
  if (breakEvens.length === 2 && one.rises)
    return `By that rule, the project pays off from ${count(one.depth)} to ${count(other.depth)}.`
  return `By that rule, the project breaks even at ${listed(breakEvens.map(({ depth }) => count(depth)))}.`
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
    far.length > 0 ? `By that rule, the project also breaks even at ${listed(far)} of cases.` : '',
  ].filter((note) => note !== '')
  return [curve.assumption, ...(off.length > 0 ? [off.join(' ')] : [])]
}
