import { cleaned } from '../../interview/parse-answer.js'
import { clean } from '../../text/sanitize.js'
import { askSteps, type Step } from '../shared/ask-steps.js'
import type { Ask } from '../shared/ports.js'
import type { Term, Typed } from './details.js'
import type { ToWaive } from './target.js'

/** Asks for what is missing, having shown the finding. */
export async function askForTerms(
  missing: readonly Term[],
  { rule, at, found }: ToWaive,
  ask: Ask,
): Promise<Typed | 'stopped'> {
  ask.say(`Finding to waive: ${rule.id} at ${clean(at)}`)
  for (const { message } of found) ask.say(`  ${clean(message)}`)
  return (await askSteps(`Waiver for ${rule.id}`, missing.map(stepFor), ask)) ?? 'stopped'
}

const FIELDS = { reason: 'reason', approvedBy: 'approved_by', validThrough: 'valid_through' } as const

function stepFor({ key, message, why, example, people, complaint }: Term): Step {
  return {
    name: key,
    question: () => ({
      about: `waivers.${FIELDS[key]}`,
      kind: people ? 'choice' : 'text',
      message,
      why,
      ...(example === undefined ? {} : { example }),
      options: (people ?? []).map(({ id, name, title }) => ({ value: id, label: name ?? id, means: title ?? '' })),
      check: (typed) => {
        const wrong = complaint(cleaned(typed))
        return wrong && clean(`${wrong.message} ${wrong.help}`)
      },
    }),
  }
}
