import { userError } from '../../errors.js'
import { cleanInput } from '../../interview/parse-answer.js'
import type { ChoiceOption } from '../../plan/profile.js'
import { joinWith } from '../../text/join.js'
import { sanitize } from '../../text/sanitize.js'
import { askSteps, type PromptStep } from './ask-steps.js'
import type { InputError } from './person.js'
import type { Ports } from './ports.js'

/** The details of a command: from its options and, at a terminal, from the person. */

/** One detail: its option, its question, and its check. */
export interface OptionField<K extends string> {
  readonly key: K
  readonly flag: string
  /** Where the answer goes in the plan. */
  readonly path: string
  readonly message: string
  readonly why: string
  readonly example?: string
  /** What can be chosen; without it, the answer is text. Several answers are joined by commas. */
  readonly options?: readonly ChoiceOption[]
  readonly isMultiple?: true
  readonly validate: (input: string) => InputError | undefined
}

export type OptionInputs<K extends string> = Readonly<Partial<Record<K, string | undefined>>>

export interface OptionPrompt {
  readonly topic: string
  /** Lines shown before the first question. */
  readonly intro: readonly string[]
  /** What is wrong, and how to correct it, if there is nothing to choose from. */
  readonly noChoice: InputError
}

/** Returns every detail as entered. Options are validated before any question is asked. */
export async function collectOptions<K extends string>(
  fields: readonly OptionField<K>[],
  given: OptionInputs<K>,
  prompt: OptionPrompt,
  { prompter }: Ports,
): Promise<OptionInputs<K> | 'stopped'> {
  for (const { key, flag, validate } of fields) {
    const input = given[key]
    const error = input === undefined ? undefined : validate(cleanInput(input))
    if (error) throw userError('bad-option', `${flag}: ${error.message}`, error.help)
  }
  const missing = fields.filter(({ key }) => given[key] === undefined)
  if (missing.length > 0 && !prompter) throw missingOptionsError(missing.map(({ flag }) => flag))
  if (missing.some(({ options }) => options?.length === 0))
    throw userError('refused', `${prompt.noChoice.message} Nothing was written.`, prompt.noChoice.help)
  if (missing.length > 0) for (const line of prompt.intro) prompter?.print(sanitize(line))
  const answers = missing.length > 0 && prompter ? await askSteps(prompt.topic, missing.map(createStep), prompter) : {}
  if (answers === undefined) return 'stopped'
  const values: Record<string, string | undefined> = { ...given, ...answers }
  /* Every key is one of a field. */
  return Object.fromEntries(fields.map(({ key }) => [key, cleanInput(values[key] ?? '')])) as OptionInputs<K>
}

function missingOptionsError(flags: readonly string[]): Error {
  return userError(
    'no-terminal',
    `Missing: ${joinWith(flags)}. mlplan can ask for missing options only in an interactive terminal. Nothing was written.`,
    `Add ${joinWith(flags)}, or run the command in a terminal.`,
  )
}

function createStep<K extends string>(field: OptionField<K>): PromptStep {
  const { key, path, message, why, example, options, isMultiple, validate } = field
  return {
    name: key,
    question: () => ({
      path,
      kind: options === undefined ? 'text' : isMultiple ? 'choices' : 'choice',
      message,
      help: why,
      ...(example === undefined ? {} : { example }),
      options: options ?? [],
      check: (input) => {
        const error = validate(cleanInput(input))
        return error && sanitize(`${error.message} ${error.help}`)
      },
    }),
  }
}
