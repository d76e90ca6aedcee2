import type { Estimate, Quantity } from '../plan/field.js'
import { toPath, path } from '../plan/typed-path.js'
import type { Plan } from '../plan/plan.js'
import { isSamePath, type Path } from '../plan/path.js'
import { listInputFigures } from './input-figures.js'
import type { InputRow } from './rows.js'
import { withRange } from '../text/format-range.js'
import { formatExact } from '../text/format-numbers.js'

/** Lists the inputs: every figure under `economics`, the expected model performance, and staff time. */
export function listWorksheetInputs(plan: Plan): readonly InputRow[] {
  return listInputFigures(plan).map(({ path: inputPath, title, field, estimate }) => {
    const { likely, low, high } = estimate
    return {
      path: inputPath,
      title,
      likely,
      range: low === undefined && high === undefined ? undefined : { low: low ?? likely, high: high ?? likely },
      formatted: formatEstimate(estimate, field.quantity, field.unit, plan.economics?.currency),
      ...findSource(plan, estimate, inputPath),
    }
  })
}

/** Returns the source and date of the figure itself, or else those of `economics.basis`. */
function findSource(plan: Plan, { source, as_of: asOf }: Estimate, inputPath: Path): Pick<InputRow, 'source' | 'asOf'> {
  const isEconomic = inputPath[0] === 'economics' && !isSamePath(inputPath, toPath(path.economics.horizon_years))
  const basis = isEconomic ? plan.economics?.basis : undefined
  return { source: source ?? basis?.source, asOf: asOf ?? basis?.as_of }
}

/** Formats an estimate with its range: `$600 ($580–$650)`, `11,000 cases (9,000–14,000)`. */
export function formatEstimate(
  { likely, low, high }: Estimate,
  of: Quantity,
  unit: string,
  currency: string | undefined,
): string {
  const format = (value: number): string => formatExact(value, of, unit, currency)
  if (low === undefined && high === undefined) return format(likely)
  const formatEnd = (value: number): string => formatExact(value, of, '', currency)
  return withRange(format(likely), formatEnd(low ?? likely), formatEnd(high ?? likely))
}
