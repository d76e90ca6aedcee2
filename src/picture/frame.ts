import { showExactly } from '../text/format-numbers.js'
import type { Curve } from './curve.js'
import { type Axes, MARGIN, PAGE, PLOT, xOf, yOf } from './page.js'
import { group, INK, line, words } from './svg.js'
import { fitted, wrapped } from './text.js'

/** What stands around the curve: heading, axes, notes. */

const ROOM = PAGE.width - 2 * MARGIN
const NOTE_SIZE = 12

export const HEADING = 'Net value per year by selection rate'

export function heading(project: string): string {
  return group('heading', [
    words(MARGIN, 34, HEADING, { 'font-size': 18, 'font-weight': 'bold' }),
    ...(project === '' ? [] : [words(MARGIN, 55, fitted(project, 13, ROOM))]),
  ])
}

export function depthScale(axes: Axes): string {
  const bottom = PLOT.y + PLOT.height
  const { ticks, isLog } = axes.depth
  const title = `Selection rate (share of all cases acted on)${isLog ? ', log scale' : ''}`
  return group('depth-axis', [
    line([PLOT.x, bottom], [PLOT.x + PLOT.width, bottom], { stroke: INK.line, 'stroke-width': 1 }),
    ...ticks.flatMap((tick) => [
      line([xOf(axes, tick), bottom], [xOf(axes, tick), bottom + 5], { stroke: INK.line, 'stroke-width': 1 }),
      words(xOf(axes, tick), bottom + 20, showExactly(tick, 'share', '', undefined), { 'text-anchor': 'middle' }),
    ]),
    words(PLOT.x + PLOT.width / 2, bottom + 42, title, { 'text-anchor': 'middle' }),
  ])
}

export function valueScale(axes: Axes, { currency, zero }: Curve): string {
  const { ticks } = axes.value
  const isMillions = Math.max(...ticks.map(Math.abs)) >= 2e6
  const amounts = alike(ticks.map((tick) => (isMillions ? tick / 1e6 : tick)))
  const unit = [isMillions ? 'million' : '', currency?.trim() ?? ''].filter((word) => word !== '').join(' ')
  const title = `Net value per year${unit === '' ? '' : `, in ${unit}`}, compared with ${zero}`
  return group('value-axis', [
    ...ticks.flatMap((tick, index) => [
      line([PLOT.x, yOf(axes, tick)], [PLOT.x + PLOT.width, yOf(axes, tick)], {
        stroke: INK.grid,
        'stroke-width': 0.5,
        'stroke-dasharray': '1 4',
      }),
      words(PLOT.x - 8, yOf(axes, tick) + 4, amounts[index] ?? '', { 'text-anchor': 'end' }),
    ]),
    words(MARGIN, PLOT.y - 16, fitted(title, 13, ROOM)),
  ])
}

/** All with as many decimals as the one that has most. */
function alike(ticks: readonly number[]): readonly string[] {
  const decimals = Math.max(...ticks.map((tick) => (String(Number(tick.toPrecision(9))).split('.')[1] ?? '').length))
  return ticks.map((tick) => tick.toFixed(decimals).replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ','))
}

export function notes(lines: readonly string[]): string {
  const all = lines.flatMap((note) => wrapped(note, NOTE_SIZE, ROOM)).slice(0, 4)
  const top = PLOT.y + PLOT.height + 70
  return group(
    'notes',
    all.map((note, index) => words(MARGIN, top + 16 * index, note, { 'font-size': NOTE_SIZE })),
  )
}
