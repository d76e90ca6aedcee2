import type { Stage } from '../plan/stage.js'

/** The questions that the interview would ask for a stage now, in one sitting with everybody whose answers they are. */
export interface Sitting {
  readonly stage: Stage
  readonly questions: number
  /** Estimated, at least 1. */
  readonly minutes: number
  /** Names of those who are asked, the one with most questions first. Empty if no one is named who could answer. */
  readonly people: readonly string[]
}
