import { coverOf, placesOf } from '../agreement/covers.js'
import { contentText } from '../agreement/fingerprint.js'
import { pledgeOf } from '../agreement/pledge.js'
import { userError } from '../errors.js'
import { listed } from '../plan/listed.js'
import { showPath, touches } from '../plan/path.js'
import type { Person, Plan } from '../plan/plan.js'
import { readPlan } from '../plan/read.js'
import { isRole, type Role, roleLabel } from '../plan/roles.js'
import { clean } from '../report/clean.js'
import { paragraph } from '../report/wrap.js'
import { parseSource } from '../source/parse.js'

/** What somebody is shown before they agree, and what is kept of it. */

/** The roles they agree in: those named, or all they hold that have something to agree to. */
export function rolesSigned(person: Person, named: readonly string[]): readonly Role[] {
  const name = person.name ?? person.id
  const held = (person.roles ?? []).filter((role) => coverOf(role).places.length > 0)
  if (held.length === 0) {
    throw userError(
      'refused',
      `${name} holds no role in which there is something to agree to.`,
      `Give them one under people, \`roles\`, then run it again.`,
    )
  }
  if (named.length === 0) return held
  const other = named.find((role) => !held.some((one) => one === role))
  if (other === undefined) return named.filter(isRole)
  throw userError(
    'bad-option',
    `${name} does not agree to anything as ${isRole(other) ? roleLabel(other) : other}: that role is not theirs.`,
    `Name one of theirs: ${listed(held, 'or')}.`,
  )
}

/** A part that cannot be read cannot be agreed to: nobody could say what. */
export function refuseUnread(text: string, roles: readonly Role[]): void {
  const { troubles } = readPlan(parseSource(text).data)
  const broken = troubles.find(({ path }) => placesOf(roles).some((place) => touches(path, place)))
  if (broken === undefined) return
  throw userError(
    'refused',
    `${showPath(broken.path)} belongs to what is agreed to, and cannot be read: ${broken.message} Nothing was written.`,
    broken.help,
  )
}

/** Nobody can agree to what is not there. */
export function refuseEmpty(person: Person, roles: readonly Role[], plan: Plan): void {
  const found = roles.map((role) => pledgeOf(role, plan)).filter((pledge) => pledge !== undefined)
  if (found.some(({ isEmpty }) => !isEmpty)) return
  const missing = found.flatMap(({ open }) => open).slice(0, 3)
  throw userError(
    'refused',
    `The plan says nothing yet that ${person.name ?? person.id} could agree to as ${listed(roles.map(roleLabel))}: not ${listed(missing, 'and not')}. Nothing was recorded.`,
    'Answer that first, with `mlplan init`.',
  )
}

/** One sentence a role, with what is not in it yet. */
export function pledges(roles: readonly Role[], plan: Plan, width: number): string {
  return roles
    .map((role) => {
      const { sentence = '', open = [] } = pledgeOf(role, plan) ?? {}
      const missing = open.length === 0 ? [] : [`Not in the plan yet, and so not agreed to: ${listed(open)}.`]
      const lines = [sentence, ...missing].map((one) => paragraph(clean(one), width, '    ', '    '))
      return [`  As ${roleLabel(role)}:`, ...lines].join('\n')
    })
    .join('\n\n')
}

/** Fingerprints of all that is agreed to, and of who agrees, as a sign-off keeps them. */
export function contentOf(person: Person, roles: readonly Role[], plan: Plan): string {
  return contentText(plan, [['people', person.id, 'name'], ...placesOf(roles)])
}
