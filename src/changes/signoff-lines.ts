import { showDay } from '../plan/day.js'
import { listed } from '../plan/listed.js'
import { personNamed } from '../plan/named.js'
import { plainText, quoted } from '../plan/plain-text.js'
import type { Plan } from '../plan/plan.js'
import { roleLabel } from '../plan/roles.js'
import type { Change } from './changes.js'
import { fieldsInWords } from './fields-in-words.js'

/** Sign-offs that came or changed, in sentences. */

type Signoff = NonNullable<Plan['signoffs']>[number]

const SAID = { approved: 'agreed', approved_with_conditions: 'agreed on conditions', rejected: 'said no' } as const

/** `Marek Novak agreed on 24 November 2026 as executive sponsor (Minutes of 24 November 2026).` */
export function agreed({ by, decision, on, roles, evidence, valid_until: until }: Signoff, plan: Plan): string {
  const who = signer(by, plan, 'Somebody who is not named')
  const as = roles === undefined || roles.length === 0 ? '' : ` as ${listed(roles.map(roleLabel))}`
  if (decision === undefined) return `${who} is down for a sign-off${as}, without a decision.`
  const day = on === undefined ? ', on no day,' : ` on ${showDay(on)}`
  const last = until === undefined ? '' : `, until ${showDay(until)}`
  const known = evidence === undefined ? '' : ` (${plainText(evidence)})`
  return `${who} ${SAID[decision]}${day}${as}${last}${known}.`
}

export function signoffNamed({ by, on, decision }: Signoff, plan: Plan): string {
  const day = on === undefined ? '' : ` of ${showDay(on)}`
  const said = decision === undefined ? '' : ` (${SAID[decision]})`
  return `The sign-off of ${signer(by, plan)}${day}${said}`
}

/** Carrying over and meeting a condition are told as what they are; an agreement that was rewritten should be noticed. */
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
  if (list === 'content') {
    const what = kind === 'changed' ? 'something else than it was' : kind === 'added' ? 'a content now' : 'nothing now'
    return `${signoffNamed(signoff, plan)} is bound to ${what}; \`mlplan sign\` never changes that, so look who did and why.`
  }
  if (list === 'carried_over' && kind === 'added') return carriedOver(signoff, id, plan)
  const condition = signoff.conditions?.find((one) => one.id === id)
  if (list !== 'conditions' || field !== 'met_on' || condition?.met_on === undefined) return undefined
  const what = condition.what === undefined ? 'A condition' : `The condition ${quoted(condition.what)}`
  return `${what} of ${signer(signoff.by, plan)} was met on ${showDay(condition.met_on)}.`
}

function carriedOver({ by, carried_over: list = [] }: Signoff, id: string | undefined, plan: Plan): string {
  const { by: finder, on } = list.find((one) => one.id === id) ?? list.at(-1) ?? {}
  const day = on === undefined ? '' : ` on ${showDay(on)}`
  return `${signer(finder, plan, 'Somebody who is not named')} found${day} that only wording has changed since ${signer(by, plan)} agreed, and carried the agreement over.`
}

function signer(id: string | undefined, plan: Plan, nobody = 'somebody who is not named'): string {
  return id === undefined ? nobody : personNamed(plan, id)
}
