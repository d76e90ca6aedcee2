import { fieldAt } from '../plan/form.js'
import type { Plan } from '../plan/plan.js'
import type { Change } from './changes.js'
import { cut, tell } from './told.js'

/** What changed in one item, as part of a sentence: `Until went from 24 November 2026 to 31 December 2026`. */
export function fieldsInWords(
  changes: readonly Change[],
  { before, after }: { readonly before: Plan; readonly after: Plan },
): string {
  return changes
    .map((change) => {
      const { title, ...shown } = tell(change, before, after)
      const [old, now] = [cut(shown.before), cut(shown.after)]
      const name = fieldAt(change.path)?.field.title ?? title
      if (change.kind === 'added') return `${name} came in: ${now}`
      return change.kind === 'removed' ? `${name} was taken out (it was ${old})` : `${name} went from ${old} to ${now}`
    })
    .join('; ')
}
