import { listUpgradeEdits } from '../plan/migrate.js'
import { migrateText } from './migrate-text.js'
import { parseSource } from './parse.js'

/** Returns the text of an older plan in the current format; unchanged if it can't be upgraded. */
export function upgradeText(text: string): string {
  const edits = listUpgradeEdits(parseSource(text).data)
  if (edits.length === 0) return text
  const result = migrateText(text, edits)
  return 'text' in result ? result.text : text
}
