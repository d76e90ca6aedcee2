import type { Stage } from '../plan/stage.js'
import type { LimitName } from '../rules/shared/limits.js'
import type { Rule, Ruling } from '../rules/rule.js'
import { weakened } from './locks.js'
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

type Building = { -readonly [K in keyof Omit<Effective, 'layers'>]: Writable<Effective[K]> }

type Writable<T> = T extends ReadonlyMap<infer K, infer V> ? Map<K, V> : T extends readonly (infer Item)[] ? Item[] : T

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
