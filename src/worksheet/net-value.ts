import type { Range } from '../numbers/ranges.js'
import type { Plan } from '../plan/plan.js'
import { findMoneyStep, formatAtStep, formatStep } from '../text/figures/money-step.js'
import { createBestWorstPlans } from './best-worst-case.js'
import { formatAmongCases } from './format-among-cases.js'
import { type Alternative, BASELINE_LABEL } from './tasks/baseline.js'
import { getWorksheet } from './worksheet.js'

/**
 * Writes the net value per year of a plan, the value in its worst or best case, or the size of one of them. All three
 * have the digits that tell them apart, so each reads the same wherever it is written.
 */
export function formatNetValue(plan: Plan, amount: number): string {
  return formatAmongCases(amount, getWorksheet(plan).business, plan.economics?.currency)
}

/**
 * Writes a net value as what the project does, without its sign: `loses $120,000 a year`, or `earns $120,000 a year less
 * than today's process`, which is no loss. The amount has as many digits as the value of the plan. Its worst or best case
 * can be compared with another alternative, so it is passed as a plan.
 */
export function formatOutcome(plan: Plan, amount: number, casePlan = plan): string {
  return describeOutcome(amount, formatNetValue(plan, Math.abs(amount)), getComparedAlternative(casePlan))
}

/** The same for an amount that is written already, with or without its sign. */
export function describeOutcome(amount: number, amountText: string, alternative: Alternative | undefined): string {
  const text = `${withoutSign(amountText)} a year`
  if (alternative === undefined) return `${amount < 0 ? 'loses' : 'earns'} ${text}`
  return `earns ${text} ${amount < 0 ? 'less' : 'more'} than ${BASELINE_LABEL[alternative]}`
}

/** The amount alone, beside an outcome: `$120,000`, `a loss of $120,000`, `$120,000 less`. */
export function describeAmount(amount: number, amountText: string, alternative: Alternative | undefined): string {
  const text = withoutSign(amountText)
  if (alternative === undefined) return amount < 0 ? `a loss of ${text}` : text
  return `${text} ${amount < 0 ? 'less' : 'more'}`
}

function withoutSign(amountText: string): string {
  return amountText.replace(/^-/, '')
}

/** The alternative that a net value of the plan is compared with; `undefined` if that is not acting. */
export function getComparedAlternative(plan: Plan): Alternative | undefined {
  const { binary } = getWorksheet(plan)
  return binary === undefined || binary.baselineValue === 0 ? undefined : binary.baseline
}

/** What the value of a plan is measured against, also where that is not acting; `undefined` if it has no value. */
export function getComparison(plan: Plan): Alternative | undefined {
  const { binary, business } = getWorksheet(plan)
  if (business.value === undefined) return undefined
  /* Tasks other than binary are worked out as a change of today's process. */
  return binary === undefined ? 'current' : (getComparedAlternative(plan) ?? 'nothing')
}

/** Writes both ends of the net value of a plan: `worst case $45,000, best case $430,000`. */
export function formatWorstAndBest(plan: Plan, { low, high }: Range): string {
  return `worst case ${formatNetValue(plan, low)}, best case ${formatNetValue(plan, high)}`
}

export type CasePlans = readonly [worse: Plan, better: Plan]

/** Returns the worst and the best case of a plan; `undefined` if it has no ranges. */
export function getCasePlans(plan: Plan): CasePlans | undefined {
  const ends = createBestWorstPlans(plan)
  return ends && [ends.worst, ends.best]
}

/** All money of a year is rounded to this step, on every table of a page. */
export function findYearStep(plan: Plan): number {
  const casePlans = getCasePlans(plan)
  const plans = [plan, ...(casePlans ?? [])]
  const totals = plans.flatMap((casePlan) => getWorksheet(casePlan).business.value ?? [])
  const typed = plans.flatMap(({ economics }) => economics?.operating_cost_per_year?.likely ?? [])
  return findMoneyStep(totals, typed, plan.economics?.currency)
}

/** Writes money of a year as in the tables of a page. */
export function formatYearAmount(plan: Plan, amount: number, step = findYearStep(plan)): string {
  return formatAtStep(amount, step, plan.economics?.currency)
}

/** Says below a table how its amounts are rounded. */
export function formatYearStep(plan: Plan): string {
  return formatStep(findYearStep(plan), plan.economics?.currency)
}
