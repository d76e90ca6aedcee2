import type * as z from 'zod/mini'
import { expectedValue } from './expected.js'
import { ESTIMATE_KEYS, type Field } from '../field.js'
import { type Fix, withFixes } from './fix.js'
import { fieldsIn } from '../form.js'
import { nearest } from '../../text/suggest.js'
import { isRecord, normalize } from './normalize.js'
import type { Path } from '../path.js'
import { PLAN, PLAN_VERSION, type Plan } from '../plan.js'
import { schemaFor } from './zod-schema.js'
import { unknownKey } from './unknown-key.js'

/** Something in a plan that cannot be read. It has a path; its line is found later. */
export interface Trouble {
  readonly kind: 'unknown-key' | 'wrong-value' | 'other-version' | 'not-a-plan'
  readonly path: Path
  readonly message: string
  readonly help: string
  /** Where it is certain what is meant. */
  readonly fix?: Fix
}

export interface Reading {
  /** What could be read; what could not is left out. */
  readonly plan: Plan
  readonly troubles: readonly Trouble[]
}

/** Checks parsed YAML against the plan format. Takes anything, throws nothing. */
export function readPlan(raw: unknown): Reading {
  const notAPlan = troubleWithWhole(raw)
  if (notAPlan) return { plan: {}, troubles: [notAPlan] }
  const troubles: Trouble[] = []
  const plan: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(raw as Record<string, unknown>)) {
    if (name === 'mlplan') continue
    const field = Object.hasOwn(PLAN, name) ? (PLAN as Record<string, Field>)[name] : undefined
    if (!field) troubles.push(unknownKey([name], ['mlplan', ...Object.keys(PLAN)]))
    else plan[name] = readSection(name, field, value, troubles)
  }
  return { plan, troubles: withFixes(troubles, raw) }
}

function troubleWithWhole(raw: unknown): Trouble | undefined {
  const known = isRecord(raw) && Object.keys(raw).some((key) => key === 'mlplan' || Object.hasOwn(PLAN, key))
  if (!known || !isRecord(raw)) {
    return {
      kind: 'not-a-plan',
      path: [],
      message: `The file is YAML but not a plan: the \`mlplan: ${PLAN_VERSION}\` key and all plan sections are missing.`,
      help: 'Specify an mlproject.yaml file, or create one with `mlplan init`.',
    }
  }
  const version = raw['mlplan']
  if (version === PLAN_VERSION) return undefined
  return { kind: 'other-version', path: ['mlplan'], ...versionWords(version) }
}

function versionWords(version: unknown): { message: string; help: string } {
  if (version === undefined || version === null) {
    return {
      message: "The plan doesn't state its format.",
      help: `Add \`mlplan: ${PLAN_VERSION}\` as the first key.`,
    }
  }
  if (typeof version === 'number' && Number.isInteger(version) && version > 0) {
    return {
      message: `The plan has format ${version}, but this version of mlplan reads format ${PLAN_VERSION}.`,
      help: version > PLAN_VERSION ? 'Upgrade mlplan.' : 'Run `mlplan migrate` to upgrade the plan.',
    }
  }
  return {
    message: `\`mlplan: ${JSON.stringify(version)}\` isn't a plan format. This version of mlplan reads format ${PLAN_VERSION}.`,
    help: `Write \`mlplan: ${PLAN_VERSION}\`.`,
  }
}

function readSection(name: string, field: Field, raw: unknown, troubles: Trouble[]): unknown {
  const value = normalize(field, raw)
  if (value === undefined) return undefined
  const result = schemaFor(field).safeParse(value)
  if (result.success) return result.data
  const found = result.error.issues.flatMap((issue) => troublesOf(name, field, value, issue))
  troubles.push(...found)
  return without(
    value,
    found.map((trouble) => trouble.rawPath),
    field,
  )
}

type Located = Trouble & { readonly rawPath: readonly PropertyKey[] }

function troublesOf(name: string, section: Field, value: unknown, issue: z.core.$ZodIssue): Located[] {
  const { field, path, got } = follow([name], section, value, issue.path)
  if (issue.code === 'unrecognized_keys') {
    const known = field.kind === 'estimate' ? ESTIMATE_KEYS : keysOf(field)
    return issue.keys.map((key) => ({ ...unknownKey([...path, key], known), rawPath: [...issue.path, key] }))
  }
  const rawPath = issue.path
  const isId = path.at(-1) === 'id'
  const expected = isId ? 'letters, digits, -, and _, with no spaces or dots' : expectedValue(field)
  return [
    {
      kind: 'wrong-value',
      path,
      rawPath,
      message: `${isId ? 'The id' : `"${field.title}"`} is ${show(got)}; expected ${expected}.`,
      help: helpFor(field, got),
    },
  ]
}

function keysOf(field: Field): readonly string[] {
  return field.kind === 'list' ? ['id', ...Object.keys(field.fields)] : Object.keys(fieldsIn(field))
}

/** From a zod path, with its indices, to a path of the plan, with its ids; and the innermost field on the way. */
function follow(
  at: Path,
  field: Field,
  value: unknown,
  rest: readonly PropertyKey[],
): { field: Field; path: Path; got: unknown } {
  const [next, ...further] = rest
  if (next === undefined) return { field, path: at, got: value }
  const inner: unknown =
    isRecord(value) || Array.isArray(value) ? (value as Record<PropertyKey, unknown>)[next] : undefined
  if (typeof next === 'number' && Array.isArray(value)) {
    const id = isRecord(inner) && typeof inner['id'] === 'string' ? inner['id'] : `#${next + 1}`
    return follow([...at, field.kind === 'list' ? id : String(next)], field, inner, further)
  }
  const child = fieldsIn(field)[String(next)]
  const isLikely = field.kind === 'estimate' && next === 'likely' && isRecord(value) && Object.keys(value).length === 1
  return follow(isLikely ? at : [...at, String(next)], child ?? field, inner, further)
}

function show(value: unknown): string {
  if (value === undefined) return 'empty'
  if (typeof value === 'string') return JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value)
  if (typeof value === 'object') return Array.isArray(value) ? 'a list' : 'a group of keys'
  return JSON.stringify(value)
}

function helpFor(field: Field, got: unknown): string {
  if (field.kind === 'choice' || field.kind === 'choices') {
    const near =
      typeof got === 'string'
        ? nearest(
            got,
            field.options.map((option) => option.value),
          )
        : undefined
    if (near === undefined) return 'Choose one of the expected values.'
    return `Use \`${field.kind === 'choices' ? `[${near}]` : near}\` if that's what you meant.`
  }
  const isShare = (field.kind === 'estimate' || field.kind === 'number') && field.of === 'share'
  if (isShare && typeof got === 'number' && got > 1 && got <= 100) return `Use \`${got}%\` if that's what you meant.`
  const [, whole, part] = (isShare && typeof got === 'string' && /^(\d+),(\d+) ?%$/.exec(got)) || []
  if (part !== undefined) return `Write \`${whole}.${part}%\`, with a decimal point.`
  if (field.kind === 'text' && (typeof got === 'number' || typeof got === 'boolean')) return 'Put the value in quotes.'
  if (field.kind === 'person') return 'Enter the id of one person listed under people.'
  return field.example === undefined
    ? 'Correct the value, or remove the key until the value is known.'
    : `Follow this example: ${field.example}`
}

/** A copy of the value without the places that are wrong, so that the rest can still be judged. */
function without(value: unknown, wrong: readonly (readonly PropertyKey[])[], field: Field): unknown {
  if (wrong.some((path) => path.length === 0)) return undefined
  if (Array.isArray(value)) {
    const items = value.map((item: unknown, index) => without(item, inside(wrong, index), field))
    return items.filter((item) => item !== undefined)
  }
  if (!isRecord(value)) return value
  const kept = Object.entries(value).map(([key, inner]) => [
    key,
    without(inner, inside(wrong, key), fieldsIn(field)[key] ?? field),
  ])
  const rest = Object.fromEntries(kept.filter(([, inner]) => inner !== undefined)) as Record<string, unknown>
  return field.kind === 'estimate' && rest['likely'] === undefined ? undefined : rest
}

function inside(paths: readonly (readonly PropertyKey[])[], key: PropertyKey): (readonly PropertyKey[])[] {
  return paths.filter((path) => path[0] === key).map((path) => path.slice(1))
}
