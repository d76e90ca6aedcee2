import { showDay } from '../plan/day.js'
import { personNamed as nameOf } from '../plan/named.js'
import { isWithin, parsePath, type Path } from '../plan/path.js'
import { lastDay, questionAbout } from '../plan/pending.js'
import type { OpenQuestion, Plan } from '../plan/plan.js'
import type { Profile } from '../plan/profile.js'

/** What a template gets for one thing a plan may say: the words, and whether they are the plan's own. */
export interface Said {
  readonly text: string
  /** False for "not decided yet" and "does not apply", which are printed in italics. */
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

/** The plan is silent at a place: it does not apply, somebody finds out, or nobody has decided. */
export function unsaid(telling: Telling, path: Path, what?: string): Said {
  const because = exemption(telling.plan, path)
  const subject = what === undefined ? '' : `${what} `
  if (because !== undefined) return remark(`${subject}does not apply: ${because}`)
  const question = questionAbout(path, telling.plan)
  const who = question && findsOut(telling, question)
  return remark(`${subject}${what === undefined ? '' : 'is '}not decided yet${who ? `; ${who}` : ''}`)
}

/** An answer stands, and somebody still has to find out whether it is right. */
export function noteAt(telling: Telling, path: Path): string {
  const question = telling.plan.open_questions?.find(
    ({ about }) => about !== undefined && isWithin(parsePath(about), path),
  )
  return question ? `still open; ${findsOut(telling, question) ?? 'nobody is named to find out'}` : ''
}

export { personNamed as nameOf } from '../plan/named.js'

export function isBlank(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '')
}

/** Why a place does not apply, where somebody said so. */
export function exemption(plan: Plan, path: Path): string | undefined {
  const found = plan.not_applicable?.find(
    (one) => !isBlank(one.because) && one.about !== undefined && isWithin(path, parsePath(one.about)),
  )
  return found?.because
}

function findsOut({ plan, today }: Telling, question: OpenQuestion): string | undefined {
  const { owner } = question
  const day = lastDay(question)
  const by = day === undefined ? '' : ` by ${showDay(day)}`
  if (owner === undefined) return day === undefined ? undefined : `to be found out${by}`
  return day !== undefined && day < today
    ? `${nameOf(plan, owner)} was to find out${by}`
    : `${nameOf(plan, owner)} finds out${by}`
}
