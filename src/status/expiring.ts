import { coverOf } from '../agreement/signoff-scope.js'
import { agreementOf, isAgreed } from '../agreement/signoff-status.js'
import type { Finding } from '../lint/finding.js'
import { daysBetween } from '../plan/day.js'
import { listed } from '../text/join.js'
import { isWithin, parsePath, type Path } from '../plan/path.js'
import { lastDay, type Moment } from '../plan/pending.js'
import { inside, place } from '../plan/typed-path.js'
import type { Plan } from '../plan/plan.js'
import { personNamed } from '../plan/display-name.js'
import { postponedNote, standsAt } from './explain.js'

/** What is valid through a date: an open question in place of an answer, a waiver of a finding, a sign-off. */
export interface RunningOut {
  readonly kind: 'question' | 'waiver' | 'agreement'
  readonly path: Path
  readonly what: string
  /** Id of the person: the owner, who approved, who signed off. */
  readonly who: string | undefined
  /** ISO day; the last one on which it counts. */
  readonly lastDay: string | undefined
  readonly note: string
}

/** So many days beforehand it is said how many are left. */
const SOON_DAYS = 14

export function isSoon({ lastDay: last }: RunningOut, today: string): boolean {
  return last !== undefined && last >= today && daysBetween(today, last) <= SOON_DAYS
}

export function isOver({ lastDay: last }: RunningOut, today: string): boolean {
  return last !== undefined && last < today
}

/** In the order in which they expire; those without a date last. */
export function runningOutOf(plan: Plan, moment: Moment, findings: readonly Finding[]): readonly RunningOut[] {
  return [...questions(plan, moment), ...waivers(plan, findings), ...agreements(plan, moment)].toSorted(
    (one, other) => {
      const [a, b] = [one.lastDay ?? 'never', other.lastDay ?? 'never']
      return a < b ? -1 : a > b ? 1 : 0
    },
  )
}

function questions(plan: Plan, moment: Moment): readonly RunningOut[] {
  return (plan.open_questions ?? []).map((question) => ({
    kind: 'question',
    path: inside(place.open_questions, question.id),
    what: isSaid(question.question) ? question.question : (question.path ?? 'not described yet'),
    who: question.owner,
    lastDay: lastDay(question),
    note: [
      postponedNote(question),
      standsAt(question, plan, moment) ? '' : `no longer pending at the ${moment.stage} stage`,
    ]
      .filter((part) => part !== '')
      .join('; '),
  }))
}

function isSaid(text: string | undefined): text is string {
  return text !== undefined && text.trim() !== ''
}

function waivers({ waivers: all = [] }: Plan, findings: readonly Finding[]): readonly RunningOut[] {
  return all.map(({ id, rule, path: at, reason, approved_by: who, valid_through: until }) => {
    const path = inside(place.waivers, id)
    const named = isSaid(rule) ? `${rule}${isSaid(at) ? ` (${at})` : ''}` : (at ?? '')
    const isNotValid = findings.some(
      (finding) => finding.rule === 'plan/waiver-invalid' && isWithin(parsePath(finding.path), path),
    )
    return {
      kind: 'waiver',
      path,
      what: `${named === '' ? id : named}${isSaid(reason) ? `: ${reason}` : ''}`,
      who,
      lastDay: until,
      note: isNotValid ? 'not valid' : '',
    }
  })
}

/** Only those given for a time, and only while they are valid: the others are action items. */
function agreements(plan: Plan, { today }: Moment): readonly RunningOut[] {
  return (plan.people ?? []).flatMap((person) => {
    const held = agreementOf(plan, person, today).filter(isAgreed)
    return [...new Set(held.map(({ signoff }) => signoff))].flatMap((signoff) => {
      if (signoff?.valid_through === undefined) return []
      const roles = held.filter((one) => one.signoff === signoff).map(({ role }) => coverOf(role).words)
      const what = `${personNamed(plan, person.id)}'s sign-off on ${listed([...new Set(roles)])}`
      const path = inside(place.signoffs, signoff.id)
      return [{ kind: 'agreement' as const, path, what, who: person.id, lastDay: signoff.valid_through, note: '' }]
    })
  })
}
