import type { Axis } from './axes.js'
import type { Box, PagePoint } from './labels.js'

/** The layout of the page, in SVG units. */
export const PAGE_SIZE = { width: 800, height: 540 } as const
export const MARGIN = 24
export const PLOT: Box = { x: 96, y: 96, width: 680, height: 316 }

export interface Axes {
  readonly selectionRate: Axis
  readonly value: Axis
}

export function toX({ selectionRate }: Axes, rate: number): number {
  return PLOT.x + PLOT.width * selectionRate.toFraction(rate)
}

export function toY({ value }: Axes, amount: number): number {
  return PLOT.y + PLOT.height * (1 - value.toFraction(amount))
}

export function toPagePoint(axes: Axes, selectionRate: number, value: number): PagePoint {
  return { x: toX(axes, selectionRate), y: toY(axes, value) }
}

const CURVE_SAMPLES = 170

/** Traces the curve as line segments, clipped where it leaves the plot at the top or bottom. */
export function traceCurve(
  axes: Axes,
  valueAtRate: (selectionRate: number) => number,
): readonly (readonly [number, number])[][] {
  const pieces: [number, number][][] = [[]]
  const isInsidePlot = (y: number) => y >= PLOT.y - 1e-9 && y <= PLOT.y + PLOT.height + 1e-9
  let previous: [number, number] | undefined
  for (let sample = 0; sample <= CURVE_SAMPLES; sample++) {
    const selectionRate = axes.selectionRate.fromFraction(sample / CURVE_SAMPLES)
    const current: [number, number] = [
      PLOT.x + (PLOT.width * sample) / CURVE_SAMPLES,
      toY(axes, valueAtRate(selectionRate)),
    ]
    if (previous && isInsidePlot(previous[1]) !== isInsidePlot(current[1])) {
      const edge = findEdgeCrossing(previous, current)
      if (isInsidePlot(current[1])) pieces.push([edge])
      else pieces.at(-1)?.push(edge)
    }
    if (isInsidePlot(current[1])) pieces.at(-1)?.push(current)
    previous = current
  }
  return pieces.filter((piece) => piece.length > 1)
}

function findEdgeCrossing(from: readonly [number, number], to: readonly [number, number]): [number, number] {
  const bottom = PLOT.y + PLOT.height
  const y = Math.max(from[1], to[1]) > bottom ? bottom : PLOT.y
  const fraction = (y - from[1]) / (to[1] - from[1])
  return [from[0] + fraction * (to[0] - from[0]), y]
}
