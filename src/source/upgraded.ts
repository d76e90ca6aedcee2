import { isRecord } from '../plan/normalize.js'
import { migrationEdits } from '../plan/migrate.js'
import { PLAN_VERSION } from '../plan/plan.js'
import { migrateText } from './migrate-text.js'
import { parseSource } from './parse.js'

/** The text of an earlier plan in the format of today, where that can be done; otherwise as it is. */
export function upgradedText(text: string): string {
  const { data } = parseSource(text)
  const version = isRecord(data) ? data['mlplan'] : undefined
  if (typeof version !== 'number' || version >= PLAN_VERSION) return text
  const edits = migrationEdits(version, PLAN_VERSION)
  const result = edits && migrateText(text, edits)
  return result && 'text' in result ? result.text : text
}
