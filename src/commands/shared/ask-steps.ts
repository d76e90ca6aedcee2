import type { Question } from '../../interview/question.js'
import { cleaned } from '../../interview/parse-answer.js'
import type { Ask } from './ports.js'

/** A few questions in a row, for a command that is not the interview; going back works here too. */

export type Answered = Readonly<Record<string, string>>

/** What one step asks, given the answers before it; `undefined` when there is nothing to ask. */
export interface Step {
  readonly name: string
  readonly question: (answers: Answered) => Asked | undefined
}

/** What the question says; the rest of it goes without saying here. */
export type Asked = Pick<Question, 'about' | 'kind' | 'message' | 'why'> &
  Partial<Pick<Question, 'options' | 'example' | 'check'>> & {
    /** What Enter takes. */
    readonly usual?: string
  }

/**
 * The answers by the names of the steps that were asked in the end: who goes back and answers otherwise may be spared
 * others. `undefined` when the person stopped.
 */
export async function askSteps(topic: string, steps: readonly Step[], ask: Ask): Promise<Answered | undefined> {
  /* Also of steps that somebody went back from. */
  const said = new Map<string, string>()
  const asked: Step[] = []
  const answers = (): Answered => Object.fromEntries(asked.map(({ name }) => [name, said.get(name) ?? '']))
  for (let index = 0; index < steps.length;) {
    const step = steps[index]
    const words = step?.question(answers())
    if (step === undefined || words === undefined) {
      index++
      continue
    }
    const reply = await ask.question(whole(topic, words, said.get(step.name)))
    if (reply.kind === 'stop') return undefined
    /* At the first question there is nothing to go back to. */
    if (reply.kind === 'back') index = steps.indexOf(asked.pop() ?? step)
    if (reply.kind !== 'answer') continue
    const typed = cleaned(reply.text)
    const complaint = words.check?.(typed)
    if (complaint === undefined) {
      said.set(step.name, typed)
      asked.push(step)
      index++
    } else ask.say(complaint)
  }
  return answers()
}

/** Going back, what was said before is what Enter takes. */
function whole(topic: string, { usual, ...words }: Asked, before: string | undefined): Question {
  const suggestion =
    before !== undefined
      ? { text: before, from: 'your last entry' }
      : usual !== undefined
        ? { text: usual, from: 'the default' }
        : undefined
  return {
    topic,
    step: '',
    example: undefined,
    options: [],
    suggestion,
    who: 'ml_lead',
    maySkip: false,
    check: () => undefined,
    readBack: () => undefined,
    ...words,
  }
}
