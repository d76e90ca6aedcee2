import { isBlank } from '../../plan/blank.js'
import type { Finding } from '../../lint/finding.js'
import { findFormField } from '../../plan/form.js'
import { isWithin, parsePath, type Path } from '../../plan/path.js'
import { isRole, getRoleLabel } from '../../plan/roles.js'
import { formatDate } from '../../text/format-date.js'
import type { Audience } from '../audiences.js'
import { isRelevantPath, isRelevantFinding } from '../finding-scope.js'
import {
  toPlaceholder,
  type TemplateValue,
  toTemplateValue,
  type BriefContext,
  describePerson,
} from '../template-value.js'
import { capitalize } from '../../text/capitalize.js'

/** Waived findings, and fields that do not apply. */

export interface WaiverRow {
  readonly what: TemplateValue
  readonly reason: TemplateValue
  readonly approved_by: TemplateValue
  readonly valid_through: TemplateValue
  /** False if the waiver is invalid and waives nothing; an expired waiver counts as valid. */
  readonly valid: boolean
}

/** A waiver of more findings than this is described by its rule and field, not by their messages. */
const MAX_MESSAGES = 2

/** The waivers that concern an audience, described by the messages of the waived findings if there are any. */
export function listWaivers(
  { plan, today }: BriefContext,
  findings: readonly Finding[],
  audience: Audience,
): readonly WaiverRow[] {
  return (plan.waivers ?? []).flatMap((planWaiver) => {
    const waived = findings.filter(({ waiver }) => waiver?.id === planWaiver.id)
    const isRelevant =
      audience.findingScope === 'errors' ||
      isRelevantPath(planWaiver.path ?? planWaiver.rule?.replace('/', '.'), audience)
    if (!isRelevant && !waived.some((finding) => isRelevantFinding(finding, audience))) return []
    const messages = waived.map(({ message }) => message.replace(/\.$/, ''))
    const usesMessages = messages.length > 0 && messages.length <= MAX_MESSAGES
    const ruleAndPath = isBlank(planWaiver.rule)
      ? (planWaiver.path ?? planWaiver.id)
      : `${planWaiver.rule}${isBlank(planWaiver.path) ? '' : ` (${planWaiver.path})`}`
    const isInvalid = findings.some(
      ({ rule, path }) => rule === 'plan/waiver-invalid' && isWithin(parsePath(path), ['waivers', planWaiver.id]),
    )
    return {
      what: toTemplateValue(usesMessages ? messages.join('; ') : ruleAndPath, {
        note: isInvalid ? 'waiver not valid' : '',
      }),
      reason: isBlank(planWaiver.reason) ? toPlaceholder('no reason given') : toTemplateValue(planWaiver.reason ?? ''),
      approved_by: describePerson({ plan }, planWaiver.approved_by, 'no one'),
      valid_through:
        planWaiver.valid_through === undefined
          ? toPlaceholder('no date given')
          : toTemplateValue(formatDate(planWaiver.valid_through), {
              note: planWaiver.valid_through < today ? 'expired' : '',
            }),
      valid: !isInvalid,
    }
  })
}

export interface NotApplicableRow {
  readonly what: string
  readonly reason: TemplateValue
  readonly decided_by: TemplateValue
}

/** The fields that do not apply and that concern an audience, with reasons. */
export function listNotApplicable({ plan }: BriefContext, audience: Audience): readonly NotApplicableRow[] {
  return (plan.not_applicable ?? [])
    .filter((entry) => isRelevantPath(entry.path, audience))
    .map((entry) => ({
      what: findTitle(parsePath(entry.path ?? '')) ?? entry.path ?? entry.id,
      reason: isBlank(entry.reason) ? toPlaceholder('no reason given') : toTemplateValue(entry.reason ?? ''),
      decided_by: describePerson({ plan }, entry.decided_by, 'no one named'),
    }))
}

function findTitle(path: Path): string | undefined {
  const [section, role] = path
  if (section === 'people' && path.length === 2 && isRole(role)) return capitalize(getRoleLabel(role))
  return findFormField(path)?.field.title
}
