import { truncateToLength } from '../../text/truncate.js'
import type * as z from 'zod/mini'
import { describeExpectedValue } from './expected.js'
import { ESTIMATE_KEYS, type Field, type EstimateField } from '../field.js'
import { attachFixes } from './fix.js'
import { childFields } from '../form.js'
import { nearest } from '../../text/suggest.js'
import { isRecord, normalize } from './normalize.js'
import type { Path } from '../path.js'
import { PLAN, PLAN_VERSION, type Plan } from '../plan.js'
import { getSchema } from './zod-schema.js'
import { createUnknownKeyError } from './unknown-key.js'
import type { ReadError } from './types.js'

export interface ReadResult {
  /** Everything that could be read; the rest is left out. */
  readonly plan: Plan
  readonly errors: readonly ReadError[]
}

/** Checks parsed YAML against the plan format. Takes any value and never throws. */
export function readPlan(raw: unknown): ReadResult {
  const wholeError = checkWhole(raw)
  if (wholeError) return { plan: {}, errors: [wholeError] }
  const errors: ReadError[] = []
  const plan: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(raw as Record<string, unknown>)) {
    if (name === 'mlplan') continue
    const field = Object.hasOwn(PLAN, name) ? (PLAN as Record<string, Field>)[name] : undefined
    if (!field) errors.push(createUnknownKeyError([name], ['mlplan', ...Object.keys(PLAN)]))
    else plan[name] = readSection(name, field, value, errors)
  }
  return { plan, errors: attachFixes(errors, raw) }
}

function checkWhole(raw: unknown): ReadError | undefined {
  const hasPlanKey = isRecord(raw) && Object.keys(raw).some((key) => key === 'mlplan' || Object.hasOwn(PLAN, key))
  if (!hasPlanKey || !isRecord(raw)) {
    return {
      kind: 'not-a-plan',
      path: [],
      message: `The file is YAML but not a plan: the \`mlplan: ${PLAN_VERSION}\` key and all plan sections are missing.`,
      help: 'Specify an mlproject.yaml file, or create one with `mlplan init`.',
    }
  }
  const version = raw['mlplan']
  if (version === PLAN_VERSION) return undefined
  return { kind: 'other-version', path: ['mlplan'], ...describeVersionError(version) }
}

function describeVersionError(version: unknown): { message: string; help: string } {
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

function readSection(name: string, field: Field, raw: unknown, errors: ReadError[]): unknown {
  const value = normalize(field, raw)
  if (value === undefined) return undefined
  const result = getSchema(field).safeParse(value)
  if (result.success) return result.data
  const newErrors = result.error.issues.flatMap((issue) => toReadErrors(name, field, value, issue))
  errors.push(...newErrors)
  return removeInvalid(
    value,
    newErrors.map((error) => error.rawPath),
    field,
  )
}

type LocatedError = ReadError & { readonly rawPath: readonly PropertyKey[] }

function toReadErrors(name: string, section: Field, value: unknown, issue: z.core.$ZodIssue): LocatedError[] {
  const { field, path, actual } = resolveIssuePath([name], section, value, issue.path)
  if (issue.code === 'unrecognized_keys') {
    const knownKeys = field.kind === 'estimate' ? listEstimateKeys(field) : listKeys(field)
    return issue.keys.map((key) => ({
      ...(field.kind === 'estimate' && key === SAMPLE_SIZE
        ? createSampleSizeError([...path, key], field)
        : createUnknownKeyError([...path, key], knownKeys)),
      rawPath: [...issue.path, key],
    }))
  }
  const rawPath = issue.path
  const isId = path.at(-1) === 'id'
  const isSampleSize = field.kind === 'estimate' && path.at(-1) === SAMPLE_SIZE
  const expected = isId
    ? 'letters, digits, -, and _, with no spaces or dots'
    : isSampleSize
      ? 'a whole number of cases, 1 or more'
      : describeExpectedValue(field)
  return [
    {
      kind: 'wrong-value',
      path,
      rawPath,
      message: `${isId ? 'The id' : isSampleSize ? `The sample size of "${field.title}"` : `"${field.title}"`} is ${formatActual(actual)}; expected ${expected}.`,
      help: isSampleSize
        ? 'Enter the number of cases that the figure was measured on, or remove the key.'
        : suggestCorrection(field, actual),
    },
  ]
}

const SAMPLE_SIZE = 'sample_size'

function listEstimateKeys({ sample }: EstimateField): readonly string[] {
  return sample === 'none' ? ESTIMATE_KEYS.filter((key) => key !== SAMPLE_SIZE) : ESTIMATE_KEYS
}

/** Only of a share can a sample size tell how precise it is. */
function createSampleSizeError(path: Path, field: EstimateField): ReadError {
  return {
    kind: 'unknown-key',
    path,
    message: `"${field.title}" can't have a sample size, because it isn't a measured share of cases.`,
    help: 'Remove `sample_size`, and enter a range with `low` and `high`.',
  }
}

function listKeys(field: Field): readonly string[] {
  return field.kind === 'list' ? ['id', ...Object.keys(field.fields)] : Object.keys(childFields(field))
}

/** Converts a zod path with indexes to a plan path with ids, and finds the innermost field and the actual value. */
function resolveIssuePath(
  path: Path,
  field: Field,
  value: unknown,
  issuePath: readonly PropertyKey[],
): { field: Field; path: Path; actual: unknown } {
  const [next, ...further] = issuePath
  if (next === undefined) return { field, path, actual: value }
  const innerValue: unknown =
    isRecord(value) || Array.isArray(value) ? (value as Record<PropertyKey, unknown>)[next] : undefined
  if (typeof next === 'number' && Array.isArray(value)) {
    const id = isRecord(innerValue) && typeof innerValue['id'] === 'string' ? innerValue['id'] : `#${next + 1}`
    return resolveIssuePath([...path, field.kind === 'list' ? id : String(next)], field, innerValue, further)
  }
  const child = childFields(field)[String(next)]
  const isLikely = field.kind === 'estimate' && next === 'likely' && isRecord(value) && Object.keys(value).length === 1
  return resolveIssuePath(isLikely ? path : [...path, String(next)], child ?? field, innerValue, further)
}

function formatActual(value: unknown): string {
  if (value === undefined) return 'empty'
  if (typeof value === 'string') return JSON.stringify(truncateToLength(value, 61))
  if (typeof value === 'object') return Array.isArray(value) ? 'a list' : 'a group of keys'
  return JSON.stringify(value)
}

function suggestCorrection(field: Field, actual: unknown): string {
  if (field.kind === 'choice' || field.kind === 'choices') {
    const suggestion =
      typeof actual === 'string'
        ? nearest(
            actual,
            field.options.map((option) => option.value),
          )
        : undefined
    if (suggestion === undefined) return 'Choose one of the expected values.'
    return `Use \`${field.kind === 'choices' ? `[${suggestion}]` : suggestion}\` if that's what you meant.`
  }
  const isShare = (field.kind === 'estimate' || field.kind === 'number') && field.quantity === 'share'
  if (isShare && typeof actual === 'number' && actual > 1 && actual <= 100)
    return `Use \`${actual}%\` if that's what you meant.`
  const [, whole, part] = (isShare && typeof actual === 'string' && /^(\d+),(\d+) ?%$/.exec(actual)) || []
  if (part !== undefined) return `Write \`${whole}.${part}%\`, with a decimal point.`
  if (field.kind === 'text' && (typeof actual === 'number' || typeof actual === 'boolean'))
    return 'Put the value in quotes.'
  if (field.kind === 'person') return 'Enter the id of one person listed under people.'
  return field.example === undefined
    ? 'Correct the value, or remove the key until the value is known.'
    : `Follow this example: ${field.example}`
}

/** Copies the value without the invalid paths, so that the rest can still be checked. */
function removeInvalid(value: unknown, invalidPaths: readonly (readonly PropertyKey[])[], field: Field): unknown {
  if (invalidPaths.some((path) => path.length === 0)) return undefined
  if (Array.isArray(value)) {
    const items = value.map((item: unknown, index) => removeInvalid(item, listPathsUnder(invalidPaths, index), field))
    return items.filter((item) => item !== undefined)
  }
  if (!isRecord(value)) return value
  const entries = Object.entries(value).map(([key, inner]) => [
    key,
    removeInvalid(inner, listPathsUnder(invalidPaths, key), childFields(field)[key] ?? field),
  ])
  const result = Object.fromEntries(entries.filter(([, inner]) => inner !== undefined)) as Record<string, unknown>
  return field.kind === 'estimate' && result['likely'] === undefined ? undefined : result
}

function listPathsUnder(paths: readonly (readonly PropertyKey[])[], key: PropertyKey): (readonly PropertyKey[])[] {
  return paths.filter((path) => path[0] === key).map((path) => path.slice(1))
}
