import type { Estimate, EstimateField, NumberField } from '../plan/field.js'
import { isFieldApplicable, listFormFields, getProfile, type FormField } from '../plan/form.js'
import { isWithin, type Path } from '../plan/path.js'
import type { Plan } from '../plan/plan.js'
import { getValue, path, toPath } from '../plan/typed-path.js'
import { namePeriod } from './period.js'
import { formatFigure } from '../text/figures/format-figure.js'

/** A figure of the plan that calculations use. */
export interface InputFigure {
  readonly path: Path
  readonly title: string
  readonly field: EstimateField | NumberField
  readonly estimate: Estimate
  /** Formats an amount of this figure with all its digits. */
  readonly format: (amount: number) => string
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

type FigureField = FormField & { readonly field: EstimateField | NumberField }

let cachedFields: readonly FigureField[] | undefined

function listFigureFields(): readonly FigureField[] {
  cachedFields ??= listFormFields().filter(
    (formField): formField is FigureField =>
      (formField.field.kind === 'estimate' || formField.field.kind === 'number') &&
      !formField.path.includes('*') &&
      INPUT_PATHS.some((section) => isWithin(formField.path, section)),
  )
  return cachedFields
}

/** Lists every figure under `economics`, the expected model performance, and staff time, if the plan states it. */
export function listInputFigures(plan: Plan): readonly InputFigure[] {
  const profile = getProfile(plan)
  return listFigureFields().flatMap((formField): readonly InputFigure[] => {
    const { path: inputPath, field } = formField
    const value = getValue(plan, inputPath) as Estimate | number | undefined
    if (value === undefined || isFieldApplicable(formField, profile) === false) return []
    return [
      {
        path: inputPath,
        title: namePeriod(field.title, plan),
        field,
        estimate: typeof value === 'number' ? { likely: value } : value,
        format: (amount) => formatFigure(amount, field, plan.economics?.currency),
      },
    ]
  })
}
