import { type LeftOver, removing } from '../interview/left-over.js'
import type { Question } from '../interview/question.js'
import { reviewOptions } from '../interview/review.js'
import type { Plan } from '../plan/plan.js'
import type { Room } from './init-room.js'
import type { Reply } from './ports.js'

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
  ask.say('These answers are to questions that no longer apply:')
  for (const { says } of left) ask.say(`  ${says}`)
  const reply = await ask.question({
    ...ASIDE,
    about: 'left-over',
    kind: 'yes-no',
    topic: 'No longer needed',
    message: left.length === 1 ? 'Take it out of the plan?' : 'Take them out of the plan?',
    why: 'An answer that belongs to no question misleads whoever reads the plan. With no they stay as they are.',
  })
  if (reply.kind === 'stop') return 'stopped'
  if (reply.kind === 'answer' && /^(y|yes|true)$/i.test(reply.text.trim())) {
    draft.apply(removing(left))
    await draft.save()
  } else for (const { says } of left) kept.add(says)
  return 'on'
}

/** What somebody finds out is no answer yet. */
function whatIsDone({ open_questions = [] }: Plan): string {
  const open = open_questions.length
  if (open === 0) return 'Everything asked is answered.'
  return `Everything asked is answered, except ${open === 1 ? 'one question that somebody still has' : `${open} questions that people still have`} to find out.`
}

export async function askReview({ draft, ask }: Room): Promise<Reply> {
  const options = reviewOptions(draft.answers().plan)
  return ask.question({
    ...ASIDE,
    about: 'review',
    kind: 'choice',
    topic: 'Review',
    message: `${whatIsDone(draft.answers().plan)} Is there something to change?`,
    why: 'A last look before the plan goes to others; any answer can be changed, and lists can be added to.',
    options,
    check: (typed) => (options.some(({ value }) => value === typed) ? undefined : 'Choose one of the lines.'),
  })
}
