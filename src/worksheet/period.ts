import type { Plan } from '../plan/plan.js'

type Period = NonNullable<NonNullable<Plan['economics']>['period']>

/** A year has 52 weeks, as budgets count it. */
const PERIODS_PER_YEAR: Readonly<Record<Period, number>> = { day: 365, week: 52, month: 12, quarter: 4, year: 1 }

/** By the calendar: 52 weeks are a day short of a year, so a week isn't a 52nd of it. */
const DAYS_PER_PERIOD: Readonly<Record<Period, number>> = {
  day: 1,
  week: 7,
  month: 365 / 12,
  quarter: 365 / 4,
  year: 365,
}

/** Returns the number of periods in a year. */
export function periodsPerYear(period: Period): number {
  return PERIODS_PER_YEAR[period]
}

/**
 * How many times each positive comes up: if the same cases are scored in every period and the outcome window is longer
 * than a period, a positive is one in each period of its window. At least 1; `undefined` if a figure is missing or the
 * plan doesn't say whether the cases are the same.
 */
export function countRepeats(plan: Plan): number | undefined {
  const { rescores_same_cases: isSame, outcome_window_days: windowDays } = plan.target ?? {}
  const { period } = plan.economics ?? {}
  if (isSame === false) return 1
  if (isSame === undefined || windowDays === undefined || period === undefined) return undefined
  return countWindowPeriods(windowDays, period)
}

/** How many periods an outcome window covers, at least 1. */
export function countWindowPeriods(windowDays: number, period: Period): number {
  return Math.max(1, windowDays / DAYS_PER_PERIOD[period])
}

/** Computes the cases per calendar day, each counted once; `undefined` if volume or period is missing. */
export function computeCasesPerDay(plan: Plan): number | undefined {
  const { volume_per_period: volume, period } = plan.economics ?? {}
  return volume === undefined || period === undefined
    ? undefined
    : volume.likely / (countRepeats(plan) ?? 1) / DAYS_PER_PERIOD[period]
}

/**
 * Computes the days from a case until its outcome is known or, if that is sooner, until the leading indicator shows;
 * `undefined` if the plan has no outcome window.
 */
export function computeDaysToOutcome({ target }: Plan): number | undefined {
  const { outcome_window_days: windowDays, label_delay_days: delay = 0, leading_indicator: indicator } = target ?? {}
  const days = [windowDays === undefined ? undefined : windowDays + delay, indicator?.known_after_days].filter(
    (count) => count !== undefined,
  )
  return days.length === 0 ? undefined : Math.ceil(Math.min(...days))
}

/** Names the period of the plan in the title of a figure: "Cases per month" for "Cases per period". */
export function namePeriod(title: string, { economics }: Plan): string {
  return economics?.period === undefined ? title : title.replace(/ per period$/, ` per ${economics.period}`)
}
