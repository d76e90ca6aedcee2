import type { Plan } from '../plan/plan.js'

type Period = NonNullable<NonNullable<Plan['economics']>['period']>

const PERIODS_PER_YEAR: Readonly<Record<Period, number>> = { day: 365, week: 52, month: 12, quarter: 4, year: 1 }

/** Returns the number of periods in a year. */
export function periodsPerYear(period: Period): number {
  return PERIODS_PER_YEAR[period]
}

/** Computes the cases per year; `undefined` if volume or period is missing. */
export function computeCasesPerYear(plan: Plan): number | undefined {
  const { volume_per_period: volume, period } = plan.economics ?? {}
  return volume === undefined || period === undefined ? undefined : volume.likely * periodsPerYear(period)
}

/** Computes the cases per calendar day. */
export function computeCasesPerDay(plan: Plan): number | undefined {
  const cases = computeCasesPerYear(plan)
  return cases === undefined ? undefined : cases / PERIODS_PER_YEAR.day
}
