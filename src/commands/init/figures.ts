import { type Path, samePath } from '../../plan/path.js'
import type { Plan } from '../../plan/plan.js'
import type { Task } from '../../plan/profile.js'
import { clean } from '../../text/sanitize.js'
import { paragraph } from '../../text/wrap.js'
import { changeOfValue, readoutOf, valueAYear } from '../../worksheet/readout.js'
import { givenRows } from '../../worksheet/inputs.js'
import type { Out } from '../shared/ports.js'

/** What the figures say is said in the interview, once; later only that the value has changed. */

/** What has been told in this sitting. */
export interface Told {
  readonly task: Task | undefined
  /** Money a year; `undefined` while it could not be told. */
  readonly value: number | undefined
}

/** After an answer at a place, where `before` is the plan without it. Returns what is told by now. */
export function tellFigures(out: Out, told: Told | undefined, before: Plan, plan: Plan, at: Path): Told | undefined {
  const sentences = readoutOf(plan)
  if (!sentences) return told
  const now: Told = { task: plan.project?.task, value: valueAYear(plan) }
  if (told?.task === now.task && told) {
    const change = changeOfValue(plan, told.value)
    if (change === undefined) return told
    tell(out, [change])
    return now
  }
  /* Whoever goes on with a plan hears it when figures are the subject again, not at the start. */
  if (readoutOf(before) && !isFigure(at, plan)) return told
  tell(out, sentences)
  return now
}

function isFigure(at: Path, plan: Plan): boolean {
  return givenRows(plan).some(({ path }) => samePath(path, at))
}

export function tell(out: Out, sentences: readonly string[]): void {
  const paragraphs = sentences.map((sentence) => paragraph(clean(sentence), out.lookOfTalk.width, '  ', '  '))
  out.talk(`\n${paragraphs.join('\n')}\n`)
}
