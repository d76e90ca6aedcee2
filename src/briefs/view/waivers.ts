import type { Finding } from '../../lint/finding.js'
import { capital } from '../../text/capitalize.js'
import { fieldAt } from '../../plan/form.js'
import { isWithin, parsePath, type Path } from '../../plan/path.js'
import { isRole, roleLabel } from '../../plan/roles.js'
import { formatDate } from '../../text/format-date.js'
import type { Audience } from '../audiences.js'
import { isTheirs, matters } from '../finding-scope.js'
import { isBlank, nameOf, remark, type Said, saying, type Telling } from '../template-value.js'

/** What was set aside: findings that are waived, and fields that do not apply. */

export interface WaiverRow {
  readonly what: Said
  readonly reason: Said
  readonly approved_by: Said
  readonly valid_through: Said
  /** False where the waiver waives nothing; an expired one was valid. */
  readonly valid: boolean
}

/** A waiver may stand for more findings than a page has room for; then it is named by its rule and field. */
const MOST_MESSAGES = 2

/** What is waived for now, in the words of the findings where there are some. */
export function waivers(
  { plan, today }: Telling,
  findings: readonly Finding[],
  audience: Audience,
): readonly WaiverRow[] {
  return (plan.waivers ?? []).flatMap((one) => {
    const waived = findings.filter(({ waiver }) => waiver?.id === one.id)
    const isHeard = audience.hears === 'errors' || isTheirs(one.path ?? one.rule?.replace('/', '.'), audience)
    if (!isHeard && !waived.some((finding) => matters(finding, audience))) return []
    const messages = waived.map(({ message }) => message.replace(/\.$/, ''))
    const isInWords = messages.length > 0 && messages.length <= MOST_MESSAGES
    const named = isBlank(one.rule) ? (one.path ?? one.id) : `${one.rule}${isBlank(one.path) ? '' : ` (${one.path})`}`
    const isNotValid = findings.some(
      ({ rule, path }) => rule === 'plan/waiver-invalid' && isWithin(parsePath(path), ['waivers', one.id]),
    )
    return {
      what: saying(isInWords ? messages.join('; ') : named, { note: isNotValid ? 'waiver not valid' : '' }),
      reason: isBlank(one.reason) ? remark('no reason given') : saying(one.reason ?? ''),
      approved_by: one.approved_by === undefined ? remark('no one') : saying(nameOf(plan, one.approved_by)),
      valid_through:
        one.valid_through === undefined
          ? remark('no date given')
          : saying(formatDate(one.valid_through), { note: one.valid_through < today ? 'expired' : '' }),
      valid: !isNotValid,
    }
  })
}

export interface NotApplicableRow {
  readonly what: string
  readonly reason: Said
  readonly decided_by: Said
}

/** What does not apply, with its reason. */
export function notApplicable({ plan }: Telling, audience: Audience): readonly NotApplicableRow[] {
  return (plan.not_applicable ?? [])
    .filter((one) => isTheirs(one.path, audience))
    .map((one) => ({
      what: titleAt(parsePath(one.path ?? '')) ?? one.path ?? one.id,
      reason: isBlank(one.reason) ? remark('no reason given') : saying(one.reason ?? ''),
      decided_by: one.decided_by === undefined ? remark('no one named') : saying(nameOf(plan, one.decided_by)),
    }))
}

function titleAt(path: Path): string | undefined {
  const [section, role] = path
  if (section === 'people' && path.length === 2 && isRole(role)) return capital(roleLabel(role))
  return fieldAt(path)?.field.title
}
