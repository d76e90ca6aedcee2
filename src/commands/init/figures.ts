import { type Path, isSamePath } from '../../plan/path.js'
import type { Plan } from '../../plan/plan.js'
import type { Task } from '../../plan/profile.js'
import { sanitize } from '../../text/sanitize.js'
import { wrapParagraph } from '../../text/wrap.js'
import { formatValueChange, formatSummary, getNetValuePerYear } from '../../worksheet/readout.js'
import { listWorksheetInputs } from '../../worksheet/inputs.js'
import type { Out } from '../shared/ports.js'

/** The interview shows what the figures mean once; after that, only how the value has changed. */

/** What has been shown in this session. */
export interface FiguresShown {
  readonly task: Task | undefined
  /** Net value per year in the plan's currency; `undefined` while it can't be computed. */
  readonly value: number | undefined
}

/**
 * Shows the figures after an answer at `path`; `planBefore` is the plan without the answer. Returns what has been shown
 * so far.
 */
export function showFigures(
  out: Out,
  shown: FiguresShown | undefined,
  planBefore: Plan,
  plan: Plan,
  path: Path,
): FiguresShown | undefined {
  const sentences = formatSummary(plan)
  if (!sentences) return shown
  const current: FiguresShown = { task: plan.project?.task, value: getNetValuePerYear(plan) }
  if (shown?.task === current.task && shown) {
    const change = formatValueChange(plan, shown.value)
    if (change === undefined) return shown
    printParagraphs(out, [change])
    return current
  }
  /* In a resumed interview, the figures are shown when an answer changes one, not at the start. */
  if (formatSummary(planBefore) && !isFigure(path, plan)) return shown
  printParagraphs(out, sentences)
  return current
}

function isFigure(path: Path, plan: Plan): boolean {
  return listWorksheetInputs(plan).some(({ path: rowPath }) => isSamePath(rowPath, path))
}

export function printParagraphs(out: Out, sentences: readonly string[]): void {
  const paragraphs = sentences.map((sentence) => wrapParagraph(sanitize(sentence), out.stderrStyle.width, '  ', '  '))
  out.stderr(`\n${paragraphs.join('\n')}\n`)
}
