import type { Question } from '../../interview/question.js'

/** A follow-up to a question; it can't be skipped itself. */
export function createFollowUp(mainQuestion: Question, path: string, message: string): Question {
  return {
    ...mainQuestion,
    path,
    kind: 'text',
    message,
    example: undefined,
    options: [],
    suggestion: undefined,
    canSkip: false,
    readBack: () => undefined,
    lines: path === 'not_applicable.reason' ? 'joined' : 'first',
    isAmbiguous: () => false,
  }
}
