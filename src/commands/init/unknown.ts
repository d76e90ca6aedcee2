import { isAnswerError } from '../../interview/parse-amount.js'
import type { PlanQuestion } from '../../interview/plan-questions.js'
import { createRetractionEdits, findRetractedQuestion } from '../../interview/answer-edits.js'
import { explainLatestDueDate } from '../../interview/check-date.js'
import { createQuestion } from '../../interview/create-question.js'
import {
  formatTermsReadBack,
  hasOtherOwner,
  parseTerms,
  proposeTerms,
} from '../../interview/quick-path/open-question-terms.js'
import { listQuestionsUnknownToo } from '../../interview/quick-path/unknown-together.js'
import {
  createOpenQuestionEdits,
  explainWhyNotOpen,
  getDefaultDueDate,
  getDueDateLimits,
  type OpenQuestionTerms,
  suggestOwner,
} from '../../interview/skip-question.js'
import { parsePerson, PERSON_EXAMPLE } from '../../interview/people.js'
import { formatPath } from '../../plan/path.js'
import type { Plan } from '../../plan/plan.js'
import { inSentence } from '../../text/in-sentence.js'
import { joinWith } from '../../text/join.js'
import { createFollowUp } from './follow-up.js'
import type { InterviewContext } from './types.js'

/** What nobody knows yet is recorded at once; who answers it, and by when, is asked at the end of the topic. */

/** A question that nobody in the room can answer yet. */
export interface UnknownAnswer {
  readonly question: PlanQuestion
  /** Whether the plan holds it with the proposed owner and due date. */
  readonly isRecorded: boolean
}

/**
 * Records the question with the proposed owner and due date, so that nothing is lost when the person stops. Both are
 * asked at the end of the topic, once for all of its open questions. `undefined` if the question can't stay open.
 */
export async function recordUnknown(
  context: InterviewContext,
  asked: PlanQuestion,
): Promise<readonly UnknownAnswer[] | undefined> {
  const answers = context.draft.answers()
  const explainRefusal = (question: PlanQuestion): string | undefined =>
    explainWhyNotOpen(getDueDateLimits(question, answers, context.scope.today))
  const refusal = explainRefusal(asked)
  if (refusal !== undefined) {
    context.prompter.print(refusal)
    return undefined
  }
  const unknowns: UnknownAnswer[] = []
  /* One that was asked too long ago would leave no date to choose for any of them. */
  const others = listQuestionsUnknownToo(asked, answers.plan).filter((other) => explainRefusal(other) === undefined)
  for (const question of [asked, ...others]) unknowns.push(await recordOpenQuestion(context, question))
  return unknowns
}

/** Records what had no owner to propose before, now that the person who answers may be named. */
export async function recordOwned(
  context: InterviewContext,
  unknowns: readonly UnknownAnswer[],
): Promise<readonly UnknownAnswer[]> {
  const recorded: UnknownAnswer[] = []
  for (const unknown of unknowns)
    recorded.push(unknown.isRecorded ? unknown : await recordOpenQuestion(context, unknown.question))
  return recorded
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
    context.draft.apply(createOpenQuestionEdits(asked, terms, answers, today))
    await context.draft.save()
    return { question, isRecorded }
  }
  if (!isNew) return { question: asked, isRecorded }
  /* Nobody can own it yet, but an answer that was taken back doesn't stay. */
  context.draft.apply(createRetractionEdits(asked, answers))
  await context.draft.save()
  return { question, isRecorded }
}

/** Whether somebody can be proposed for each of them. Until the people are named, nobody can. */
export function canProposeTerms(
  { draft, scope, hints }: InterviewContext,
  unknowns: readonly UnknownAnswer[],
): boolean {
  const { plan } = draft.answers()
  const questions = unknowns.map(({ question }) => question)
  return proposeTerms(questions, plan, { today: scope.today, latest: scope.today }, hints.userName).text !== undefined
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
  const parse = (input: string) => parseTerms(input, proposed, plan, limits)
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
      check: (input) => getErrorText(parse(input)),
      readBack: (input) => formatTermsReadBack(input, parse(input), scope.today),
      isAmbiguous: (input) => hasOtherOwner(parse(input)),
    })
    if (reply.kind === 'stop' || reply.kind === 'back') return reply.kind
    const terms = reply.kind === 'answer' ? parse(reply.text) : undefined
    if (terms === undefined) continue
    if (isAnswerError(terms)) {
      prompter.print(terms.error)
      continue
    }
    for (const [index, unknown] of unknowns.entries()) recordTerms(context, unknown, terms[index])
    await draft.save()
    return 'done'
  }
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

function getErrorText(result: object): string | undefined {
  return isAnswerError(result) ? result.error : undefined
}
