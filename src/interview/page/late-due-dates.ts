import { isIsoDate } from '../../plan/day.js'
import { getLatestDueDate } from '../../plan/pending.js'
import type { Plan } from '../../plan/plan.js'
import { isRecord } from '../../plan/read/normalize.js'
import type { Path } from '../../plan/path.js'
import { explainLatestDueDate } from '../check-date.js'

/** A due date after the latest day on which an open question counts. */
interface LateDueDate {
  readonly path: Path
  readonly message: string
}

/** The dates that lint and briefs would not show, because an open question no longer counts by then. */
export function findLateDueDates(entries: unknown, { open_questions: current }: Plan, today: string): LateDueDate[] {
  if (!Array.isArray(entries)) return []
  return entries.flatMap((entry: unknown, index): LateDueDate[] => {
    if (!isRecord(entry) || typeof entry['due'] !== 'string' || !isIsoDate(entry['due'])) return []
    const existing = current?.find(({ id, path }) => id === entry['id'] || path === entry['path'])
    if (existing?.due === entry['due']) return []
    const askedOn = [entry['asked_on'], existing?.asked_on].find((day) => typeof day === 'string' && isIsoDate(day))
    const latest = getLatestDueDate(typeof askedOn === 'string' ? askedOn : today)
    if (entry['due'] <= latest) return []
    const id = typeof entry['id'] === 'string' ? entry['id'] : `#${index + 1}`
    return [{ path: ['open_questions', id, 'due'], message: explainLatestDueDate(latest) }]
  })
}
