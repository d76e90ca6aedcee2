import type { ChoiceOption } from '../plan/profile.js'
import type { LinesTaken } from '../text/pasted-lines.js'
import type { Role } from '../plan/roles.js'

export interface Suggestion {
  readonly text: string
  readonly source: string
  /** A sentence on what the suggestion means, if that is not obvious. */
  readonly explanation?: string
}

/** A question that is ready to be shown. */
export interface Question {
  /** The path that the answer fills, such as `economics.base_rate`; an answers file uses the same path. */
  readonly path: string
  readonly kind: 'text' | 'choice' | 'choices' | 'yes-no'
  /** The title of the topic, and its position among all topics, such as `9 of 17`. */
  readonly topic: string
  readonly progress: string
  readonly message: string
  /** Why the question is asked; shown on request. */
  readonly help: string
  readonly example: string | undefined
  readonly options: readonly ChoiceOption[]
  /** The current answer in the plan, or a suggestion with its source. */
  readonly suggestion: Suggestion | undefined
  readonly owner: Role
  /** Whether "I don't know yet" and "not applicable" are allowed; false for the follow-up questions of these two. */
  readonly canSkip: boolean
  /** What becomes of several lines that are pasted as the answer. */
  readonly lines: LinesTaken
  /** What is wrong with the input; `undefined` if it can be accepted. */
  readonly check: (input: string) => string | undefined
  /** The input in plain words, shown beside the answer: `18 of 1,000`. */
  readonly readBack: (input: string) => string | undefined
  /** Whether the input has another plausible reading, so that the person should confirm the one that is shown. */
  readonly isAmbiguous: (input: string) => boolean
}
