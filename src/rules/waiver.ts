import { listed } from '../plan/listed.js'
import { nearest } from '../plan/near.js'
import { isWithin, parsePath, type Path } from '../plan/path.js'
import type { Plan } from '../plan/plan.js'
import { isKnownPlace, nearestPlace } from './known-place.js'
import { isSaid } from './missing.js'
import { howToName, nameOf } from './persons.js'
import type { Impediment, Rule } from './rule.js'

/** What a waiver has to say to count. Rules, lint and the command that writes one ask here, so they cannot disagree. */

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

type Key = 'rule' | 'at' | 'reason' | 'approved_by' | 'until'

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
  const { id, rule, at, reason, approved_by, until } = waiver
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
  ['at', 'place'],
  ['reason', 'reason'],
  ['approved_by', 'approver'],
  ['until', 'last day'],
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
      message: `The waiver ${ofWhat(waiver)} has ${words}, so it waives nothing.`,
      help: `Write ${keys} under it, or take it out.`,
    },
  ]
}

function ofWhat({ id, rule }: Waiver): string {
  return isSaid(rule) ? `of ${rule}` : `\`${id}\``
}

function* wrongIn(waiver: Waiver, { people, rules }: Jury): Iterable<Lack> {
  const { rule: name, at, approved_by: approver } = waiver
  const rule = rules.find(({ id }) => id === name)
  if (name !== undefined && isSaid(name)) {
    const because = rule ? whyNeverWaived(rule) : undefined
    if (!rule) yield { key: 'rule', ...noSuchRule(name, rules) }
    else if (because !== undefined)
      yield { key: 'rule', message: because, help: 'Mend what it finds, and take the waiver out.' }
  }
  if (at !== undefined && isSaid(at)) yield* wrongPlace(waiver, at, people)
  if (approver === undefined || !isSaid(approver)) return
  if (!people?.some(({ id }) => id === approver)) {
    const message = `\`${approver}\` is to have approved the waiver ${ofWhat(waiver)}, and nobody under people has that id; so it waives nothing.`
    yield { key: 'approved_by', message, help: howToName(approver, people ?? []) }
  } else if (rule && isAboveMlLead(rule, parsePath(at ?? '')) && isMlLead(approver, people)) {
    const message = `${calledIn(people, approver)}, who leads the ML work, approved the waiver ${ofWhat(waiver)}, so it waives nothing. ${WHY_NOT_ML_LEAD}`
    yield { key: 'approved_by', message, help: `${ASK_ABOVE}, and write who did under \`approved_by\`.` }
  }
}

export const WHY_NOT_ML_LEAD =
  'What leadership, the law or the figures ask for is not waived by those who want to go on building.'
export const ASK_ABOVE = 'Ask the sponsor, the decision owner or whoever else answers for it to approve it'

function noSuchRule(name: string, rules: readonly Rule[]): Omit<Lack, 'key'> {
  const near = nearest(
    name,
    rules.map(({ id }) => id),
  )
  const help = near
    ? `Write \`${near}\`, if that is what is meant.`
    : 'List the rules with `mlplan explain`, and name one.'
  return { message: `There is no rule ${name}, so this waives nothing.`, help }
}

function* wrongPlace(waiver: Waiver, at: string, people: Plan['people']): Iterable<Lack> {
  const path = parsePath(at)
  if (path[0] === 'waivers') {
    const message = `The waiver ${ofWhat(waiver)} is about waivers. What is wrong with a waiver cannot be waived.`
    yield { key: 'at', message, help: 'Mend the one it is about, and take this one out.' }
  } else if (!isKnownPlace(path, people)) {
    const near = nearestPlace(path)
    yield {
      key: 'at',
      message: `The waiver ${ofWhat(waiver)} is at ${at}; there is no such place in a plan, so it waives nothing.`,
      help: near
        ? `Write \`${near}\`, if that is what is meant.`
        : 'Name a place of the plan, such as economics.base_rate.',
    }
  }
}

const ABOUT_WAIVERS = /^plan\/waiver-/

/** Some findings cannot be lived with, whoever approves it. */
export function whyNeverWaived({ id, check, lockedBy }: Rule): string | undefined {
  if (lockedBy !== undefined) return `${id} cannot be waived: ${lockedBy} has locked it, so it holds for every project.`
  if (ABOUT_WAIVERS.test(id))
    return `${id} cannot be waived: a waiver that does not count cannot make another one count.`
  if (!check) return `${id} cannot be waived: what cannot be read cannot be judged, so nobody knows what they accept.`
  return undefined
}

const ABOVE_ML_LEAD: {
  readonly impediments: ReadonlySet<Impediment>
  readonly sections: ReadonlySet<string>
} = {
  impediments: new Set(['buy-in', 'privacy-legal', 'performance']),
  sections: new Set(['buy-in', 'people', 'legal', 'economics', 'expectations']),
}

/** Is it about leadership, the law or the figures? A rule about the plan as a whole is, where its place is. */
export function isAboveMlLead({ id, impediment }: Rule, at: Path): boolean {
  const [section = ''] = id.split('/')
  const { impediments, sections } = ABOVE_ML_LEAD
  return impediments.has(impediment) || sections.has(section === 'plan' ? (at[0] ?? '') : section)
}

/** Where two share an id, one of them who leads the ML work is enough. */
export function isMlLead(id: string, people: Plan['people']): boolean {
  return (people ?? []).some((person) => person.id === id && person.roles?.includes('ml_lead'))
}
