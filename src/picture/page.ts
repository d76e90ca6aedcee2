import type { Axis } from './axes.js'
import type { Box, Spot } from './labels.js'

/** Where things stand on the page. */
export const PAGE = { width: 800, height: 540 } as const
export const MARGIN = 24
export const PLOT: Box = { x: 96, y: 96, width: 680, height: 316 }

export interface Axes {
  readonly depth: Axis
  readonly value: Axis
}

export function xOf({ depth }: Axes, at: number): number {
  return PLOT.x + PLOT.width * depth.at(at)
}

export function yOf({ value }: Axes, at: number): number {
  return PLOT.y + PLOT.height * (1 - value.at(at))
}

export function spotOf(axes: Axes, depth: number, value: number): Spot {
  return { x: xOf(axes, depth), y: yOf(axes, value) }
}

const DOTS = 170

/** The curve in pieces: what lies below or above the plot is cut off where it leaves. */
export function piecesOf(axes: Axes, valueAt: (depth: number) => number): readonly (readonly [number, number])[][] {
  const pieces: [number, number][][] = [[]]
  const isIn = (y: number) => y >= PLOT.y - 1e-9 && y <= PLOT.y + PLOT.height + 1e-9
  let before: [number, number] | undefined
  for (let dot = 0; dot <= DOTS; dot++) {
    const depth = axes.depth.valueAt(dot / DOTS)
    const here: [number, number] = [PLOT.x + (PLOT.width * dot) / DOTS, yOf(axes, valueAt(depth))]
    if (before && isIn(before[1]) !== isIn(here[1])) {
      const edge = edgeBetween(before, here)
      if (isIn(here[1])) pieces.push([edge])
      else pieces.at(-1)?.push(edge)
    }
    if (isIn(here[1])) pieces.at(-1)?.push(here)
    before = here
  }
  return pieces.filter((piece) => piece.length > 1)
}

function edgeBetween(one: readonly [number, number], other: readonly [number, number]): [number, number] {
  const bottom = PLOT.y + PLOT.height
  const y = Math.max(one[1], other[1]) > bottom ? bottom : PLOT.y
  const part = (y - one[1]) / (other[1] - one[1])
  return [one[0] + part * (other[0] - one[0]), y]
}
