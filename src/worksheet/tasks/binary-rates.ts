import { listUnreachableRates } from '../../numbers/bounds.js'
import { isShare } from '../../numbers/finite.js'
import { solveRates, type OperatingPoint } from '../../numbers/confusion.js'
import type { Path } from '../../plan/path.js'
import { toPath, path } from '../../plan/typed-path.js'
import type { Plan } from '../../plan/plan.js'
import { type ComparedFigure } from '../../text/figures/format-apart.js'
import { asTyped } from '../../text/figures/format-apart.js'
import { formatExactShare, formatShare } from '../../text/figures/format-share.js'

/** Base rate, selection rate, precision, and recall: any three determine the fourth. */

export interface BinaryRates {
  /** Shares in 0..1; if the plan has three of them, the fourth is calculated. */
  readonly rates: Partial<OperatingPoint>
  readonly derivedRate: keyof OperatingPoint | undefined
}

/** Writes a rate of the plan as typed; a calculated one is rounded. */
export function formatRate(sheet: BinaryRates, name: keyof OperatingPoint): string {
  const share = sheet.rates[name] ?? 0
  return sheet.derivedRate === name ? formatShare(share) : formatExactShare(share)
}

/** A rate, to be written apart from others. */
export function toComparedRate({ rates, derivedRate }: BinaryRates, name: keyof OperatingPoint): ComparedFigure {
  const share = rates[name] ?? 0
  return derivedRate === name ? share : asTyped(share)
}

export const RATE_PATHS: Readonly<Record<keyof OperatingPoint, Path>> = {
  baseRate: toPath(path.economics.base_rate),
  selectionRate: toPath(path.economics.selection_rate),
  precision: toPath(path.expectations.precision),
  recall: toPath(path.expectations.recall),
}

export function resolveRates(plan: Plan): BinaryRates {
  const knownRates: Partial<OperatingPoint> = Object.fromEntries(
    Object.entries({
      baseRate: plan.economics?.base_rate?.likely,
      selectionRate: plan.economics?.selection_rate?.likely,
      precision: plan.expectations?.precision?.likely,
      recall: plan.expectations?.recall?.likely,
    }).filter(([, share]) => share !== undefined),
  )
  const names = Object.keys(RATE_PATHS) as (keyof OperatingPoint)[]
  const missing = names.filter((name) => knownRates[name] === undefined)
  const solvedRates = missing.length === 1 ? solveRates(knownRates) : undefined
  const [name] = missing
  /* A fourth rate that can't be means that the three contradict each other, which a rule reports. */
  const isFeasible =
    solvedRates !== undefined &&
    name !== undefined &&
    isShare(solvedRates[name]) &&
    listUnreachableRates(solvedRates).length === 0
  return isFeasible ? { rates: solvedRates, derivedRate: name } : { rates: knownRates, derivedRate: undefined }
}
