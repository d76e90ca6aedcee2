import { isDay } from '../plan/day.js'
import { ID_PATTERN } from '../plan/id.js'
import { listed } from '../text/join.js'
import { nearest } from '../text/suggest.js'
import { isRecord } from '../plan/read/normalize.js'
import { showPath } from '../plan/path.js'
import { type Role, ROLES } from '../plan/roles.js'
import { renamedHelp, renamedRuleHelp } from '../rules/renamed-rule.js'
import { RENAMED_LIMITS } from './migrate.js'
import type { PolicyTrouble } from './policy.js'

/** Reads values of a policy: valid values come back, the others become troubles. */
export interface Reader {
  readonly troubles: PolicyTrouble[]
}

type At = readonly string[]

function refuse({ troubles }: Reader, path: At, message: string, help: string): undefined {
  troubles.push({ path, message, help })
  return undefined
}

/** A group of keys of which only these are known. `what` is what a key names: "key", "rule". */
export function record(
  reader: Reader,
  value: unknown,
  path: At,
  known: readonly string[],
  what = 'key',
): Readonly<Record<string, unknown>> {
  if (value === undefined || value === null) return {}
  if (!isRecord(value)) {
    refuse(
      reader,
      path,
      `${called(path)} is ${shown(value)}; expected a group of keys.`,
      'Put the keys on the lines below, indented.',
    )
    return {}
  }
  for (const key of Object.keys(value)) {
    if (known.includes(key)) continue
    const near = nearest(key, known)
    const some = known.length > 16 ? '' : ` Known ${what}s: ${known.join(', ')}.`
    const list = what === 'rule' ? 'Run `mlplan explain` to list the rules.' : `Remove the ${what}.${some}`
    const where = path.length === 0 || what !== 'key' ? '' : ` under ${showPath(path)}`
    const likely = near === undefined ? list : `Use \`${near}\` if that's what you meant.`
    reader.troubles.push({
      path: [...path, key],
      isKey: true,
      message: `There is no ${what} \`${key}\`${where}.`,
      help: renamed(what, key) ?? likely,
    })
  }
  return Object.fromEntries(Object.entries(value).filter(([key, one]) => known.includes(key) && one !== null))
}

/** What to do about a name that is retired. */
function renamed(what: string, name: string): string | undefined {
  if (what === 'rule') return renamedRuleHelp(name)
  const limit = what === 'limit' ? RENAMED_LIMITS.get(name) : undefined
  return limit === undefined ? undefined : renamedHelp('name', name, limit)
}

export function oneOf<T extends string>(reader: Reader, value: unknown, path: At, known: readonly T[]): T | undefined {
  const found = known.find((one) => one === value)
  if (found !== undefined || value === undefined) return found
  const near = typeof value === 'string' ? nearest(value, known) : undefined
  const choices = known.length > 12 ? `a value such as ${listed(known.slice(0, 4), 'or')}` : listed(known, 'or')
  const help = near === undefined ? `Write ${choices}.` : `Use \`${near}\` if that's what you meant.`
  return refuse(reader, path, `${called(path)} is ${shown(value)}; expected ${choices}.`, help)
}

export function text(reader: Reader, value: unknown, path: At): string | undefined {
  if (value === undefined) return undefined
  if (typeof value === 'string' && value.trim() !== '') return value
  const help = typeof value === 'string' ? 'Write some text, or remove the key.' : 'Put the value in quotes.'
  return refuse(reader, path, `${called(path)} is ${shown(value)}; expected text.`, help)
}

/** One text or several. */
export function texts(reader: Reader, value: unknown, path: At): readonly string[] {
  if (value === undefined || value === null) return []
  const all: readonly unknown[] = Array.isArray(value) ? value : [value]
  return all.flatMap((one, index) => text(reader, one, Array.isArray(value) ? [...path, String(index)] : path) ?? [])
}

export function number(reader: Reader, value: unknown, path: At): number | undefined {
  if (value === undefined) return undefined
  if (typeof value === 'number' && Number.isFinite(value)) return value
  return refuse(reader, path, `${called(path)} is ${shown(value)}; expected a number.`, 'Write a number.')
}

export function yesNo(reader: Reader, value: unknown, path: At): boolean | undefined {
  if (value === undefined || typeof value === 'boolean') return value
  return refuse(reader, path, `${called(path)} is ${shown(value)}; expected true or false.`, 'Write true or false.')
}

/** Items of a list, each with its place. */
export function items(reader: Reader, value: unknown, path: At): readonly (readonly [unknown, At])[] {
  if (value === undefined || value === null) return []
  if (Array.isArray(value)) return value.map((one: unknown, index) => [one, [...path, ownId(one) ?? String(index)]])
  refuse(reader, path, `${called(path)} is ${shown(value)}; expected a list.`, 'Start each item with "- ".')
  return []
}

function ownId(item: unknown): string | undefined {
  return isRecord(item) && typeof item['id'] === 'string' ? item['id'] : undefined
}

export function called(path: At): string {
  /* A position in a list says nothing: the line does. */
  const named = path.filter((part) => !/^\d+$/.test(part))
  return named.length === 0 ? 'The policy' : `\`${showPath(named)}\``
}

export function shown(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value)
  if (Array.isArray(value)) return 'a list'
  return typeof value === 'object' && value !== null ? 'a group of keys' : String(value)
}

/** The id of an item of a policy, which becomes part of the name of a rule. */
export function idOf(reader: Reader, value: unknown, at: readonly string[], help: string): string | undefined {
  if (typeof value === 'string' && ID_PATTERN.test(value)) return value
  const message =
    value === undefined
      ? `${called(at)} has no id.`
      : `The id ${shown(value)} isn't valid; use letters, digits, -, and _.`
  reader.troubles.push({ path: [...at, 'id'], message, help })
  return undefined
}

export function dayOf(reader: Reader, value: unknown, at: readonly string[]): string | undefined {
  if (value === undefined || (typeof value === 'string' && isDay(value))) return value
  const message = `${called(at)} is ${shown(value)}; expected a date such as 2026-11-24.`
  reader.troubles.push({ path: at, message, help: 'Use YYYY-MM-DD, such as 2026-11-24.' })
  return undefined
}

export function roleOf(reader: Reader, value: unknown, at: readonly string[]): Role | undefined {
  return oneOf(
    reader,
    value,
    at,
    ROLES.map((role) => role.value),
  )
}
