import { isAnswerError } from '../../interview/parse-amount.js'
import type { PlanQuestion } from '../../interview/plan-questions.js'
import { findRetractedQuestion } from '../../interview/answer-edits.js'
import { commentOnAnswer } from '../../interview/quick-path/comment-on-answer.js'
import { findCertainAnswer } from '../../interview/quick-path/propose-answer.js'
import { listQuestionsUnknownToo } from '../../interview/quick-path/unknown-together.js'
import { splitAnswer } from '../../interview/quick-path/split-answer.js'
import { parseTerms, proposeTerms } from '../../interview/quick-path/open-question-terms.js'
import {
  getDefaultDueDate,
  getDueDateLimits,
  explainWhyNotOpen,
  type OpenQuestionTerms,
  suggestOwner,
  explainWhyRequired,
  createNotApplicableEdits,
  createOpenQuestionEdits,
} from '../../interview/skip-question.js'
import { explainLatestDueDate } from '../../interview/check-date.js'
import { formatAnswerLabel } from '../../interview/review.js'
import { formatSwappedName, parsePerson, PERSON_EXAMPLE } from '../../interview/people.js'
import { createQuestion, getLinesTaken } from '../../interview/create-question.js'
import type { Question } from '../../interview/question.js'
import { cleanInput, parseAnswer } from '../../interview/parse-answer.js'
import { findPlainReply } from '../../interview/plain-reply.js'
import { isPlaceholder } from '../../plan/placeholder-words.js'
import { formatPath, type Path } from '../../plan/path.js'
import { splitLines } from '../../text/pasted-lines.js'
import type { Plan } from '../../plan/plan.js'
import { inSentence } from '../../text/in-sentence.js'
import { joinWith } from '../../text/join.js'
import type { Edit } from '../../yaml/edit/types.js'
import { type AnswerWarning, findAnswerWarning } from './confirm-answer.js'
import { printParagraphs } from './figures.js'
import { writeAnswer } from './other-answers.js'
import type { InterviewContext } from './types.js'
import type { Reply } from '../shared/ports.js'

/** One question: answered, recorded as an open question, or marked not applicable. */
export type QuestionOutcome =
  /** Several lines that were pasted name several items; the paths are in their order. */
  | { readonly kind: 'answered' | 'skipped'; readonly paths: readonly Path[] }
  | { readonly kind: 'unknown'; readonly paths: readonly Path[]; readonly unknowns: readonly UnknownAnswer[] }
  | 'back'
  | 'stop'

/** A question that nobody in the room can answer yet. */
export interface UnknownAnswer {
  readonly question: PlanQuestion
  /** Whether the plan holds it with the proposed owner and due date. */
  readonly isRecorded: boolean
}

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
      return recordUnknown(context, planQuestion)
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
  if (reply?.kind === 'unknown') return recordUnknown(context, planQuestion)
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

async function saveEdits({ draft }: InterviewContext, edits: readonly Edit[]): Promise<void> {
  draft.apply(edits)
  await draft.save()
}

/**
 * Records the question with the proposed owner and due date, so that nothing is lost when the person stops. Both are
 * asked at the end of the topic, once for all of its open questions.
 */
async function recordUnknown(context: InterviewContext, asked: PlanQuestion): Promise<QuestionOutcome | 'again'> {
  const answers = context.draft.answers()
  const refusal = explainWhyNotOpen(getDueDateLimits(asked, answers, context.scope.today))
  if (refusal !== undefined) {
    context.prompter.print(refusal)
    return 'again'
  }
  const unknowns: UnknownAnswer[] = []
  for (const question of [asked, ...listQuestionsUnknownToo(asked, answers.plan)])
    unknowns.push(await recordOpenQuestion(context, question))
  return { kind: 'unknown', paths: [asked.path], unknowns }
}

async function recordOpenQuestion(context: InterviewContext, asked: PlanQuestion): Promise<UnknownAnswer> {
  const answers = context.draft.answers()
  const { today } = context.scope
  const question = findRetractedQuestion(asked, answers)
  const isNew = findOpenEntry(question, answers.plan) === undefined
  const ownerName = suggestOwner(question, answers.plan)?.name
  const owner = ownerName === undefined ? undefined : parsePerson(ownerName, answers.plan)
  const isRecorded = isNew && owner !== undefined && !isAnswerError(owner)
  if (isRecorded) {
    const terms = { owner, due: getDefaultDueDate(getDueDateLimits(asked, answers, today)) }
    await saveEdits(context, createOpenQuestionEdits(asked, terms, answers, today))
  }
  return { question: isRecorded ? question : asked, isRecorded }
}

/** Asks who finds out what the topic leaves open, and by when. */
export async function askTerms(
  context: InterviewContext,
  unknowns: readonly UnknownAnswer[],
): Promise<'done' | 'back' | 'stop'> {
  const { draft, prompter, scope, hints } = context
  const { plan } = draft.answers()
  const questions = unknowns.map(({ question }) => question)
  const limits = {
    today: scope.today,
    latest:
      questions.map((question) => getDueDateLimits(question, draft.answers(), scope.today).latest).toSorted()[0] ??
      scope.today,
  }
  const proposed = proposeTerms(questions, plan, limits, hints.userName)
  const [first] = questions
  if (first === undefined) return 'done'
  const titles = joinWith([...new Set(questions.map(({ title }) => inSentence(title)))])
  for (;;) {
    const reply = await prompter.ask({
      ...createFollowUp(
        createQuestion(first, plan, scope, hints),
        'open_questions',
        `Who will answer, and by when? Open: ${titles}.`,
      ),
      help: `Lint reports an open question as pending through its due date, and as missing afterward. ${explainLatestDueDate(limits.latest)}`,
      example: `${PERSON_EXAMPLE} by ${proposed.due}`,
      suggestion: proposed.text === undefined ? undefined : { text: proposed.text, source: TERMS_SOURCE },
      check: (input) => getErrorText(parseTerms(input, proposed, plan, limits)),
      readBack: (input) => readOwnerBack(parseTerms(input, proposed, plan, limits)),
      isAmbiguous: () => true,
    })
    if (reply.kind === 'stop' || reply.kind === 'back') return reply.kind
    const terms = reply.kind === 'answer' ? parseTerms(reply.text, proposed, plan, limits) : undefined
    if (terms === undefined || isAnswerError(terms)) continue
    for (const [index, unknown] of unknowns.entries()) recordTerms(context, unknown, terms[index])
    await draft.save()
    return 'done'
  }
}

/** A name whose parts were taken the other way around is read back. */
function readOwnerBack(terms: ReturnType<typeof parseTerms>): string | undefined {
  const [first] = isAnswerError(terms) ? [] : terms
  return first && formatSwappedName(first.owner)
}

const TERMS_SOURCE = 'the roles and the two-week default'

/** Replaces what was proposed, so that a later due date doesn't count as postponed. */
function recordTerms(
  { draft, scope }: InterviewContext,
  { question, isRecorded }: UnknownAnswer,
  terms: OpenQuestionTerms | undefined,
): void {
  if (terms === undefined) return
  const { plan } = draft.answers()
  /* The same new person may own several questions. */
  const known = parsePerson(terms.owner.name, plan)
  const owner = isAnswerError(known) ? terms.owner : { ...terms.owner, existingId: known.existingId }
  const entry = isRecorded ? findOpenEntry(question, plan) : undefined
  if (entry !== undefined && entry.due === terms.due && entry.owner === owner.existingId) return
  if (entry !== undefined) draft.apply([{ kind: 'remove', path: ['open_questions', entry.id] }])
  draft.apply(createOpenQuestionEdits(question, { owner, due: terms.due }, draft.answers(), scope.today))
}

function findOpenEntry({ path }: PlanQuestion, { open_questions: entries }: Plan) {
  return entries?.find((entry) => entry.path === formatPath(path))
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
    isAmbiguous: () => false,
  }
}
