import { fieldAt } from '../plan/form.js'
import type { Plan } from '../plan/plan.js'
import type { Change } from './changes.js'
import { cut, tell } from './describe-change.js'

/** What changed in one item, as part of a sentence: `Valid through changed from Nov 24, 2026 to Dec 31, 2026`. */
export function fieldsInWords(
  changes: readonly Change[],
  { before, after }: { readonly before: Plan; readonly after: Plan },
): string {
  return changes
    .map((change) => {
      const { title, ...shown } = tell(change, before, after)
      const [old, now] = [cut(shown.before), cut(shown.after)]
      const name = fieldAt(change.path)?.field.title ?? title
      if (change.kind === 'added') return `${name} added: ${now}`
      return change.kind === 'removed' ? `${name} removed (was ${old})` : `${name} changed from ${old} to ${now}`
    })
    .join('; ')
}
