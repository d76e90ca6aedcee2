import { isBlank } from '../../plan/blank.js'
import type { Path } from '../../plan/path.js'
import { isRecord } from '../../plan/read/normalize.js'

/** An answer in the plan that other answers would replace. */
export interface ReplacedAnswer {
  readonly path: Path
  readonly before: string
  readonly after: string
}

/** Records of what is open or doesn't apply; an answer ends them. */
const ENDED_BY_ANSWERS: ReadonlySet<string> = new Set(['open_questions', 'not_applicable'])

/** Lists the answers that differ after a merge, or are gone. What was added replaces nothing. */
export function listReplacedAnswers(before: unknown, after: unknown, path: Path = []): readonly ReplacedAnswer[] {
  if (isBlank(before) || ENDED_BY_ANSWERS.has(path[0] ?? '')) return []
  if (isRecord(before) && isRecord(after)) {
    return Object.entries(before).flatMap(([name, value]) => listReplacedAnswers(value, after[name], [...path, name]))
  }
  if (Array.isArray(before) && Array.isArray(after)) return listReplacedItems(before, after, path)
  /* A figure that gets a source or a range is the same figure. */
  if (!isRecord(before) && isRecord(after) && after['likely'] === before) return []
  return before === after ? [] : [{ path, before: describeValue(before), after: describeValue(after) }]
}

function listReplacedItems(
  before: readonly unknown[],
  after: readonly unknown[],
  path: Path,
): readonly ReplacedAnswer[] {
  if (before.some((item) => !isRecord(item))) {
    const isKept = before.every((item) => after.includes(item))
    return isKept ? [] : [{ path, before: describeValue(before), after: describeValue(after) }]
  }
  return before.filter(isRecord).flatMap((item, index) => {
    const id = item['id']
    const match = typeof id === 'string' ? after.find((other) => isRecord(other) && other['id'] === id) : after[index]
    return listReplacedAnswers(item, match, [...path, typeof id === 'string' ? id : `#${index + 1}`])
  })
}

function describeValue(value: unknown): string {
  if (value === undefined || value === null) return 'removed'
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : JSON.stringify(value)
}
