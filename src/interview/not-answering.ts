import { addDays, isIsoDate, skipWeekend } from '../plan/day.js'
import { parsePath, isSamePath, formatPath } from '../plan/path.js'
import type { Plan } from '../plan/plan.js'
import { getRoleLabel } from '../plan/roles.js'
import { hasReached, type Stage } from '../plan/stage.js'
import type { Edit } from '../yaml/edit/types.js'
import { inSentence } from '../text/in-sentence.js'
import type { Answers } from './answers.js'
import { type Asking, holderOf } from './asking.js'
import { dayComplaint } from './days.js'
import { settledEdits, takenBackEdits } from './edits.js'
import { ledgerId } from './records.js'
import { entryAfter } from './order.js'
import { type Named, personEdits, personId } from './persons.js'
import { stageOf } from './scope.js'
import { setsOf } from './set-edits.js'

/** "I don't know yet" and "does not apply": both are recorded, with a name or a reason; neither invents an answer. */

/** By default somebody has two weeks. */
const DAYS_TO_FIND_OUT = 14

export interface FindingOut {
  readonly owner: Named
  /** ISO day. */
  readonly due: string
}

/** Who would be asked to find out: whoever holds the role that answers, else the ML lead. */
export function finderOf(asking: Asking, plan: Plan): { readonly name: string; readonly from: string } | undefined {
  for (const role of [asking.who, 'ml_lead'] as const) {
    const name = holderOf(plan, role)?.name
    if (name !== undefined) return { name, from: `the ${getRoleLabel(role)} role` }
  }
  return undefined
}

export function dueComplaint(typed: string, today: string): string | undefined {
  const complaint = dayComplaint(typed)
  if (complaint !== undefined) return complaint
  return typed.trim() < today ? `${typed.trim()} is in the past. Today is ${today}.` : undefined
}

export function defaultDue(today: string): string {
  return skipWeekend(addDays(today, DAYS_TO_FIND_OUT))
}

export function unknownEdits(asking: Asking, { owner, due }: FindingOut, answers: Answers, today: string): Edit[] {
  const { plan } = answers
  const about = formatPath(asking.about)
  const present = plan.open_questions?.find((entry) => entry.path === about)
  const id = present?.id ?? ledgerId(about, plan.open_questions)
  const entry = {
    path: about,
    question: asking.question,
    owner: personId(owner, plan),
    ...(present ? moved(present, due) : { stage: stageAsked(asking, plan), asked_on: today, first_due: due, due }),
  }
  const before = present ? undefined : entryAfter(asking.about, plan.open_questions ?? [], plan)
  return [
    ...personEdits(owner, answers),
    ...setsOf(['open_questions'], id, entry, before),
    ...takenBackEdits(asking, answers, entry.owner),
    ...settledEdits([asking.about], answers).filter(({ path }) => path[0] === 'not_applicable'),
  ]
}

/** The first day is kept, and how often it was moved. */
function moved({ due, times_postponed: postponed }: NonNullable<Plan['open_questions']>[number], next: string) {
  const isLater = due !== undefined && isIsoDate(due) && next > due
  return { due: next, ...(isLater ? { times_postponed: (postponed ?? 0) + 1 } : {}) }
}

/** What is asked ahead of its stage stands until the stage after it. */
function stageAsked({ from }: Asking, plan: Plan): Stage {
  const stage = stageOf(plan)
  return from !== 'optional' && hasReached(from, stage) ? from : stage
}

/** Why something cannot be set aside; `undefined` when it can. */
export function neverSetAside(asking: Asking): string | undefined {
  if (asking.kind !== 'role' || !asking.vital) return undefined
  return `Every plan must name the ${inSentence(asking.title)}, so the role can't be marked not applicable. If no one has the role yet, choose "I don't know yet".`
}

export function setAsideEdits(asking: Asking, because: string, answers: Answers): Edit[] {
  const { plan } = answers
  if (asking.kind === 'field' && asking.form.field.satisfiedBy === 'no_baseline_reason') {
    return [
      { kind: 'set', path: [...asking.about.slice(0, -1), 'no_baseline_reason'], value: because },
      ...takenBackEdits(asking, answers),
      ...settledEdits([asking.about], answers),
    ]
  }
  const about = formatPath(asking.about)
  const present = plan.not_applicable?.find(
    (entry) => entry.path !== undefined && isSamePath(parsePath(entry.path), asking.about),
  )
  const id = present?.id ?? ledgerId(about, plan.not_applicable)
  const before = present ? undefined : entryAfter(asking.about, plan.not_applicable ?? [], plan)
  return [
    ...setsOf(['not_applicable'], id, { path: about, reason: because }, before),
    ...takenBackEdits(asking, answers),
    ...settledEdits([asking.about], answers).filter(({ path }) => path[0] === 'open_questions'),
  ]
}
