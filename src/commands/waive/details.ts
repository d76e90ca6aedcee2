import { isPlaceholder } from '../../plan/placeholder-words.js'
import { formatPersonName, hasName } from '../../plan/display-name.js'
import { userError } from '../../errors.js'
import { findDateError } from '../../interview/check-date.js'
import { cleanInput } from '../../interview/parse-answer.js'
import { addDays } from '../../plan/day.js'
import { joinWith } from '../../text/join.js'
import { parsePath } from '../../plan/path.js'
import type { Person, Plan } from '../../plan/plan.js'
import {
  ASK_ACCOUNTABLE,
  needsAccountableApprover,
  isAccountable,
  ACCOUNTABLE_ONLY,
} from '../../rules/shared/waiver.js'
import { type InputError, matchPeople, validatePerson } from '../shared/person.js'
import type { Ports, Prompter } from '../shared/ports.js'
import type { WaiveTarget } from './target.js'
import { sanitize } from '../../text/sanitize.js'
import { askSteps, type PromptStep } from '../shared/ask-steps.js'

/** The details of a waiver. */
export interface WaiverDetails {
  readonly reason: string
  readonly approver: { readonly id: string; readonly name: string }
  /** ISO date. */
  readonly validThrough: string
}

type WaiverFieldKey = 'reason' | 'approvedBy' | 'validThrough'
export type WaiverInputs = Readonly<Partial<Record<WaiverFieldKey, string | undefined>>>

/** One detail of a waiver: its option, its question, and its check. */
interface WaiverField {
  readonly key: WaiverFieldKey
  readonly flag: string
  readonly message: string
  readonly why: string
  readonly example?: string
  readonly people?: readonly Person[]
  readonly validate: (input: string) => InputError | undefined
}

/**
 * Collects the details from the options and, at a terminal, from the person. Options are validated before any question
 * is asked.
 */
export async function collectWaiverDetails(
  options: WaiverInputs,
  target: WaiveTarget,
  plan: Plan,
  ports: Ports,
): Promise<WaiverDetails | 'stopped'> {
  const fields = listWaiverFields(target, plan, ports.today)
  for (const { key, flag, validate } of fields) {
    const input = options[key]
    const error = input === undefined ? undefined : validate(cleanInput(input))
    if (error) throw userError('bad-option', `${flag}: ${error.message}`, error.help)
  }
  const missing = fields.filter(({ key }) => options[key] === undefined)
  const answers = missing.length === 0 ? {} : await promptForMissing(missing, target, ports)
  if (answers === 'stopped') return answers
  const { reason = '', approvedBy = '', validThrough = '' } = { ...options, ...answers }
  const { id, name } = matchPeople(plan, cleanInput(approvedBy))[0] ?? { id: approvedBy, name: undefined }
  return { reason: cleanInput(reason), approver: { id, name: name ?? id }, validThrough: cleanInput(validThrough) }
}

async function promptForMissing(
  missing: readonly WaiverField[],
  target: WaiveTarget,
  { prompter }: Ports,
): Promise<WaiverInputs | 'stopped'> {
  if (!prompter) {
    const flags = joinWith(missing.map(({ flag }) => flag))
    throw userError(
      'no-terminal',
      `Missing: ${flags}. mlplan can ask for missing options only in an interactive terminal. Nothing was written.`,
      'Add the missing options, or run the command in a terminal.',
    )
  }
  if (missing.some(({ people }) => people?.length === 0)) {
    throw userError(
      'refused',
      'No one under people can approve this waiver. Nothing was written.',
      'Add the executive sponsor or the decision owner first, with `mlplan init`.',
    )
  }
  return promptForDetails(missing, target, prompter)
}

function listWaiverFields({ rule, path }: WaiveTarget, plan: Plan, today: string): readonly WaiverField[] {
  const mustBeAccountable = needsAccountableApprover(rule, parsePath(path))
  const canApprove = (person: Person): boolean => !mustBeAccountable || isAccountable(person.id, plan.people)
  return [
    {
      key: 'reason',
      flag: '--reason',
      message: 'Why is the finding acceptable for now?',
      why: 'Reports and briefs show the reason while the finding is waived.',
      validate: validateReason,
    },
    {
      key: 'approvedBy',
      flag: '--approved-by',
      message: 'Who approves the waiver?',
      why: mustBeAccountable ? ACCOUNTABLE_ONLY : 'The approver is accountable for accepting the finding.',
      people: (plan.people ?? []).filter((person) => hasName(person) && canApprove(person)),
      validate: (input) => validateApprover(input, plan, canApprove),
    },
    {
      key: 'validThrough',
      flag: '--valid-through',
      message: 'What is the last day the waiver is valid?',
      why: 'Lint reports the finding again the next day.',
      example: addDays(today, 60),
      validate: (input) => validateDate(input, today),
    },
  ]
}

function validateReason(input: string): InputError | undefined {
  if (!/\p{L}/u.test(input)) return { message: 'The reason has no words.', help: 'Give the reason in a sentence.' }
  if (!isPlaceholder(input)) return undefined
  return { message: `"${input}" is a placeholder, not a reason.`, help: 'Give the reason in a sentence.' }
}

function validateApprover(input: string, plan: Plan, canApprove: (person: Person) => boolean): InputError | undefined {
  const [person] = matchPeople(plan, input)
  const error = validatePerson(plan, input)
  if (person === undefined || error !== undefined) return error
  if (canApprove(person)) return undefined
  return {
    message: `${formatPersonName(person)} can't approve this waiver. ${ACCOUNTABLE_ONLY}`,
    help: `${ASK_ACCOUNTABLE}.`,
  }
}

function validateDate(input: string, today: string): InputError | undefined {
  const message = findDateError(input)
  if (message !== undefined) return { message, help: `Use a date such as ${addDays(today, 60)}.` }
  if (input >= today) return undefined
  return { message: `${input} is in the past; today is ${today}.`, help: 'Use today or a later date.' }
}

/** Shows the finding, then asks for the missing details. */
async function promptForDetails(
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
