import { upgradeOf } from '../plan/migrate.js'
import { migrateText } from './migrate-text.js'
import { parseSource } from './parse.js'

/** The text of an earlier plan in the format of today, where that can be done; otherwise as it is. */
export function upgradedText(text: string): string {
  const edits = upgradeOf(parseSource(text).data)
  if (edits.length === 0) return text
  const result = migrateText(text, edits)
  return 'text' in result ? result.text : text
}
