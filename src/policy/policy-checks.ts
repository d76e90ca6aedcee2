import { isBlank } from '../plan/blank.js'
import type { Estimate } from '../plan/field.js'
import { isRecord } from '../plan/read/normalize.js'
import { parsePath, type Path } from '../plan/path.js'
import type { Problem, Rule } from '../rules/rule.js'
import type { PolicyLayer } from './types.js'
import { createPolicyRule } from './policy-rule.js'
import { type PolicyCheck, type CheckCondition, toCheckRuleId } from './policy.js'

type GetValue = (path: Path) => unknown

/** Turns a check of a policy into a rule, so that it is explained, waived, locked, and shown like any other rule. */
export function createCheckRule(check: PolicyCheck, layer: PolicyLayer): Rule {
  const checkedPath = parsePath(check.path)
  const requiresValue = check.present === true
  return createPolicyRule(
    {
      id: toCheckRuleId(check.id),
      owner: check.owner_role,
      summary: check.message.replace(/\s+/g, ' ').trim(),
      severity: { [check.from_stage]: check.severity },
      missing: requiresValue ? [checkedPath] : [],
      reads: [checkedPath, ...(check.when ? [parsePath(check.when.path)] : [])],
      suppressedBy: [],
      *check(get) {
        if (check.when && !isMet(check.when, get)) return
        for (const itemPath of expandPath(checkedPath, get)) {
          const value = get(itemPath)
          if (!satisfies(check, value, true)) yield createProblem(check, itemPath, value)
        }
      },
    },
    layer,
  )
}

function isMet(condition: CheckCondition, get: GetValue): boolean {
  return expandPath(parsePath(condition.path), get).some((path) => satisfies(condition, get(path), false))
}

function createProblem({ message, help, present }: PolicyCheck, path: Path, value: unknown): Problem {
  const singleValue = toSingleValue(value)
  const valueText =
    present !== undefined || singleValue === undefined ? '' : ` The plan says ${formatScalar(singleValue)}.`
  return { path, message: `${message.trim()}${valueText}`, help: help.trim() }
}

/** The path, or one path per list item if it contains `*`. */
function expandPath(path: Path, get: GetValue): readonly Path[] {
  const starIndex = path.indexOf('*')
  if (starIndex === -1) return [path]
  const list = get(path.slice(0, starIndex))
  const ids = Array.isArray(list) ? list.flatMap((item: unknown) => getItemId(item) ?? []) : []
  return ids.flatMap((id) => expandPath([...path.slice(0, starIndex), id, ...path.slice(starIndex + 1)], get))
}

function getItemId(item: unknown): string | undefined {
  return isRecord(item) && typeof item['id'] === 'string' ? item['id'] : undefined
}

/** Whether a value satisfies a condition. A missing value can't be compared; the caller passes the result for it. */
function satisfies(
  { present, one_of, at_least, at_most, not_before, not_after }: CheckCondition,
  value: unknown,
  resultIfMissing: boolean,
) {
  const hasValue = !isBlank(value) && !(Array.isArray(value) && value.length === 0)
  if (present !== undefined && hasValue !== present) return false
  if (!hasValue) return present !== undefined || resultIfMissing
  const singleValue = toSingleValue(value)
  const values: readonly unknown[] = Array.isArray(value) ? value : [singleValue]
  if (one_of && !values.some((item) => one_of.some((allowed) => allowed === item))) return false
  if (typeof singleValue === 'number')
    return (at_least ?? singleValue) <= singleValue && singleValue <= (at_most ?? singleValue)
  if (typeof singleValue === 'string')
    return (not_before ?? singleValue) <= singleValue && singleValue <= (not_after ?? singleValue)
  return true
}

/** The likely value of an estimate, or a plain value; `undefined` for a group or a list. */
function toSingleValue(value: unknown): string | number | boolean | undefined {
  const singleValue = isRecord(value) ? (value as Partial<Estimate>).likely : value
  return typeof singleValue === 'string' || typeof singleValue === 'number' || typeof singleValue === 'boolean'
    ? singleValue
    : undefined
}

function formatScalar(value: string | number | boolean): string {
  return typeof value === 'string' ? JSON.stringify(value) : String(value)
}
