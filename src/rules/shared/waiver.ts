import { listed } from '../../text/join.js'
import { nearest } from '../../text/suggest.js'
import { isWithin, parsePath, type Path } from '../../plan/path.js'
import type { Plan } from '../../plan/plan.js'
import { isKnownPlace, nearestPlace } from './known-path.js'
import { isSaid } from './missing.js'
import { howToName, nameOf } from './persons.js'
import { renamedRuleHelp } from '../renamed-rule.js'
import type { Area, Rule } from '../rule.js'

/** What a waiver needs to be valid. Rules, lint, and the command that writes one ask here, so they can't disagree. */

export type Waiver = NonNullable<Plan['waivers']>[number]

/** What it is judged by. */
export interface Jury {
  readonly people: Plan['people']
  /** ISO day. */
  readonly today: string
  readonly rules: readonly Rule[]
}

export type Judged = Accepting | { readonly id: string; readonly kind: 'not-valid'; readonly lacks: readonly Lack[] }

/** A waiver with all that it needs. `over`: its last day has passed. */
export interface Accepting {
  readonly id: string
  readonly kind: 'counts' | 'over'
  readonly rule: string
  readonly at: Path
  readonly reason: string
  /** The name of the person. */
  readonly approvedBy: string
  /** The last day on which it counts. */
  readonly until: string
}

type Key = 'rule' | 'path' | 'reason' | 'approved_by' | 'valid_through'

/** Something for which a waiver waives nothing. */
export interface Lack {
  /** Where it stands, or would stand. */
  readonly key: Key
  readonly message: string
  readonly help: string
}

export function judgedWaivers(waivers: readonly Waiver[] | undefined, jury: Jury): readonly Judged[] {
  return (waivers ?? []).map((waiver) => judged(waiver, jury))
}

export function judged(waiver: Waiver, jury: Jury): Judged {
  const { id, rule, path: at, reason, approved_by, valid_through: until } = waiver
  const lacks = [...missingIn(waiver), ...wrongIn(waiver, jury)]
  /* Without all five something is missing already; the compiler has to be told. */
  if (lacks.length > 0 || !rule || !at || !reason || !approved_by || !until) return { id, kind: 'not-valid', lacks }
  return {
    id,
    kind: until < jury.today ? 'over' : 'counts',
    rule,
    at: parsePath(at),
    reason: reason.trim(),
    approvedBy: calledIn(jury.people, approved_by),
    until,
  }
}

function calledIn(people: Plan['people'], id: string): string {
  const name = nameOf(people, id).trim()
  return name === '' ? id : name
}

/** Does it stand for what this rule found at this place? */
export function isMeant({ rule, at }: Accepting, found: { readonly rule: string; readonly path: Path }): boolean {
  return rule === found.rule && isWithin(found.path, at)
}

const NEEDED: readonly (readonly [Key, string])[] = [
  ['rule', 'rule'],
  ['path', 'path'],
  ['reason', 'reason'],
  ['approved_by', 'approver'],
  ['valid_through', 'expiration date'],
]

function missingIn(waiver: Waiver): readonly Lack[] {
  const lacking = NEEDED.filter(([key]) => !isSaid(waiver[key]))
  const [first] = lacking
  if (first === undefined) return []
  const words = listed(lacking.map(([, word]) => `no ${word}`))
  const keys = listed(lacking.map(([key]) => `\`${key}\``))
  return [
    {
      key: first[0],
      message: `The waiver ${ofWhat(waiver)} has ${words}, so it has no effect.`,
      help: `Add ${keys}, or remove the waiver.`,
    },
  ]
}

function ofWhat({ id, rule }: Waiver): string {
  return isSaid(rule) ? `for ${rule}` : `\`${id}\``
}

function* wrongIn(waiver: Waiver, { people, rules }: Jury): Iterable<Lack> {
  const { rule: name, path: at, approved_by: approver } = waiver
  const rule = rules.find(({ id }) => id === name)
  if (name !== undefined && isSaid(name)) {
    const because = rule ? whyNeverWaived(rule) : undefined
    if (!rule) yield { key: 'rule', ...noSuchRule(name, rules) }
    else if (because !== undefined)
      yield { key: 'rule', message: because, help: 'Fix the finding, and remove the waiver.' }
  }
  if (at !== undefined && isSaid(at)) yield* wrongPlace(waiver, at, people)
  if (approver === undefined || !isSaid(approver)) return
  if (!people?.some(({ id }) => id === approver)) {
    const message = `The waiver ${ofWhat(waiver)} names \`${approver}\` as its approver, but no one under people has that id. The waiver has no effect.`
    yield { key: 'approved_by', message, help: howToName(approver, people ?? []) }
  } else if (rule && isAboveMlLead(rule, parsePath(at ?? '')) && isMlLead(approver, people)) {
    const message = `${calledIn(people, approver)}, the ML lead, approved the waiver ${ofWhat(waiver)}, so the waiver has no effect. ${WHY_NOT_ML_LEAD}`
    yield { key: 'approved_by', message, help: `${ASK_ABOVE}, and record that person in \`approved_by\`.` }
  }
}

export const WHY_NOT_ML_LEAD = "The ML lead can't waive findings about leadership, legal requirements, or figures."
export const ASK_ABOVE = 'Ask the sponsor, the decision owner, or another accountable person to approve the waiver'

function noSuchRule(name: string, rules: readonly Rule[]): Omit<Lack, 'key'> {
  const near = nearest(
    name,
    rules.map(({ id }) => id),
  )
  const help =
    renamedRuleHelp(name) ??
    (near
      ? `Use \`${near}\` if that's what you meant.`
      : 'Run `mlplan explain` to list the rules, and set `rule` to one of them.')
  return { message: `Rule ${name} doesn't exist, so the waiver has no effect.`, help }
}

function* wrongPlace(waiver: Waiver, at: string, people: Plan['people']): Iterable<Lack> {
  const path = parsePath(at)
  if (path[0] === 'waivers') {
    const message = `The waiver ${ofWhat(waiver)} points to another waiver. Findings about waivers can't be waived.`
    yield { key: 'path', message, help: 'Fix the other waiver, and remove this one.' }
  } else if (!isKnownPlace(path, people)) {
    const near = nearestPlace(path)
    yield {
      key: 'path',
      message: `The waiver ${ofWhat(waiver)} points to ${at}, which isn't a field of a plan, so the waiver has no effect.`,
      help: near
        ? `Use \`${near}\` if that's what you meant.`
        : 'Set `path` to a field of the plan, such as economics.base_rate.',
    }
  }
}

const ABOUT_WAIVERS = /^plan\/waiver-/

/** Some findings can't be accepted, no matter who approves it. */
export function whyNeverWaived({ id, check, lockedBy }: Rule): string | undefined {
  if (lockedBy !== undefined) return `${id} can't be waived: ${lockedBy} locks the rule for every project.`
  if (ABOUT_WAIVERS.test(id)) return `${id} can't be waived: a waiver can't make another waiver valid.`
  if (!check) return `${id} can't be waived: until the finding is fixed, other mistakes can go unnoticed.`
  return undefined
}

const ABOVE_ML_LEAD: {
  readonly areas: ReadonlySet<Area>
  readonly sections: ReadonlySet<string>
} = {
  areas: new Set(['buy-in', 'privacy-legal', 'expectations']),
  sections: new Set(['buy-in', 'people', 'legal', 'economics', 'expectations']),
}

/** Is it about leadership, the law or the figures? A rule about the plan as a whole is, where its place is. */
export function isAboveMlLead({ id, area }: Rule, at: Path): boolean {
  const [section = ''] = id.split('/')
  const { areas, sections } = ABOVE_ML_LEAD
  return areas.has(area) || sections.has(section === 'plan' ? (at[0] ?? '') : section)
}

/** Where two share an id, one of them who leads the ML work is enough. */
export function isMlLead(id: string, people: Plan['people']): boolean {
  return (people ?? []).some((person) => person.id === id && person.roles?.includes('ml_lead'))
}
