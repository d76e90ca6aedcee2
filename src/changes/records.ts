import { formatDate } from '../text/format-date.js'
import { personNamed } from '../plan/display-name.js'
import { parsePath, type Path } from '../plan/path.js'
import { valueAt } from '../plan/typed-path.js'
import { plainText, quoted } from '../text/plain-text.js'
import type { OpenQuestion, Plan } from '../plan/plan.js'
import type { Change } from './changes.js'
import { fieldsInWords } from './format-fields.js'
import { agreed, signoffChanged, signoffNamed } from './signoff-lines.js'

/** What happened to the records a plan keeps of people: sign-offs, waivers, open questions. */

export interface LedgerLine {
  readonly path: Path
  readonly kind: Change['kind']
  /** A sentence, the whole of it. */
  readonly text: string
}

export interface Sides {
  readonly before: Plan
  readonly after: Plan
}

const LEDGERS = ['signoffs', 'waivers', 'open_questions'] as const
type Ledger = (typeof LEDGERS)[number]

/** Is this change told by a line of a ledger? An empty list that came or went has none. */
export function isOfLedger({ path, before, after }: Change): boolean {
  const [section] = path
  const isEmpty = path.length === 1 && [before, after].every((list) => !Array.isArray(list) || list.length === 0)
  return LEDGERS.some((ledger) => ledger === section) && !isEmpty
}

/** A line for each item that came, went or changed, out of all changes of one section. */
export function ledgerLines(section: string, changes: readonly Change[], sides: Sides): readonly LedgerLine[] {
  const ledger = LEDGERS.find((one) => one === section)
  if (ledger === undefined) return []
  const whole = changes.find(({ path }) => path.length === 1)
  const items = (whole?.before ?? whole?.after ?? []) as readonly { readonly id: string }[]
  const ids = new Set([...items.map(({ id }) => id), ...changes.flatMap(({ path }) => path[1] ?? [])])
  return [...ids].map((id) => {
    const own = changes.filter(({ path }) => path[1] === id)
    const kind = whole?.kind ?? own.find(({ path }) => path.length === 2)?.kind ?? 'changed'
    return { path: [ledger, id], kind, text: lineOf(ledger, id, kind, own, sides) }
  })
}

function lineOf(ledger: Ledger, id: string, kind: Change['kind'], changes: readonly Change[], sides: Sides): string {
  switch (ledger) {
    case 'signoffs':
      return signoffLine(id, kind, changes, sides)
    case 'waivers':
      return waiverLine(id, kind, changes, sides)
    case 'open_questions':
      return questionLine(id, kind, changes, sides)
  }
}

function signoffLine(id: string, kind: Change['kind'], changes: readonly Change[], sides: Sides): string {
  const plan = kind === 'removed' ? sides.before : sides.after
  const signoff = plan.signoffs?.find((one) => one.id === id)
  if (signoff === undefined) return ''
  if (kind === 'added') return agreed(signoff, plan)
  return kind === 'removed' ? `${signoffNamed(signoff, plan)} was removed.` : signoffChanged(signoff, changes, sides)
}

function waiverLine(id: string, kind: Change['kind'], changes: readonly Change[], sides: Sides): string {
  const plan = kind === 'removed' ? sides.before : sides.after
  const {
    rule,
    path: at,
    valid_through: until,
    reason,
    approved_by: by,
  } = plan.waivers?.find((one) => one.id === id) ?? {}
  const what = [rule ?? 'a finding', ...(at === undefined ? [] : [at])].join(' at ')
  const last = until === undefined ? '' : ` through ${formatDate(until)}`
  if (kind === 'removed') return `The waiver of ${what}${last} was removed.`
  if (kind === 'changed') return `Waiver of ${what}: ${fieldsInWords(changes, sides)}.`
  const who = by === undefined ? 'An unnamed person' : personNamed(plan, by)
  return `${who} waived ${what}${last}${reason === undefined ? '.' : `: ${ended(reason)}`}`
}

function questionLine(id: string, kind: Change['kind'], changes: readonly Change[], sides: Sides): string {
  const plan = kind === 'removed' ? sides.before : sides.after
  const question = plan.open_questions?.find((one) => one.id === id)
  if (question === undefined) return ''
  const { path: about, owner, due = question.first_due } = question
  const what = asked(question)
  if (kind === 'removed') {
    const isAnswered = about !== undefined && valueAt(sides.after, parsePath(about)) !== undefined
    return isAnswered ? `Answered: ${what}.` : `Open question removed without an answer in the plan: ${what}.`
  }
  if (kind === 'changed') return questionChanged(question, changes, sides)
  const who = owner === undefined ? 'No owner' : `Owner: ${personNamed(plan, owner)}`
  return `New open question: ${what}. ${who}${due === undefined ? '' : `, due ${formatDate(due)}`}.`
}

/** A date that was moved is described as that; how often it was moved stands in the plan. */
function questionChanged(question: OpenQuestion, changes: readonly Change[], sides: Sides): string {
  const what = asked(question)
  const due = changes.find(({ path, kind }) => path[2] === 'due' && kind === 'changed')
  const rest = changes.filter(
    (change) => change !== due && !(due !== undefined && change.path[2] === 'times_postponed'),
  )
  const moved = due && `${movedDay(String(due.before), String(due.after))}: ${what}`
  const others = rest.length === 0 ? undefined : fieldsInWords(rest, sides)
  if (moved === undefined) return `Open question ${what}: ${others ?? ''}.`
  return others === undefined ? `${moved}.` : `${moved}; ${others}.`
}

function movedDay(before: string, after: string): string {
  return `${after > before ? 'Postponed' : 'Moved up'} from ${formatDate(before)} to ${formatDate(after)}`
}

function asked({ id, question, path: about }: OpenQuestion): string {
  const place = about === undefined ? '' : ` (${about})`
  return question === undefined ? (about ?? id) : `${quoted(question)}${place}`
}

function ended(text: string): string {
  const line = plainText(text)
  return /[.!?]$/.test(line) ? line : `${line}.`
}
