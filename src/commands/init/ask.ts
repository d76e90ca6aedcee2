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
import { roleLabel } from '../../plan/roles.js'
import type { Path } from '../../plan/path.js'
import type { Edit } from '../../yaml/edit/apply-edits.js'
import { type Doubt, doubtOn } from './confirm-answer.js'
import { tell } from './figures.js'
import type { Room } from './session.js'
import type { Reply } from '../shared/ports.js'

/** One question: answered, or recorded as not known yet or not applying. */
export type Outcome = { readonly kind: 'answered' | 'set-aside'; readonly at: Path } | 'back' | 'stop'

export async function askOne(room: Room, asking: Asking): Promise<Outcome> {
  for (;;) {
    const question = questionOf(asking, room.draft.answers().plan, room.scope, room.hints)
    const outcome = await handle(await room.ask.question(question), room, asking, question)
    if (outcome !== 'again') return outcome
  }
}

async function handle(reply: Reply, room: Room, asking: Asking, question: Question): Promise<Outcome | 'again'> {
  switch (reply.kind) {
    case 'stop':
    case 'back':
      return reply.kind
    case 'answer':
      return answered(reply.text, room, asking, question)
    case 'unknown':
      return notKnown(room, asking, question)
    case 'not-applicable':
      return notApplying(room, asking, question)
  }
}

async function answered(typed: string, room: Room, asking: Asking, around: Question): Promise<Outcome | 'again'> {
  const answers = room.draft.answers()
  const taken = take(asking, typed, answers.plan)
  if (isComplaint(taken)) {
    room.ask.say(taken.complaint)
    return 'again'
  }
  const doubt = doubtOn(asking, taken, answers.plan)
  if (doubt !== undefined) {
    const reply = await askWhetherToKeep(room, doubt, around)
    if (reply !== 'keep') return reply
  }
  const { edits, at } = answerEdits(asking, taken, answers)
  await record(room, edits)
  return { kind: 'answered', at }
}

/** An answer that is doubtful is kept only after a yes. */
async function askWhetherToKeep(room: Room, doubt: Doubt, around: Question): Promise<'keep' | 'again' | 'stop'> {
  tell(room.out, [doubt.says])
  const reply = await room.ask.question({
    ...followUp(around, 'doubt', 'Keep this answer anyway?'),
    kind: 'yes-no',
    why: doubt.why,
    suggestion: { text: 'no', from: doubt.from },
  })
  if (reply.kind === 'stop') return 'stop'
  return reply.kind === 'answer' && /^(y|yes|true)$/i.test(reply.text.trim()) ? 'keep' : 'again'
}

async function record({ draft }: Room, edits: readonly Edit[]): Promise<void> {
  draft.apply(edits)
  await draft.save()
}

async function notKnown(room: Room, asking: Asking, around: Question): Promise<Outcome | 'again'> {
  const { plan } = room.draft.answers()
  const { today } = room.scope
  const finder = finderOf(asking, plan) ?? fromGit(room)
  const owner = await room.ask.question({
    ...followUp(around, 'open_questions.owner', 'Who will answer this question?'),
    why: `Name who will find the answer, usually the ${roleLabel(asking.who)} or else the ML lead.`,
    example: PERSON_EXAMPLE,
    suggestion: finder && { text: finder.name, from: finder.from },
    check: (typed) => complaintOf(namedPerson(cleaned(typed), plan)),
  })
  if (owner.kind !== 'answer') return owner.kind === 'stop' ? 'stop' : 'again'
  const person = namedPerson(cleaned(owner.text), plan)
  if (isComplaint(person)) return 'again'
  const due = await room.ask.question({
    ...followUp(around, 'open_questions.due', 'When is the answer due?'),
    why: 'Lint reports the answer as pending through the due date, and as missing afterward.',
    example: defaultDue(today),
    suggestion: { text: defaultDue(today), from: 'the two-week default' },
    check: (typed) => dueComplaint(cleaned(typed), today),
  })
  if (due.kind !== 'answer') return due.kind === 'stop' ? 'stop' : 'again'
  if (dueComplaint(cleaned(due.text), today) !== undefined) return 'again'
  await record(room, unknownEdits(asking, { owner: person, due: cleaned(due.text) }, room.draft.answers(), today))
  return { kind: 'set-aside', at: asking.about }
}

function fromGit({ hints }: Room) {
  return hints.userName === undefined ? undefined : { name: hints.userName, from: 'your Git settings' }
}

async function notApplying(room: Room, asking: Asking, around: Question): Promise<Outcome | 'again'> {
  const refusal = neverSetAside(asking)
  if (refusal !== undefined) {
    room.ask.say(refusal)
    return 'again'
  }
  const reply = await room.ask.question({
    ...followUp(around, 'not_applicable.reason', "Why isn't this question applicable?"),
    why: 'Briefs show the reason, so readers can object.',
    check: (typed) => (/\p{L}/u.test(typed) ? undefined : 'Give the reason in a sentence.'),
  })
  if (reply.kind !== 'answer') return reply.kind === 'stop' ? 'stop' : 'again'
  const because = cleaned(reply.text)
  if (because === '') return 'again'
  await record(room, setAsideEdits(asking, because, room.draft.answers()))
  return { kind: 'set-aside', at: asking.about }
}

function complaintOf(named: object): string | undefined {
  return isComplaint(named) ? named.complaint : undefined
}

/** A question about a question; it cannot be set aside itself. */
function followUp(around: Question, about: string, message: string): Question {
  return {
    ...around,
    about,
    kind: 'text',
    message,
    example: undefined,
    options: [],
    suggestion: undefined,
    maySkip: false,
    readBack: () => undefined,
  }
}
