import { type LeftOver, removing } from '../../interview/orphaned-answers.js'
import type { Question } from '../../interview/question.js'
import { reviewOptions } from '../../interview/review.js'
import type { Plan } from '../../plan/plan.js'
import { plural } from '../../lint/counts.js'
import type { Room } from './session.js'
import type { Reply } from '../shared/ports.js'

/** What is asked beside the questions of the form. */

const ASIDE = {
  step: '',
  example: undefined,
  options: [],
  suggestion: undefined,
  who: 'ml_lead',
  maySkip: false,
  check: () => undefined,
  readBack: () => undefined,
} as const satisfies Partial<Question>

/** An answer leaves the plan only after a yes. */
export async function askLeftOvers(
  { draft, ask }: Room,
  left: readonly LeftOver[],
  kept: Set<string>,
): Promise<'on' | 'stopped'> {
  ask.say('These answers no longer apply:')
  for (const { says } of left) ask.say(`  ${says}`)
  const reply = await ask.question({
    ...ASIDE,
    about: 'left-over',
    kind: 'yes-no',
    topic: 'No longer needed',
    message: left.length === 1 ? 'Remove this answer from the plan?' : 'Remove these answers from the plan?',
    why: 'Answers that no longer apply can mislead readers of the plan. Answer no to keep the listed answers.',
  })
  if (reply.kind === 'stop') return 'stopped'
  if (reply.kind === 'answer' && /^(y|yes|true)$/i.test(reply.text.trim())) {
    draft.apply(removing(left))
    await draft.save()
  } else for (const { says } of left) kept.add(says)
  return 'on'
}

/** An open question has no answer yet. */
function whatIsDone({ open_questions = [] }: Plan): string {
  const open = open_questions.length
  if (open === 0) return 'All questions are answered.'
  return `All questions are answered, except ${plural(open, 'open question')}.`
}

export async function askReview({ draft, ask }: Room): Promise<Reply> {
  const options = reviewOptions(draft.answers().plan)
  return ask.question({
    ...ASIDE,
    about: 'review',
    kind: 'choice',
    topic: 'Review',
    message: `${whatIsDone(draft.answers().plan)} Change anything?`,
    why: 'Review the plan before you share it. You can change any answer or add to a list.',
    options,
    check: (typed) => (options.some(({ value }) => value === typed) ? undefined : 'Select one of the options.'),
  })
}
