import { isAnswerError } from '../../interview/parse-amount.js'
import type { PlanQuestion } from '../../interview/plan-questions.js'
import { createAnswerEdits } from '../../interview/answer-edits.js'
import {
  getDefaultDueDate,
  findDueDateError,
  suggestOwner,
  explainWhyRequired,
  createNotApplicableEdits,
  createOpenQuestionEdits,
} from '../../interview/skip-question.js'
import { parsePerson, PERSON_EXAMPLE } from '../../interview/people.js'
import { createQuestion } from '../../interview/create-question.js'
import type { Question } from '../../interview/question.js'
import { cleanInput, parseAnswer } from '../../interview/parse-answer.js'
import { findPlainReply } from '../../interview/plain-reply.js'
import { isPlaceholder } from '../../plan/placeholder-words.js'
import { getRoleLabel } from '../../plan/roles.js'
import type { Path } from '../../plan/path.js'
import type { Edit } from '../../yaml/edit/types.js'
import { type AnswerWarning, findAnswerWarning } from './confirm-answer.js'
import { printParagraphs } from './figures.js'
import type { InterviewContext } from './types.js'
import type { Reply } from '../shared/ports.js'

/** One question: answered, recorded as an open question, or marked not applicable. */
export type QuestionOutcome = { readonly kind: 'answered' | 'skipped'; readonly path: Path } | 'back' | 'stop'

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
      return recordOpenQuestion(context, planQuestion, question)
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
  const reply = findPlainReply(planQuestion, cleanInput(text))
  if (reply?.kind === 'unknown') return recordOpenQuestion(context, planQuestion, question)
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
  const parsed = parseAnswer(planQuestion, input, answers.plan)
  if (isAnswerError(parsed)) {
    context.prompter.print(parsed.error)
    return 'again'
  }
  const warning = findAnswerWarning(planQuestion, parsed, answers.plan)
  if (warning !== undefined) {
    const reply = await confirmAnswer(context, warning, mainQuestion)
    if (reply !== 'keep') return reply
  }
  const { edits, path } = createAnswerEdits(planQuestion, parsed, answers)
  await saveEdits(context, edits)
  return { kind: 'answered', path }
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

async function saveEdits({ draft }: InterviewContext, edits: readonly Edit[]): Promise<void> {
  draft.apply(edits)
  await draft.save()
}

async function recordOpenQuestion(
  context: InterviewContext,
  planQuestion: PlanQuestion,
  mainQuestion: Question,
): Promise<QuestionOutcome | 'again'> {
  const { plan } = context.draft.answers()
  const { today } = context.scope
  const suggestedOwner = suggestOwner(planQuestion, plan) ?? suggestGitUser(context)
  const ownerReply = await context.prompter.ask({
    ...createFollowUp(mainQuestion, 'open_questions.owner', 'Who will answer this question?'),
    help: `Name who will find the answer, usually the ${getRoleLabel(planQuestion.owner)} or else the ML lead.`,
    example: PERSON_EXAMPLE,
    suggestion: suggestedOwner && { text: suggestedOwner.name, source: suggestedOwner.source },
    check: (input) => getErrorText(parsePerson(cleanInput(input), plan)),
  })
  if (ownerReply.kind !== 'answer') return ownerReply.kind === 'stop' ? 'stop' : 'again'
  const owner = parsePerson(cleanInput(ownerReply.text), plan)
  if (isAnswerError(owner)) return 'again'
  const dueReply = await context.prompter.ask({
    ...createFollowUp(mainQuestion, 'open_questions.due', 'When is the answer due?'),
    help: 'Lint reports the answer as pending through the due date, and as missing afterward.',
    example: getDefaultDueDate(today),
    suggestion: { text: getDefaultDueDate(today), source: 'the two-week default' },
    check: (input) => findDueDateError(cleanInput(input), today),
  })
  if (dueReply.kind !== 'answer') return dueReply.kind === 'stop' ? 'stop' : 'again'
  if (findDueDateError(cleanInput(dueReply.text), today) !== undefined) return 'again'
  await saveEdits(
    context,
    createOpenQuestionEdits(planQuestion, { owner, due: cleanInput(dueReply.text) }, context.draft.answers(), today),
  )
  return { kind: 'skipped', path: planQuestion.path }
}

function suggestGitUser({ hints }: InterviewContext) {
  return hints.userName === undefined ? undefined : { name: hints.userName, source: 'your Git settings' }
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
    await saveEdits(context, createNotApplicableEdits(planQuestion, reason, context.draft.answers()))
    return { kind: 'skipped', path: planQuestion.path }
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

function getErrorText(result: object): string | undefined {
  return isAnswerError(result) ? result.error : undefined
}

/** A follow-up to a question; it can't be skipped itself. */
function createFollowUp(mainQuestion: Question, path: string, message: string): Question {
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
  }
}
