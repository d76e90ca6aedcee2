import { formatDate } from '../../text/format-date.js'
import { joinWith } from '../../text/join.js'
import { getRoleLabel } from '../../plan/roles.js'
import type { DiffReport, DiffSignoff, InvalidSignoff } from '../report.js'

/** Formats sign-offs that are not valid as sentences. */

export interface InvalidSignoffGroup {
  readonly title: string
  readonly lines: readonly string[]
  /** What to do next; empty if there is nobody to ask. */
  readonly nextStep: string
}

/** Groups sign-offs: those that this change made invalid, those that were already invalid, and those valid again. */
export function groupInvalidSignoffs({
  invalidSignoffs: signoffs,
  validAgain,
  comparison,
  hasSignoffTiedToVersion,
}: DiffReport): readonly InvalidSignoffGroup[] {
  if (comparison === undefined) return [createSinceSignoffGroup(signoffs, hasSignoffTiedToVersion)]
  return [
    createGroup(
      'Sign-offs no longer valid',
      signoffs.filter(({ isCausedByChange }) => isCausedByChange !== false),
    ),
    createGroup(
      'Sign-offs that were already invalid',
      signoffs.filter(({ isCausedByChange }) => isCausedByChange === false),
    ),
    { title: 'Sign-offs valid again', lines: validAgain.map((signoff) => `${formatSigner(signoff)}.`), nextStep: '' },
  ].filter(({ lines }) => lines.length > 0)
}

function createGroup(title: string, signoffs: readonly InvalidSignoff[]): InvalidSignoffGroup {
  return { title, lines: signoffs.map(formatInvalidSignoff), nextStep: formatRenewalStep(signoffs) }
}

/** Covers the case without an earlier version: only the sign-offs record what the plan said before. */
function createSinceSignoffGroup(
  signoffs: readonly InvalidSignoff[],
  hasSignoffTiedToVersion: boolean,
): InvalidSignoffGroup {
  const title = 'Changes since sign-off'
  if (signoffs.length > 0) return createGroup(title, signoffs)
  const line = hasSignoffTiedToVersion
    ? 'Nothing that people signed off on has changed.'
    : "No sign-off is tied to a version of the plan, so mlplan can't tell what changed after sign-off."
  return { title, lines: [line], nextStep: '' }
}

/** `Lucía Herrera (executive sponsor, Nov 20, 2026): outdated. Changed after the sign-off: Base rate.` */
function formatInvalidSignoff(signoff: InvalidSignoff): string {
  const signer = formatSigner(signoff)
  switch (signoff.reason) {
    case 'outdated':
      return `${signer}: outdated. Changed after the sign-off: ${formatChangedParts(signoff.parts)}.`
    case 'expired':
      return `${signer}: expired.`
    case 'declined':
      return `${signer}: later declined.`
    case 'removed':
      return `${signer}: removed from the plan.`
    case 'role-not-held':
      return `${signer}: no longer in this role. The person now in the role must sign off.`
  }
}

function formatSigner({ name, roles, signedOn }: DiffSignoff): string {
  return `${name} (${[joinWith(roles.map(getRoleLabel)), ...(signedOn === undefined ? [] : [formatDate(signedOn)])].join(', ')})`
}

const MAX_FIELDS = 5

function formatChangedParts(parts: InvalidSignoff['parts']): string {
  const titles = [
    ...new Set(
      parts.flatMap(({ title, path, fields }) =>
        fields.length === 0 ? [`part of ${title} (${path})`] : fields.map((field) => field.title),
      ),
    ),
  ]
  const omittedCount = titles.length - MAX_FIELDS
  /* A title may contain a comma, so titles are separated by semicolons. */
  return omittedCount > 1 ? `${titles.slice(0, MAX_FIELDS).join('; ')}; and ${omittedCount} more` : titles.join('; ')
}

/** Says whom to ask for a new sign-off, and whether confirming the new wording is enough. */
function formatRenewalStep(signoffs: readonly InvalidSignoff[]): string {
  const people = [
    ...new Set(
      signoffs.filter(({ reason }) => reason !== 'role-not-held' && reason !== 'declined').map(({ person }) => person),
    ),
  ]
  if (people.length === 0) return ''
  const isWordingOnly = signoffs.every(({ parts }) => parts.length > 0 && parts.every((part) => part.isWordingOnly))
  const commands = joinWith(people.map((person) => `\`mlplan signoff ${person} --request\``))
  const renewalStep = `Run ${commands} to ask again.`
  return isWordingOnly
    ? `${renewalStep} Only wording changed, so someone other than the ML lead can confirm the change with \`--wording-only\` instead.`
    : renewalStep
}
