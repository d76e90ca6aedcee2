import { isRecord } from '../plan/read/normalize.js'
import { parsePath } from '../plan/path.js'
import { listStages } from '../plan/stage.js'
import { isKnownPath, suggestPath } from '../rules/shared/known-path.js'
import type { PolicyCheck, CheckCondition } from './policy.js'
import {
  formatKey,
  readDate,
  readId,
  readItems,
  readNumber,
  readChoice,
  type PolicyReader,
  readRecord,
  readRole,
  formatReceived,
  readText,
  readBoolean,
} from './values.js'

/** Reads an organization's own checks: a field, a condition, and the message of the finding. */

const CONDITION_KEYS = ['path', 'present', 'one_of', 'at_least', 'at_most', 'not_before', 'not_after'] as const
const CHECK_KEYS = ['id', ...CONDITION_KEYS, 'when', 'message', 'help', 'severity', 'from_stage', 'owner_role'] as const
const SEVERITIES = ['info', 'warning', 'error'] as const

type KeyPath = readonly string[]

export function readChecks(reader: PolicyReader, value: unknown): readonly PolicyCheck[] {
  const checks = readItems(reader, value, ['checks']).flatMap(([item, path]) => readCheck(reader, item, path) ?? [])
  for (const { id } of checks.filter((check, index) => checks.findIndex(({ id }) => id === check.id) !== index)) {
    const message = `Two checks have the id \`${id}\`.`
    reader.errors.push({ path: ['checks', id], message, help: 'Give one of the checks another id.' })
  }
  return checks
}

function readCheck(reader: PolicyReader, item: unknown, path: KeyPath): PolicyCheck | undefined {
  const fields = readRecord(reader, item, path, CHECK_KEYS)
  const id = readId(reader, fields['id'], path, 'Add an id, such as `id: budget-cap`. The rule name comes from the id.')
  const condition = readCondition(reader, fields, path)
  const when = fields['when']
  const whenCondition =
    when === undefined
      ? undefined
      : readCondition(reader, readRecord(reader, when, [...path, 'when'], CONDITION_KEYS), [...path, 'when'])
  const message = readRequiredText(
    reader,
    fields['message'],
    [...path, 'message'],
    'Add a message that says what is wrong, in one sentence.',
  )
  const help = readRequiredText(
    reader,
    fields['help'],
    [...path, 'help'],
    'Add help that says what to do, starting with a verb.',
  )
  const severity = readChoice(reader, fields['severity'] ?? 'error', [...path, 'severity'], SEVERITIES)
  const fromStage = readChoice(reader, fields['from_stage'] ?? 'kickoff', [...path, 'from_stage'], listStages())
  const ownerRole = readRole(reader, fields['owner_role'] ?? 'ml_lead', [...path, 'owner_role'])
  if (!id || !condition || !message || !help || !severity || !fromStage || !ownerRole) return undefined
  return {
    ...condition,
    id,
    when: whenCondition,
    message,
    help,
    severity,
    from_stage: fromStage,
    owner_role: ownerRole,
  }
}

function readRequiredText(reader: PolicyReader, value: unknown, path: KeyPath, help: string): string | undefined {
  if (value !== undefined) return readText(reader, value, path)
  reader.errors.push({ path, message: `${formatKey(path)} is missing.`, help })
  return undefined
}

function readCondition(
  reader: PolicyReader,
  fields: Readonly<Record<string, unknown>>,
  path: KeyPath,
): CheckCondition | undefined {
  const fieldPath = readPath(reader, fields['path'], path)
  const conditions = CONDITION_KEYS.filter((key) => key !== 'path' && fields[key] !== undefined)
  if (conditions.length === 0) {
    const message = `${formatKey(path)} has no condition.`
    const help = 'Add `present: true`, `one_of`, `at_least`, `at_most`, `not_before`, or `not_after`.'
    reader.errors.push({ path, message, help })
  }
  if (fieldPath === undefined) return undefined
  return dropUndefined({
    path: fieldPath,
    present: readBoolean(reader, fields['present'], [...path, 'present']),
    one_of: readValues(reader, fields['one_of'], [...path, 'one_of']),
    at_least: readNumber(reader, fields['at_least'], [...path, 'at_least']),
    at_most: readNumber(reader, fields['at_most'], [...path, 'at_most']),
    not_before: readDate(reader, fields['not_before'], [...path, 'not_before']),
    not_after: readDate(reader, fields['not_after'], [...path, 'not_after']),
  })
}

type ConditionValues = { readonly [K in keyof CheckCondition]: CheckCondition[K] | undefined } & {
  readonly path: string
}

function dropUndefined(condition: ConditionValues): CheckCondition {
  /* The remaining entries have values, so the type holds. */
  return Object.fromEntries(
    Object.entries(condition).filter(([, value]) => value !== undefined),
  ) as unknown as CheckCondition
}

function readPath(reader: PolicyReader, value: unknown, path: KeyPath): string | undefined {
  const fieldPath = readRequiredText(
    reader,
    value,
    [...path, 'path'],
    'Name a field of the plan, such as economics.build_cost.',
  )
  if (fieldPath === undefined) return undefined
  const parts = parsePath(fieldPath)
  /* `*` matches any list item. Which people a plan has isn't known here. */
  const itemPath = parts.map((part) => (part === '*' ? '#1' : part))
  if (parts[0] === 'custom' ? parts.length === 2 : isKnownPath(itemPath, undefined)) return fieldPath
  const suggestion = suggestPath(parts)
  const help = suggestion
    ? `Use \`${suggestion}\` if that's what you meant.`
    : 'Name a field of the plan, such as economics.build_cost.'
  reader.errors.push({ path: [...path, 'path'], message: `${fieldPath} isn't a field of a plan.`, help })
  return undefined
}

function readValues(reader: PolicyReader, value: unknown, path: KeyPath): CheckCondition['one_of'] {
  if (value === undefined) return undefined
  const values: readonly unknown[] = Array.isArray(value) ? value : [value]
  return values.flatMap((item) => {
    if (typeof item === 'string' || typeof item === 'number' || typeof item === 'boolean') return [item]
    const kind = isRecord(item) ? 'a group of keys' : formatReceived(item)
    const message = `${formatKey(path)} contains ${kind}; expected single values.`
    reader.errors.push({ path, message, help: 'Use text, numbers, true, or false.' })
    return []
  })
}
