import { isBlank } from '../../plan/blank.js'
import { findNamedPerson } from '../../plan/display-name.js'
import { type ActionItem, listActionItems } from '../../agreement/action-items.js'
import { formatDate } from '../../text/format-date.js'
import {
  toPlaceholder,
  type TemplateValue,
  toTemplateValue,
  type BriefContext,
  describePerson,
} from '../template-value.js'

/** Open conditions: conditions of sign-offs that are not met yet. */

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
