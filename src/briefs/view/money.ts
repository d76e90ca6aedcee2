import type { Range } from '../../numbers/ranges.js'
import { fieldAt } from '../../plan/form.js'
import { showPath } from '../../plan/path.js'
import { valueAt } from '../../plan/typed-path.js'
import { countedInWords } from '../../worksheet/assumed-defaults.js'
import { endsOfPlan } from '../../worksheet/best-worst-case.js'
import { worksheetOf } from '../../worksheet/worksheet.js'
import { showEstimate, showWorth } from '../amounts.js'
import { nameOf, remark, type Said, saying, type Telling } from '../template-value.js'
import { missingFigure, originAt, workedOutAt } from './figures.js'
import { isResult, type MoneyRow, resultRows, resultsFirst, summaryOf, yearRows } from './money-rows.js'
import { saidAt } from './plan.js'
import { costsMissing } from './value.js'

/** What the inputs of the plan come to: computed in the worksheet, put into words here. */

export interface Money {
  readonly a_year: Said
  /** How it is worked out, in words. */
  readonly formula: string
  readonly deciding: Deciding
  /** There is a worst and a best case. */
  readonly has_ends: boolean
  /** What a year is made of, and what comes out: for a page. */
  readonly summary: readonly MoneyRow[]
  /** What finance reads first. */
  readonly results: readonly MoneyRow[]
  /** All other results. */
  readonly further: readonly MoneyRow[]
  /** Those that are worked out by a formula. */
  readonly formulas: readonly MoneyRow[]
  /** What is assumed for inputs that nobody has estimated; empty where all are there. */
  readonly assumes: string
  /** What the one-time cost does not include yet; mostly empty. */
  readonly excludes: string
}

/** The key driver: the one input on which the value depends most. */
export interface Deciding {
  readonly known: boolean
  readonly what: string
  readonly value: Said
  readonly source: Said
  /** Whom to ask; where nobody is named, the source. */
  readonly ask: Said
}

export function money(telling: Telling): Money {
  const { plan } = telling
  const ends = endsOfPlan(plan)
  const sides = ends && ([ends.worse, ends.better] as const)
  const year = yearRows(telling, sides)
  const rows = resultRows(telling, sides)
  const counted = countedInWords(plan)
  const missing = costsMissing(telling)
  return {
    a_year: valueAYear(telling),
    formula: worksheetOf(plan).model?.formula ?? '',
    deciding: decidingOf(telling),
    has_ends: ends !== undefined,
    summary: [...year, ...summaryOf(rows)],
    results: [...year, ...resultsFirst(plan, rows)],
    further: rows.filter(({ key }) => !isResult(plan, key)),
    formulas: rows.filter(({ formula }) => formula !== ''),
    assumes: counted === undefined ? '' : `Net value ${counted}`,
    excludes: missing.length === 0 ? '' : `${missing.join(' and ')} (not estimated yet)`,
  }
}

/** With its range, or with what is missing to compute it. */
export function valueAYear(telling: Telling): Said {
  const { plan } = telling
  const { value, valueRange } = worksheetOf(plan).business
  if (value === undefined) return missingFigure(telling)
  const counted = countedInWords(plan)
  const doubts = [...(valueRange ? [] : ['no range given']), ...(counted === undefined ? [] : [counted])]
  return saying(showWorth(value, valueRange, plan.economics?.currency), { note: doubts.join('; ') })
}

function decidingOf(telling: Telling): Deciding {
  const { plan } = telling
  const path = worksheetOf(plan).business.deciding
  const none = remark('not known yet')
  if (!path) return { known: false, what: '', value: none, source: none, ask: none }
  const what = fieldAt(path)?.field.title ?? showPath(path)
  const share = workedOutAt(telling, path)
  if (share !== undefined) {
    const source = remark('computed from the other rates')
    return { known: true, what, value: saying(showEstimate(share, 'share', '', undefined)), source, ask: source }
  }
  const source = originAt(telling, path)
  const owner = ownerOf(valueAt(plan, path)) ?? plan.economics?.basis?.owner
  const said = source === undefined ? remark('no source') : saying(source)
  return {
    known: true,
    what,
    value: saidAt(telling, path),
    source: said,
    ask: owner === undefined ? said : saying(nameOf(plan, owner)),
  }
}

function ownerOf(figure: unknown): string | undefined {
  return typeof figure === 'object' && figure !== null ? (figure as { owner?: string }).owner : undefined
}

/** A value a year, where it can be told at all. */
export function worthAYear({ plan }: Telling, value: number | undefined, range: Range | undefined): Said {
  return value === undefined ? remark('not known yet') : saying(showWorth(value, range, plan.economics?.currency))
}
