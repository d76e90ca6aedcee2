import { isRecord } from '../plan/read/normalize.js'
import { parsePath } from '../plan/path.js'
import { stageNames } from '../plan/stage.js'
import { isKnownPlace, nearestPlace } from '../rules/shared/known-path.js'
import type { Check, Condition } from './policy.js'
import { called, dayOf, idOf, items, number, oneOf, type Reader, record, roleOf, shown, text, yesNo } from './values.js'

/** Reads the organization's own rules: a field, a condition, and the words of the finding. */

const CONDITION_KEYS = ['path', 'present', 'one_of', 'at_least', 'at_most', 'not_before', 'not_after'] as const
const CHECK_KEYS = ['id', ...CONDITION_KEYS, 'when', 'message', 'help', 'severity', 'from_stage', 'owner_role'] as const
const SEVERITIES = ['info', 'warning', 'error'] as const

type At = readonly string[]

export function readChecks(reader: Reader, value: unknown): readonly Check[] {
  const checks = items(reader, value, ['checks']).flatMap(([item, at]) => checkOf(reader, item, at) ?? [])
  for (const { id } of checks.filter((one, index) => checks.findIndex(({ id }) => id === one.id) !== index)) {
    const message = `Two checks have the id \`${id}\`.`
    reader.troubles.push({ path: ['checks', id], message, help: 'Give one of the checks another id.' })
  }
  return checks
}

function checkOf(reader: Reader, item: unknown, at: At): Check | undefined {
  const said = record(reader, item, at, CHECK_KEYS)
  const id = idOf(reader, said['id'], at, 'Add an id, such as `id: budget-cap`. The rule name comes from the id.')
  const condition = conditionOf(reader, said, at)
  const when = said['when']
  const first =
    when === undefined
      ? undefined
      : conditionOf(reader, record(reader, when, [...at, 'when'], CONDITION_KEYS), [...at, 'when'])
  const message = needed(
    reader,
    said['message'],
    [...at, 'message'],
    'Add a message that says what is wrong, in one sentence.',
  )
  const help = needed(reader, said['help'], [...at, 'help'], 'Add help that says what to do, starting with a verb.')
  const severity = oneOf(reader, said['severity'] ?? 'error', [...at, 'severity'], SEVERITIES)
  const fromStage = oneOf(reader, said['from_stage'] ?? 'kickoff', [...at, 'from_stage'], stageNames())
  const ownerRole = roleOf(reader, said['owner_role'] ?? 'ml_lead', [...at, 'owner_role'])
  if (!id || !condition || !message || !help || !severity || !fromStage || !ownerRole) return undefined
  return { ...condition, id, when: first, message, help, severity, from_stage: fromStage, owner_role: ownerRole }
}

function needed(reader: Reader, value: unknown, at: At, help: string): string | undefined {
  if (value !== undefined) return text(reader, value, at)
  reader.troubles.push({ path: at, message: `${called(at)} is missing.`, help })
  return undefined
}

function conditionOf(reader: Reader, said: Readonly<Record<string, unknown>>, at: At): Condition | undefined {
  const path = placeOf(reader, said['path'], at)
  const asked = CONDITION_KEYS.filter((key) => key !== 'path' && said[key] !== undefined)
  if (asked.length === 0) {
    const message = `${called(at)} has no condition.`
    const help = 'Add `present: true`, `one_of`, `at_least`, `at_most`, `not_before`, or `not_after`.'
    reader.troubles.push({ path: at, message, help })
  }
  if (path === undefined) return undefined
  return without({
    path,
    present: yesNo(reader, said['present'], [...at, 'present']),
    one_of: valuesOf(reader, said['one_of'], [...at, 'one_of']),
    at_least: number(reader, said['at_least'], [...at, 'at_least']),
    at_most: number(reader, said['at_most'], [...at, 'at_most']),
    not_before: dayOf(reader, said['not_before'], [...at, 'not_before']),
    not_after: dayOf(reader, said['not_after'], [...at, 'not_after']),
  })
}

type Asked = { readonly [K in keyof Condition]: Condition[K] | undefined } & { readonly path: string }

function without(asked: Asked): Condition {
  /* What is left has a value. */
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined)) as unknown as Condition
}

function placeOf(reader: Reader, value: unknown, at: At): string | undefined {
  const path = needed(reader, value, [...at, 'path'], 'Name a field of the plan, such as economics.build_cost.')
  if (path === undefined) return undefined
  const parts = parsePath(path)
  /* `*` is any item of a list. Who is under people isn't known here. */
  const asItem = parts.map((part) => (part === '*' ? '#1' : part))
  if (parts[0] === 'custom' ? parts.length === 2 : isKnownPlace(asItem, undefined)) return path
  const near = nearestPlace(parts)
  const help = near
    ? `Use \`${near}\` if that's what you meant.`
    : 'Name a field of the plan, such as economics.build_cost.'
  reader.troubles.push({ path: [...at, 'path'], message: `${path} isn't a field of a plan.`, help })
  return undefined
}

function valuesOf(reader: Reader, value: unknown, at: At): Condition['one_of'] {
  if (value === undefined) return undefined
  const all: readonly unknown[] = Array.isArray(value) ? value : [value]
  return all.flatMap((one) => {
    if (typeof one === 'string' || typeof one === 'number' || typeof one === 'boolean') return [one]
    const what = isRecord(one) ? 'a group of keys' : shown(one)
    const message = `${called(at)} contains ${what}; expected single values.`
    reader.troubles.push({ path: at, message, help: 'Use text, numbers, true, or false.' })
    return []
  })
}
