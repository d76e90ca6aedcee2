import { fourthOf, type Operation } from '../../numbers/confusion.js'
import type { Path } from '../../plan/path.js'
import { pathOf, place } from '../../plan/typed-path.js'
import type { Plan } from '../../plan/plan.js'

/** Base rate, treated fraction, precision, recall: any three give the fourth. */

export interface Rates {
  /** Shares, 0..1; the fourth worked out where three are said. */
  readonly rates: Partial<Operation>
  readonly workedOut: keyof Operation | undefined
}

export const RATE_PATHS: Readonly<Record<keyof Operation, Path>> = {
  baseRate: pathOf(place.economics.base_rate),
  treatedFraction: pathOf(place.economics.selection_rate),
  precision: pathOf(place.expectations.precision),
  recall: pathOf(place.expectations.recall),
}

export function ratesSaid(plan: Plan): Rates {
  const said: Partial<Operation> = Object.fromEntries(
    Object.entries({
      baseRate: plan.economics?.base_rate?.likely,
      treatedFraction: plan.economics?.selection_rate?.likely,
      precision: plan.expectations?.precision?.likely,
      recall: plan.expectations?.recall?.likely,
    }).filter(([, share]) => share !== undefined),
  )
  const names = Object.keys(RATE_PATHS) as (keyof Operation)[]
  const missing = names.filter((name) => said[name] === undefined)
  const all = missing.length === 1 ? fourthOf(said) : undefined
  const [name] = missing
  /* A fourth beyond 0..1 means that the three cannot hold together, which a rule says. */
  const fits = all !== undefined && name !== undefined && all[name] >= 0 && all[name] <= 1
  return fits ? { rates: all, workedOut: name } : { rates: said, workedOut: undefined }
}
