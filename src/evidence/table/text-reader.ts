import type { Scores } from '../types.js'
import type { ScoresProblem } from './problem.js'

/** Takes in a text piece by piece. */
export interface TextReader {
  /** Returns what is wrong, if the rest needn't be read. */
  readonly add: (text: string) => ScoresProblem | undefined
  readonly finish: () => Scores | ScoresProblem
}
