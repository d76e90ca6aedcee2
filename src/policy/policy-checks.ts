import type { Estimate } from '../plan/field.js'
import { isRecord } from '../plan/read/normalize.js'
import { parsePath, type Path } from '../plan/path.js'
import { isSaid } from '../rules/shared/missing.js'
import type { Problem, Rule } from '../rules/rule.js'
import type { Layer } from './compose.js'
import { ownRuleOf } from './policy-rule.js'
import { type Check, type Condition, ownRule } from './policy.js'

type Look = (path: Path) => unknown

/** A check of a policy as a rule among the others: it is explained, waived, locked and shown like them. */
export function checkRule(check: Check, layer: Layer): Rule {
  const read = parsePath(check.path)
  const isAboutMissing = check.present === true
  return ownRuleOf(
    {
      id: ownRule(check.id),
      who: check.owner_role,
      summary: check.message.replace(/\s+/g, ' ').trim(),
      severity: { [check.from_stage]: check.severity },
      missing: isAboutMissing ? [read] : [],
      reads: [read, ...(check.when ? [parsePath(check.when.path)] : [])],
      follows: [],
      *check(look) {
        if (check.when && !isMet(check.when, look)) return
        for (const at of placesAt(read, look)) {
          const value = look(at)
          if (!holds(check, value, true)) yield problemAt(check, at, value)
        }
      },
    },
    layer,
  )
}

function isMet(when: Condition, look: Look): boolean {
  return placesAt(parsePath(when.path), look).some((at) => holds(when, look(at), false))
}

function problemAt({ message, help, present }: Check, at: Path, value: unknown): Problem {
  const single = singleOf(value)
  const is = present !== undefined || single === undefined ? '' : ` The plan says ${shown(single)}.`
  return { at, message: `${message.trim()}${is}`, help: help.trim() }
}

/** `*` is any item of a list there. */
function placesAt(path: Path, look: Look): readonly Path[] {
  const star = path.indexOf('*')
  if (star === -1) return [path]
  const list = look(path.slice(0, star))
  const ids = Array.isArray(list) ? list.flatMap((item: unknown) => idOf(item) ?? []) : []
  return ids.flatMap((id) => placesAt([...path.slice(0, star), id, ...path.slice(star + 1)], look))
}

function idOf(item: unknown): string | undefined {
  return isRecord(item) && typeof item['id'] === 'string' ? item['id'] : undefined
}

/** A missing value meets no condition on a value; whether that is a fault is for the caller to say. */
function holds(
  { present, one_of, at_least, at_most, not_before, not_after }: Condition,
  value: unknown,
  ifUnsaid: boolean,
) {
  const isThere = isSaid(value) && !(Array.isArray(value) && value.length === 0)
  if (present !== undefined && isThere !== present) return false
  if (!isThere) return present !== undefined || ifUnsaid
  const single = singleOf(value)
  const all: readonly unknown[] = Array.isArray(value) ? value : [single]
  if (one_of && !all.some((one) => one_of.some((known) => known === one))) return false
  if (typeof single === 'number') return (at_least ?? single) <= single && single <= (at_most ?? single)
  if (typeof single === 'string') return (not_before ?? single) <= single && single <= (not_after ?? single)
  return true
}

/** Of an estimate the figure that is likely; of a group or a list nothing. */
function singleOf(value: unknown): string | number | boolean | undefined {
  const single = isRecord(value) ? (value as Partial<Estimate>).likely : value
  return typeof single === 'string' || typeof single === 'number' || typeof single === 'boolean' ? single : undefined
}

function shown(value: string | number | boolean): string {
  return typeof value === 'string' ? JSON.stringify(value) : String(value)
}
