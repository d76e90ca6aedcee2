import type { Role } from '../../plan/roles.js'
import type { Stage } from '../../plan/stage.js'
import type { Answers } from '../../interview/answers.js'
import type { EditStep } from '../../interview/page/merge-answers.js'
import type { Edit } from '../../yaml/edit/types.js'
import type { Hints } from '../../interview/create-question.js'
import type { InterviewScope } from '../../interview/scope.js'
import type { Prompter, Out } from '../shared/ports.js'

export interface InitOptions {
  readonly file: string
  readonly stage?: Stage
  readonly section?: string
  readonly for?: Role
  /** Ids or names of the people who are there. */
  readonly with?: readonly string[]
  /** A partial plan, or `-` for standard input. */
  readonly answers?: string
  /** Lets the answers file replace answers that the plan already has. */
  readonly replace?: boolean
  /** `path=value`, as at a prompt. */
  readonly set: readonly string[]
  /** Print the open questions instead of asking them. */
  readonly questions: boolean
  readonly format: 'json' | 'markdown'
  readonly dryRun: boolean
}

/** The plan that an interview edits: the text on disk and the text in memory. */
export interface Draft {
  readonly file: string
  /** The text when the interview started; empty for a new plan. */
  readonly before: string
  readonly text: () => string
  readonly answers: () => Answers
  /** Changes the text in memory. */
  readonly apply: (edits: readonly Edit[]) => void
  /** Applies many steps; each step computes its edits for the plan that the previous step produced. */
  readonly applySteps: (steps: readonly EditStep[]) => void
  /** Writes the text to disk; a UserError if another program has changed the file meanwhile. */
  readonly save: () => Promise<void>
}

/** What every step of an interview needs. */
export interface InterviewContext {
  readonly draft: Draft
  readonly prompter: Prompter
  readonly out: Out
  readonly scope: InterviewScope
  readonly hints: Hints
}
