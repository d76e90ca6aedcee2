import { formatPathTitle } from '../changes/describe-change.js'
import type { Finding } from '../lint/finding.js'
import { findFormField } from '../plan/form.js'
import { isWithin, parsePath, type Path } from '../plan/path.js'
import { getValue } from '../plan/typed-path.js'
import type { Plan } from '../plan/plan.js'
import { REQUIRED_ROLES, type Role, getRoleLabel } from '../plan/roles.js'
import type { StatusActionItem } from './waiting.js'
import { capitalize } from '../text/capitalize.js'

/** What a finding is about: a sign-off, an action item, or an unanswered question of the interview. */

const SIGNOFF_RULES: ReadonlySet<string> = new Set([
  'buy-in/signoff-missing',
  'buy-in/signoff-incomplete',
  'buy-in/signoff-outdated',
  'buy-in/signoff-expired',
  'buy-in/signoff-declined',
  'legal/signoff-missing',
])

/** Id of the person whose sign-off a finding is about; `undefined` for other findings. */
export function findSigner({ rule, path }: Finding, plan: Plan): string | undefined {
  if (!SIGNOFF_RULES.has(rule)) return undefined
  const [section, id] = parsePath(path)
  return section === 'people' ? id : plan.signoffs?.find((candidate) => candidate.id === id)?.person
}

/** Rules that only report that something is overdue, isn't done yet, or has no owner or date. */
const ACTION_ITEM_RULES =
  /-overdue$|^(?:buy-in\/condition|integration\/dependency|plan\/question|schedule\/(?:assumption|decision))-incomplete$|^(?:schedule\/question-repeatedly-postponed|buy-in\/concern-unanswered|change\/training-not-done)$/

/** Whether a finding reports the same thing as an action item. */
export function isCoveredBy(finding: Finding, actionItem: StatusActionItem, plan: Plan): boolean {
  if (actionItem.kind === 'agreement')
    return actionItem.owner !== undefined && findSigner(finding, plan) === actionItem.owner
  if (ACTION_ITEM_RULES.test(finding.rule)) return isWithin(parsePath(finding.path), actionItem.path)
  if (finding.rule !== 'expectations/shared-figure-not-corrected') return false
  const sharedFigure = plan.expectations?.shared_figures?.find(({ id }) => id === parsePath(finding.path)[2])
  return (
    actionItem.kind === 'decision' &&
    sharedFigure?.correction !== undefined &&
    sharedFigure.correction === actionItem.path.at(-1)
  )
}

/** A question that the interview asks. */
export interface UnansweredQuestion {
  readonly section: string
  /** The role that answers the question. */
  readonly role: Role
  readonly title: string
}

/** The unanswered interview question that a finding is about, if any. */
export function findUnanswered({ path, exact }: Finding, plan: Plan): UnansweredQuestion | undefined {
  return exact ? undefined : findInterviewQuestion(parsePath(path), plan)
}

export function findInterviewQuestion(path: Path, plan: Plan): UnansweredQuestion | undefined {
  const [section = '', name] = path
  const required = REQUIRED_ROLES.find(({ role }) => section === 'people' && path.length === 2 && role === name)
  if (required) return { section, role: 'ml_lead', title: capitalize(getRoleLabel(required.role)) }
  const formField = findFormField(path)
  if (!formField || formField.field.notAskedReason !== undefined || getValue(plan, path) !== undefined) return undefined
  if (formField.field.kind !== 'list' && formField.field.question === undefined) return undefined
  return { section, role: formField.owner, title: formatPathTitle(path, plan) }
}
