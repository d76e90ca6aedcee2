import { findFormField } from '../plan/form.js'
import type { Plan } from '../plan/plan.js'
import type { Change } from './changes.js'
import { truncate, describeChange } from './describe-change.js'

/** The changed fields of one item, as part of a sentence: `Valid through changed from Nov 24, 2026 to Dec 31, 2026`. */
export function formatFieldChanges(
  changes: readonly Change[],
  { before, after }: { readonly before: Plan; readonly after: Plan },
): string {
  return changes
    .map((change) => {
      const { title, ...texts } = describeChange(change, before, after)
      const [oldText, newText] = [truncate(texts.before), truncate(texts.after)]
      const name = findFormField(change.path)?.field.title ?? title
      if (change.kind === 'added') return `${name} added: ${newText}`
      return change.kind === 'removed'
        ? `${name} removed (was ${oldText})`
        : `${name} changed from ${oldText} to ${newText}`
    })
    .join('; ')
}
