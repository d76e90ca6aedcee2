import { isBlank } from '../../plan/blank.js'
import { getPersonName, findNamedPerson } from '../../plan/display-name.js'
import { formatAction, type ActionItem, listActionItems } from '../../agreement/action-items.js'
import { pathInside, path } from '../../plan/typed-path.js'
import { formatDate } from '../../text/format-date.js'
import {
  type TemplateValue,
  toTemplateValue,
  toPlaceholder,
  type BriefContext,
  describePerson,
} from '../template-value.js'

/** Action items: everything in a plan that someone still has to do, with owner and due date, as a brief lists it. */

export interface ActionItemRow {
  readonly what: TemplateValue
  readonly who: TemplateValue
  readonly by: TemplateValue
}

/** By due date, then by owner; items without a date come last. */
export function listActionItemsByDate(context: BriefContext): readonly ActionItemRow[] {
  return createActionItemRows(
    context,
    listActionItems(context.plan, context.today),
    (left, right) => compareUndefinedLast(left.due, right.due) || compareUndefinedLast(left.owner, right.owner),
  )
}

/** By owner, then by due date; items without an owner come last. */
export function listActionItemsByPerson(context: BriefContext): readonly ActionItemRow[] {
  return createActionItemRows(
    context,
    listActionItems(context.plan, context.today),
    (left, right) => compareUndefinedLast(left.owner, right.owner) || compareUndefinedLast(left.due, right.due),
  )
}

/** An action item; `verb` replaces the verb of its kind if that would be too general. */
type DescribedItem = ActionItem & { readonly verb?: string }

/** The action items of these people, by due date. */
export function listActionItemsFor(context: BriefContext, people: readonly string[]): readonly ActionItemRow[] {
  const { plan, today } = context
  const readerItems: readonly DescribedItem[] = [
    ...listActionItems(plan, today),
    ...listScheduledReviews(context),
  ].filter(({ owner }) => owner !== undefined && people.includes(owner))
  return createActionItemRows(context, readerItems, (left, right) => compareUndefinedLast(left.due, right.due))
}

const DECIDE_CRITERION = 'Decide whether this success criterion is met'

/** Criteria to decide and KPIs to measure on a future date. The plan does not record whether that was done. */
function listScheduledReviews({ plan, today }: BriefContext): readonly DescribedItem[] {
  const criteria = (plan.expectations?.success_criteria ?? []).map(({ id, metric, decided_by, due }): DescribedItem => {
    const itemPath = pathInside(path.expectations.success_criteria, id)
    return {
      kind: 'decision',
      verb: DECIDE_CRITERION,
      path: itemPath,
      description: metric ?? id,
      owner: decided_by,
      due,
    }
  })
  const kpis = (plan.value?.kpis ?? []).map(({ id, name, measured_by, target_due }): DescribedItem => {
    const itemPath = pathInside(path.value.kpis, id)
    return {
      kind: 'review',
      verb: 'Measure',
      path: itemPath,
      description: name ?? id,
      owner: measured_by,
      due: target_due,
    }
  })
  return [...criteria, ...kpis].filter(({ due }) => due !== undefined && due >= today)
}

export interface DecisionRow {
  readonly what: TemplateValue
  readonly who: TemplateValue
  readonly on: TemplateValue
  readonly outcome: TemplateValue
}

export function listDecisions({ plan }: BriefContext): readonly DecisionRow[] {
  const valueOrPlaceholder = (text: string | undefined, placeholder: string) =>
    isBlank(text) ? toPlaceholder(placeholder) : toTemplateValue(text ?? '')
  return (plan.decisions ?? [])
    .filter((decision) => decision.decided_on !== undefined || !isBlank(decision.outcome))
    .map((decision) => ({
      what: valueOrPlaceholder(decision.decision, 'not described yet'),
      who: describePerson({ plan }, decision.decided_by, 'no one named'),
      on: valueOrPlaceholder(decision.decided_on && formatDate(decision.decided_on), 'no date given'),
      outcome: valueOrPlaceholder(decision.outcome, 'not recorded'),
    }))
}

function compareUndefinedLast(left: string | undefined, right: string | undefined): number {
  if (left === right) return 0
  if (left === undefined) return 1
  return right === undefined || left < right ? -1 : 1
}

function createActionItemRows(
  context: BriefContext,
  items: readonly DescribedItem[],
  compare: (left: ActionItem, right: ActionItem) => number,
): readonly ActionItemRow[] {
  return [...items].sort(compare).map((item) => ({
    what: toTemplateValue(describeActionItem(context, item)),
    who: describePerson(context, item.owner, 'no owner yet'),
    by: describeDue(context, item.due),
  }))
}

function describeActionItem(context: BriefContext, item: DescribedItem): string {
  const action = isBlank(item.description) ? 'not described yet' : (item.description ?? '')
  return item.verb === undefined
    ? formatAction(item.kind, action, formatRaisedBy(context, item))
    : `${item.verb}: ${action}`
}

/** ` from NAME` for a concern, so that its owner knows who raised it; else empty. */
function formatRaisedBy({ plan }: BriefContext, { kind, path }: ActionItem): string {
  if (kind !== 'concern' && kind !== 'answer') return ''
  const raisedBy = findNamedPerson(plan, plan.concerns?.find(({ id }) => id === path[1])?.raised_by)
  return raisedBy === undefined ? '' : ` from ${getPersonName(plan, raisedBy)}`
}

function describeDue({ today }: BriefContext, due: string | undefined): TemplateValue {
  if (due === undefined) return toPlaceholder('no date yet')
  return toTemplateValue(formatDate(due), { note: due < today ? 'overdue' : '' })
}
