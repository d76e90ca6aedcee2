import { userError } from '../../errors.js'
import { dayComplaint } from '../../interview/days.js'
import { cleaned } from '../../interview/parse-answer.js'
import { addDays } from '../../plan/day.js'
import { listed } from '../../text/join.js'
import { parsePath } from '../../plan/path.js'
import type { Person, Plan } from '../../plan/plan.js'
import { isPlaceholder } from '../../rules/shared/placeholder-words.js'
import { ASK_ABOVE, isAboveMlLead, isMlLead, WHY_NOT_ML_LEAD } from '../../rules/shared/waiver.js'
import { type Complaint, namedIn, personComplaint } from '../shared/person.js'
import type { Ports } from '../shared/ports.js'
import { askForTerms } from './ask.js'
import type { ToWaive } from './target.js'

/** The terms of a waiver. */
export interface Terms {
  readonly reason: string
  readonly approver: { readonly id: string; readonly name: string }
  /** ISO date. */
  readonly validThrough: string
}

export type TermKey = 'reason' | 'approvedBy' | 'validThrough'
export type Typed = Readonly<Partial<Record<TermKey, string | undefined>>>

/** One of the terms: how it is called, asked for and checked. */
export interface Term {
  readonly key: TermKey
  readonly flag: string
  readonly message: string
  readonly why: string
  readonly example?: string
  readonly people?: readonly Person[]
  readonly complaint: (typed: string) => Complaint | undefined
}

/** From the options and, at a terminal, from the person there; what was given is checked before anything is asked. */
export async function allTerms(given: Typed, what: ToWaive, plan: Plan, ports: Ports): Promise<Terms | 'stopped'> {
  const terms = termsOf(what, plan, ports.today)
  for (const { key, flag, complaint } of terms) {
    const typed = given[key]
    const wrong = typed === undefined ? undefined : complaint(cleaned(typed))
    if (wrong) throw userError('bad-option', `${flag}: ${wrong.message}`, wrong.help)
  }
  const missing = terms.filter(({ key }) => given[key] === undefined)
  const asked = missing.length === 0 ? {} : await asksFor(missing, what, ports)
  if (asked === 'stopped') return asked
  const { reason = '', approvedBy = '', validThrough = '' } = { ...given, ...asked }
  const { id, name } = namedIn(plan, cleaned(approvedBy))[0] ?? { id: approvedBy, name: undefined }
  return { reason: cleaned(reason), approver: { id, name: name ?? id }, validThrough: cleaned(validThrough) }
}

async function asksFor(missing: readonly Term[], what: ToWaive, { ask }: Ports): Promise<Typed | 'stopped'> {
  if (!ask) {
    const flags = listed(missing.map(({ flag }) => flag))
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
  return askForTerms(missing, what, ask)
}

function termsOf({ rule, at }: ToWaive, plan: Plan, today: string): readonly Term[] {
  const isAbove = isAboveMlLead(rule, parsePath(at))
  const mayApprove = (person: Person): boolean => !isAbove || !isMlLead(person.id, plan.people)
  return [
    {
      key: 'reason',
      flag: '--reason',
      message: 'Why is the finding acceptable for now?',
      why: 'Reports and briefs show the reason while the finding is waived.',
      complaint: reasonComplaint,
    },
    {
      key: 'approvedBy',
      flag: '--approved-by',
      message: 'Who approves the waiver?',
      why: isAbove ? WHY_NOT_ML_LEAD : 'The approver is accountable for accepting the finding.',
      people: (plan.people ?? []).filter(mayApprove),
      complaint: (typed) => approverComplaint(typed, plan, mayApprove),
    },
    {
      key: 'validThrough',
      flag: '--valid-through',
      message: 'What is the last day the waiver is valid?',
      why: 'Lint reports the finding again the next day.',
      example: addDays(today, 60),
      complaint: (typed) => dateComplaint(typed, today),
    },
  ]
}

function reasonComplaint(typed: string): Complaint | undefined {
  if (!/\p{L}/u.test(typed)) return { message: 'The reason has no words.', help: 'Give the reason in a sentence.' }
  if (!isPlaceholder(typed)) return undefined
  return { message: `"${typed}" is a placeholder, not a reason.`, help: 'Give the reason in a sentence.' }
}

function approverComplaint(typed: string, plan: Plan, mayApprove: (person: Person) => boolean): Complaint | undefined {
  const [person] = namedIn(plan, typed)
  const wrong = personComplaint(plan, typed)
  if (person === undefined || wrong !== undefined) return wrong
  if (mayApprove(person)) return undefined
  return { message: `${person.name ?? person.id} leads the ML work. ${WHY_NOT_ML_LEAD}`, help: `${ASK_ABOVE}.` }
}

function dateComplaint(typed: string, today: string): Complaint | undefined {
  const message = dayComplaint(typed)
  if (message !== undefined) return { message, help: `Use a date such as ${addDays(today, 60)}.` }
  if (typed >= today) return undefined
  return { message: `${typed} is in the past; today is ${today}.`, help: 'Use today or a later date.' }
}
