import { isBlank } from '../../plan/blank.js'
import { findNamedPerson } from '../../plan/display-name.js'
import type { Plan } from '../../plan/plan.js'
import { type ActionItem, listActionItems } from '../../agreement/action-items.js'
import { formatDate } from '../../text/format-date.js'
import {
  toPlaceholder,
  type TemplateValue,
  toTemplateValue,
  type BriefContext,
  describePerson,
} from '../template-value.js'

/** What people still wait for: open conditions of sign-offs, and responses to concerns. */

export interface ConditionRow {
  readonly what: TemplateValue
  readonly from: TemplateValue
  readonly owner: TemplateValue
  readonly due: TemplateValue
}

/** The open conditions set by these people; without `people`, all open conditions. */
export function listOpenConditions(context: BriefContext, people?: readonly string[]): readonly ConditionRow[] {
  const { plan, today } = context
  return listConditionItems(context)
    .filter(({ setBy }) => people === undefined || (setBy !== undefined && people.includes(setBy)))
    .map(({ description, setBy, owner, due }) => ({
      what: isBlank(description) ? toPlaceholder('not described yet') : toTemplateValue(description ?? ''),
      from: describePerson({ plan }, setBy, 'no one'),
      owner: describePerson({ plan }, owner, 'no owner yet'),
      due:
        due === undefined
          ? toPlaceholder('no date yet')
          : toTemplateValue(formatDate(due), { note: due < today ? 'overdue' : '' }),
    }))
}

/** The action items for open conditions, each with the id of the person who set the condition. */
export function listConditionItems({
  plan,
  today,
}: BriefContext): readonly (ActionItem & { readonly setBy: string | undefined })[] {
  return listActionItems(plan, today)
    .filter(({ kind }) => kind === 'condition')
    .map((item) => ({
      ...item,
      setBy: findNamedPerson(plan, plan.signoffs?.find(({ id }) => id === item.path[1])?.person),
    }))
}

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
