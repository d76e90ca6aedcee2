import { titleAt } from '../changes/describe-change.js'
import type { Finding } from '../lint/finding.js'
import { capital } from '../text/capitalize.js'
import { fieldAt } from '../plan/form.js'
import { isWithin, parsePath, type Path } from '../plan/path.js'
import { valueAt } from '../plan/typed-path.js'
import type { Plan } from '../plan/plan.js'
import { REQUIRED_ROLES, type Role, roleLabel } from '../plan/roles.js'
import type { Wait } from './waiting.js'

/** What a finding asks for: a sign-off, an answer to a question of the interview, or something else. */

const ABOUT_AGREEMENTS: ReadonlySet<string> = new Set([
  'buy-in/signoff-missing',
  'buy-in/signoff-outdated',
  'buy-in/signoff-expired',
  'buy-in/signoff-declined',
  'legal/signoff-missing',
])

/** Whom a finding about a sign-off is about: where it points, or who signed there. */
export function signerIn({ rule, path }: Finding, plan: Plan): string | undefined {
  if (!ABOUT_AGREEMENTS.has(rule)) return undefined
  const [section, id] = parsePath(path)
  return section === 'people' ? id : plan.signoffs?.find((one) => one.id === id)?.person
}

/** Rules that say no more than that something is not done yet, or has no owner or date. */
const ABOUT_DUTIES =
  /-overdue$|^(?:buy-in\/condition|integration\/dependency|plan\/question|schedule\/(?:assumption|decision))-incomplete$|^(?:schedule\/question-repeatedly-postponed|buy-in\/concern-unanswered|change\/training-not-done)$/

/** Does a finding say the same as an action item? */
export function saysTheSame(finding: Finding, wait: Wait, plan: Plan): boolean {
  if (wait.kind === 'agreement') return wait.who !== undefined && signerIn(finding, plan) === wait.who
  if (ABOUT_DUTIES.test(finding.rule)) return isWithin(parsePath(finding.path), wait.path)
  if (finding.rule !== 'expectations/shared-figure-not-corrected') return false
  const told = plan.expectations?.shared_figures?.find(({ id }) => id === parsePath(finding.path)[2])
  return wait.kind === 'decision' && told?.correction !== undefined && told.correction === wait.path.at(-1)
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
  if (required) return { section, role: 'ml_lead', title: capital(roleLabel(required.role)) }
  const form = fieldAt(path)
  if (!form || form.field.unasked !== undefined || valueAt(plan, path) !== undefined) return undefined
  if (form.field.kind !== 'list' && form.field.question === undefined) return undefined
  return { section, role: form.who, title: titleAt(path, plan) }
}
