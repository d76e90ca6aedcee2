import type { Estimate, Quantity } from '../plan/field.js'
import { fieldApplies, formFields, profileOf } from '../plan/form.js'
import { pathOf, place, valueAt } from '../plan/typed-path.js'
import type { Plan } from '../plan/plan.js'
import { isWithin, samePath, type Path } from '../plan/path.js'
import type { Given } from './rows.js'
import { withRange } from '../text/format-range.js'
import { showExactly } from '../text/format-numbers.js'

/** The inputs: every figure under economics, and what is expected of the model. */
export function givenRows(plan: Plan): readonly Given[] {
  const profile = profileOf(plan)
  return formFields()
    .filter(({ path }) => FIGURES.some((place) => isWithin(path, place)) && !path.includes('*'))
    .filter(({ field }) => field.kind === 'estimate' || field.kind === 'number')
    .filter((form) => fieldApplies(form, profile) !== false)
    .flatMap(({ path, field }): readonly Given[] => {
      const said = valueAt(plan, path) as Estimate | number | undefined
      if (said === undefined || (field.kind !== 'estimate' && field.kind !== 'number')) return []
      const estimate = typeof said === 'number' ? { likely: said } : said
      return [
        {
          path,
          title: field.title,
          likely: estimate.likely,
          range:
            estimate.low === undefined && estimate.high === undefined
              ? undefined
              : { low: estimate.low ?? estimate.likely, high: estimate.high ?? estimate.likely },
          shown: shownEstimate(estimate, field.of, field.unit, plan.economics?.currency),
          ...originOf(plan, estimate, path),
        },
      ]
    })
}

const FIGURES: readonly Path[] = [
  pathOf(place.economics),
  pathOf(place.expectations.precision),
  pathOf(place.expectations.recall),
  pathOf(place.expectations.accuracy),
  pathOf(place.expectations.auc),
  pathOf(place.change.handling_minutes_per_case),
  pathOf(place.change.staff_hours_per_period),
]

/** Its own source and date, or those of `economics.basis`. */
function originOf(plan: Plan, { source, as_of: asOf }: Estimate, path: Path): Pick<Given, 'source' | 'asOf'> {
  const isEconomic = path[0] === 'economics' && !samePath(path, pathOf(place.economics.horizon_years))
  const basis = isEconomic ? plan.economics?.basis : undefined
  return { source: source ?? basis?.source, asOf: asOf ?? basis?.as_of }
}

/** With its range: `$600 ($580–$650)`, `11,000 cases (9,000–14,000)`. */
export function shownEstimate(
  { likely, low, high }: Estimate,
  of: Quantity,
  unit: string,
  currency: string | undefined,
): string {
  const show = (value: number): string => showExactly(value, of, unit, currency)
  if (low === undefined && high === undefined) return show(likely)
  const end = (value: number): string => showExactly(value, of, '', currency)
  return withRange(show(likely), end(low ?? likely), end(high ?? likely))
}
