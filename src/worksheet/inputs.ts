import { formatMeasuredEstimate, getFieldRange } from './estimate-range.js'
import type { Estimate } from '../plan/field.js'
import { isFieldApplicable, listFormFields, getProfile } from '../plan/form.js'
import { toPath, path, getValue } from '../plan/typed-path.js'
import type { Plan } from '../plan/plan.js'
import { isWithin, isSamePath, type Path } from '../plan/path.js'
import type { InputRow } from './rows.js'

/** Lists the inputs: every figure under `economics`, the expected model performance, and staff time. */
export function listWorksheetInputs(plan: Plan): readonly InputRow[] {
  const profile = getProfile(plan)
  return listFormFields()
    .filter(({ path }) => INPUT_PATHS.some((section) => isWithin(path, section)) && !path.includes('*'))
    .filter(({ field }) => field.kind === 'estimate' || field.kind === 'number')
    .filter((formField) => isFieldApplicable(formField, profile) !== false)
    .flatMap(({ path, field }): readonly InputRow[] => {
      const value = getValue(plan, path) as Estimate | number | undefined
      if (value === undefined || (field.kind !== 'estimate' && field.kind !== 'number')) return []
      const estimate = typeof value === 'number' ? { likely: value } : value
      return [
        {
          path,
          title: field.title,
          likely: estimate.likely,
          range: getFieldRange(plan, field, estimate),
          sampleSize: estimate.sample_size,
          formatted: formatMeasuredEstimate(plan, field, estimate),
          ...findSource(plan, estimate, path),
        },
      ]
    })
}

const INPUT_PATHS: readonly Path[] = [
  toPath(path.economics),
  toPath(path.expectations.precision),
  toPath(path.expectations.recall),
  toPath(path.expectations.accuracy),
  toPath(path.expectations.auc),
  toPath(path.change.handling_minutes_per_case),
  toPath(path.change.staff_hours_per_period),
]

/** Returns the source and date of the figure itself, or else those of `economics.basis`. */
function findSource(plan: Plan, { source, as_of: asOf }: Estimate, inputPath: Path): Pick<InputRow, 'source' | 'asOf'> {
  const isEconomic = inputPath[0] === 'economics' && !isSamePath(inputPath, toPath(path.economics.horizon_years))
  const basis = isEconomic ? plan.economics?.basis : undefined
  return { source: source ?? basis?.source, asOf: asOf ?? basis?.as_of }
}
