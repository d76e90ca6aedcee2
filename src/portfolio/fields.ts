import { isRecord } from '../plan/read/normalize.js'
import { isIsoDate } from '../plan/day.js'
import { type Stage, listStages } from '../plan/stage.js'

/**
 * A node of parsed JSON of unknown shape. Every reader returns a value of its type and records an error if the data is
 * of another type. A report is read to the end, and is accepted only if there were no errors.
 */
export interface JsonNode {
  readonly value: unknown
  /** Its path in the report, such as `status.dates`. */
  readonly path: string
  /** Errors found so far; one list, shared by all nodes of a report. */
  readonly errors: string[]
}

export function createRootNode(value: unknown): JsonNode {
  return { value, path: '', errors: [] }
}

export function getChild(node: JsonNode, key: string): JsonNode {
  const path = node.path === '' ? key : `${node.path}.${key}`
  return { value: isRecord(node.value) ? node.value[key] : undefined, path, errors: node.errors }
}

/** Reads a value that may be `null`, which becomes `undefined`. */
export function readNullable<T>(node: JsonNode, read: (node: JsonNode) => T): T | undefined {
  return node.value === null ? undefined : read(node)
}

/** Reads a key that may be missing: older reports of this version do not have it. */
export function readOptional<T>(node: JsonNode, read: (node: JsonNode) => T): T | undefined {
  return node.value === undefined || node.value === null ? undefined : read(node)
}

export function readList<T>(node: JsonNode, read: (node: JsonNode) => T): readonly T[] {
  if (!Array.isArray(node.value)) return addError(node, 'a list', [])
  return node.value.map((value: unknown, index) => read({ value, path: `${node.path}[${index}]`, errors: node.errors }))
}

export function readString(node: JsonNode): string {
  return typeof node.value === 'string' ? node.value : addError(node, 'text', '')
}

export function readYesNo(node: JsonNode): boolean {
  return typeof node.value === 'boolean' ? node.value : addError(node, 'true or false', false)
}

export function readFiniteNumber(node: JsonNode): number {
  /* `1e999` is well-formed JSON, but it parses to Infinity. */
  return typeof node.value === 'number' && Number.isFinite(node.value) ? node.value : addError(node, 'a number', 0)
}

export function readCount(node: JsonNode): number {
  const value = readFiniteNumber(node)
  return Number.isInteger(value) && value >= 0 ? value : addError(node, 'a count', 0)
}

export function readIsoDate(node: JsonNode): string {
  return typeof node.value === 'string' && isIsoDate(node.value) ? node.value : addError(node, 'a date', '1970-01-01')
}

export function readStage(node: JsonNode): Stage {
  return readOneOf(node, listStages(), 'kickoff')
}

export function readOneOf<T extends string>(node: JsonNode, allowed: readonly T[], fallback: T): T {
  return allowed.find((item) => item === node.value) ?? addError(node, `one of ${allowed.join(', ')}`, fallback)
}

function addError<T>({ path, value, errors }: JsonNode, kind: string, fallback: T): T {
  errors.push(value === undefined ? `${path} is missing` : `${path} isn't ${kind}`)
  return fallback
}
