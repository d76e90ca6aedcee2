import { formatDate } from '../text/format-date.js'
import { personNamed as nameOf } from '../plan/display-name.js'
import { isWithin, parsePath, type Path } from '../plan/path.js'
import { lastDay, questionAbout } from '../plan/pending.js'
import type { OpenQuestion, Plan } from '../plan/plan.js'
import type { Profile } from '../plan/profile.js'

/** What a template gets for one thing a plan may say: the words, and whether they are the plan's own. */
export interface Said {
  readonly text: string
  /** False for "not decided yet" and "not applicable", which are printed in italics. */
  readonly said: boolean
  /** False where this kind of project has no such thing. */
  readonly applies: boolean
  /** Printed behind the text in italics: that an answer is still being checked, or what is missing in it. */
  readonly note: string
  /** What a choice means, in a sentence. */
  readonly means: string
}

/** What is being told, and when. */
export interface Telling {
  readonly plan: Plan
  /** ISO day. */
  readonly today: string
  readonly profile: Profile
}

export function saying(text: string, more: Partial<Said> = {}): Said {
  return { text, said: true, applies: true, note: '', means: '', ...more }
}

/** In the words of a brief, not of the plan. */
export function remark(text: string): Said {
  return saying(text, { said: false })
}

/** The plan has no answer at a place: it does not apply, somebody has the question, or nobody has decided. */
export function unsaid(telling: Telling, path: Path, what?: string): Said {
  const reason = exemption(telling.plan, path)
  if (reason !== undefined) return remark(`${what === undefined ? '' : `${what}: `}not applicable (${reason})`)
  const question = questionAbout(path, telling.plan)
  const who = question && asked(telling, question)
  return remark(`${what === undefined ? 'not' : `${what} isn't`} decided yet${who ? ` (${who})` : ''}`)
}

/** There is an answer, and somebody still has to find out whether it is right. */
export function noteAt(telling: Telling, path: Path): string {
  const question = telling.plan.open_questions?.find(
    ({ path: about }) => about !== undefined && isWithin(parsePath(about), path),
  )
  return question ? `being checked: ${asked(telling, question) ?? 'no owner yet'}` : ''
}

export { personNamed as nameOf } from '../plan/display-name.js'

export function isBlank(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '')
}

/** Why a place does not apply, where somebody said so. */
export function exemption(plan: Plan, path: Path): string | undefined {
  return exemptionAt(plan, path)?.reason
}

/** The same with the place that was set aside, which may be a whole group. */
export function exemptionAt(plan: Plan, path: Path): { readonly path: Path; readonly reason: string } | undefined {
  const found = plan.not_applicable?.find(
    (one) => !isBlank(one.reason) && one.path !== undefined && isWithin(path, parsePath(one.path)),
  )
  return found && { path: parsePath(found.path ?? ''), reason: found.reason ?? '' }
}

/** Who has an open question and until when: `Devon Achebe, Dec 11, 2026`; `undefined` where neither is recorded. */
export function asked({ plan, today }: Telling, question: OpenQuestion): string | undefined {
  const { owner } = question
  const date = lastDay(question)
  const parts = [
    owner === undefined ? undefined : nameOf(plan, owner),
    date === undefined ? undefined : `${date < today ? 'was due ' : ''}${formatDate(date)}`,
  ].filter((part) => part !== undefined)
  return parts.length === 0 ? undefined : parts.join(', ')
}
