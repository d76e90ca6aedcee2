import { fieldAt } from '../plan/form.js'
import type { Field } from '../plan/field.js'
import { type Path, showPath } from '../plan/path.js'
import { nearestFirst, type Turn } from '../worksheet/business.js'
import { outlookAtParts, type Outlook, outlookOnAmounts } from '../worksheet/stress.js'
import { rounded, showShare } from '../worksheet/words.js'
import { worksheetOf } from '../worksheet/worksheet.js'
import { showMoney } from './amounts.js'
import { showAlike } from './frequency.js'
import { isBlank, remark, type Said, saying, type Telling } from './said.js'
import { valueAYear, worthAYear } from './view-money.js'
import { counted } from './words.js'

/** How much may go wrong before it no longer pays, and what was told elsewhere. */

export interface Stress {
  readonly parts: readonly { readonly part: string; readonly value: Said }[]
  readonly amounts: readonly AmountRow[]
  readonly turns: readonly TurnRow[]
  readonly told: readonly ToldRow[]
}

export interface AmountRow {
  readonly what: string
  readonly halved: Said
  readonly as_planned: Said
  readonly doubled: Said
}

export interface TurnRow {
  readonly what: string
  readonly now: string
  /** `below 64 in 1,000` */
  readonly turns: string
}

export interface ToldRow {
  readonly to: Said
  readonly named: Said
  readonly supported: Said
  readonly verdict: Said
}

export function stress(telling: Telling): Stress {
  const { plan } = telling
  const say = ({ value, range }: Outlook): Said => worthAYear(telling, value, range)
  return {
    parts: outlookAtParts(plan).map((row) => ({
      part: row.part === 1 ? 'all of it' : `${showShare(row.part)} of it`,
      value: say(row),
    })),
    amounts: outlookOnAmounts(plan).map(({ what, halved, asPlanned, doubled }) => ({
      what,
      halved: say(halved),
      as_planned: say(asPlanned),
      doubled: say(doubled),
    })),
    turns: nearestFirst(worksheetOf(plan).business.turns).map((turn) => turnRow(telling, turn)),
    told: toldRows(telling),
  }
}

function turnRow(telling: Telling, turn: Turn): TurnRow {
  const { path, likely, at } = turn
  const [now, there] = showBoth(telling, path, likely, at)
  const title = fieldAt(path)?.field.title ?? showPath(path)
  return { what: title, now, turns: `${at < likely ? 'below' : 'above'} ${there}` }
}

/** What the plan says and where it turns, in the words of the same field; the second with two digits. */
export function showBoth({ plan }: Telling, path: Path, likely: number, at: number): readonly [string, string] {
  const field = fieldAt(path)?.field
  const isShare = measureOf(field) === 'share'
  if (isShare) {
    const [now = '', there = ''] = showAlike([likely, rounded(at)])
    return [now, there]
  }
  const show = (value: number): string =>
    measureOf(field) === 'money' ? showMoney(value, plan.economics?.currency) : counted(value, unitOf(field))
  return [show(likely), show(rounded(at))]
}

function measureOf(field: Field | undefined): string {
  return field?.kind === 'estimate' || field?.kind === 'number' ? field.of : ''
}

function unitOf(field: Field | undefined): string {
  return field?.kind === 'estimate' || field?.kind === 'number' ? field.unit : ''
}

/** Sums a year that were named, against what the plan supports. */
function toldRows(telling: Telling): readonly ToldRow[] {
  const { plan } = telling
  const { value, valueRange } = worksheetOf(plan).business
  return (plan.expectations?.told ?? []).flatMap(({ to, value_per_year: named }) => {
    if (named === undefined) return []
    return [
      {
        to: isBlank(to) ? remark('nobody is named') : saying(to ?? ''),
        named: saying(showMoney(named, plan.economics?.currency)),
        /* What is to be said against it stands above. */
        supported: value === undefined ? valueAYear(telling) : worthAYear(telling, value, valueRange),
        verdict: verdictOn(telling, named),
      },
    ]
  })
}

function verdictOn({ plan }: Telling, named: number): Said {
  const { value, valueRange } = worksheetOf(plan).business
  if (value === undefined) return remark('not known yet')
  if (named <= value) return saying('the plan supports it')
  return saying(
    valueRange && named <= valueRange.high ? 'only if all turns out better than likely' : 'more than the plan supports',
  )
}
