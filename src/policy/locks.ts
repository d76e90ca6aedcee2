import { type Stage, listStages } from '../plan/stage.js'
import { LIMITS, type LimitName } from '../rules/shared/limits.js'
import type { Rule, SeverityOverride, Severity } from '../rules/rule.js'
import type { PolicyConflict, EffectivePolicy, ResolvedValue, PolicyLayer } from './types.js'
import { POLICY_RULES, formatSeverityOverride } from './policy.js'

/** Finds where a policy weakens something that another policy locks. */

/** The result of merging the policies before this one. */
type EffectiveSoFar = Omit<EffectivePolicy, 'layers'>

/** The lock on a rule or on `limits.…`, if any. */
export function findLock(name: string, locks: Iterable<ResolvedValue<string>>): ResolvedValue<string> | undefined {
  const section = `${name.split('/')[0]}/*`
  return [...locks].find(({ value }) => value === name || value === section || value === '*')
}

export function* findWeakenedLocks(
  layer: PolicyLayer,
  effective: EffectiveSoFar,
  locks: readonly ResolvedValue<string>[],
  rules: readonly Rule[],
): Iterable<PolicyConflict> {
  for (const [id, override] of Object.entries(layer.policy.rules)) {
    const lock = findLock(id, locks)
    if (
      lock &&
      isWeaker(
        override,
        effective.rules.get(id)?.value,
        rules.find((rule) => rule.id === id),
      )
    )
      yield createConflict(
        layer,
        ['rules', id],
        `This policy sets ${id} to "${formatSeverityOverride(override)}"`,
        lock,
      )
  }
  for (const [name, value] of Object.entries(layer.policy.limits)) {
    const lock = findLock(`limits.${name}`, locks)
    const current = effective.limits.get(name as LimitName)?.value ?? LIMITS[name as LimitName].defaultValue
    if (lock && value !== current)
      yield createConflict(
        layer,
        ['limits', name],
        `This policy sets the limit ${name} to ${value} instead of ${current}`,
        lock,
      )
  }
  for (const { id } of layer.policy.checks) {
    const lock = effective.checks.has(id) ? findLock(`policy/${id}`, locks) : undefined
    if (lock) yield createConflict(layer, ['checks', id], `This policy redefines the check ${id}`, lock)
  }
  yield* findIndirectWeakening(layer, effective, locks)
  yield* findLaterStages(layer, 'roles', effective, locks)
  yield* findLaterStages(layer, 'sections', effective, locks)
}

/** Finds keys that weaken rules without naming them: an older edition, law packs, redefined custom fields. */
function* findIndirectWeakening(
  layer: PolicyLayer,
  effective: EffectiveSoFar,
  locks: readonly ResolvedValue<string>[],
): Iterable<PolicyConflict> {
  const [anyLock] = locks
  const { edition, law, custom } = layer.policy
  if (
    anyLock &&
    edition !== undefined &&
    (effective.edition === undefined || isNewerVersion(effective.edition.value, edition))
  )
    yield createConflict(layer, ['edition'], `The edition ${edition} lowers newer rules to info`, anyLock)
  const lawLock = findLock('legal/law-pack-outdated', locks)
  if (lawLock && law.length > 0) yield createConflict(layer, ['law'], 'This policy replaces law packs', lawLock)
  const customLock = findLock(POLICY_RULES.customMissing, locks) ?? findLock(POLICY_RULES.customInvalid, locks)
  const redefined = custom.find(({ id }) => effective.custom.has(id))
  if (customLock && redefined)
    yield createConflict(
      layer,
      ['custom', redefined.id],
      `This policy redefines the custom field ${redefined.id}`,
      customLock,
    )
}

function* findLaterStages(
  layer: PolicyLayer,
  key: 'roles' | 'sections',
  effective: EffectiveSoFar,
  locks: readonly ResolvedValue<string>[],
): Iterable<PolicyConflict> {
  const lock = findLock(POLICY_RULES[key], locks)
  if (!lock) return
  for (const [name, stage] of Object.entries(layer.policy[key])) {
    const earlierStage = effective[key].get(name)?.value
    if (earlierStage !== undefined && listStages().indexOf(stage) > listStages().indexOf(earlierStage))
      yield createConflict(
        layer,
        [key, name],
        `This policy requires ${name} starting at the ${stage} stage instead of the ${earlierStage} stage`,
        lock,
      )
  }
}

function createConflict(
  layer: PolicyLayer,
  path: readonly string[],
  problem: string,
  lock: ResolvedValue<string>,
): PolicyConflict {
  const message = `${problem}, but ${lock.layer.file} locks ${lock.value === '*' ? 'everything' : lock.value}.`
  return { layer, path, message, help: `Remove the line, or ask the owner of ${lock.layer.file} to remove the lock.` }
}

const RANK: Readonly<Record<Severity | 'off', number>> = { off: 0, info: 1, warning: 2, error: 3 }

function isWeaker(override: SeverityOverride, current: SeverityOverride | undefined, rule: Rule | undefined): boolean {
  return listStages().some(
    (stage) => getRank(override, rule, stage) < (current ? getRank(current, rule, stage) : getDefaultRank(rule, stage)),
  )
}

function getRank({ severity, from }: SeverityOverride, rule: Rule | undefined, stage: Stage): number {
  if (from !== undefined) return listStages().indexOf(stage) < listStages().indexOf(from) ? 0 : RANK[severity]
  return getDefaultRank(rule, stage) === 0 ? 0 : RANK[severity]
}

/** The default rank of a rule at a stage. If its severity depends on the field, the highest rank counts. */
function getDefaultRank(rule: Rule | undefined, stage: Stage): number {
  if (rule === undefined || rule.severity === 'as-expected') return RANK.error
  let rank = 0
  for (const name of listStages()) {
    rank = RANK[rule.severity[name] ?? 'off'] || (rule.severity[name] === 'off' ? 0 : rank)
    if (name === stage) return rank
  }
  return rank
}

/** Compares versions part by part: 0.10.0 is newer than 0.9.2. */
export function isNewerVersion(version: string, other: string): boolean {
  const [leftParts, rightParts] = [version, other].map((text) => text.split('.').map(Number))
  for (const index of [0, 1, 2]) {
    const difference = (leftParts?.[index] ?? 0) - (rightParts?.[index] ?? 0)
    if (difference !== 0) return difference > 0
  }
  return false
}
