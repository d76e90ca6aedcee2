import { isBlank } from '../../plan/blank.js'
import type { Plan } from '../../plan/plan.js'
import { formatDate } from '../../text/format-date.js'
import {
  type BriefContext,
  describePerson,
  type TemplateValue,
  toPlaceholder,
  toTemplateValue,
} from '../template-value.js'

export interface ConcernRow {
  readonly concern: TemplateValue
  readonly response: TemplateValue
  readonly owner: TemplateValue
}

/** The concerns that these people raised, with the responses. */
export function listConcerns(context: BriefContext, people: readonly string[]): readonly ConcernRow[] {
  return (context.plan.concerns ?? [])
    .filter((concern) => concern.raised_by !== undefined && people.includes(concern.raised_by))
    .map((concern) => ({
      concern: isBlank(concern.concern) ? toPlaceholder('not described yet') : toTemplateValue(concern.concern ?? ''),
      response: describeResponse(context, concern),
      owner: describePerson(context, concern.owner, 'no owner yet'),
    }))
}

type Concern = NonNullable<Plan['concerns']>[number]

/** A response that is due on a date is a promise until then, and must not read like a fact. */
function describeResponse({ today }: BriefContext, { response, due }: Concern): TemplateValue {
  if (isBlank(response)) return toPlaceholder('no response yet')
  if (due === undefined) return toTemplateValue(response ?? '')
  const note = due < today ? `was due ${formatDate(due)}` : `planned, due ${formatDate(due)}`
  return toTemplateValue(response ?? '', { note })
}
