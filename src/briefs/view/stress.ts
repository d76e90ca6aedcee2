import { fieldAt } from '../../plan/form.js'
import type { Field } from '../../plan/field.js'
import { type Path, showPath } from '../../plan/path.js'
import type { Plan } from '../../plan/plan.js'
import { nearestFirst, type Turn } from '../../worksheet/business.js'
import { outlookAtParts, type Outlook, outlookOnAmounts } from '../../worksheet/stress.js'
import { rounded, showShare } from '../../text/format-numbers.js'
import { worksheetOf } from '../../worksheet/worksheet.js'
import { showMoney, showPercent } from '../amounts.js'
import { isBlank, remark, type Said, saying, type Telling } from '../template-value.js'
import { valueAYear, worthAYear } from './money.js'
import { saidAt, unitOf } from './plan.js'
import { counted } from '../format-value.js'

/** How much may go wrong before the project loses money, and which figures were shared outside the plan. */

export interface Stress {
  readonly parts: readonly { readonly part: string; readonly value: Said }[]
  readonly amounts: readonly AmountRow[]
  /** `Loses money`, or where the plan does so: `Pays off`. */
  readonly turns_title: string
  readonly turns: readonly TurnRow[]
  readonly shared: readonly SharedRow[]
}

export interface AmountRow {
  readonly what: string
  readonly halved: Said
  readonly as_planned: Said
  readonly doubled: Said
}

export interface TurnRow {
  readonly what: string
  readonly now: Said
  /** `below 6.4%` */
  readonly turns: string
}

export interface SharedRow {
  readonly shared_with: Said
  readonly shared: Said
  readonly supported: Said
  readonly verdict: Said
}

export function stress(telling: Telling): Stress {
  const { plan } = telling
  const say = ({ value, range }: Outlook): Said => worthAYear(telling, value, range)
  return {
    parts: outlookAtParts(plan).map((row) => ({
      part: showShare(row.part),
      value: say(row),
    })),
    amounts: outlookOnAmounts(plan).map(({ what, halved, asPlanned, doubled }) => ({
      what,
      halved: say(halved),
      as_planned: say(asPlanned),
      doubled: say(doubled),
    })),
    turns_title: (worksheetOf(plan).business.value ?? 0) < 0 ? 'Pays off' : 'Loses money',
    turns: nearestFirst(worksheetOf(plan).business.turns).map((turn) => turnRow(telling, turn)),
    shared: sharedRows(telling),
  }
}

function turnRow(telling: Telling, turn: Turn): TurnRow {
  const { path, likely, at } = turn
  const [now, there] = showBoth(telling, path, likely, at)
  const title = fieldAt(path)?.field.title ?? showPath(path)
  const said = saidAt(telling, path)
  return { what: title, now: said.said ? said : saying(now), turns: `${at < likely ? 'below' : 'above'} ${there}` }
}

/** What the plan has and the break-even, in the words of the same field; the second with no more digits than it takes. */
export function showBoth({ plan }: Telling, path: Path, likely: number, at: number): readonly [string, string] {
  const field = fieldAt(path)?.field
  const show = (value: number): string => {
    if (measureOf(field) === 'share') return showPercent(value)
    return measureOf(field) === 'money'
      ? showMoney(value, plan.economics?.currency)
      : counted(value, unitAt(plan, field))
  }
  const isShare = measureOf(field) === 'share'
  const short = isShare ? showShare(at) : show(rounded(at))
  return [show(likely), short === show(likely) ? show(Number(at.toPrecision(4))) : short]
}

function measureOf(field: Field | undefined): string {
  return field?.kind === 'estimate' || field?.kind === 'number' ? field.of : ''
}

function unitAt(plan: Plan, field: Field | undefined): string {
  return field?.kind === 'estimate' || field?.kind === 'number' ? unitOf(plan, field) : ''
}

/** Yearly amounts that people were given, and what the plan supports. */
function sharedRows(telling: Telling): readonly SharedRow[] {
  const { plan } = telling
  const { value, valueRange } = worksheetOf(plan).business
  return (plan.expectations?.shared_figures ?? []).flatMap(({ shared_with, value_per_year: amount }) => {
    if (amount === undefined) return []
    return [
      {
        shared_with: isBlank(shared_with) ? remark('no one named') : saying(shared_with ?? ''),
        shared: saying(showMoney(amount, plan.economics?.currency)),
        /* What limits the figure stands above. */
        supported: value === undefined ? valueAYear(telling) : worthAYear(telling, value, valueRange),
        verdict: verdictOn(telling, amount),
      },
    ]
  })
}

function verdictOn({ plan }: Telling, amount: number): Said {
  const { value, valueRange } = worksheetOf(plan).business
  if (value === undefined) return remark('not known yet')
  if (amount <= value) return saying('supported')
  return saying(
    valueRange && amount <= valueRange.high
      ? 'more than expected, but within the best case'
      : 'more than the plan supports',
  )
}
