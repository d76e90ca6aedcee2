import { type Stage, stageNames } from '../plan/stage.js'
import { LIMITS, type LimitName } from '../rules/shared/limits.js'
import type { Rule, Ruling, Severity } from '../rules/rule.js'
import type { Conflict, Effective, From, Layer } from './compose.js'
import { OWN_RULES, wordsOf } from './policy.js'
import { isAfter } from './version-order.js'

/** What a policy can't do to what another one has locked. */

/** What the policies before it come to. */
type Laid = Omit<Effective, 'layers'>

/** Which lock is on a rule, or on `limits.…`, if any. */
export function lockOn(name: string, locks: Iterable<From<string>>): From<string> | undefined {
  const section = `${name.split('/')[0]}/*`
  return [...locks].find(({ value }) => value === name || value === section || value === '*')
}

export function* weakened(
  layer: Layer,
  found: Laid,
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
      yield refused(layer, ['rules', id], `This policy sets ${id} to "${wordsOf(ruling)}"`, lock)
  }
  for (const [name, value] of Object.entries(layer.policy.limits)) {
    const lock = lockOn(`limits.${name}`, locks)
    const present = found.limits.get(name as LimitName)?.value ?? LIMITS[name as LimitName].usual
    if (lock && value !== present)
      yield refused(
        layer,
        ['limits', name],
        `This policy sets the limit ${name} to ${value} instead of ${present}`,
        lock,
      )
  }
  for (const { id } of layer.policy.checks) {
    const lock = found.checks.has(id) ? lockOn(`policy/${id}`, locks) : undefined
    if (lock) yield refused(layer, ['checks', id], `This policy redefines the check ${id}`, lock)
  }
  yield* undermined(layer, found, locks)
  yield* laterThan(layer, 'roles', found, locks)
  yield* laterThan(layer, 'sections', found, locks)
}

/** What weakens rules without naming them. */
function* undermined(layer: Layer, found: Laid, locks: readonly From<string>[]): Iterable<Conflict> {
  const [any] = locks
  const { edition, law, custom } = layer.policy
  if (any && edition !== undefined && (found.edition === undefined || isAfter(found.edition.value, edition)))
    yield refused(layer, ['edition'], `The edition ${edition} lowers newer rules to info`, any)
  const onLaw = lockOn('legal/law-pack-outdated', locks)
  if (onLaw && law.length > 0) yield refused(layer, ['law'], 'This policy replaces law packs', onLaw)
  const onCustom = lockOn(OWN_RULES.customMissing, locks) ?? lockOn(OWN_RULES.customWrong, locks)
  const again = custom.find(({ id }) => found.custom.has(id))
  if (onCustom && again)
    yield refused(layer, ['custom', again.id], `This policy redefines the custom field ${again.id}`, onCustom)
}

function* laterThan(
  layer: Layer,
  what: 'roles' | 'sections',
  found: Laid,
  locks: readonly From<string>[],
): Iterable<Conflict> {
  const lock = lockOn(OWN_RULES[what], locks)
  if (!lock) return
  for (const [name, stage] of Object.entries(layer.policy[what])) {
    const before = found[what].get(name)?.value
    if (before !== undefined && stageNames().indexOf(stage) > stageNames().indexOf(before))
      yield refused(
        layer,
        [what, name],
        `This policy requires ${name} starting at the ${stage} stage instead of the ${before} stage`,
        lock,
      )
  }
}

function refused(layer: Layer, path: readonly string[], what: string, lock: From<string>): Conflict {
  const message = `${what}, but ${lock.layer.file} locks ${lock.value === '*' ? 'everything' : lock.value}.`
  return { layer, path, message, help: `Remove the line, or ask the owner of ${lock.layer.file} to remove the lock.` }
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

/** What is missing differs in severity from field to field: it counts as the most severe. */
function usualAt(rule: Rule | undefined, stage: Stage): number {
  if (rule === undefined || rule.severity === 'as-expected') return RANK.error
  let rank = 0
  for (const name of stageNames()) {
    rank = RANK[rule.severity[name] ?? 'off'] || (rule.severity[name] === 'off' ? 0 : rank)
    if (name === stage) return rank
  }
  return rank
}
