import { parsePath, type Path } from '../plan/path.js'
import type { Plan } from '../plan/plan.js'
import { isBlank } from '../plan/blank.js'
import { createId } from '../plan/id.js'
import { findNextEntry } from './positions.js'
import { getPlanStage } from './scope.js'

/** Entries of the two lists that replace answers: open questions and not-applicable entries. */

export function createLedgerId(pathText: string, entries: readonly { readonly id: string }[] | undefined): string {
  return createId(
    pathText,
    (entries ?? []).map(({ id }) => id),
    'entry',
    79,
  )
}

/** The ID of the entry before which this item belongs, because entries follow the plan format. */
export function findNextLedgerEntry(
  list: Path,
  item: Readonly<Record<string, unknown>>,
  plan: Plan,
): string | undefined {
  const [ledger] = list
  if (ledger !== 'open_questions' && ledger !== 'not_applicable') return undefined
  return typeof item['path'] === 'string' ? findNextEntry(parsePath(item['path']), plan[ledger] ?? [], plan) : undefined
}

/** Adds the stage and the dates that the interview would record for an open question. */
export function addQuestionDates(
  item: Readonly<Record<string, unknown>>,
  plan: Plan,
  today: string,
): Readonly<Record<string, unknown>> {
  if (plan.open_questions?.some((entry) => entry.id === item['id'] || entry.path === item['path'])) return item
  const due = item['due'] ?? item['first_due']
  const filledFields = Object.fromEntries(Object.entries(item).filter(([, value]) => !isBlank(value)))
  return {
    stage: getPlanStage(plan),
    asked_on: today,
    ...(!isBlank(due) ? { first_due: due, due } : {}),
    ...filledFields,
  }
}
