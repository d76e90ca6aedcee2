import { estimateWidth } from './text.js'

/** Places labels next to their marks, where they cover nothing. */

export interface PagePoint {
  readonly x: number
  readonly y: number
}

export interface Box extends PagePoint {
  readonly width: number
  readonly height: number
}

export interface Label {
  readonly name: string
  readonly lines: readonly string[]
  /** The mark that the label describes; for a horizontal line, a point on it. */
  readonly target: PagePoint
  readonly isHorizontalLine?: boolean
}

export interface PlacedLabel extends Label {
  readonly box: Box
}

export const LABEL_SIZE = 13
export const LINE_HEIGHT = 17

/** What a label must not cover. */
export interface Obstacles {
  readonly area: Box
  /** The curve and the lines, as points; a label may cover them only if there is no other space. */
  readonly points: readonly PagePoint[]
  /** Marks, which must stay visible. */
  readonly marks: readonly Box[]
}

/** Places the labels one by one, each at the best remaining position: covering nothing and close to its target. */
export function placeLabels(labels: readonly Label[], obstacles: Obstacles): readonly PlacedLabel[] {
  return labels.reduce<readonly PlacedLabel[]>((placedLabels, label) => {
    const takenBoxes = placedLabels.map(({ box }) => box)
    const candidates = listCandidateBoxes(label, obstacles.area).map((box) => ({
      box,
      cost: computePlacementCost(box, label, takenBoxes, obstacles.marks),
    }))
    return [...placedLabels, { ...label, box: pickCheapest(candidates, obstacles.points) }]
  }, [])
}

function measureLabel(lines: readonly string[]): Pick<Box, 'width' | 'height'> {
  return {
    width: Math.max(...lines.map((line) => estimateWidth(line, LABEL_SIZE))) + 8,
    height: lines.length * LINE_HEIGHT + 4,
  }
}

const GRID_STEP = 8

/** Lists all positions on a grid inside the area, so there is always at least one. */
function listCandidateBoxes({ lines }: Label, area: Box): readonly Box[] {
  const { width, height } = measureLabel(lines)
  const columns = Math.max(1, Math.floor((area.width - width) / GRID_STEP) + 1)
  const rows = Math.max(1, Math.floor((area.height - height) / GRID_STEP) + 1)
  return Array.from({ length: columns * rows }, (_, index) => ({
    x: area.x + GRID_STEP * (index % columns),
    y: area.y + GRID_STEP * Math.floor(index / columns),
    width,
    height,
  }))
}

/** Returns the cheapest box. Counting points is slow, so it is done only for boxes that could still be the best. */
function pickCheapest(
  candidates: readonly { readonly box: Box; readonly cost: number }[],
  points: readonly PagePoint[],
): Box {
  let best: { readonly box: Box; readonly cost: number } | undefined
  for (const { box, cost } of candidates.toSorted((left, right) => left.cost - right.cost)) {
    if (best && cost >= best.cost) break
    const totalCost = cost + 60 * points.filter((point) => boxContains(box, point, 3)).length
    if (!best || totalCost < best.cost) best = { box, cost: totalCost }
  }
  return best?.box ?? { x: 0, y: 0, width: 0, height: 0 }
}

function computePlacementCost(box: Box, label: Label, takenBoxes: readonly Box[], marks: readonly Box[]): number {
  const hidden = takenBoxes.filter((takenBox) => boxesOverlap(box, takenBox, 3)).length
  const covered = marks.filter((mark) => boxesOverlap(box, mark, 2)).length
  return 1e6 * hidden + 1e4 * covered + computeDistance(box, label)
}

function boxesOverlap(first: Box, second: Box, gap = 0): boolean {
  return (
    first.x < second.x + second.width + gap &&
    second.x < first.x + first.width + gap &&
    first.y < second.y + second.height + gap &&
    second.y < first.y + first.height + gap
  )
}

function boxContains(box: Box, { x, y }: PagePoint, gap: number): boolean {
  return x > box.x - gap && x < box.x + box.width + gap && y > box.y - gap && y < box.y + box.height + gap
}

/** Distance from the nearest point of a box; positions beside the target count as closer than above or below it. */
function computeDistance(box: Box, { target, isHorizontalLine }: Label): number {
  const nearestPoint = findNearestPoint(box, target)
  const centerOffset = Math.abs(box.x + box.width / 2 - target.x) / 50
  const horizontalOffset = (nearestPoint.x - target.x) / (isHorizontalLine ? 100 : 1)
  return Math.hypot(horizontalOffset, nearestPoint.y - target.y) + centerOffset
}

export function findNearestPoint({ x, y, width, height }: Box, target: PagePoint): PagePoint {
  return { x: Math.min(x + width, Math.max(x, target.x)), y: Math.min(y + height, Math.max(y, target.y)) }
}
