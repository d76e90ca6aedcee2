import { findOrphanedAnswers } from '../../interview/orphaned-answers.js'
import {
  type PlanQuestion,
  findPlanQuestion,
  findItemQuestion,
  getListItems,
  hasAnswer,
} from '../../interview/plan-questions.js'
import { parseReviewChoice } from '../../interview/review.js'
import { findNextQuestion } from '../../interview/scope.js'
import { type Path, isSamePath } from '../../plan/path.js'
import type { Plan } from '../../plan/plan.js'
import { askQuestion, recordCertainAnswer, type QuestionOutcome } from './ask.js'
import { confirmOrphanedAnswers, askReview } from './review.js'
import { showFigures, type FiguresShown } from './figures.js'
import type { InterviewContext } from './types.js'
import { askTerms, canProposeTerms, recordOwned, type UnknownAnswer } from './unknown.js'

/** What has happened in this session; a later session needs none of it to resume. */
interface SessionState {
  /** Paths of the answers of this session, the latest last. */
  readonly answered: Path[]
  /** Paths whose answers are pending or not applicable; they are asked only once per session. */
  readonly skipped: Path[]
  /** The title of the topic of the latest question. */
  topic: string | undefined
  /** What no one knew in this topic. */
  unknowns: readonly UnknownAnswer[]
  /** Answers that no longer apply and that the person wants to keep. */
  readonly keptAnswers: Set<string>
  /** Paths that the person went back over and will see again, the next one last. */
  readonly revisit: Path[]
  /** The question to ask next, out of order. */
  queued: QueuedQuestion | undefined
  /** The figures that were last shown. */
  figuresShown: FiguresShown | undefined
}

/** A question that was answered before, with the path of its answer. */
interface QueuedQuestion {
  readonly planQuestion: PlanQuestion
  readonly path: Path | undefined
}

/** Asks until no question is open and the review is done; every answer is on disk before the next question. */
export async function runInterview(context: InterviewContext): Promise<'done' | 'stopped'> {
  const session: SessionState = {
    answered: [],
    skipped: [],
    topic: undefined,
    unknowns: [],
    revisit: [],
    keptAnswers: new Set(),
    queued: undefined,
    figuresShown: undefined,
  }
  for (;;) {
    const outcome = await runNextStep(context, session)
    if (outcome !== 'continue') return outcome
  }
}

async function runNextStep(context: InterviewContext, session: SessionState): Promise<'continue' | 'done' | 'stopped'> {
  const { plan } = context.draft.answers()
  const orphaned = findOrphanedAnswers(plan).filter(({ description }) => !session.keptAnswers.has(description))
  if (orphaned.length > 0) return confirmOrphanedAnswers(context, orphaned, session.keptAnswers)
  const queued = session.queued ?? takeLatest(session.revisit, context)
  session.queued = undefined
  const planQuestion = queued?.planQuestion ?? findNextQuestion(plan, { ...context.scope, skipped: session.skipped })
  if (isTimeForTerms(context, session, planQuestion)) {
    session.queued = queued
    return finishTopic(context, session)
  }
  if (queued === undefined && planQuestion !== undefined && (await recordCertainAnswer(context, planQuestion)))
    return 'continue'
  return planQuestion === undefined
    ? runReview(context, session)
    : runTurn(context, session, { planQuestion, path: queued?.path })
}

/** At the end of a topic; before the people are named, at the end of the topic that names them. */
function isTimeForTerms(
  context: InterviewContext,
  { unknowns, topic }: SessionState,
  next: PlanQuestion | undefined,
): boolean {
  if (unknowns.length === 0 || topic === next?.topic.title) return false
  return next === undefined || canProposeTerms(context, unknowns)
}

function isUnanswered(question: PlanQuestion, plan: Plan): boolean {
  return question.kind === 'item' ? getListItems(plan, question.path).length === 0 : !hasAnswer(question, plan)
}

/** Asks once who finds out what the topic left open. */
async function finishTopic(context: InterviewContext, session: SessionState): Promise<'continue' | 'stopped'> {
  const outcome = await askTerms(context, session.unknowns)
  if (outcome === 'stop') return 'stopped'
  if (outcome === 'back') {
    session.queued = takeLatest(session.answered, context) ?? session.queued
    return 'continue'
  }
  session.unknowns = []
  return 'continue'
}

async function runTurn(
  context: InterviewContext,
  session: SessionState,
  queued: QueuedQuestion,
): Promise<'continue' | 'stopped'> {
  const planBefore = context.draft.answers().plan
  session.topic = queued.planQuestion.topic.title
  const outcome = await askQuestion(context, queued.planQuestion)
  if (outcome === 'stop') return 'stopped'
  if (outcome === 'back') goBack(context, session, queued)
  else {
    const unknownsBefore = session.unknowns
    for (const path of outcome.paths) noteOutcome(context, session, planBefore, outcome.kind, path)
    if (outcome.kind === 'unknown') noteUnknowns(session, outcome.unknowns, unknownsBefore)
    session.unknowns = await recordOwned(context, session.unknowns)
  }
  return 'continue'
}

function noteOutcome(
  context: InterviewContext,
  session: SessionState,
  planBefore: Plan,
  kind: Exclude<QuestionOutcome, string>['kind'],
  path: Path,
): void {
  const { answered, skipped } = session
  const index = answered.findIndex((answeredPath) => isSamePath(answeredPath, path))
  if (index !== -1) answered.splice(index, 1)
  answered.push(path)
  const { plan } = context.draft.answers()
  session.unknowns = session.unknowns.filter(
    ({ question }) => !isSamePath(question.path, path) && isUnanswered(question, plan),
  )
  if (kind === 'answered') session.figuresShown = showFigures(context.out, session.figuresShown, planBefore, plan, path)
  else skipped.push(path)
}

/** What was recorded before the person went back is still the proposal of this topic. */
function noteUnknowns(
  session: SessionState,
  unknowns: readonly UnknownAnswer[],
  before: readonly UnknownAnswer[],
): void {
  const isSame = (left: UnknownAnswer, right: UnknownAnswer): boolean =>
    isSamePath(left.question.path, right.question.path)
  const others = session.unknowns.filter((other) => !unknowns.some((unknown) => isSame(unknown, other)))
  const said = unknowns.map((unknown) => before.find((earlier) => isSame(earlier, unknown)) ?? unknown)
  session.unknowns = [...others, ...said]
  session.skipped.push(...said.map(({ question }) => question.path))
}

/** Goes back to the previous answer; the questions gone back over are shown again on the way forward. */
function goBack(context: InterviewContext, session: SessionState, current: QueuedQuestion | undefined): void {
  const { answered } = session
  /* A question chosen in the review was answered before, so going back from it leads to the one before that. */
  const path = current?.path
  const index = path === undefined ? -1 : answered.findIndex((answeredPath) => isSamePath(answeredPath, path))
  if (index !== -1) answered.splice(index, 1)
  const previous = takeLatest(answered, context)
  session.queued = previous ?? current
  if (previous === undefined && current !== undefined) context.prompter.print(FIRST_QUESTION_NOTE)
  if (previous !== undefined && path !== undefined) session.revisit.push(path)
}

const FIRST_QUESTION_NOTE =
  'This is the first question of this session. To change earlier answers, use the review at the end.'

/** Takes the latest path that still has a question; an answer may have ruled out others. */
function takeLatest(paths: Path[], context: InterviewContext): QueuedQuestion | undefined {
  for (let path = paths.pop(); path !== undefined; path = paths.pop()) {
    const planQuestion = findPlanQuestion(context.draft.answers().plan, path)
    if (planQuestion) return { planQuestion, path }
  }
  return undefined
}

async function runReview(context: InterviewContext, session: SessionState): Promise<'continue' | 'done' | 'stopped'> {
  const reply = await askReview(context)
  if (reply.kind === 'stop') return 'stopped'
  if (reply.kind === 'back') goBack(context, session, undefined)
  if (reply.kind !== 'answer') return 'continue'
  const choice = parseReviewChoice(reply.text)
  if (choice === undefined) return 'done'
  const { plan } = context.draft.answers()
  const planQuestion = choice.kind === 'add' ? findItemQuestion(choice.path) : findPlanQuestion(plan, choice.path)
  session.queued = planQuestion && { planQuestion, path: choice.kind === 'add' ? undefined : choice.path }
  return 'continue'
}
