import { truncateToLength } from '../text/truncate.js'
import { isIsoDate } from '../plan/day.js'
import { ID_PATTERN } from '../plan/id.js'
import { joinWith } from '../text/join.js'
import { nearest } from '../text/suggest.js'
import { isRecord } from '../plan/read/normalize.js'
import { formatPath } from '../plan/path.js'
import { type Role, ROLES } from '../plan/roles.js'
import { formatRenameHelp, formatRenamedRuleHelp } from '../plan/migrations/renamed-rules.js'
import { RENAMED_LIMITS } from './migrate.js'
import type { PolicyError } from './policy.js'

/** Collects errors while a policy is read. The read functions return valid values and report the others here. */
export interface PolicyReader {
  readonly errors: PolicyError[]
}

type KeyPath = readonly string[]

function reportError({ errors }: PolicyReader, path: KeyPath, message: string, help: string): undefined {
  errors.push({ path, message, help })
  return undefined
}

/** Reads a group of keys and reports unknown ones. `noun` says what a key is: "key", "rule". */
export function readRecord(
  reader: PolicyReader,
  value: unknown,
  path: KeyPath,
  knownKeys: readonly string[],
  noun = 'key',
): Readonly<Record<string, unknown>> {
  if (value === undefined || value === null) return {}
  if (!isRecord(value)) {
    reportError(
      reader,
      path,
      `${formatKey(path)} is ${formatReceived(value)}; expected a group of keys.`,
      'Put the keys on the lines below, indented.',
    )
    return {}
  }
  for (const key of Object.keys(value)) {
    if (knownKeys.includes(key)) continue
    const nearestKey = nearest(key, knownKeys)
    const knownText = knownKeys.length > 16 ? '' : ` Known ${noun}s: ${knownKeys.join(', ')}.`
    const removeHelp = noun === 'rule' ? 'Run `mlplan explain` to list the rules.' : `Remove the ${noun}.${knownText}`
    const location = path.length === 0 || noun !== 'key' ? '' : ` under ${formatPath(path)}`
    const help = nearestKey === undefined ? removeHelp : `Use \`${nearestKey}\` if that's what you meant.`
    reader.errors.push({
      path: [...path, key],
      isKey: true,
      message: `There is no ${noun} \`${key}\`${location}.`,
      help: formatRenamedHelp(noun, key) ?? help,
    })
  }
  return Object.fromEntries(Object.entries(value).filter(([key, entry]) => knownKeys.includes(key) && entry !== null))
}

/** The help for a name that was renamed. */
function formatRenamedHelp(noun: string, name: string): string | undefined {
  if (noun === 'rule') return formatRenamedRuleHelp(name)
  const limit = noun === 'limit' ? RENAMED_LIMITS.get(name) : undefined
  return limit === undefined ? undefined : formatRenameHelp('name', name, limit)
}

export function readChoice<T extends string>(
  reader: PolicyReader,
  value: unknown,
  path: KeyPath,
  choices: readonly T[],
): T | undefined {
  const choice = choices.find((candidate) => candidate === value)
  if (choice !== undefined || value === undefined) return choice
  const nearestChoice = typeof value === 'string' ? nearest(value, choices) : undefined
  const choicesText =
    choices.length > 12 ? `a value such as ${joinWith(choices.slice(0, 4), 'or')}` : joinWith(choices, 'or')
  const help =
    nearestChoice === undefined ? `Write ${choicesText}.` : `Use \`${nearestChoice}\` if that's what you meant.`
  return reportError(reader, path, `${formatKey(path)} is ${formatReceived(value)}; expected ${choicesText}.`, help)
}

export function readText(reader: PolicyReader, value: unknown, path: KeyPath): string | undefined {
  if (value === undefined) return undefined
  if (typeof value === 'string' && value.trim() !== '') return value
  const help = typeof value === 'string' ? 'Write some text, or remove the key.' : 'Put the value in quotes.'
  return reportError(reader, path, `${formatKey(path)} is ${formatReceived(value)}; expected text.`, help)
}

/** Reads one text or a list of texts. */
export function readTexts(reader: PolicyReader, value: unknown, path: KeyPath): readonly string[] {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value]
  return values.flatMap(
    (item, index) => readText(reader, item, Array.isArray(value) ? [...path, String(index)] : path) ?? [],
  )
}

export function readNumber(reader: PolicyReader, value: unknown, path: KeyPath): number | undefined {
  if (value === undefined) return undefined
  if (typeof value === 'number' && Number.isFinite(value)) return value
  return reportError(
    reader,
    path,
    `${formatKey(path)} is ${formatReceived(value)}; expected a number.`,
    'Write a number.',
  )
}

export function readBoolean(reader: PolicyReader, value: unknown, path: KeyPath): boolean | undefined {
  if (value === undefined || typeof value === 'boolean') return value
  return reportError(
    reader,
    path,
    `${formatKey(path)} is ${formatReceived(value)}; expected true or false.`,
    'Write true or false.',
  )
}

/** The items of a list, each with its path. */
export function readItems(
  reader: PolicyReader,
  value: unknown,
  path: KeyPath,
): readonly (readonly [unknown, KeyPath])[] {
  if (value === undefined) return []
  if (Array.isArray(value))
    return value.map((item: unknown, index) => [item, [...path, getItemId(item) ?? String(index)]])
  reportError(
    reader,
    path,
    `${formatKey(path)} is ${formatReceived(value)}; expected a list.`,
    'Start each item with "- ".',
  )
  return []
}

function getItemId(item: unknown): string | undefined {
  return isRecord(item) && typeof item['id'] === 'string' ? item['id'] : undefined
}

export function formatKey(path: KeyPath): string {
  /* Positions in a list are left out; the error shows the line. */
  const names = path.filter((part) => !/^\d+$/.test(part))
  return names.length === 0 ? 'The policy' : `\`${formatPath(names)}\``
}

export function formatReceived(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(truncateToLength(value, 61))
  if (Array.isArray(value)) return 'a list'
  return typeof value === 'object' && value !== null ? 'a group of keys' : String(value)
}

/** Reads the id of an item of a policy. For a check, it becomes part of the rule id. */
export function readId(
  reader: PolicyReader,
  value: unknown,
  path: readonly string[],
  help: string,
): string | undefined {
  if (typeof value === 'string' && ID_PATTERN.test(value)) return value
  const message =
    value === undefined
      ? `${formatKey(path)} has no id.`
      : `The id ${formatReceived(value)} isn't valid; use letters, digits, -, and _.`
  reader.errors.push({ path: [...path, 'id'], message, help })
  return undefined
}

export function readDate(reader: PolicyReader, value: unknown, path: readonly string[]): string | undefined {
  if (value === undefined || (typeof value === 'string' && isIsoDate(value))) return value
  const message = `${formatKey(path)} is ${formatReceived(value)}; expected a date such as 2026-11-24.`
  reader.errors.push({ path, message, help: 'Use YYYY-MM-DD, such as 2026-11-24.' })
  return undefined
}

export function readRole(reader: PolicyReader, value: unknown, path: readonly string[]): Role | undefined {
  return readChoice(
    reader,
    value,
    path,
    ROLES.map((role) => role.value),
  )
}
