import type { Question } from '../../interview/question.js'
import { cleanInput } from '../../interview/parse-answer.js'
import type { Prompter } from './ports.js'

/** A few questions in a row, for a command other than the interview; the person can go back here too. */

export type StepAnswers = Readonly<Record<string, string>>

/** One question of a sequence, given the answers so far; `undefined` when there is nothing to ask. */
export interface PromptStep {
  readonly name: string
  readonly question: (answers: StepAnswers) => StepQuestion | undefined
}

/** The parts of a question that differ between steps; the rest has defaults. */
export type StepQuestion = Pick<Question, 'path' | 'kind' | 'message' | 'help'> &
  Partial<Pick<Question, 'options' | 'example' | 'check'>> & {
    /** What Enter selects. */
    readonly defaultValue?: string
  }

/**
 * Asks the questions in order and returns the answers by step name. A person who goes back and answers differently may
 * skip later steps, so only steps that were asked in the end are included. `undefined` if the person stopped.
 */
export async function askSteps(
  topic: string,
  steps: readonly PromptStep[],
  ask: Prompter,
): Promise<StepAnswers | undefined> {
  /* Includes steps that the person went back from. */
  const answerByStep = new Map<string, string>()
  const answeredSteps: PromptStep[] = []
  const answers = (): StepAnswers =>
    Object.fromEntries(answeredSteps.map(({ name }) => [name, answerByStep.get(name) ?? '']))
  for (let index = 0; index < steps.length;) {
    const step = steps[index]
    const question = step?.question(answers())
    if (step === undefined || question === undefined) {
      index++
      continue
    }
    const reply = await ask.ask(completeQuestion(topic, question, answerByStep.get(step.name)))
    if (reply.kind === 'stop') return undefined
    /* At the first question there is nothing to go back to. */
    if (reply.kind === 'back') index = steps.indexOf(answeredSteps.pop() ?? step)
    if (reply.kind !== 'answer') continue
    const answer = cleanInput(reply.text)
    const error = question.check?.(answer)
    if (error === undefined) {
      answerByStep.set(step.name, answer)
      answeredSteps.push(step)
      index++
    } else ask.print(error)
  }
  return answers()
}

/** Completes a question. After going back, Enter selects the previous answer. */
function completeQuestion(
  topic: string,
  { defaultValue, ...question }: StepQuestion,
  previous: string | undefined,
): Question {
  const suggestion =
    previous !== undefined
      ? { text: previous, source: 'your last entry' }
      : defaultValue !== undefined
        ? { text: defaultValue, source: 'the default' }
        : undefined
  return {
    topic,
    progress: '',
    example: undefined,
    options: [],
    suggestion,
    owner: 'ml_lead',
    canSkip: false,
    lines: 'joined',
    check: () => undefined,
    readBack: () => undefined,
    isAmbiguous: () => false,
    ...question,
  }
}
