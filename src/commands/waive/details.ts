import { formatPersonName, hasName } from '../../plan/display-name.js'
import { findDateError } from '../../interview/check-date.js'
import { addDays } from '../../plan/day.js'
import { parsePath } from '../../plan/path.js'
import type { Person, Plan } from '../../plan/plan.js'
import {
  ASK_ACCOUNTABLE,
  needsAccountableApprover,
  isAccountable,
  ACCOUNTABLE_ONLY,
} from '../../rules/shared/waiver.js'
import { collectOptions, type OptionField, type OptionInputs } from '../shared/collect-options.js'
import { type InputError, listPersonOptions, matchPeople, validatePerson } from '../shared/person.js'
import type { Ports } from '../shared/ports.js'
import { validateReason } from '../shared/reason.js'
import type { WaiveTarget } from './target.js'

/** The details of a waiver. */
export interface WaiverDetails {
  readonly reason: string
  readonly approver: { readonly id: string; readonly name: string }
  /** ISO date. */
  readonly validThrough: string
}

type WaiverFieldKey = 'reason' | 'approvedBy' | 'validThrough'
export type WaiverInputs = OptionInputs<WaiverFieldKey>

/** Collects the details from the options and, at a terminal, from the person. */
export async function collectWaiverDetails(
  options: WaiverInputs,
  target: WaiveTarget,
  plan: Plan,
  ports: Ports,
): Promise<WaiverDetails | 'stopped'> {
  const { rule, path, findings } = target
  const prompt = {
    topic: `Waiver for ${rule.id}`,
    intro: [`Finding to waive: ${rule.id} at ${path}`, ...findings.map(({ message }) => `  ${message}`)],
    noChoice: {
      message: 'No one under people can approve this waiver.',
      help: 'Add the executive sponsor or the decision owner first, with `mlplan init`.',
    },
  }
  const inputs = await collectOptions(listWaiverFields(target, plan, ports.today), options, prompt, ports)
  if (inputs === 'stopped') return inputs
  const { reason = '', approvedBy = '', validThrough = '' } = inputs
  const { id, name } = matchPeople(plan, approvedBy)[0] ?? { id: approvedBy, name: undefined }
  return { reason, approver: { id, name: name ?? id }, validThrough }
}

function listWaiverFields(
  { rule, path }: WaiveTarget,
  plan: Plan,
  today: string,
): readonly OptionField<WaiverFieldKey>[] {
  const mustBeAccountable = needsAccountableApprover(rule, parsePath(path))
  const canApprove = (person: Person): boolean => !mustBeAccountable || isAccountable(person.id, plan.people)
  return [
    {
      key: 'reason',
      flag: '--reason',
      path: 'waivers.reason',
      message: 'Why is the finding acceptable for now?',
      why: 'Reports and briefs show the reason while the finding is waived.',
      validate: validateReason,
    },
    {
      key: 'approvedBy',
      flag: '--approved-by',
      path: 'waivers.approved_by',
      message: 'Who approves the waiver?',
      why: mustBeAccountable ? ACCOUNTABLE_ONLY : 'The approver is accountable for accepting the finding.',
      options: listPersonOptions((plan.people ?? []).filter((person) => hasName(person) && canApprove(person))),
      validate: (input) => validateApprover(input, plan, canApprove),
    },
    {
      key: 'validThrough',
      flag: '--valid-through',
      path: 'waivers.valid_through',
      message: 'What is the last day the waiver is valid?',
      why: 'Lint reports the finding again the next day.',
      example: addDays(today, 60),
      validate: (input) => validateDate(input, today),
    },
  ]
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
