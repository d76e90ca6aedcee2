import type { Plan } from '../../plan/plan.js'

/** How many cases staff can handle, per period. */
export interface StaffCapacity {
  readonly minutesPerCase: number
  readonly hoursAvailable: number
  readonly maxCases: number
}

/** `undefined` if the minutes per case or the available hours are missing, or a case takes no time. */
export function getStaffCapacity(plan: Plan): StaffCapacity | undefined {
  const { handling_minutes_per_case: minutesPerCase, staff_hours_per_period: hoursAvailable } = plan.change ?? {}
  if (!minutesPerCase || hoursAvailable === undefined) return undefined
  return { minutesPerCase, hoursAvailable, maxCases: (hoursAvailable * 60) / minutesPerCase }
}
