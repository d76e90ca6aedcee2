import { isAnswerError } from '../../interview/parse-amount.js'
import type { PlanQuestion } from '../../interview/plan-questions.js'
import { commentOnAnswer } from '../../interview/quick-path/comment-on-answer.js'
import { findCertainAnswer } from '../../interview/quick-path/propose-answer.js'
import { splitAnswer } from '../../interview/quick-path/split-answer.js'
import { explainWhyRequired, createNotApplicableEdits } from '../../interview/skip-question.js'
import { formatAnswerLabel } from '../../interview/review.js'
import { createQuestion, getLinesTaken } from '../../interview/create-question.js'
import type { Question } from '../../interview/question.js'
import { cleanInput, parseAnswer } from '../../interview/parse-answer.js'
import { findPlainReply } from '../../interview/plain-reply.js'
import { isPlaceholder } from '../../plan/placeholder-words.js'
import type { Path } from '../../plan/path.js'
import { splitLines } from '../../text/pasted-lines.js'
import { type AnswerWarning, findAnswerWarning } from './confirm-answer.js'
import { printParagraphs } from './figures.js'
import { createFollowUp } from './follow-up.js'
import { writeAnswer } from './other-answers.js'
import type { InterviewContext } from './types.js'
import { recordUnknown, type UnknownAnswer } from './unknown.js'
import type { Reply } from '../shared/ports.js'

/** One question: answered, recorded as an open question, or marked not applicable. */
export type QuestionOutcome =
  /** Several lines that were pasted name several items; the paths are in their order. */
  | { readonly kind: 'answered' | 'skipped'; readonly paths: readonly Path[] }
  | { readonly kind: 'unknown'; readonly paths: readonly Path[]; readonly unknowns: readonly UnknownAnswer[] }
  | 'back'
  | 'stop'

export async function askQuestion(context: InterviewContext, planQuestion: PlanQuestion): Promise<QuestionOutcome> {
  for (;;) {
    const question = createQuestion(planQuestion, context.draft.answers().plan, context.scope, context.hints)
    const outcome = await handleReply(await context.prompter.ask(question), context, planQuestion, question)
    if (outcome !== 'again') return outcome
  }
}

async function handleReply(
  reply: Reply,
  context: InterviewContext,
  planQuestion: PlanQuestion,
  question: Question,
): Promise<QuestionOutcome | 'again'> {
  switch (reply.kind) {
    case 'stop':
    case 'back':
      return reply.kind
    case 'answer':
      return handleText(reply.text, context, planQuestion, question)
    case 'unknown':
      return skipUnknown(context, planQuestion)
    case 'not-applicable':
      return recordNotApplicable(context, planQuestion, question)
  }
}

/** "I don't know yet" and "does not apply" mean the same typed as chosen. */
async function handleText(
  text: string,
  context: InterviewContext,
  planQuestion: PlanQuestion,
  question: Question,
): Promise<QuestionOutcome | 'again'> {
  const lines = getLinesTaken(planQuestion) === 'items' ? splitLines(text) : []
  if (lines.length > 1) return recordItems(lines, context, planQuestion)
  const reply = findPlainReply(planQuestion, cleanInput(text))
  if (reply?.kind === 'unknown') return skipUnknown(context, planQuestion)
  if (reply?.kind === 'not-applicable') return recordNotApplicable(context, planQuestion, question, reply.reason)
  return recordAnswer(text, context, planQuestion, question)
}

async function recordAnswer(
  input: string,
  context: InterviewContext,
  planQuestion: PlanQuestion,
  mainQuestion: Question,
): Promise<QuestionOutcome | 'again'> {
  const answers = context.draft.answers()
  const split = splitAnswer(planQuestion, input, answers.plan)
  const parsed = parseAnswer(planQuestion, split.text, answers.plan)
  if (isAnswerError(parsed)) {
    context.prompter.print(parsed.error)
    return 'again'
  }
  const warning = findAnswerWarning(planQuestion, parsed, answers.plan)
  if (warning !== undefined) {
    const reply = await confirmAnswer(context, warning, mainQuestion)
    if (reply !== 'keep') return reply
  }
  const { path, notes } = writeAnswer(context.draft, planQuestion, parsed, split.others)
  await context.draft.save()
  const comment = commentOnAnswer(planQuestion, context.draft.answers().plan)
  const remarks = [...(notes.length > 0 ? [`Also recorded: ${notes.join('; ')}.`] : []), ...(comment ? [comment] : [])]
  if (remarks.length > 0) printParagraphs(context.out, remarks)
  return { kind: 'answered', paths: [path] }
}

/** Each line names an item. */
async function recordItems(
  lines: readonly string[],
  context: InterviewContext,
  planQuestion: PlanQuestion,
): Promise<QuestionOutcome | 'again'> {
  const { draft } = context
  const paths: Path[] = []
  for (const line of lines) {
    const parsed = parseAnswer(planQuestion, line, draft.answers().plan)
    if (isAnswerError(parsed)) {
      context.prompter.print(parsed.error)
      continue
    }
    paths.push(writeAnswer(draft, planQuestion, parsed, []).path)
    await draft.save()
  }
  return paths.length === 0 ? 'again' : { kind: 'answered', paths }
}

/** Records an answer that earlier ones leave no choice about, and shows it; false if the question must be asked. */
export async function recordCertainAnswer(context: InterviewContext, planQuestion: PlanQuestion): Promise<boolean> {
  const { draft, out } = context
  const { plan } = draft.answers()
  const certain = findCertainAnswer(planQuestion, plan)
  const parsed = certain && parseAnswer(planQuestion, certain.text, plan)
  if (certain === undefined || parsed === undefined || isAnswerError(parsed)) return false
  writeAnswer(draft, planQuestion, parsed, [])
  await draft.save()
  const answer = formatAnswerLabel(planQuestion, draft.answers().plan) ?? certain.text
  printParagraphs(out, [`${planQuestion.title}: ${answer} (from ${certain.source}).`])
  return true
}

/** A doubtful answer is kept only after the person confirms it. */
async function confirmAnswer(
  context: InterviewContext,
  warning: AnswerWarning,
  mainQuestion: Question,
): Promise<'keep' | 'again' | 'stop'> {
  printParagraphs(context.out, [warning.message])
  const reply = await context.prompter.ask({
    ...createFollowUp(mainQuestion, 'doubt', 'Keep this answer anyway?'),
    kind: 'yes-no',
    help: warning.explanation,
    suggestion: { text: 'no', source: warning.source },
  })
  if (reply.kind === 'stop') return 'stop'
  return reply.kind === 'answer' && /^(y|yes|true)$/i.test(reply.text.trim()) ? 'keep' : 'again'
}

async function skipUnknown(context: InterviewContext, planQuestion: PlanQuestion): Promise<QuestionOutcome | 'again'> {
  const unknowns = await recordUnknown(context, planQuestion)
  return unknowns === undefined ? 'again' : { kind: 'unknown', paths: [planQuestion.path], unknowns }
}

async function recordNotApplicable(
  context: InterviewContext,
  planQuestion: PlanQuestion,
  mainQuestion: Question,
  givenReason?: string,
): Promise<QuestionOutcome | 'again'> {
  const refusal = explainWhyRequired(planQuestion)
  if (refusal !== undefined) {
    context.prompter.print(refusal)
    return 'again'
  }
  const save = async (reason: string): Promise<QuestionOutcome> => {
    context.draft.apply(createNotApplicableEdits(planQuestion, reason, context.draft.answers()))
    await context.draft.save()
    return { kind: 'skipped', paths: [planQuestion.path] }
  }
  if (givenReason !== undefined) return save(givenReason)
  const reply = await context.prompter.ask({
    ...createFollowUp(mainQuestion, 'not_applicable.reason', "Why isn't this question applicable?"),
    help: 'Briefs show the reason, so readers can object.',
    check: findReasonError,
  })
  if (reply.kind !== 'answer') return reply.kind === 'stop' ? 'stop' : 'again'
  const reason = cleanInput(reply.text)
  return reason === '' || findReasonError(reason) !== undefined ? 'again' : save(reason)
}

function findReasonError(input: string): string | undefined {
  return /\p{L}/u.test(input) && !isPlaceholder(input) ? undefined : 'Give the reason in a sentence.'
}
