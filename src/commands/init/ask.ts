import { isComplaint } from '../../interview/amounts.js'
import type { Asking } from '../../interview/asking.js'
import { answerEdits } from '../../interview/edits.js'
import {
  defaultDue,
  dueComplaint,
  finderOf,
  neverSetAside,
  setAsideEdits,
  unknownEdits,
} from '../../interview/not-answering.js'
import { namedPerson, PERSON_EXAMPLE } from '../../interview/persons.js'
import { questionOf } from '../../interview/create-question.js'
import type { Question } from '../../interview/question.js'
import { cleaned, take } from '../../interview/parse-answer.js'
import { getRoleLabel } from '../../plan/roles.js'
import type { Path } from '../../plan/path.js'
import type { Edit } from '../../yaml/edit/types.js'
import { type AnswerWarning, findAnswerWarning } from './confirm-answer.js'
import { printParagraphs } from './figures.js'
import type { InterviewContext } from './types.js'
import type { Reply } from '../shared/ports.js'

/** One question: answered, recorded as an open question, or marked not applicable. */
export type QuestionOutcome = { readonly kind: 'answered' | 'set-aside'; readonly path: Path } | 'back' | 'stop'

export async function askQuestion(context: InterviewContext, asking: Asking): Promise<QuestionOutcome> {
  for (;;) {
    const question = questionOf(asking, context.draft.answers().plan, context.scope, context.hints)
    const outcome = await handleReply(await context.prompter.ask(question), context, asking, question)
    if (outcome !== 'again') return outcome
  }
}

async function handleReply(
  reply: Reply,
  context: InterviewContext,
  asking: Asking,
  question: Question,
): Promise<QuestionOutcome | 'again'> {
  switch (reply.kind) {
    case 'stop':
    case 'back':
      return reply.kind
    case 'answer':
      return recordAnswer(reply.text, context, asking, question)
    case 'unknown':
      return recordOpenQuestion(context, asking, question)
    case 'not-applicable':
      return recordNotApplicable(context, asking, question)
  }
}

async function recordAnswer(
  input: string,
  context: InterviewContext,
  asking: Asking,
  mainQuestion: Question,
): Promise<QuestionOutcome | 'again'> {
  const answers = context.draft.answers()
  const parsed = take(asking, input, answers.plan)
  if (isComplaint(parsed)) {
    context.prompter.print(parsed.complaint)
    return 'again'
  }
  const warning = findAnswerWarning(asking, parsed, answers.plan)
  if (warning !== undefined) {
    const reply = await confirmAnswer(context, warning, mainQuestion)
    if (reply !== 'keep') return reply
  }
  const { edits, at: path } = answerEdits(asking, parsed, answers)
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
    why: warning.explanation,
    suggestion: { text: 'no', from: warning.source },
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
  asking: Asking,
  mainQuestion: Question,
): Promise<QuestionOutcome | 'again'> {
  const { plan } = context.draft.answers()
  const { today } = context.scope
  const suggestedOwner = finderOf(asking, plan) ?? suggestGitUser(context)
  const ownerReply = await context.prompter.ask({
    ...createFollowUp(mainQuestion, 'open_questions.owner', 'Who will answer this question?'),
    why: `Name who will find the answer, usually the ${getRoleLabel(asking.who)} or else the ML lead.`,
    example: PERSON_EXAMPLE,
    suggestion: suggestedOwner && { text: suggestedOwner.name, from: suggestedOwner.from },
    check: (input) => getErrorText(namedPerson(cleaned(input), plan)),
  })
  if (ownerReply.kind !== 'answer') return ownerReply.kind === 'stop' ? 'stop' : 'again'
  const owner = namedPerson(cleaned(ownerReply.text), plan)
  if (isComplaint(owner)) return 'again'
  const dueReply = await context.prompter.ask({
    ...createFollowUp(mainQuestion, 'open_questions.due', 'When is the answer due?'),
    why: 'Lint reports the answer as pending through the due date, and as missing afterward.',
    example: defaultDue(today),
    suggestion: { text: defaultDue(today), from: 'the two-week default' },
    check: (input) => dueComplaint(cleaned(input), today),
  })
  if (dueReply.kind !== 'answer') return dueReply.kind === 'stop' ? 'stop' : 'again'
  if (dueComplaint(cleaned(dueReply.text), today) !== undefined) return 'again'
  await saveEdits(
    context,
    unknownEdits(asking, { owner: owner, due: cleaned(dueReply.text) }, context.draft.answers(), today),
  )
  return { kind: 'set-aside', path: asking.about }
}

function suggestGitUser({ hints }: InterviewContext) {
  return hints.userName === undefined ? undefined : { name: hints.userName, from: 'your Git settings' }
}

async function recordNotApplicable(
  context: InterviewContext,
  asking: Asking,
  mainQuestion: Question,
): Promise<QuestionOutcome | 'again'> {
  const refusal = neverSetAside(asking)
  if (refusal !== undefined) {
    context.prompter.print(refusal)
    return 'again'
  }
  const reply = await context.prompter.ask({
    ...createFollowUp(mainQuestion, 'not_applicable.reason', "Why isn't this question applicable?"),
    why: 'Briefs show the reason, so readers can object.',
    check: (input) => (/\p{L}/u.test(input) ? undefined : 'Give the reason in a sentence.'),
  })
  if (reply.kind !== 'answer') return reply.kind === 'stop' ? 'stop' : 'again'
  const reason = cleaned(reply.text)
  if (reason === '') return 'again'
  await saveEdits(context, setAsideEdits(asking, reason, context.draft.answers()))
  return { kind: 'set-aside', path: asking.about }
}

function getErrorText(result: object): string | undefined {
  return isComplaint(result) ? result.complaint : undefined
}

/** A follow-up to a question; it can't be skipped itself. */
function createFollowUp(mainQuestion: Question, path: string, message: string): Question {
  return {
    ...mainQuestion,
    about: path,
    kind: 'text',
    message,
    example: undefined,
    options: [],
    suggestion: undefined,
    maySkip: false,
    readBack: () => undefined,
  }
}
