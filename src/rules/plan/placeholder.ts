import type { FormField } from '../../plan/form.js'
import { RARELY_DEPLOYED } from '../citations.js'
import { isPlaceholder } from '../placeholder-words.js'
import { saidPlaces, wholePlanRule } from '../whole-plan.js'

export default wholePlanRule({
  id: 'plan/placeholder',
  since: '0.1.0',
  impediment: 'plan',
  who: 'ml_lead',
  summary: 'A placeholder stands where an answer should be.',
  why: 'A form that is filled with placeholders reads like a finished one. Those who pay believe the question is settled, and it comes back when the money is spent.',
  sources: [RARELY_DEPLOYED],
  severity: { kickoff: 'warning', modeling: 'error' },
  good: [
    'mlplan: 1\nvalue:\n  decision: Which customers we call this month\n',
    'mlplan: 1\nvalue:\n  operation: Sorting the entries of the shared to-do list\n',
  ],
  bad: [
    { plan: 'mlplan: 1\nvalue:\n  decision: TBD\n', at: 'value.decision' },
    { plan: 'mlplan: 1\ntarget:\n  outcome: "to be defined (by someone)"\n', at: 'target.outcome' },
    { plan: 'mlplan: 1\nvalue:\n  action: "?"\n', at: 'value.action' },
    {
      plan: 'mlplan: 1\nintegration:\n  receiving_system:\n    name: TBD\n',
      at: 'integration.receiving_system.name',
    },
  ],
  *check(look) {
    for (const { form, path, value } of saidPlaces(look, isAnswer)) {
      if (typeof value !== 'string' || !isPlaceholder(value)) continue
      yield {
        at: path,
        message: `"${form.field.title}" says ${JSON.stringify(value.trim())}, which is a placeholder, not an answer.`,
        help: 'Answer it, or take it out and put it under open_questions with an owner and a day.',
      }
    }
  },
})

/** What a person was asked in words. A name is looked at under people, and XXX is a code for a currency. */
function isAnswer({ field, path }: FormField): boolean {
  const isName = path[0] === 'people' && path.at(-1) === 'name'
  if (field.kind !== 'text' || path.at(-1) === 'currency' || isName) return false
  return field.prose || field.question !== undefined
}
