import { widthOf } from './text.js'

/** Labels beside their marks, where nothing else stands. */

export interface Spot {
  readonly x: number
  readonly y: number
}

export interface Box extends Spot {
  readonly width: number
  readonly height: number
}

export interface Label {
  readonly name: string
  readonly lines: readonly string[]
  /** What it speaks of; where that is a line across the page, a spot on it. */
  readonly of: Spot
  readonly isAcross?: boolean
}

export interface Placed extends Label {
  readonly box: Box
}

export const LABEL_SIZE = 13
export const LINE_HEIGHT = 17

/** What a label keeps away from. */
export interface Crowd {
  readonly within: Box
  /** The curve and the lines, as dots; a label may stand on them when there is no other room. */
  readonly dots: readonly Spot[]
  /** Marks, that nothing may hide. */
  readonly marks: readonly Box[]
}

/** One after the other, each at the best place that is left: touching nothing, and near to what it speaks of. */
export function placed(labels: readonly Label[], crowd: Crowd): readonly Placed[] {
  return labels.reduce<readonly Placed[]>((done, label) => {
    const taken = done.map(({ box }) => box)
    const places = placesFor(label, crowd.within).map((box) => ({ box, cost: costOf(box, label, taken, crowd.marks) }))
    return [...done, { ...label, box: cheapest(places, crowd.dots) }]
  }, [])
}

function sizeOf(lines: readonly string[]): Pick<Box, 'width' | 'height'> {
  return {
    width: Math.max(...lines.map((line) => widthOf(line, LABEL_SIZE))) + 8,
    height: lines.length * LINE_HEIGHT + 4,
  }
}

const STEP = 8

/** Everywhere inside, on a grid, so that there is always one. */
function placesFor({ lines }: Label, within: Box): readonly Box[] {
  const { width, height } = sizeOf(lines)
  const columns = Math.max(1, Math.floor((within.width - width) / STEP) + 1)
  const rows = Math.max(1, Math.floor((within.height - height) / STEP) + 1)
  return Array.from({ length: columns * rows }, (_, index) => ({
    x: within.x + STEP * (index % columns),
    y: within.y + STEP * Math.floor(index / columns),
    width,
    height,
  }))
}

/** To count the dots takes long, so it is done only where a place could still be the best. */
function cheapest(places: readonly { readonly box: Box; readonly cost: number }[], dots: readonly Spot[]): Box {
  let best: { readonly box: Box; readonly cost: number } | undefined
  for (const { box, cost } of places.toSorted((one, other) => one.cost - other.cost)) {
    if (best && cost >= best.cost) break
    const all = cost + 60 * dots.filter((dot) => contains(box, dot, 3)).length
    if (!best || all < best.cost) best = { box, cost: all }
  }
  return best?.box ?? { x: 0, y: 0, width: 0, height: 0 }
}

function costOf(box: Box, label: Label, taken: readonly Box[], marks: readonly Box[]): number {
  const hidden = taken.filter((other) => overlap(box, other, 3)).length
  const covered = marks.filter((mark) => overlap(box, mark, 2)).length
  return 1e6 * hidden + 1e4 * covered + distance(box, label)
}

function overlap(one: Box, other: Box, gap = 0): boolean {
  return (
    one.x < other.x + other.width + gap &&
    other.x < one.x + one.width + gap &&
    one.y < other.y + other.height + gap &&
    other.y < one.y + one.height + gap
  )
}

function contains(box: Box, { x, y }: Spot, gap: number): boolean {
  return x > box.x - gap && x < box.x + box.width + gap && y > box.y - gap && y < box.y + box.height + gap
}

/** From the nearest point of a box; beside counts as nearer than above or below. */
function distance(box: Box, { of, isAcross }: Label): number {
  const near = nearest(box, of)
  const middle = Math.abs(box.x + box.width / 2 - of.x) / 50
  const aside = (near.x - of.x) / (isAcross ? 100 : 1)
  return Math.hypot(aside, near.y - of.y) + middle
}

export function nearest({ x, y, width, height }: Box, of: Spot): Spot {
  return { x: Math.min(x + width, Math.max(x, of.x)), y: Math.min(y + height, Math.max(y, of.y)) }
}
