import { type OrphanedAnswer, createRemovalEdits } from '../../interview/orphaned-answers.js'
import type { Question } from '../../interview/question.js'
import { listReviewOptions } from '../../interview/review.js'
import type { Plan } from '../../plan/plan.js'
import type { InterviewContext } from './types.js'
import type { Reply } from '../shared/ports.js'
import { pluralize } from '../../text/pluralize.js'

/** Questions of the interview that aren't about a field of the plan. */

const QUESTION_DEFAULTS = {
  progress: '',
  example: undefined,
  options: [],
  suggestion: undefined,
  owner: 'ml_lead',
  canSkip: false,
  lines: 'joined',
  check: () => undefined,
  readBack: () => undefined,
  isAmbiguous: () => false,
} as const satisfies Partial<Question>

/** Removes answers from the plan only after the person confirms it. */
export async function confirmOrphanedAnswers(
  { draft, prompter }: InterviewContext,
  orphaned: readonly OrphanedAnswer[],
  keptAnswers: Set<string>,
): Promise<'continue' | 'stopped'> {
  prompter.print('These answers no longer apply:')
  for (const { description } of orphaned) prompter.print(`  ${description}`)
  const reply = await prompter.ask({
    ...QUESTION_DEFAULTS,
    path: 'left-over',
    kind: 'yes-no',
    topic: 'No longer needed',
    message: orphaned.length === 1 ? 'Remove this answer from the plan?' : 'Remove these answers from the plan?',
    help: 'Answers that no longer apply can mislead readers of the plan. Answer no to keep the listed answers.',
  })
  if (reply.kind === 'stop') return 'stopped'
  if (reply.kind === 'answer' && /^(y|yes|true)$/i.test(reply.text.trim())) {
    draft.apply(createRemovalEdits(orphaned))
    await draft.save()
  } else for (const { description } of orphaned) keptAnswers.add(description)
  return 'continue'
}

/** Open questions count as unanswered. */
function formatProgress({ open_questions = [] }: Plan): string {
  const openCount = open_questions.length
  if (openCount === 0) return 'All questions are answered.'
  return `All questions are answered, except ${pluralize(openCount, 'open question')}.`
}

export async function askReview({ draft, prompter }: InterviewContext): Promise<Reply> {
  const options = listReviewOptions(draft.answers().plan)
  return prompter.ask({
    ...QUESTION_DEFAULTS,
    path: 'review',
    kind: 'choice',
    topic: 'Review',
    message: `${formatProgress(draft.answers().plan)} Change anything?`,
    help: 'Review the plan before you share it. You can change any answer or add to a list.',
    options,
    check: (input) => (options.some(({ value }) => value === input) ? undefined : 'Select one of the options.'),
  })
}
