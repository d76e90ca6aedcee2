import { capital } from '../../text/capitalize.js'
import { formatDate } from '../../text/format-date.js'
import { rounded } from '../../text/format-numbers.js'
import { worksheetOf } from '../../worksheet/worksheet.js'
import { showMoney } from '../amounts.js'
import { isBlank, remark, type Said, saying, type Telling } from '../template-value.js'

/** Figures and dates that people were given outside the plan. */

export interface Shared {
  readonly rows: readonly SharedRow[]
  /** What people were given although the plan does not support it, or nobody has checked that. */
  readonly unsupported: readonly Said[]
  /** How many others there are, or that there are none; empty where the plan does not say. */
  readonly note: string
}

export interface SharedRow {
  /** `The Board, Apr 21, 2026` */
  readonly shared_with: string
  readonly statement: Said
  readonly verdict: Said
}

/** Figures that were shared outside the plan, each with what the plan makes of it. */
export function shared(telling: Telling): Shared {
  const all = telling.plan.expectations?.shared_figures
  if (all === undefined) return { rows: [], unsupported: [], note: '' }
  if (all.length === 0) return { rows: [], unsupported: [], note: 'No figures have been shared outside this plan.' }
  const rows = all.map((one) => sharedRow(telling, one))
  const wrong = rows.filter(({ verdict }) => !verdict.text.startsWith('supported'))
  const right = rows.length - wrong.length
  const others = right === 1 ? '1 other figure is supported.' : `${right} other figures are supported.`
  return {
    rows,
    unsupported: wrong.map(({ shared_with, statement, verdict }) =>
      saying(`${shared_with}: ${statement.text.replace(/\.$/, '')} (${verdict.text})`),
    ),
    note: wrong.length === 0 ? allSupported(right) : right === 0 ? '' : others,
  }
}

function allSupported(count: number): string {
  return count === 1
    ? 'One figure was shared outside this plan; the plan supports it.'
    : `${count} figures were shared outside this plan; the plan supports all of them.`
}

type SharedFigure = NonNullable<NonNullable<Telling['plan']['expectations']>['shared_figures']>[number]

function sharedRow(telling: Telling, figure: SharedFigure): SharedRow {
  const { id, shared_with, statement, shared_on, correction } = figure
  const who = capital(isBlank(shared_with) ? id : (shared_with ?? id))
  const decision = telling.plan.decisions?.find((one) => one.id === correction)
  const words = [verdictOn(telling, figure), ...(decision === undefined ? [] : [corrected(decision)])].join('; ')
  return {
    shared_with: `${who}${shared_on === undefined ? '' : `, ${formatDate(shared_on)}`}`,
    statement: isBlank(statement) ? remark('not described yet') : saying(statement ?? ''),
    verdict: saying(words),
  }
}

/** The plan's own word counts, unless its figures say otherwise. */
function verdictOn({ plan }: Telling, { supported, value_per_year: amount }: SharedFigure): string {
  const { value } = worksheetOf(plan).business
  if (supported === true && amount !== undefined && value === undefined)
    return "not checked: the value can't be computed yet"
  if (supported === true && amount !== undefined && value !== undefined && amount > rounded(value))
    return `marked as supported, but the plan's net value is ${showMoney(rounded(value), plan.economics?.currency)} a year`
  if (supported === undefined) return 'not checked yet'
  return supported ? 'supported' : 'not supported'
}

function corrected({ decided_on, due }: NonNullable<Telling['plan']['decisions']>[number]): string {
  if (decided_on !== undefined) return `corrected on ${formatDate(decided_on)}`
  return due === undefined ? 'correction planned' : `correction due ${formatDate(due)}`
}
