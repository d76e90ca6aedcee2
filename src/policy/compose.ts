import type { LimitName } from '../rules/shared/limits.js'
import type { Rule } from '../rules/rule.js'
import { findWeakenedLocks } from './locks.js'
import type { PolicyLayer, ResolvedValue, EffectivePolicy, PolicyConflict } from './types.js'

/**
 * Merges policies, lowest precedence first. A later policy overrides an earlier one, except for what is locked. The
 * policy from the command line comes last and applies unchanged; the others can't weaken what it locks.
 */
export function mergePolicies(
  layers: readonly PolicyLayer[],
  rules: readonly Rule[],
): { readonly effective: EffectivePolicy; readonly conflicts: readonly PolicyConflict[] } {
  const fromCommandLine = layers.filter(({ isFromCommandLine }) => isFromCommandLine)
  const ordered = [...layers.filter(({ isFromCommandLine }) => !isFromCommandLine), ...fromCommandLine]
  const merged: MutablePolicy = {
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
  const conflicts: PolicyConflict[] = []
  const locks = fromCommandLine.flatMap((layer) => listLocks(layer))
  for (const layer of ordered) {
    const activeLocks = layer.isFromCommandLine ? [] : [...merged.locked.values(), ...locks]
    conflicts.push(...findWeakenedLocks(layer, merged, activeLocks, rules))
    mergeLayer(layer, merged)
  }
  return { effective: { ...merged, layers: ordered }, conflicts }
}

type MutablePolicy = { -readonly [K in keyof Omit<EffectivePolicy, 'layers'>]: Writable<EffectivePolicy[K]> }

type Writable<T> = T extends ReadonlyMap<infer K, infer V> ? Map<K, V> : T extends readonly (infer Item)[] ? Item[] : T

function listLocks(layer: PolicyLayer): readonly ResolvedValue<string>[] {
  return layer.policy.locked.map((value, index) => ({ value, layer, path: ['locked', String(index)] }))
}

function mergeLayer(layer: PolicyLayer, merged: MutablePolicy): void {
  const { policy } = layer
  const resolve = <T>(value: T, ...path: readonly string[]): ResolvedValue<T> => ({ value, layer, path })
  if (policy.edition !== undefined) merged.edition = resolve(policy.edition, 'edition')
  for (const [id, override] of Object.entries(policy.rules)) merged.rules.set(id, resolve(override, 'rules', id))
  for (const lock of listLocks(layer)) if (!merged.locked.has(lock.value)) merged.locked.set(lock.value, lock)
  /* The names were checked when the policy was read. */
  for (const [name, value] of Object.entries(policy.limits))
    merged.limits.set(name as LimitName, resolve(value, 'limits', name))
  for (const [role, stage] of Object.entries(policy.roles)) merged.roles.set(role, resolve(stage, 'roles', role))
  for (const [name, stage] of Object.entries(policy.sections))
    merged.sections.set(name, resolve(stage, 'sections', name))
  for (const field of policy.custom) merged.custom.set(field.id, resolve(field, 'custom', field.id))
  for (const check of policy.checks) merged.checks.set(check.id, resolve(check, 'checks', check.id))
  merged.law.push(...policy.law.map((file, index) => resolve(file, 'law', String(index))))
}
