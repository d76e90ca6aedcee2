import type { ChoiceOption } from '../plan/profile.js'
import type { Role } from '../plan/roles.js'

export interface Suggestion {
  readonly text: string
  readonly from: string
  /** What it means, in a sentence, where that is not plain. */
  readonly reading?: string
}

/** One thing to ask, ready to be shown. */
export interface Question {
  /** What it is about, such as `economics.base_rate`; also how an answers file names it. */
  readonly about: string
  readonly kind: 'text' | 'choice' | 'choices' | 'yes-no'
  /** What a topic is called on the screen, and how far along it is. */
  readonly topic: string
  readonly step: string
  readonly message: string
  /** Why we ask, shown when asked for. */
  readonly why: string
  readonly example: string | undefined
  readonly options: readonly ChoiceOption[]
  /** What stands in the plan already, or a sensible suggestion with its origin. */
  readonly suggestion: Suggestion | undefined
  readonly who: Role
  /** May be answered with "I don't know yet" and "does not apply"; a question about an open question may not. */
  readonly maySkip: boolean
  /** A complaint about what was typed, or `undefined` when it can be taken. */
  readonly check: (typed: string) => string | undefined
  /** What was typed, read back in plain words: `18 of 1,000`. */
  readonly readBack: (typed: string) => string | undefined
}
