import { capital } from '../../text/capitalize.js'
import { listed } from '../../text/join.js'
import { inside, place } from '../../plan/typed-path.js'
import { formatDate } from '../../text/format-date.js'
import { showMoney, showPercent } from '../amounts.js'
import { isBlank, nameOf, remark, type Said, saying, type Telling } from '../template-value.js'
import { saidAt } from './plan.js'
import { showNumber } from '../format-value.js'

/** When we stop. */

type Criterion = NonNullable<NonNullable<Telling['plan']['expectations']>['success_criteria']>[number]

export interface Stop {
  readonly metric: string
  /** `stop if below 8. Devon Achebe decides by Sep 17, 2027` */
  readonly rule: Said
  readonly evaluation_data: Said
}

/** Each success criterion as the rule that would end the project. */
export function stops(telling: Telling): readonly Stop[] {
  return (telling.plan.expectations?.success_criteria ?? []).map((one) => ({
    metric: capital(isBlank(one.metric) ? one.id : (one.metric ?? one.id)),
    rule: stopOf(telling, one),
    evaluation_data: saidAt(telling, inside(place.expectations.success_criteria, one.id, 'evaluation_data')),
  }))
}

function stopOf(telling: Telling, criterion: Criterion): Said {
  const { at_least, at_most, due, decided_by } = criterion
  const limits = [
    at_least === undefined ? undefined : `below ${limitOf(telling, criterion, at_least)}`,
    at_most === undefined ? undefined : `above ${limitOf(telling, criterion, at_most)}`,
  ].filter((limit) => limit !== undefined)
  const who = decided_by === undefined ? undefined : nameOf(telling.plan, decided_by)
  const by = due === undefined ? '' : ` by ${formatDate(due)}`
  const decides = who === undefined ? (by === '' ? '' : `Decided${by}`) : `${who} decides${by}`
  const rule = limits.length > 0 ? `stop if ${limits.join(' or ')}` : ''
  const open = [
    limits.length > 0 ? undefined : 'limit',
    due === undefined ? 'date' : undefined,
    who === undefined ? 'decision maker' : undefined,
  ].filter((part) => part !== undefined)
  const note = open.length === 0 ? '' : `${listed(open)} not decided yet`
  const words = [rule, decides].filter((part) => part !== '')
  return words.length === 0 ? remark(note) : saying(words.join('. '), { note })
}

const SHARES = new Set<Criterion['figure']>(['precision', 'recall', 'accuracy', 'resolution_rate', 'harm_rate'])

/** A share as a percentage, where the criterion says which figure it is; otherwise as it was typed. */
function limitOf({ plan }: Telling, { figure }: Criterion, limit: number): string {
  if (figure === 'value') return `${showMoney(limit, plan.economics?.currency)} a year`
  /* Beyond 1 it was counted out of something else, which the metric says. */
  return SHARES.has(figure) && limit >= 0 && limit <= 1 ? showPercent(limit) : showNumber(limit)
}
