import { escaped, plain } from '../text/markup.js'
import type { Plan } from '../plan/plan.js'
import { depthAxis, valueAxis } from './axes.js'
import { type Curve, curveOf } from './curve.js'
import { depthScale, heading, HEADING, notes, valueScale } from './frame.js'
import { isPerfectShown, marks } from './marks.js'
import { type Axes, PAGE } from './page.js'
import { element, INK } from './svg.js'
import { fitted } from './text.js'
import { notesOf, storyOf } from './words.js'

/** Value a year against depth, for people who would rather look than read. */
export interface Picture {
  /** Its name beside the briefs. */
  readonly file: string
  readonly svg: string
  /** What it shows, for those who do not see it. */
  readonly words: string
}

const PICTURE_FILE = 'value-against-depth.svg'

/** Only a yes-or-no plan whose value can be worked out has one. Same plan: the same bytes. */
export function pictureOf(plan: Plan): Picture | undefined {
  const curve = curveOf(plan)
  if (!curve) return undefined
  const short = { ...curve, currency: curve.currency && fitted(curve.currency, 10, 90) }
  const story = storyOf(short)
  return { file: PICTURE_FILE, svg: svgOf(short, plain(plan.project?.name ?? ''), story), words: story }
}

function svgOf(curve: Curve, project: string, story: string): string {
  const depth = depthAxis(curve)
  const axes: Axes = { depth, value: valueAxis(curve, depth) }
  const ids = { title: 'value-against-depth-title', desc: 'value-against-depth-desc' }
  const parts = [
    element('title', { id: ids.title }, escaped(project === '' ? HEADING : `${HEADING}: ${project}`)),
    element('desc', { id: ids.desc }, escaped(story)),
    element('rect', { class: 'paper', width: PAGE.width, height: PAGE.height, fill: INK.paper }),
    heading(project),
    depthScale(axes),
    valueScale(axes, curve),
    marks(curve, axes),
    notes(notesOf(curve, isPerfectShown(curve.perfect, axes))),
  ]
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: `0 0 ${PAGE.width} ${PAGE.height}`,
    ...PAGE,
    role: 'img',
    'aria-labelledby': `${ids.title} ${ids.desc}`,
    'font-family': 'sans-serif',
  }
  return `${element('svg', attributes, `\n${parts.join('\n')}\n`)}\n`
}
