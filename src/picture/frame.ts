import type { ValueCurve } from './curve.js'
import { type Axes, MARGIN, PAGE_SIZE, PLOT, toX, toY } from './page.js'
import { drawGroup, INK, line, textElement } from './svg.js'
import { truncateToWidth, wrapToWidth } from './text.js'
import { formatAligned } from '../text/figures/format-number.js'
import { formatExactShare } from '../text/figures/format-share.js'

/** Everything around the curve: heading, axes, and notes. */

const TEXT_WIDTH = PAGE_SIZE.width - 2 * MARGIN
const NOTE_SIZE = 12

export function formatHeading({ valueName }: ValueCurve): string {
  return `${valueName.title} by selection rate`
}

export function renderHeading(curve: ValueCurve, project: string): string {
  return drawGroup('heading', [
    textElement(MARGIN, 34, formatHeading(curve), { 'font-size': 18, 'font-weight': 'bold' }),
    ...(project === '' ? [] : [textElement(MARGIN, 55, truncateToWidth(project, 13, TEXT_WIDTH))]),
  ])
}

export function renderRateAxis(axes: Axes): string {
  const bottom = PLOT.y + PLOT.height
  const { ticks, isLog } = axes.selectionRate
  const title = `Selection rate (share of all cases acted on)${isLog ? ', log scale' : ''}`
  return drawGroup('depth-axis', [
    line([PLOT.x, bottom], [PLOT.x + PLOT.width, bottom], { stroke: INK.line, 'stroke-width': 1 }),
    ...ticks.flatMap((tick) => [
      line([toX(axes, tick), bottom], [toX(axes, tick), bottom + 5], { stroke: INK.line, 'stroke-width': 1 }),
      textElement(toX(axes, tick), bottom + 20, formatExactShare(tick), { 'text-anchor': 'middle' }),
    ]),
    textElement(PLOT.x + PLOT.width / 2, bottom + 42, title, { 'text-anchor': 'middle' }),
  ])
}

export function renderValueAxis(axes: Axes, { currency, comparison, valueName }: ValueCurve): string {
  const { ticks } = axes.value
  const isMillions = Math.max(...ticks.map(Math.abs)) >= 2e6
  const amounts = formatAligned(ticks.map((tick) => (isMillions ? tick / 1e6 : tick)))
  const unit = [isMillions ? 'million' : '', currency?.trim() ?? ''].filter((word) => word !== '').join(' ')
  const title = `${valueName.title}${unit === '' ? '' : `, in ${unit}`}, compared with ${comparison}`
  return drawGroup('value-axis', [
    ...ticks.flatMap((tick, index) => [
      line([PLOT.x, toY(axes, tick)], [PLOT.x + PLOT.width, toY(axes, tick)], {
        stroke: INK.grid,
        'stroke-width': 0.5,
        'stroke-dasharray': '1 4',
      }),
      textElement(PLOT.x - 8, toY(axes, tick) + 4, amounts[index] ?? '', { 'text-anchor': 'end' }),
    ]),
    textElement(MARGIN, PLOT.y - 16, truncateToWidth(title, 13, TEXT_WIDTH)),
  ])
}

export function renderNotes(lines: readonly string[]): string {
  const noteLines = lines.flatMap((note) => wrapToWidth(note, NOTE_SIZE, TEXT_WIDTH)).slice(0, 4)
  const top = PLOT.y + PLOT.height + 70
  return drawGroup(
    'notes',
    noteLines.map((note, index) => textElement(MARGIN, top + 16 * index, note, { 'font-size': NOTE_SIZE })),
  )
}
