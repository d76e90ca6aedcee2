import { leftOvers } from '../../interview/orphaned-answers.js'
import { type Asking, askingAt, askingForItem } from '../../interview/asking.js'
import type { Hints } from '../../interview/create-question.js'
import { reviewChoice } from '../../interview/review.js'
import { nextAsking, type Scope } from '../../interview/scope.js'
import { type Path, samePath } from '../../plan/path.js'
import { askOne } from './ask.js'
import type { Draft } from './draft.js'
import { askLeftOvers, askReview } from './review.js'
import { tellFigures, type Told } from './figures.js'
import type { Ask, Out } from '../shared/ports.js'

/** Where an interview takes place. */
export interface Room {
  readonly draft: Draft
  readonly ask: Ask
  readonly out: Out
  readonly scope: Scope
  readonly hints: Hints
}

/** What has happened in this sitting; nothing of it is needed to go on in another one. */
interface Sitting {
  /** Where the answers of this sitting stand, the latest last. */
  readonly trail: Path[]
  /** Places where somebody finds out; they are not asked twice in one sitting. */
  readonly passed: Path[]
  /** Answers that no longer apply and are to stay. */
  readonly kept: Set<string>
  /** What somebody went back over and is still to see again, the next one last. */
  readonly ahead: Path[]
  /** What is asked next, out of turn. */
  again: Again | undefined
  /** What was said of the figures. */
  told: Told | undefined
}

/** A question that was answered before, and where. */
interface Again {
  readonly asking: Asking
  readonly at: Path | undefined
}

/** Asks until nothing is open and the review is done; every answer is on disk before the next question. */
export async function interview(room: Room): Promise<'done' | 'stopped'> {
  const sitting: Sitting = { trail: [], passed: [], ahead: [], kept: new Set(), again: undefined, told: undefined }
  for (;;) {
    const outcome = await nextStep(room, sitting)
    if (outcome !== 'on') return outcome
  }
}

async function nextStep(room: Room, sitting: Sitting): Promise<'on' | 'done' | 'stopped'> {
  const { plan } = room.draft.answers()
  const left = leftOvers(plan).filter(({ says }) => !sitting.kept.has(says))
  if (left.length > 0) return askLeftOvers(room, left, sitting.kept)
  const again = sitting.again ?? latestOf(sitting.ahead, room)
  sitting.again = undefined
  const asking = again?.asking ?? nextAsking(plan, { ...room.scope, passed: sitting.passed })
  return asking === undefined ? review(room, sitting) : turn(room, sitting, { asking, at: again?.at })
}

async function turn(room: Room, sitting: Sitting, again: Again): Promise<'on' | 'stopped'> {
  const before = room.draft.answers().plan
  const outcome = await askOne(room, again.asking)
  if (outcome === 'stop') return 'stopped'
  if (outcome === 'back') goBack(room, sitting, again)
  else {
    const { trail } = sitting
    const seen = trail.findIndex((path) => samePath(path, outcome.at))
    if (seen !== -1) trail.splice(seen, 1)
    trail.push(outcome.at)
    if (outcome.kind === 'set-aside') sitting.passed.push(outcome.at)
    else sitting.told = tellFigures(room.out, sitting.told, before, room.draft.answers().plan, outcome.at)
  }
  return 'on'
}

/** To the answer given before; what is gone back over is shown again on the way forward. */
function goBack(room: Room, sitting: Sitting, from: Again | undefined): void {
  const { trail } = sitting
  /* A question chosen in the review was answered before: back from it is to the one before that. */
  const at = from?.at
  const seen = at === undefined ? -1 : trail.findIndex((path) => samePath(path, at))
  if (seen !== -1) trail.splice(seen, 1)
  const previous = latestOf(trail, room)
  sitting.again = previous ?? from
  if (previous === undefined && from !== undefined) room.ask.say(FIRST)
  if (previous !== undefined && at !== undefined) sitting.ahead.push(at)
}

const FIRST = 'This is the first question of this session. To change earlier answers, use the review at the end.'

/** Takes the latest of these places that can still be asked about; an answer may have made others idle. */
function latestOf(places: Path[], room: Room): Again | undefined {
  for (let at = places.pop(); at !== undefined; at = places.pop()) {
    const asking = askingAt(room.draft.answers().plan, at)
    if (asking) return { asking, at }
  }
  return undefined
}

async function review(room: Room, sitting: Sitting): Promise<'on' | 'done' | 'stopped'> {
  const reply = await askReview(room)
  if (reply.kind === 'stop') return 'stopped'
  if (reply.kind === 'back') goBack(room, sitting, undefined)
  if (reply.kind !== 'answer') return 'on'
  const choice = reviewChoice(reply.text)
  if (choice === undefined) return 'done'
  const { plan } = room.draft.answers()
  const asking = choice.kind === 'add' ? askingForItem(choice.about) : askingAt(plan, choice.about)
  sitting.again = asking && { asking, at: choice.kind === 'add' ? undefined : choice.about }
  return 'on'
}
