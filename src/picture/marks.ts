import { isVisible } from './axes.js'
import type { ValueCurve } from './curve.js'
import {
  type Box,
  type Label,
  LABEL_SIZE,
  LINE_HEIGHT,
  findNearestPoint,
  type PlacedLabel,
  placeLabels,
  type PagePoint,
} from './labels.js'
import { type Axes, traceCurve, PLOT, toPagePoint, toX, toY } from './page.js'
import { element, drawGroup, INK, line, pathData, textElement } from './svg.js'
import { truncateToWidth } from './text.js'
import { formatPlannedValue } from './words.js'
import { formatShare } from '../text/figures/format-share.js'

/** Renders the curve, its marks, and their labels. Each mark has its own shape. */
export function renderMarks(curve: ValueCurve, axes: Axes): string {
  const positions = computeMarkPositions(curve, axes)
  const pieces = traceCurve(axes, curve.valueAtRate)
  const labels = placeLabels(createLabels(curve, positions), {
    area: { x: PLOT.x + 6, y: PLOT.y + 4, width: PLOT.width + 14, height: PLOT.height - 8 },
    points: [...pieces.flat().map(([x, y]) => ({ x, y })), ...listLinePoints(positions)],
    marks: [positions.plan, ...positions.breakEvens.map(({ position }) => position)].map(createMarkBox),
  })
  return [
    renderZeroLine(positions.zeroLine),
    ...(positions.perfectLine ? [renderPerfectLine(positions.perfectLine)] : []),
    ...(positions.capacity ? [renderCapacityLine(positions.capacity)] : []),
    element('path', { class: 'curve', d: pathData(pieces), fill: 'none', stroke: INK.curve, 'stroke-width': 3 }),
    ...positions.breakEvens.map(({ position }) => renderBreakEvenMark(position)),
    renderPlanMark(positions.plan),
    ...labels.map(renderLabel),
  ].join('\n')
}

interface MarkPositions {
  readonly plan: PagePoint
  readonly capacity: PagePoint | undefined
  readonly breakEvens: readonly { readonly position: PagePoint; readonly selectionRate: number }[]
  readonly zeroLine: PagePoint
  readonly perfectLine: PagePoint | undefined
}

function computeMarkPositions(
  { plan, capacity, breakEvens, perfectModelValue }: ValueCurve,
  axes: Axes,
): MarkPositions {
  const right = PLOT.x + PLOT.width
  return {
    plan: toPagePoint(axes, plan.selectionRate, plan.value),
    capacity:
      capacity && isVisible(capacity.selectionRate, plan)
        ? { x: toX(axes, capacity.selectionRate), y: PLOT.y + 24 }
        : undefined,
    breakEvens: breakEvens
      .filter(({ selectionRate }) => isVisible(selectionRate, plan))
      .map(({ selectionRate }) => ({ selectionRate, position: toPagePoint(axes, selectionRate, 0) })),
    zeroLine: { x: right, y: toY(axes, 0) },
    perfectLine: isPerfectShown(perfectModelValue, axes)
      ? { x: right, y: toY(axes, perfectModelValue ?? 0) }
      : undefined,
  }
}

export function isPerfectShown(perfectModelValue: number | undefined, { value }: Axes): boolean {
  return perfectModelValue !== undefined && perfectModelValue <= value.to && perfectModelValue >= value.from
}

/** Creates the labels by importance: the first one gets the best position. */
function createLabels(curve: ValueCurve, positions: MarkPositions): readonly Label[] {
  const { capacity, comparison } = curve
  const createLabel = (name: string, target: PagePoint, ...lines: readonly string[]): Label => ({
    name,
    target,
    lines: lines.map((text) => truncateToWidth(text, LABEL_SIZE, PLOT.width / 3)),
  })
  return [
    createLabel(
      'plan',
      positions.plan,
      `Plan: ${curve.selectionRateText} selected`,
      `${formatPlannedValue(curve)} a year`,
    ),
    ...positions.breakEvens.map(({ position, selectionRate }) =>
      createLabel('break-even', position, 'Break-even', `at ${formatShare(selectionRate)}`),
    ),
    ...(capacity && positions.capacity
      ? [createLabel('capacity', positions.capacity, `Staff capacity: ${formatShare(capacity.selectionRate)}`)]
      : []),
    { ...createLabel('zero', positions.zeroLine, `0 = ${comparison}`), isHorizontalLine: true },
    ...(positions.perfectLine
      ? [{ ...createLabel('perfect', positions.perfectLine, 'Perfect model'), isHorizontalLine: true }]
      : []),
  ]
}

/** Lists points along the straight lines, which labels avoid. */
function listLinePoints({ zeroLine, perfectLine, capacity }: MarkPositions): readonly PagePoint[] {
  const horizontalPoints = [zeroLine, ...(perfectLine ? [perfectLine] : [])].flatMap(({ y }) =>
    Array.from({ length: 86 }, (_, step) => ({ x: PLOT.x + 8 * step, y })),
  )
  const verticalPoints = capacity
    ? Array.from({ length: 40 }, (_, step) => ({ x: capacity.x, y: PLOT.y + 8 * step }))
    : []
  return [...horizontalPoints, ...verticalPoints]
}

function renderZeroLine({ y }: PagePoint): string {
  return line([PLOT.x, y], [PLOT.x + PLOT.width, y], { class: 'zero', stroke: INK.text, 'stroke-width': 1.5 })
}

function renderPerfectLine({ y }: PagePoint): string {
  const lineStyle = { 'stroke-dasharray': '2 3', stroke: INK.text, 'stroke-width': 1.5 }
  return line([PLOT.x, y], [PLOT.x + PLOT.width, y], { class: 'perfect', ...lineStyle })
}

function renderCapacityLine({ x }: PagePoint): string {
  const lineStyle = { 'stroke-dasharray': '9 5', stroke: INK.line, 'stroke-width': 2 }
  return line([x, PLOT.y], [x, PLOT.y + PLOT.height], { class: 'capacity', ...lineStyle })
}

const MARK_RADIUS = 8

function renderPlanMark({ x, y }: PagePoint): string {
  const corners: readonly [number, number][] = [
    [x, y - MARK_RADIUS],
    [x + MARK_RADIUS, y],
    [x, y + MARK_RADIUS],
    [x - MARK_RADIUS, y],
  ]
  return element('path', { class: 'plan', d: `${pathData([corners])}Z`, fill: INK.text, stroke: INK.paper })
}

function renderBreakEvenMark({ x, y }: PagePoint): string {
  const attributes = { class: 'break-even', cx: x, cy: y, r: 6, fill: INK.paper, stroke: INK.text, 'stroke-width': 2 }
  return element('circle', attributes)
}

function createMarkBox({ x, y }: PagePoint): Box {
  return { x: x - MARK_RADIUS, y: y - MARK_RADIUS, width: 2 * MARK_RADIUS, height: 2 * MARK_RADIUS }
}

/** Renders a label, with a thin leader line if it is far from its mark. */
function renderLabel({ name, lines, target, isHorizontalLine, box }: PlacedLabel): string {
  const nearestPoint = findNearestPoint(box, target)
  const needsLeader = !isHorizontalLine && Math.hypot(nearestPoint.x - target.x, nearestPoint.y - target.y) > 26
  return drawGroup(`label ${name}-label`, [
    ...(needsLeader
      ? [line([nearestPoint.x, nearestPoint.y], [target.x, target.y], { stroke: INK.line, 'stroke-width': 1 })]
      : []),
    element('rect', { ...box, fill: INK.paper, 'fill-opacity': '0.9' }),
    ...lines.map((text, index) =>
      textElement(box.x + 4, box.y + 14 + LINE_HEIGHT * index, text, { 'font-size': LABEL_SIZE }),
    ),
  ])
}
