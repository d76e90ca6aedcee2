import { valueOfActing, type UnitPayoffs } from '../../numbers/stakes.js'
import type { CurrentProcess } from '../../plan/profile.js'

/**
 * What a binary plan is compared with: the best alternative that needs no model. `current` is today's process, `all`
 * is acting on every case, and `nothing` is acting on none.
 */
export type Alternative = 'current' | 'all' | 'nothing'

/** The alternative in a sentence, such as "less than today's process". */
export const BASELINE_LABEL: Readonly<Record<Alternative, string>> = {
  current: "today's process",
  all: 'acting on every case',
  nothing: 'not acting',
}

/** What happens beyond a break-even. A plan can earn less than an alternative without losing money. */
export function formatBeyondBreakEven(alternative: Alternative | undefined): string {
  return alternative === undefined || alternative === 'nothing'
    ? 'the project loses money'
    : `${BASELINE_LABEL[alternative]} is better`
}

/** The opposite: `pays off`, or `beats today's process`. */
export function formatSuccess(
  alternative: Alternative | undefined,
  form: 'singular' | 'infinitive' = 'singular',
): string {
  const ending = form === 'singular' ? 's' : ''
  return alternative === undefined || alternative === 'nothing'
    ? `pay${ending} off`
    : `beat${ending} ${BASELINE_LABEL[alternative]}`
}

/** One year without the model. Money is per year; rates are shares in 0..1. */
export interface YearWithoutModel {
  readonly cases: number
  readonly baseRate: number | undefined
  readonly unitPayoffs: UnitPayoffs
  readonly process: CurrentProcess | undefined
  readonly currentSelectionRate: number | undefined
  readonly currentPrecision: number | undefined
  /** The part of the operating cost of today's process that ends at the launch. */
  readonly endingCost: number
  /** Whether acting on every case is an alternative: staff can handle them, and the plan itself doesn't do so. */
  readonly canActOnAll: boolean
}

/** The value per year of each alternative; that of today's process is `undefined` while its figures are unknown. */
export type AlternativeValues = Readonly<Record<Alternative, number | undefined>>

export function computeAlternatives(year: YearWithoutModel): AlternativeValues {
  return { current: computeCurrentValue(year), all: computeAllValue(year), nothing: 0 }
}

/** Today's process wins a tie, since keeping it takes no change. */
export function chooseBaseline({ current, all }: AlternativeValues): Alternative {
  const best = Math.max(current ?? 0, all ?? 0, 0)
  if (current !== undefined && current >= best) return 'current'
  return all !== undefined && all >= best && all > 0 ? 'all' : 'nothing'
}

function computeCurrentValue({
  cases,
  baseRate,
  unitPayoffs,
  process,
  currentSelectionRate,
  currentPrecision,
  endingCost,
}: YearWithoutModel): number | undefined {
  if (process === undefined || process === 'nothing') return 0
  const selectionRate = process === 'treat_all' ? 1 : currentSelectionRate
  const precision = process === 'treat_all' || process === 'random' ? baseRate : currentPrecision
  if (selectionRate === undefined || precision === undefined) return undefined
  return valueOfActing(cases, selectionRate, precision, unitPayoffs) - endingCost
}

function computeAllValue(year: YearWithoutModel): number | undefined {
  const { cases, baseRate, unitPayoffs, process, canActOnAll } = year
  if (process === 'treat_all') return computeCurrentValue(year)
  if (baseRate === undefined || !canActOnAll) return undefined
  return valueOfActing(cases, 1, baseRate, unitPayoffs)
}
