import { isPlaceholder } from '../../plan/placeholder-words.js'
import type { FormField } from '../../plan/form.js'
import { RARELY_DEPLOYED } from '../shared/citations.js'
import { findFilledFields, wholePlanRule } from '../shared/whole-plan.js'

export default wholePlanRule({
  id: 'plan/placeholder',
  since: '0.1.0',
  area: 'plan',
  owner: 'ml_lead',
  summary: 'A field holds a placeholder instead of an answer.',
  why: 'A placeholder can make an open question look settled. The question may come back after the money is spent.',
  sources: [RARELY_DEPLOYED],
  severity: { kickoff: 'warning', modeling: 'error' },
  good: [
    'mlplan: 2\nvalue:\n  decision: Which customers we call this month\n',
    'mlplan: 2\nvalue:\n  operation: Sorting the entries of the shared to-do list\n',
  ],
  bad: [
    { plan: 'mlplan: 2\nvalue:\n  decision: TBD\n', path: 'value.decision' },
    { plan: 'mlplan: 2\ntarget:\n  outcome: "to be defined (by someone)"\n', path: 'target.outcome' },
    { plan: 'mlplan: 2\nvalue:\n  action: "?"\n', path: 'value.action' },
    {
      plan: 'mlplan: 2\nintegration:\n  receiving_system:\n    name: TBD\n',
      path: 'integration.receiving_system.name',
    },
  ],
  *check(get) {
    for (const { formField, path, value } of findFilledFields(get, isWrittenAnswer)) {
      if (typeof value !== 'string' || !isPlaceholder(value)) continue
      yield {
        path,
        message: `"${formField.field.title}" is ${JSON.stringify(value.trim())}, which is a placeholder, not an answer.`,
        help: 'Replace the placeholder with an answer, or remove it and add an open question with an owner and a due date.',
      }
    }
  },
})

/** Whether the field is a written answer. people/no-name checks names, and XXX is a valid currency code. */
function isWrittenAnswer({ field, path }: FormField): boolean {
  const isName = path[0] === 'people' && path.at(-1) === 'name'
  if (field.kind !== 'text' || path.at(-1) === 'currency' || isName) return false
  return field.prose || field.question !== undefined
}
