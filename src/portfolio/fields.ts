import { isDay } from '../plan/day.js'
import { type Stage, stageNames } from '../plan/stage.js'

/**
 * Reads plain data of which nothing is known: each reader gives back something of its kind and notes what was wrong, so
 * that a report is read to the end and is only believed when nothing was.
 */
export interface Part {
  readonly value: unknown
  /** Where it stands, such as `status.dates`. */
  readonly at: string
  /** What is not as a report has it; shared by all parts of a report. */
  readonly wrong: string[]
}

export function whole(value: unknown): Part {
  return { value, at: '', wrong: [] }
}

export function within(part: Part, key: string): Part {
  const at = part.at === '' ? key : `${part.at}.${key}`
  return { value: isRecord(part.value) ? part.value[key] : undefined, at, wrong: part.wrong }
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** What stands there, or `undefined` where there is `null`. */
export function orNone<T>(part: Part, read: (part: Part) => T): T | undefined {
  return part.value === null ? undefined : read(part)
}

/** For keys that older reports of this version do not have. */
export function ifThere<T>(part: Part, read: (part: Part) => T): T | undefined {
  return part.value === undefined || part.value === null ? undefined : read(part)
}

export function each<T>(part: Part, read: (part: Part) => T): readonly T[] {
  if (!Array.isArray(part.value)) return noted(part, 'a list', [])
  return part.value.map((value: unknown, index) => read({ value, at: `${part.at}[${index}]`, wrong: part.wrong }))
}

export function text(part: Part): string {
  return typeof part.value === 'string' ? part.value : noted(part, 'text', '')
}

export function number(part: Part): number {
  /* `1e999` is well-formed JSON and no number. */
  return typeof part.value === 'number' && Number.isFinite(part.value) ? part.value : noted(part, 'a number', 0)
}

export function count(part: Part): number {
  const value = number(part)
  return Number.isInteger(value) && value >= 0 ? value : noted(part, 'a count', 0)
}

export function day(part: Part): string {
  return typeof part.value === 'string' && isDay(part.value) ? part.value : noted(part, 'a date', '1970-01-01')
}

export function stage(part: Part): Stage {
  return oneOf(part, stageNames(), 'kickoff')
}

export function oneOf<T extends string>(part: Part, known: readonly T[], otherwise: T): T {
  return known.find((one) => one === part.value) ?? noted(part, `one of ${known.join(', ')}`, otherwise)
}

function noted<T>({ at, value, wrong }: Part, kind: string, otherwise: T): T {
  wrong.push(value === undefined ? `${at} is missing` : `${at} isn't ${kind}`)
  return otherwise
}
