import { formatMeasuredEstimate, getFieldRange } from './estimate-range.js'
import type { Estimate } from '../plan/field.js'
import { toPath, path } from '../plan/typed-path.js'
import type { Plan } from '../plan/plan.js'
import { isSamePath, type Path } from '../plan/path.js'
import { listInputFigures } from './input-figures.js'
import type { InputRow } from './rows.js'

/** Lists the inputs: every figure under `economics`, the expected model performance, and staff time. */
export function listWorksheetInputs(plan: Plan): readonly InputRow[] {
  return listInputFigures(plan).map(({ path: inputPath, title, field, estimate }) => ({
    path: inputPath,
    title,
    likely: estimate.likely,
    range: getFieldRange(plan, field, estimate),
    sampleSize: estimate.sample_size,
    formatted: formatMeasuredEstimate(plan, field, estimate),
    ...findSource(plan, estimate, inputPath),
  }))
}

/**
 * Says how the ranges of measured figures are to be taken, wherever a worst and a best case are shown; `undefined` if no
 * range comes from a sample.
 */
export function describeSampleRanges(plan: Plan): string | undefined {
  const isSampled = listInputFigures(plan).some(
    ({ estimate }) => estimate.sample_size !== undefined && (estimate.low === undefined || estimate.high === undefined),
  )
  return isSampled
    ? 'The range of a measured figure is its 90% interval; the worst and the best case take the ends of all ranges together'
    : undefined
}

/** Returns the source and date of the figure itself, or else those of `economics.basis`. */
function findSource(plan: Plan, { source, as_of: asOf }: Estimate, inputPath: Path): Pick<InputRow, 'source' | 'asOf'> {
  const isEconomic = inputPath[0] === 'economics' && !isSamePath(inputPath, toPath(path.economics.horizon_years))
  const basis = isEconomic ? plan.economics?.basis : undefined
  return { source: source ?? basis?.source, asOf: asOf ?? basis?.as_of }
}
