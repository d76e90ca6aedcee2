import { formatDate } from '../text/format-date.js'
import { listed } from '../text/join.js'
import { personNamed } from '../plan/display-name.js'
import { plainText, quoted } from '../text/plain-text.js'
import type { Plan } from '../plan/plan.js'
import { roleLabel } from '../plan/roles.js'
import type { Change } from './changes.js'
import { fieldsInWords } from './format-fields.js'

/** Sign-offs that came or changed, in sentences. */

type Signoff = NonNullable<Plan['signoffs']>[number]

const SAID = {
  approved: 'signed off',
  approved_with_conditions: 'signed off with conditions',
  declined: 'declined',
} as const
const DECISIONS = {
  approved: 'approved',
  approved_with_conditions: 'approved with conditions',
  declined: 'declined',
} as const

/** `Marek Novak signed off on Nov 24, 2026 as executive sponsor (Minutes of Nov 24).` */
export function agreed(
  { person: by, decision, signed_on: on, roles, evidence, valid_through: until }: Signoff,
  plan: Plan,
): string {
  const who = signer(by, plan)
  const as = roles === undefined || roles.length === 0 ? '' : ` as ${listed(roles.map(roleLabel))}`
  if (decision === undefined) return `${who} has a sign-off entry${as} without a decision.`
  const day = on === undefined ? '' : ` on ${formatDate(on)}`
  const undated = on === undefined ? ', without a date' : ''
  const last = until === undefined ? '' : `, valid through ${formatDate(until)}`
  const known = evidence === undefined ? '' : ` (${plainText(evidence)})`
  return `${who} ${SAID[decision]}${day}${as}${undated}${last}${known}.`
}

export function signoffNamed({ person: by, signed_on: on, decision }: Signoff, plan: Plan): string {
  const facts = [
    ...(decision === undefined ? [] : [DECISIONS[decision]]),
    ...(on === undefined ? [] : [formatDate(on)]),
  ]
  return `${signer(by, plan)}'s sign-off${facts.length === 0 ? '' : ` (${facts.join(', ')})`}`
}

/** Confirmed wording and a met condition are described as what they are; a rewritten sign-off should be noticed. */
export function signoffChanged(
  signoff: Signoff,
  changes: readonly Change[],
  sides: { readonly before: Plan; readonly after: Plan },
): string {
  const told = changes.map((change) => toldApart(signoff, change, sides.after))
  const others = changes.filter((_, index) => told[index] === undefined)
  const rest = others.length === 0 ? [] : [`${signoffNamed(signoff, sides.after)}: ${fieldsInWords(others, sides)}.`]
  return [...told.flatMap((sentence) => sentence ?? []), ...rest].join(' ')
}

function toldApart(signoff: Signoff, { path, kind }: Change, plan: Plan): string | undefined {
  const [, , list, id, field] = path
  if (list === 'fingerprints') {
    const what =
      kind === 'changed'
        ? 'is now tied to a different version of the plan'
        : kind === 'added'
          ? 'is now tied to a version of the plan'
          : 'is no longer tied to a version of the plan'
    return `${signoffNamed(signoff, plan)} ${what}. \`mlplan signoff\` never makes this change, so check who made it and why.`
  }
  if (list === 'wording_confirmations' && kind === 'added') return carriedOver(signoff, id, plan)
  const condition = signoff.conditions?.find((one) => one.id === id)
  if (list !== 'conditions' || field !== 'met_on' || condition?.met_on === undefined) return undefined
  const what = condition.condition === undefined ? 'condition' : `condition ${quoted(condition.condition)}`
  return `${signer(signoff.person, plan)}'s ${what} was met on ${formatDate(condition.met_on)}.`
}

function carriedOver(
  { person: by, wording_confirmations: list = [] }: Signoff,
  id: string | undefined,
  plan: Plan,
): string {
  const { confirmed_by: finder, confirmed_on: on } = list.find((one) => one.id === id) ?? list.at(-1) ?? {}
  const day = on === undefined ? '' : ` on ${formatDate(on)}`
  return `${signer(finder, plan)} confirmed${day} that only wording changed since ${signer(by, plan, 'an unnamed person')}'s sign-off.`
}

function signer(id: string | undefined, plan: Plan, unnamed = 'An unnamed person'): string {
  return id === undefined ? unnamed : personNamed(plan, id)
}
