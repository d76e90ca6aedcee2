import { isRecord } from '../plan/normalize.js'
import type { Path } from '../plan/path.js'
import type { Plan } from '../plan/plan.js'

/** What is answered so far: the plan as read, and its data as written, which edits have to fit. */
export interface Answers {
  readonly plan: Plan
  readonly raw: unknown
}

/** What stands in the file at a place, in the shape in which it was written. */
export function rawAt(raw: unknown, path: Path): unknown {
  let here = raw
  for (const part of path) {
    if (Array.isArray(here)) here = here.find((item: unknown, index) => idOf(item, index) === part)
    else if (isRecord(here)) here = Object.hasOwn(here, part) ? here[part] : undefined
    else return undefined
  }
  return here ?? undefined
}

function idOf(item: unknown, index: number): string {
  const id = isRecord(item) ? item['id'] : undefined
  return typeof id === 'string' && id !== '' ? id : `#${index + 1}`
}

export function isSaid(value: unknown): boolean {
  return value !== undefined && value !== null && !(typeof value === 'string' && value.trim() === '')
}
