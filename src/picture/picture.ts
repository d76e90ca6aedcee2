import { escapeMarkup, toPlainLine } from '../text/markup.js'
import type { Plan } from '../plan/plan.js'
import { createSelectionRateAxis, createValueAxis } from './axes.js'
import { type ValueCurve, computeValueCurve } from './curve.js'
import { type MeasuredCurve, toValueCurve } from './measured-curve.js'
import { renderRateAxis, formatHeading, renderHeading, renderNotes, renderValueAxis } from './frame.js'
import { isPerfectShown, renderMarks } from './marks.js'
import { type Axes, PAGE_SIZE } from './page.js'
import { element, INK } from './svg.js'
import { truncateToWidth } from './text.js'
import { listNotes, describeCurve } from './words.js'

/** A chart of net value per year by selection rate. */
export interface Picture {
  /** File name, next to the briefs. */
  readonly file: string
  readonly svg: string
  /** A text alternative: what the chart shows. */
  readonly words: string
}

const PICTURE_FILE = 'value-against-depth.svg'

/**
 * Creates the chart; `undefined` unless the task is binary and its value can be calculated. Output is deterministic.
 */
export function createPicture(plan: Plan): Picture | undefined {
  const curve = computeValueCurve(plan)
  return curve && drawPicture(curve, plan)
}

/** Creates the chart of a curve that was measured; `undefined` unless the plan's value can be calculated. */
export function createMeasuredPicture(plan: Plan, measured: MeasuredCurve): Picture | undefined {
  const curve = toValueCurve(plan, measured)
  return curve && drawPicture(curve, plan)
}

function drawPicture(curve: ValueCurve, plan: Plan): Picture {
  const shortened = { ...curve, currency: curve.currency && truncateToWidth(curve.currency, 10, 90) }
  const description = describeCurve(shortened)
  return {
    file: PICTURE_FILE,
    svg: renderSvg(shortened, toPlainLine(plan.project?.name ?? ''), description),
    words: description,
  }
}

function renderSvg(curve: ValueCurve, project: string, description: string): string {
  const rateAxis = createSelectionRateAxis(curve)
  const axes: Axes = { selectionRate: rateAxis, value: createValueAxis(curve, rateAxis) }
  const ids = { title: 'value-against-depth-title', desc: 'value-against-depth-desc' }
  const parts = [
    element(
      'title',
      { id: ids.title },
      escapeMarkup(project === '' ? formatHeading(curve) : `${formatHeading(curve)}: ${project}`),
    ),
    element('desc', { id: ids.desc }, escapeMarkup(description)),
    element('rect', { class: 'paper', width: PAGE_SIZE.width, height: PAGE_SIZE.height, fill: INK.paper }),
    renderHeading(curve, project),
    renderRateAxis(axes),
    renderValueAxis(axes, curve),
    renderMarks(curve, axes),
    renderNotes(listNotes(curve, isPerfectShown(curve.perfectModelValue, axes))),
  ]
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: `0 0 ${PAGE_SIZE.width} ${PAGE_SIZE.height}`,
    ...PAGE_SIZE,
    role: 'img',
    'aria-labelledby': `${ids.title} ${ids.desc}`,
    'font-family': 'sans-serif',
  }
  return `${element('svg', attributes, `\n${parts.join('\n')}\n`)}\n`
}
