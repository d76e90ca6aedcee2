import type { Plan } from '../plan/plan.js'

type Period = NonNullable<NonNullable<Plan['economics']>['period']>

const A_YEAR: Readonly<Record<Period, number>> = { day: 365, week: 52, month: 12, quarter: 4, year: 1 }

/** How many periods a year has. */
export function periodsAYear(period: Period): number {
  return A_YEAR[period]
}

/** Cases a year; `undefined` while volume or period is not said. */
export function casesAYear(plan: Plan): number | undefined {
  const { volume_per_period: volume, period } = plan.economics ?? {}
  return volume === undefined || period === undefined ? undefined : volume.likely * periodsAYear(period)
}

/** Cases a day, over all days of the year. */
export function casesADay(plan: Plan): number | undefined {
  const cases = casesAYear(plan)
  return cases === undefined ? undefined : cases / A_YEAR.day
}
