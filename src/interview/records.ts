import { isBlank } from '../plan/blank.js'
import { parsePath, type Path } from '../plan/path.js'
import type { Plan } from '../plan/plan.js'
import { createId } from '../plan/id.js'
import { entryAfter } from './order.js'
import { stageOf } from './scope.js'

/** Entries of the lists that stand for answers: open questions, and what does not apply. */

export function ledgerId(about: string, entries: readonly { readonly id: string }[] | undefined): string {
  return createId(
    about,
    (entries ?? []).map(({ id }) => id),
    'entry',
    79,
  )
}

/** The entry before which one about this place stands; they follow the form. */
export function ledgerPlace(list: Path, item: Readonly<Record<string, unknown>>, plan: Plan): string | undefined {
  const [ledger] = list
  if (ledger !== 'open_questions' && ledger !== 'not_applicable') return undefined
  return typeof item['path'] === 'string' ? entryAfter(parsePath(item['path']), plan[ledger] ?? [], plan) : undefined
}

/** Adds what the interview would note about a question that nobody can answer yet. */
export function withDates(
  item: Readonly<Record<string, unknown>>,
  plan: Plan,
  today: string,
): Readonly<Record<string, unknown>> {
  if (plan.open_questions?.some((one) => one.id === item['id'] || one.path === item['path'])) return item
  const due = item['due'] ?? item['first_due']
  const said = Object.fromEntries(Object.entries(item).filter(([, value]) => !isBlank(value)))
  return { stage: stageOf(plan), asked_on: today, ...(!isBlank(due) ? { first_due: due, due } : {}), ...said }
}
