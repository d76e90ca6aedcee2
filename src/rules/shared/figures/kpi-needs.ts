import type { Estimate } from '../../../plan/field.js'
import type { Plan } from '../../../plan/plan.js'
import { path, type TypedPath } from '../../../plan/typed-path.js'
import { getEstimateRange } from '../../../worksheet/estimate-range.js'
import { countRepeats, periodsPerYear } from '../../../worksheet/period.js'
import { createValueModel } from '../../../worksheet/tasks/create-model.js'
import { resolveRates } from '../../../worksheet/tasks/binary-rates.js'
import { formatNumber } from '../../../text/figures/format-number.js'
import { quoteText } from '../../../text/plain-text.js'
import { getCurrencySymbol } from '../../../text/figures/format-money.js'
import { createBestWorstPlans } from '../../../worksheet/best-worst-case.js'
import { getWorksheet } from '../../../worksheet/worksheet.js'

/** Findings that leave no figures to hold a KPI target against. */
export const KPI_RULED_OUT_BY: readonly [string, ...string[]] = [
  'value/kpi-target-no-better',
  'economics/rate-unreachable',
  'economics/rates-inconsistent',
  'economics/range-out-of-order',
  'economics/impossible-amount',
]

/** What the target of a KPI asks of the plan, by the words of its unit: an amount of money or a number of cases a year. */

export type Kpi = NonNullable<NonNullable<Plan['value']>['kpis']>[number]

type Period = Parameters<typeof periodsPerYear>[0]

export interface KpiChange {
  /** By how much the KPI should change in a year: money in the plan's currency, or counted cases. */
  readonly perYear: number
  /** That of the KPI, in which people think of it; a year if its words name none. */
  readonly period: Period
  readonly kind: 'money' | 'cases'
  /** The unit or the name says of which period: else the KPI can be a stock, such as inventory. */
  readonly isPerPeriod: boolean
}

/** Returns the change that a KPI target asks for; `undefined` if its unit is neither money nor cases of the plan. */
export function findKpiChange(
  plan: Plan,
  { name = '', unit = '', baseline, target, direction }: Kpi,
): KpiChange | undefined {
  if (baseline === undefined || target === undefined || (direction !== 'up' && direction !== 'down')) return undefined
  const difference = direction === 'up' ? target - baseline : baseline - target
  const words = `${unit} ${name}`.toLowerCase()
  if (difference <= 0 || RATIO_WORDS.test(words) || isPerSomethingElse(unit)) return undefined
  /* Without a period, the least that the target can ask for: the change within a year. */
  const period = findPeriod(words)
  const change = {
    period: period ?? 'year',
    perYear: difference * periodsPerYear(period ?? 'year') * findScale(unit),
    isPerPeriod: period !== undefined,
  }
  if (isMoney(unit, plan.economics?.currency)) return { ...change, kind: 'money' }
  return countsCases(plan, unit) ? { ...change, kind: 'cases' } : undefined
}

const RATIO_WORDS =
  /%|\b(?:percent|share|rate|ratio|average|mean|median|index|score|points?|hours?|minutes?|days? of)\b/

const PERIOD_WORDS: readonly (readonly [RegExp, Period])[] = [
  [/\b(?:a|an|per|each|every) day\b|\/ ?day\b|\bdaily\b/, 'day'],
  [/\b(?:a|an|per|each|every|in a) week\b|\/ ?week\b|\bweekly\b/, 'week'],
  [/\b(?:a|an|per|each|every|in a) month\b|\/ ?month\b|\bmonthly\b/, 'month'],
  [/\b(?:a|an|per|each|every|in a) (?:year|annum)\b|\/ ?year\b|\b(?:yearly|annual|annually)\b/, 'year'],
  [/\b(?:a|an|per|each|every|in a) quarter\b|\/ ?quarter\b|\bquarterly\b/, 'quarter'],
]

function findPeriod(words: string): Period | undefined {
  return PERIOD_WORDS.find(([pattern]) => pattern.test(words))?.[1]
}

/** `USD per contact` is an average, not a sum. */
function isPerSomethingElse(unit: string): boolean {
  return /(?:\b(?:a|an|per|each|every)\s+|\/ ?)(?!(?:day|week|month|quarter|year|annum)\b)\w/i.test(unit)
}

const MONEY_WORDS = /[$€£¥]|\b(?:usd|eur|gbp|chf|cad|aud|jpy|dollars?|euros?|pounds?|francs?)\b/i

function isMoney(unit: string, currency: string | undefined): boolean {
  if (MONEY_WORDS.test(unit)) return true
  const names = currency === undefined ? [] : [currency, getCurrencySymbol(currency)]
  return names.some((name) => name !== '' && unit.toLowerCase().includes(name.toLowerCase()))
}

function findScale(unit: string): number {
  if (/\bbillions?\b|\bbn\b/i.test(unit)) return 1e9
  if (/\bmillions?\b|\bmn\b|\bm(?=\s|[$€£]|$)|[$€£]m\b/i.test(unit)) return 1e6
  return /\bthousands?\b|\bk(?=\s|[$€£]|$)|[$€£]k\b/i.test(unit) ? 1e3 : 1
}

/** Whether the KPI counts the cases or the outcomes of the plan: then no project moves it by more than its successes. */
function countsCases({ target }: Plan, unit: string): boolean {
  const own = new Set(listStems(`${target?.case ?? ''} ${target?.outcome ?? ''}`))
  return listStems(unit).some((stem) => own.has(stem))
}

const WEAK_WORDS = /^(?:days?|weeks?|months?|quarters?|years?|within|number|every|with|from|that|cases?)$/

function listStems(words: string): readonly string[] {
  return (words.toLowerCase().match(/\p{L}{4,}/gu) ?? [])
    .filter((word) => !WEAK_WORDS.test(word))
    .map((word) =>
      word
        .replace(/(?:ies|y)$/, 'i')
        .replace(/(?:ing|ed|es|s)$/, '')
        .replace(/e$/, ''),
    )
}

/** Names a target as the subject of a sentence: `The target of KPI "Losses", 1,700 (USD a month),`. */
export function describeTarget({ id, name, unit, target = 0 }: Kpi): string {
  return `The target of KPI ${quoteText(name ?? id)}, ${formatNumber(target)}${unit === undefined ? '' : ` (${unit})`},`
}

/** What the plan can bring about in a year if everything turns out best. */
export interface KpiMeans {
  /** Cases whose outcome changes for the better; with fewer figures, those that could. */
  readonly successes: number | undefined
  /** `customers acted on` if nothing else is known. */
  readonly successesAre: 'successes' | 'right actions' | 'actions'
  /** What one success is worth; `undefined` if the plan doesn't say. */
  readonly worthEach: number | undefined
  /** What the plan's figures bring in a year before operating cost. */
  readonly gain: number | undefined
  readonly driver: TypedPath<unknown>
}

export function findKpiMeans(plan: Plan): KpiMeans | undefined {
  if (plan.project?.task === 'binary') return findBinaryMeans(plan)
  const model = createValueModel(plan)
  const best = createBestWorstPlans(plan)?.best ?? plan
  const { value } = getWorksheet(best).business
  if (model === undefined || value === undefined) return undefined
  const gain = value + (best.economics?.operating_cost_per_year?.likely ?? 0)
  return { successes: undefined, successesAre: 'successes', worthEach: undefined, gain, driver: path.economics }
}

function findBinaryMeans(plan: Plan): KpiMeans | undefined {
  const { volume_per_period: volume, period, selection_rate: selection, adoption } = plan.economics ?? {}
  const cases = getHighest(volume)
  const acted = getHighest(selection)
  if (cases === undefined || period === undefined || acted === undefined) return undefined
  const { intervention, payoffs } = plan.economics ?? {}
  const actions = (cases / (countRepeats(plan) ?? 1)) * periodsPerYear(period) * acted * (getHighest(adoption) ?? 1)
  const precision = getHighest(plan.expectations?.precision) ?? resolveRates(plan).rates.precision
  const changesOutcome = plan.value?.action_changes_outcome
  const effect = changesOutcome === false ? 1 : getHighest(intervention?.success_rate)
  const right = precision === undefined ? undefined : actions * precision
  return {
    successes: right === undefined ? actions : right * (effect ?? 1),
    successesAre: right === undefined ? 'actions' : effect === undefined ? 'right actions' : 'successes',
    worthEach: getHighest(changesOutcome === false ? payoffs?.true_positive : intervention?.value),
    gain: undefined,
    driver: changesOutcome === false ? path.economics.payoffs.true_positive : path.economics.intervention.value,
  }
}

function getHighest(estimate: Estimate | undefined): number | undefined {
  return estimate && Math.max(estimate.likely, getEstimateRange(estimate)?.high ?? estimate.likely)
}
