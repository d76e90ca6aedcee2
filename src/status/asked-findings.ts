import { titleAt } from '../changes/told.js'
import type { Finding } from '../lint/finding.js'
import { fieldAt } from '../plan/form.js'
import { isWithin, parsePath, type Path } from '../plan/path.js'
import { valueAt } from '../plan/place.js'
import type { Plan } from '../plan/plan.js'
import { REQUIRED_ROLES, type Role, roleLabel } from '../plan/roles.js'
import type { Wait } from './waiting.js'

/** What a finding asks for: an agreement, an answer to a question of the form, or something else. */

const ABOUT_AGREEMENTS: ReadonlySet<string> = new Set([
  'buy-in/not-agreed',
  'buy-in/agreed-to-another-plan',
  'buy-in/agreement-too-old',
  'buy-in/rejected',
  'legal/not-reviewed',
])

/** Whom a finding about an agreement is about: where it points, or who signed there. */
export function signerIn({ rule, path }: Finding, plan: Plan): string | undefined {
  if (!ABOUT_AGREEMENTS.has(rule)) return undefined
  const [section, id] = parsePath(path)
  return section === 'people' ? id : plan.signoffs?.find((one) => one.id === id)?.by
}

/** Rules that say no more than that something is not done yet, or has nobody who does it. */
const ABOUT_DUTIES =
  /-overdue$|-or-day$|^(time\/question-postponed|buy-in\/concern-without-answer|change\/not-trained|monitoring\/benefit-not-reviewed)$/

/** Says a finding the same as something that somebody is waited for? */
export function saysTheSame(finding: Finding, wait: Wait, plan: Plan): boolean {
  if (wait.kind === 'agreement') return wait.who !== undefined && signerIn(finding, plan) === wait.who
  if (ABOUT_DUTIES.test(finding.rule)) return isWithin(parsePath(finding.path), wait.path)
  if (finding.rule !== 'expectations/told-and-not-corrected') return false
  const told = plan.expectations?.told?.find(({ id }) => id === parsePath(finding.path)[2])
  return wait.kind === 'decision' && told?.corrected_by !== undefined && told.corrected_by === wait.path.at(-1)
}

/** A question that the interview asks. */
export interface Unanswered {
  readonly section: string
  /** Who answers it. */
  readonly role: Role
  readonly title: string
}

/** Is it an answer that is missing, which the interview would ask for? */
export function unansweredAt({ path, exact }: Finding, plan: Plan): Unanswered | undefined {
  return exact ? undefined : questionAt(parsePath(path), plan)
}

export function questionAt(path: Path, plan: Plan): Unanswered | undefined {
  const [section = '', name] = path
  const required = REQUIRED_ROLES.find(({ role }) => section === 'people' && path.length === 2 && role === name)
  if (required) return { section, role: 'ml_lead', title: `Who is ${roleLabel(required.role)}` }
  const form = fieldAt(path)
  if (!form || form.field.unasked !== undefined || valueAt(plan, path) !== undefined) return undefined
  if (form.field.kind !== 'list' && form.field.question === undefined) return undefined
  return { section, role: form.who, title: titleAt(path, plan) }
}
