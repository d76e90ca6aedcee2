import { hasName } from '../../plan/display-name.js'
import { formatPath } from '../../plan/path.js'
import { inSentence } from '../../text/in-sentence.js'
import type { Edit } from '../../yaml/edit/types.js'
import type { Answers } from '../answers.js'
import type { AnswerError } from '../parse-amount.js'
import { isAnswerError } from '../parse-amount.js'
import { parsePerson } from '../people.js'
import type { PlainReply } from '../plain-reply.js'
import type { PlanQuestion } from '../plan-questions.js'
import {
  createNotApplicableEdits,
  createOpenQuestionEdits,
  explainWhyNotOpen,
  explainWhyRequired,
  getDefaultDueDate,
  getDueDateLimits,
  suggestOwner,
} from '../skip-question.js'

/** What becomes of "I don't know yet" or "does not apply" where no one can be asked for the owner or the reason. */
export interface RecordedReply {
  readonly edits: readonly Edit[]
  /** What was recorded, for the person to read. */
  readonly note: string
}

export function recordReply(
  planQuestion: PlanQuestion,
  reply: PlainReply,
  answers: Answers,
  today: string,
): RecordedReply | AnswerError {
  const path = formatPath(planQuestion.path)
  if (reply.kind === 'not-applicable') {
    const refusal = explainWhyRequired(planQuestion)
    if (refusal !== undefined) return { error: refusal }
    if (reply.reason === undefined) return { error: 'Add the reason, as in "does not apply: REASON".' }
    const edits = createNotApplicableEdits(planQuestion, reply.reason, answers)
    return { edits, note: `${path} is recorded as not applicable: ${reply.reason}` }
  }
  const ownerName = suggestOwner(planQuestion, answers.plan)?.name ?? answers.plan.people?.find(hasName)?.name
  if (ownerName === undefined) {
    return { error: `No one can own the open question "${inSentence(planQuestion.title)}". Name the ML lead first.` }
  }
  const owner = parsePerson(ownerName, answers.plan)
  if (isAnswerError(owner)) return owner
  const limits = getDueDateLimits(planQuestion, answers, today)
  const refusal = explainWhyNotOpen(limits)
  if (refusal !== undefined) return { error: refusal }
  const due = getDefaultDueDate(limits)
  return {
    edits: createOpenQuestionEdits(planQuestion, { owner, due }, answers, today),
    note: `${path} is recorded as an open question (owner: ${ownerName}, due: ${due}).`,
  }
}
