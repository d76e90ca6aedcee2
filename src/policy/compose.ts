import { type Stage, stageNames } from '../plan/stage.js'
import { LIMITS, type LimitName } from '../rules/limits.js'
import type { Rule, Ruling, Severity } from '../rules/rule.js'
import type { Check, CustomField, Policy, PolicyTrouble } from './policy.js'

/** A policy file that holds for a plan. */
export interface Layer {
  /** As a person would name it. */
  readonly file: string
  readonly policy: Policy
  /** Given on the command line: it outranks whatever stands in the repository under check. */
  readonly isGiven: boolean
}

/** A value of the effective policy, and the line it comes from. */
export interface From<T> {
  readonly value: T
  readonly layer: Layer
  readonly path: readonly string[]
}

/** What holds when all files are laid upon each other. */
export interface Effective {
  /** The weakest first. */
  readonly layers: readonly Layer[]
  readonly edition: From<string> | undefined
  readonly rules: ReadonlyMap<string, From<Ruling>>
  readonly locked: ReadonlyMap<string, From<string>>
  readonly limits: ReadonlyMap<LimitName, From<number>>
  readonly roles: ReadonlyMap<string, From<Stage>>
  readonly sections: ReadonlyMap<string, From<Stage>>
  readonly custom: ReadonlyMap<string, From<CustomField>>
  readonly checks: ReadonlyMap<string, From<Check>>
  readonly law: readonly From<string>[]
}

/** A policy that would weaken what another one has locked. */
export interface Conflict extends PolicyTrouble {
  readonly layer: Layer
}

/**
 * Lays policies upon each other, the weakest first. A later one rules over an earlier one, but for what is locked. What
 * is given on the command line holds as it stands: the others come before it, and may not weaken what it locks.
 */
export function compose(
  layers: readonly Layer[],
  rules: readonly Rule[],
): { readonly effective: Effective; readonly conflicts: readonly Conflict[] } {
  const given = layers.filter(({ isGiven }) => isGiven)
  const ordered = [...layers.filter(({ isGiven }) => !isGiven), ...given]
  const found: Building = {
    edition: undefined,
    rules: new Map(),
    locked: new Map(),
    limits: new Map(),
    roles: new Map(),
    sections: new Map(),
    custom: new Map(),
    checks: new Map(),
    law: [],
  }
  const conflicts: Conflict[] = []
  const locks = given.flatMap((layer) => locksOf(layer))
  for (const layer of ordered) {
    const inForce = layer.isGiven ? [] : [...found.locked.values(), ...locks]
    conflicts.push(...weakened(layer, found, inForce, rules))
    lay(layer, found)
  }
  return { effective: { ...found, layers: ordered }, conflicts }
}

interface Building {
  edition: From<string> | undefined
  readonly rules: Map<string, From<Ruling>>
  readonly locked: Map<string, From<string>>
  readonly limits: Map<LimitName, From<number>>
  readonly roles: Map<string, From<Stage>>
  readonly sections: Map<string, From<Stage>>
  readonly custom: Map<string, From<CustomField>>
  readonly checks: Map<string, From<Check>>
  readonly law: From<string>[]
}

function locksOf(layer: Layer): readonly From<string>[] {
  return layer.policy.locked.map((value, index) => ({ value, layer, path: ['locked', String(index)] }))
}

function lay(layer: Layer, found: Building): void {
  const { policy } = layer
  const from = <T>(value: T, ...path: readonly string[]): From<T> => ({ value, layer, path })
  if (policy.edition !== undefined) found.edition = from(policy.edition, 'edition')
  for (const [id, ruling] of Object.entries(policy.rules)) found.rules.set(id, from(ruling, 'rules', id))
  for (const lock of locksOf(layer)) if (!found.locked.has(lock.value)) found.locked.set(lock.value, lock)
  /* The names were checked when the policy was read. */
  for (const [name, value] of Object.entries(policy.limits))
    found.limits.set(name as LimitName, from(value, 'limits', name))
  for (const [role, stage] of Object.entries(policy.roles)) found.roles.set(role, from(stage, 'roles', role))
  for (const [name, stage] of Object.entries(policy.sections)) found.sections.set(name, from(stage, 'sections', name))
  for (const field of policy.custom) found.custom.set(field.id, from(field, 'custom', field.id))
  for (const check of policy.checks) found.checks.set(check.id, from(check, 'checks', check.id))
  found.law.push(...policy.law.map((file, index) => from(file, 'law', String(index))))
}

/** Which lock is on a rule, or on `limits.…`, if any. */
export function lockOn(name: string, locks: Iterable<From<string>>): From<string> | undefined {
  const section = `${name.split('/')[0]}/*`
  return [...locks].find(({ value }) => value === name || value === section || value === '*')
}

function* weakened(
  layer: Layer,
  found: Building,
  locks: readonly From<string>[],
  rules: readonly Rule[],
): Iterable<Conflict> {
  for (const [id, ruling] of Object.entries(layer.policy.rules)) {
    const lock = lockOn(id, locks)
    if (
      lock &&
      isWeaker(
        ruling,
        found.rules.get(id)?.value,
        rules.find((rule) => rule.id === id),
      )
    )
      yield refused(layer, ['rules', id], `${id} is made ${wordsOf(ruling)}`, lock)
  }
  for (const [name, value] of Object.entries(layer.policy.limits)) {
    const lock = lockOn(`limits.${name}`, locks)
    const present = found.limits.get(name as LimitName)?.value ?? LIMITS[name as LimitName].usual
    if (lock && value !== present)
      yield refused(layer, ['limits', name], `The limit ${name} is set to ${value} instead of ${present}`, lock)
  }
  for (const { id } of layer.policy.checks) {
    const lock = found.checks.has(id) ? lockOn(`policy/${id}`, locks) : undefined
    if (lock) yield refused(layer, ['checks', id], `The check ${id} is written anew`, lock)
  }
  yield* laterThan(layer, 'roles', found, locks)
  yield* laterThan(layer, 'sections', found, locks)
}

function* laterThan(
  layer: Layer,
  what: 'roles' | 'sections',
  found: Building,
  locks: readonly From<string>[],
): Iterable<Conflict> {
  const lock = lockOn(what === 'roles' ? 'policy/role-not-held' : 'policy/section-empty', locks)
  if (!lock) return
  for (const [name, stage] of Object.entries(layer.policy[what])) {
    const before = found[what].get(name)?.value
    if (before !== undefined && stageNames().indexOf(stage) > stageNames().indexOf(before))
      yield refused(layer, [what, name], `${name} is asked for from ${stage} on instead of ${before}`, lock)
  }
}

function refused(layer: Layer, path: readonly string[], what: string, lock: From<string>): Conflict {
  const message = `${what}; ${lock.layer.file} has locked ${lock.value === '*' ? 'everything' : lock.value}.`
  return { layer, path, message, help: `Take the line out, or ask whoever keeps ${lock.layer.file}.` }
}

const RANK: Readonly<Record<Severity | 'off', number>> = { off: 0, info: 1, warning: 2, error: 3 }

function isWeaker(ruling: Ruling, before: Ruling | undefined, rule: Rule | undefined): boolean {
  return stageNames().some(
    (stage) => rankAt(ruling, rule, stage) < (before ? rankAt(before, rule, stage) : usualAt(rule, stage)),
  )
}

function rankAt({ severity, from }: Ruling, rule: Rule | undefined, stage: Stage): number {
  if (from !== undefined) return stageNames().indexOf(stage) < stageNames().indexOf(from) ? 0 : RANK[severity]
  return usualAt(rule, stage) === 0 ? 0 : RANK[severity]
}

/** What is missing weighs differently from field to field: it counts as the gravest. */
function usualAt(rule: Rule | undefined, stage: Stage): number {
  if (rule === undefined || rule.severity === 'as-expected') return RANK.error
  let rank = 0
  for (const name of stageNames()) {
    rank = RANK[rule.severity[name] ?? 'off'] || (rule.severity[name] === 'off' ? 0 : rank)
    if (name === stage) return rank
  }
  return rank
}

/** As it is written in a policy. */
export function wordsOf({ severity, from }: Ruling): string {
  return from === undefined ? severity : `${severity} from ${from}`
}
