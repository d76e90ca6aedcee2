import { isAnswerError } from '../../interview/parse-amount.js'
import type { PlanQuestion } from '../../interview/plan-questions.js'
import { createAnswerEdits } from '../../interview/answer-edits.js'
import {
  getDefaultDueDate,
  getDueDateLimits,
  explainWhyNotOpen,
  suggestOwner,
  explainWhyRequired,
  createNotApplicableEdits,
  createOpenQuestionEdits,
} from '../../interview/skip-question.js'
import { type DueDateLimits, explainLatestDueDate, parseDueDate } from '../../interview/check-date.js'
import { findNameDoubt, formatSwappedName, parsePerson, PERSON_EXAMPLE } from '../../interview/people.js'
import { createQuestion, getLinesTaken } from '../../interview/create-question.js'
import type { Question } from '../../interview/question.js'
import { cleanInput, parseAnswer } from '../../interview/parse-answer.js'
import { findPlainReply } from '../../interview/plain-reply.js'
import { isPlaceholder } from '../../plan/placeholder-words.js'
import { getRoleLabel } from '../../plan/roles.js'
import { formatDate } from '../../text/format-date.js'
import { splitLines } from '../../text/pasted-lines.js'
import type { Plan } from '../../plan/plan.js'
import type { Path } from '../../plan/path.js'
import type { Edit } from '../../yaml/edit/types.js'
import { type AnswerWarning, findAnswerWarning } from './confirm-answer.js'
import { printParagraphs } from './figures.js'
import type { InterviewContext } from './types.js'
import type { Reply } from '../shared/ports.js'

/** One question: answered, recorded as an open question, or marked not applicable. */
export type QuestionOutcome =
  /** Several lines that were pasted name several items; the paths are in their order. */
  { readonly kind: 'answered' | 'skipped'; readonly paths: readonly Path[] } | 'back' | 'stop'

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
  const lines = getLinesTaken(planQuestion) === 'items' ? splitLines(text) : []
  if (lines.length > 1) return recordItems(lines, context, planQuestion)
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
    const { edits, path } = createAnswerEdits(planQuestion, parsed, draft.answers())
    await saveEdits(context, edits)
    paths.push(path)
  }
  return paths.length === 0 ? 'again' : { kind: 'answered', paths }
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
  const limits = getDueDateLimits(planQuestion, context.draft.answers(), today)
  const refusal = explainWhyNotOpen(limits)
  if (refusal !== undefined) {
    context.prompter.print(refusal)
    return 'again'
  }
  const suggestedOwner = suggestOwner(planQuestion, plan) ?? suggestGitUser(context)
  const ownerReply = await context.prompter.ask({
    ...createFollowUp(mainQuestion, 'open_questions.owner', 'Who will answer this question?'),
    help: `Name who will find the answer, usually the ${getRoleLabel(planQuestion.owner)} or else the ML lead.`,
    example: PERSON_EXAMPLE,
    suggestion: suggestedOwner && { text: suggestedOwner.name, source: suggestedOwner.source },
    check: (input) => findOwnerError(cleanInput(input), plan),
    readBack: (input) => {
      const person = parsePerson(cleanInput(input), plan)
      return isAnswerError(person) ? undefined : formatSwappedName(person)
    },
  })
  if (ownerReply.kind !== 'answer') return ownerReply.kind === 'stop' ? 'stop' : 'again'
  const owner = parsePerson(cleanInput(ownerReply.text), plan)
  if (isAnswerError(owner) || findNameDoubt(owner) !== undefined) return 'again'
  const due = await askDueDate(context, mainQuestion, limits)
  if (due === 'stop' || due === 'again') return due
  await saveEdits(context, createOpenQuestionEdits(planQuestion, { owner, due }, context.draft.answers(), today))
  return { kind: 'skipped', paths: [planQuestion.path] }
}

function findOwnerError(input: string, plan: Plan): string | undefined {
  const owner = parsePerson(input, plan)
  return isAnswerError(owner) ? owner.error : findNameDoubt(owner)
}

async function askDueDate(context: InterviewContext, mainQuestion: Question, limits: DueDateLimits): Promise<string> {
  const suggestedDate = getDefaultDueDate(limits)
  const reply = await context.prompter.ask({
    ...createFollowUp(mainQuestion, 'open_questions.due', 'When is the answer due?'),
    help: `Lint reports the answer as pending through the due date, and as missing afterward. ${explainLatestDueDate(limits.latest)}`,
    example: suggestedDate,
    suggestion: { text: suggestedDate, source: 'the two-week default' },
    check: (input) => getErrorText(parseDueDate(cleanInput(input), limits)),
    readBack: (input) => {
      const parsed = parseDueDate(cleanInput(input), limits)
      return isAnswerError(parsed) || parsed.day === cleanInput(input) ? undefined : formatDate(parsed.day)
    },
  })
  if (reply.kind !== 'answer') return reply.kind === 'stop' ? 'stop' : 'again'
  const parsed = parseDueDate(cleanInput(reply.text), limits)
  return isAnswerError(parsed) ? 'again' : parsed.day
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
    lines: path === 'not_applicable.reason' ? 'joined' : 'first',
  }
}
