import { findNamedPerson } from '../plan/display-name.js'
import { formatDate } from '../text/format-date.js'
import { joinWith } from '../text/join.js'
import { getPersonName } from '../plan/display-name.js'
import { toPlainText } from '../text/plain-text.js'
import type { Plan } from '../plan/plan.js'
import { getRoleLabel } from '../plan/roles.js'
import type { Change } from './changes.js'
import { formatFieldChanges } from './format-fields.js'
import { quoteText } from '../text/plain-text.js'

/** Sentences about new and changed sign-offs. */

type Signoff = NonNullable<Plan['signoffs']>[number]

const DECISION_VERBS = {
  approved: 'signed off',
  approved_with_conditions: 'signed off with conditions',
  declined: 'declined',
} as const
const DECISION_LABELS = {
  approved: 'approved',
  approved_with_conditions: 'approved with conditions',
  declined: 'declined',
} as const

/** `Marek Novak signed off on Nov 24, 2026 as executive sponsor (Minutes of Nov 24).` */
export function formatNewSignoff(
  { person, decision, signed_on: signedOn, roles, evidence, valid_through: validThrough }: Signoff,
  plan: Plan,
): string {
  const signerName = formatSigner(person, plan)
  const roleText = roles === undefined || roles.length === 0 ? '' : ` as ${joinWith(roles.map(getRoleLabel))}`
  if (decision === undefined) return `${signerName} has a sign-off entry${roleText} without a decision.`
  const dateText = signedOn === undefined ? '' : ` on ${formatDate(signedOn)}`
  const missingDate = signedOn === undefined ? ', without a date' : ''
  const validity = validThrough === undefined ? '' : `, valid through ${formatDate(validThrough)}`
  const evidenceText = evidence === undefined ? '' : ` (${toPlainText(evidence)})`
  return `${signerName} ${DECISION_VERBS[decision]}${dateText}${roleText}${missingDate}${validity}${evidenceText}.`
}

export function formatSignoffName({ person, signed_on: signedOn, decision }: Signoff, plan: Plan): string {
  const details = [
    ...(decision === undefined ? [] : [DECISION_LABELS[decision]]),
    ...(signedOn === undefined ? [] : [formatDate(signedOn)]),
  ]
  return `${formatSigner(person, plan)}'s sign-off${details.length === 0 ? '' : ` (${details.join(', ')})`}`
}

/**
 * Describes what changed in a sign-off. Confirmed wording and met conditions get a sentence of their own; any other
 * change lists the changed fields, so that a rewritten sign-off is noticed.
 */
export function formatSignoffChange(
  signoff: Signoff,
  changes: readonly Change[],
  plans: { readonly before: Plan; readonly after: Plan },
): string {
  const sentences = changes.map((change) => formatSpecialChange(signoff, change, plans.after))
  const otherChanges = changes.filter((_, index) => sentences[index] === undefined)
  const remaining =
    otherChanges.length === 0
      ? []
      : [`${formatSignoffName(signoff, plans.after)}: ${formatFieldChanges(otherChanges, plans)}.`]
  return [...sentences.flatMap((sentence) => sentence ?? []), ...remaining].join(' ')
}

function formatSpecialChange(signoff: Signoff, { path, kind }: Change, plan: Plan): string | undefined {
  const [, , list, id, field] = path
  if (list === 'fingerprints') {
    const predicate =
      kind === 'changed'
        ? 'is now tied to a different version of the plan'
        : kind === 'added'
          ? 'is now tied to a version of the plan'
          : 'is no longer tied to a version of the plan'
    return `${formatSignoffName(signoff, plan)} ${predicate}. \`mlplan signoff\` never makes this change, so check who made it and why.`
  }
  if (list === 'wording_confirmations' && kind === 'added') return formatWordingConfirmation(signoff, id, plan)
  const condition = signoff.conditions?.find((candidate) => candidate.id === id)
  if (list !== 'conditions' || field !== 'met_on' || condition?.met_on === undefined) return undefined
  const conditionText = condition.condition === undefined ? 'condition' : `condition ${quoteText(condition.condition)}`
  return `${formatSigner(signoff.person, plan)}'s ${conditionText} was met on ${formatDate(condition.met_on)}.`
}

function formatWordingConfirmation(
  { person, wording_confirmations: confirmations = [] }: Signoff,
  id: string | undefined,
  plan: Plan,
): string {
  const { confirmed_by: confirmedBy, confirmed_on: confirmedOn } =
    confirmations.find((candidate) => candidate.id === id) ?? confirmations.at(-1) ?? {}
  const dateText = confirmedOn === undefined ? '' : ` on ${formatDate(confirmedOn)}`
  return `${formatSigner(confirmedBy, plan)} confirmed${dateText} that only wording changed since ${formatSigner(person, plan, 'an unnamed person')}'s sign-off.`
}

function formatSigner(id: string | undefined, plan: Plan, unnamed = 'An unnamed person'): string {
  const signer = findNamedPerson(plan, id)
  return signer === undefined ? unnamed : getPersonName(plan, signer)
}
