import { coverOf, placesOf } from '../../agreement/signoff-scope.js'
import { contentText } from '../../agreement/fingerprint.js'
import { type Pledge, pledgeOf } from '../../agreement/statement.js'
import { userError } from '../../errors.js'
import { listed } from '../../text/join.js'
import { showPath, touches } from '../../plan/path.js'
import type { Person, Plan } from '../../plan/plan.js'
import { readPlan } from '../../plan/read/read.js'
import { isRole, type Role, roleLabel } from '../../plan/roles.js'
import { clean } from '../../text/sanitize.js'
import { paragraph } from '../../text/wrap.js'
import { parseSource } from '../../yaml/parse.js'

/** What a person is shown before they sign off, and what is kept of it. */

/** The roles of a sign-off: those named, or all the person holds that have something to sign off on. */
export function rolesSigned(person: Person, named: readonly string[]): readonly Role[] {
  const name = person.name ?? person.id
  const held = (person.roles ?? []).filter((role) => coverOf(role).places.length > 0)
  if (held.length === 0) {
    throw userError(
      'refused',
      `${name} has no role with a sign-off.`,
      'Give this person a role with a sign-off, then run the command again.',
    )
  }
  if (named.length === 0) return held
  const other = named.find((role) => !held.some((one) => one === role))
  if (other === undefined) return named.filter(isRole)
  const label = isRole(other) ? roleLabel(other) : other
  const isTheirs = person.roles?.some((role) => role === other) === true
  throw userError(
    'bad-option',
    isTheirs ? `The role ${label} has nothing to sign off on.` : `${name} doesn't hold the role ${label}.`,
    `Use ${listed(
      held.map((role) => `--as ${role}`),
      'or',
    )}.`,
  )
}

/** What can't be read can't be signed off on. */
export function refuseUnread(text: string, roles: readonly Role[]): void {
  const { troubles } = readPlan(parseSource(text).data)
  const broken = troubles.find(({ path }) => placesOf(roles).some((place) => touches(path, place)))
  if (broken === undefined) return
  throw userError(
    'refused',
    `Can't read ${showPath(broken.path)}, which the sign-off covers: ${broken.message} Nothing was written.`,
    broken.help,
  )
}

/** Nothing to sign off on yet. */
export function refuseEmpty(person: Person, roles: readonly Role[], plan: Plan): void {
  const found = roles.map((role) => pledgeOf(role, plan)).filter((pledge) => pledge !== undefined)
  if (found.some(({ isEmpty }) => !isEmpty)) return
  const missing = found.flatMap(({ open }) => open).slice(0, 3)
  throw userError(
    'refused',
    `The plan has nothing for ${person.name ?? person.id} to sign off on as ${listed(roles.map(roleLabel))} yet. Missing: ${missing.join('; ')}. Nothing was recorded.`,
    'Run `mlplan init` to add the missing answers.',
  )
}

/** What is signed off on in each role, as a list, with what the plan doesn't have yet. */
export function pledges(roles: readonly Role[], plan: Plan, width: number): string {
  return roles
    .map((role) => {
      const pledge = pledgeOf(role, plan)
      const missing = pledge === undefined ? [] : notCovered(pledge)
      const lines = [
        ...(pledge?.clauses ?? []).map((one) => paragraph(clean(one), width, '    - ', '      ')),
        ...missing.map((one) => paragraph(clean(one), width, '    ', '    ')),
      ]
      return [`  As ${roleLabel(role)}, ${opening(pledge)}:`, ...lines].join('\n')
    })
    .join('\n\n')
}

/** How a list of clauses begins; the roles differ in it. */
export function opening(pledge: Pledge | undefined): string {
  return clean(pledge?.begins ?? '').replace(/:$/, '')
}

export function notCovered({ open }: Pledge): readonly string[] {
  return open.length === 0 ? [] : [`Not in the plan yet, so not covered: ${open.join('; ')}.`]
}

/** Fingerprints of everything that is signed off on, and of the person's name, as a sign-off keeps them. */
export function contentOf(person: Person, roles: readonly Role[], plan: Plan): string {
  return contentText(plan, [['people', person.id, 'name'], ...placesOf(roles)])
}
