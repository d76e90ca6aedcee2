import { showExactly, showShare } from '../text/format-numbers.js'
import { isInSight } from './axes.js'
import type { Curve } from './curve.js'
import { type Box, type Label, LABEL_SIZE, LINE_HEIGHT, nearest, type Placed, placed, type Spot } from './labels.js'
import { type Axes, piecesOf, PLOT, spotOf, xOf, yOf } from './page.js'
import { element, group, INK, line, path, words } from './svg.js'
import { fitted } from './text.js'
import { worth } from './words.js'

/** The curve, what is marked on it, and the labels. Each mark has a shape of its own. */
export function marks(curve: Curve, axes: Axes): string {
  const seen = seenOf(curve, axes)
  const pieces = piecesOf(axes, curve.valueAt)
  const labels = placed(labelsOf(curve, seen), {
    within: { x: PLOT.x + 6, y: PLOT.y + 4, width: PLOT.width + 14, height: PLOT.height - 8 },
    dots: [...pieces.flat().map(([x, y]) => ({ x, y })), ...linesOf(seen)],
    marks: [seen.plan, ...seen.breakEvens.map(({ spot }) => spot)].map(around),
  })
  return [
    zeroLine(seen.zero),
    ...(seen.perfect ? [perfectLine(seen.perfect)] : []),
    ...(seen.capacity ? [capacityLine(seen.capacity)] : []),
    element('path', { class: 'curve', d: path(pieces), fill: 'none', stroke: INK.curve, 'stroke-width': 3 }),
    ...seen.breakEvens.map(({ spot }) => breakEvenMark(spot)),
    planMark(seen.plan),
    ...labels.map(drawn),
  ].join('\n')
}

interface Seen {
  readonly plan: Spot
  readonly capacity: Spot | undefined
  readonly breakEvens: readonly { readonly spot: Spot; readonly depth: number }[]
  readonly zero: Spot
  readonly perfect: Spot | undefined
}

function seenOf({ plan, capacity, breakEvens, perfect }: Curve, axes: Axes): Seen {
  const right = PLOT.x + PLOT.width
  return {
    plan: spotOf(axes, plan.depth, plan.value),
    capacity:
      capacity && isInSight(capacity.depth, plan) ? { x: xOf(axes, capacity.depth), y: PLOT.y + 24 } : undefined,
    breakEvens: breakEvens
      .filter(({ depth }) => isInSight(depth, plan))
      .map(({ depth }) => ({ depth, spot: spotOf(axes, depth, 0) })),
    zero: { x: right, y: yOf(axes, 0) },
    perfect: isPerfectShown(perfect, axes) ? { x: right, y: yOf(axes, perfect ?? 0) } : undefined,
  }
}

export function isPerfectShown(perfect: number | undefined, { value }: Axes): boolean {
  return perfect !== undefined && perfect <= value.to && perfect >= value.from
}

/** The one that matters most comes first and has the best place. */
function labelsOf(curve: Curve, seen: Seen): readonly Label[] {
  const { plan, capacity, zero } = curve
  const share = showExactly(Number(plan.depth.toPrecision(4)), 'share', '', undefined)
  const label = (name: string, of: Spot, ...lines: readonly string[]): Label => ({
    name,
    of,
    lines: lines.map((one) => fitted(one, LABEL_SIZE, PLOT.width / 3)),
  })
  return [
    label('plan', seen.plan, `Plan: ${share} selected`, `${worth(curve, plan.value)} a year`),
    ...seen.breakEvens.map(({ spot, depth }) => label('break-even', spot, 'Break-even', `at ${showShare(depth)}`)),
    ...(capacity && seen.capacity
      ? [label('capacity', seen.capacity, `Staff capacity: ${showShare(capacity.depth)}`)]
      : []),
    { ...label('zero', seen.zero, `0 = ${zero}`), isAcross: true },
    ...(seen.perfect ? [{ ...label('perfect', seen.perfect, 'Perfect model'), isAcross: true }] : []),
  ]
}

/** Dots along the straight lines, for labels to keep off. */
function linesOf({ zero, perfect, capacity }: Seen): readonly Spot[] {
  const across = [zero, ...(perfect ? [perfect] : [])].flatMap(({ y }) =>
    Array.from({ length: 86 }, (_, step) => ({ x: PLOT.x + 8 * step, y })),
  )
  const down = capacity ? Array.from({ length: 40 }, (_, step) => ({ x: capacity.x, y: PLOT.y + 8 * step })) : []
  return [...across, ...down]
}

function zeroLine({ y }: Spot): string {
  return line([PLOT.x, y], [PLOT.x + PLOT.width, y], { class: 'zero', stroke: INK.text, 'stroke-width': 1.5 })
}

function perfectLine({ y }: Spot): string {
  const dash = { 'stroke-dasharray': '2 3', stroke: INK.text, 'stroke-width': 1.5 }
  return line([PLOT.x, y], [PLOT.x + PLOT.width, y], { class: 'perfect', ...dash })
}

function capacityLine({ x }: Spot): string {
  const dash = { 'stroke-dasharray': '9 5', stroke: INK.line, 'stroke-width': 2 }
  return line([x, PLOT.y], [x, PLOT.y + PLOT.height], { class: 'capacity', ...dash })
}

const HALF = 8

function planMark({ x, y }: Spot): string {
  const corners: readonly [number, number][] = [
    [x, y - HALF],
    [x + HALF, y],
    [x, y + HALF],
    [x - HALF, y],
  ]
  return element('path', { class: 'plan', d: `${path([corners])}Z`, fill: INK.text, stroke: INK.paper })
}

function breakEvenMark({ x, y }: Spot): string {
  const attributes = { class: 'break-even', cx: x, cy: y, r: 6, fill: INK.paper, stroke: INK.text, 'stroke-width': 2 }
  return element('circle', attributes)
}

function around({ x, y }: Spot): Box {
  return { x: x - HALF, y: y - HALF, width: 2 * HALF, height: 2 * HALF }
}

/** With a thin line to its mark where it stands apart. */
function drawn({ name, lines, of, isAcross, box }: Placed): string {
  const near = nearest(box, of)
  const isApart = !isAcross && Math.hypot(near.x - of.x, near.y - of.y) > 26
  return group(`label ${name}-label`, [
    ...(isApart ? [line([near.x, near.y], [of.x, of.y], { stroke: INK.line, 'stroke-width': 1 })] : []),
    element('rect', { ...box, fill: INK.paper, 'fill-opacity': '0.9' }),
    ...lines.map((one, index) => words(box.x + 4, box.y + 14 + LINE_HEIGHT * index, one, { 'font-size': LABEL_SIZE })),
  ])
}
