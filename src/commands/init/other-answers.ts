import { createAnswerEdits } from '../../interview/answer-edits.js'
import { isAnswerError } from '../../interview/parse-amount.js'
import { parseAnswer, type ParsedAnswer } from '../../interview/parse-answer.js'
import { findPlanQuestion, hasAnswer, type PlanQuestion } from '../../interview/plan-questions.js'
import { formatAnswerLabel } from '../../interview/review.js'
import { type OtherAnswer, splitAnswer } from '../../interview/quick-path/split-answer.js'
import type { Path } from '../../plan/path.js'
import { inSentence } from '../../text/in-sentence.js'
import type { Draft } from './types.js'

/** An answer that was written, and what it said besides. */
export interface WrittenAnswer {
  readonly path: Path
  /** The other answers that were written, for the person to read: `unit: % of customers`. */
  readonly notes: readonly string[]
}

/** Writes an answer to the draft, with whatever else it says about fields that have no answer yet. */
export function writeAnswer(
  draft: Draft,
  planQuestion: PlanQuestion,
  parsed: ParsedAnswer,
  others: readonly OtherAnswer[],
): WrittenAnswer {
  const { edits, path } = createAnswerEdits(planQuestion, parsed, draft.answers())
  draft.apply(edits)
  const said = others.flatMap((other) => writeOther(draft, other, path))
  return { path, notes: said }
}

function writeOther(draft: Draft, { at, text }: OtherAnswer, answerPath: Path): readonly string[] {
  const { plan } = draft.answers()
  const path = at(answerPath)
  const question = findPlanQuestion(plan, path)
  if (question === undefined || hasAnswer(question, plan)) return []
  const split = splitAnswer(question, text, plan)
  const parsed = parseAnswer(question, split.text, plan)
  if (isAnswerError(parsed)) return []
  const { notes } = writeAnswer(draft, question, parsed, split.others)
  const written = formatAnswerLabel(question, draft.answers().plan)
  return [`${inSentence(question.title)}: ${written ?? text}`, ...notes]
}
