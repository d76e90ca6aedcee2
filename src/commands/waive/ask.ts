import { cleanInput } from '../../interview/parse-answer.js'
import { sanitize } from '../../text/sanitize.js'
import { askSteps, type PromptStep } from '../shared/ask-steps.js'
import type { Prompter } from '../shared/ports.js'
import type { WaiverField, WaiverInputs } from './details.js'
import type { WaiveTarget } from './target.js'

/** Shows the finding, then asks for the missing details. */
export async function promptForDetails(
  missing: readonly WaiverField[],
  { rule, path, findings }: WaiveTarget,
  ask: Prompter,
): Promise<WaiverInputs | 'stopped'> {
  ask.print(`Finding to waive: ${rule.id} at ${sanitize(path)}`)
  for (const { message } of findings) ask.print(`  ${sanitize(message)}`)
  return (await askSteps(`Waiver for ${rule.id}`, missing.map(createStep), ask)) ?? 'stopped'
}

const FIELD_NAMES = { reason: 'reason', approvedBy: 'approved_by', validThrough: 'valid_through' } as const

function createStep({ key, message, why, example, people, validate }: WaiverField): PromptStep {
  return {
    name: key,
    question: () => ({
      path: `waivers.${FIELD_NAMES[key]}`,
      kind: people ? 'choice' : 'text',
      message,
      help: why,
      ...(example === undefined ? {} : { example }),
      options: (people ?? []).map(({ id, name, title }) => ({ value: id, label: name ?? id, means: title ?? '' })),
      check: (input) => {
        const error = validate(cleanInput(input))
        return error && sanitize(`${error.message} ${error.help}`)
      },
    }),
  }
}
