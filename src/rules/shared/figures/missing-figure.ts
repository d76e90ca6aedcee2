import { capitalize } from '../../../text/capitalize.js'
import { isSamePath, type Path } from '../../../plan/path.js'
import type { Plan } from '../../../plan/plan.js'
import { formatRequirement } from '../../../worksheet/required-figure/describe.js'
import { findRequiredFigure, type RequiredFigure } from '../../../worksheet/required-figure/find.js'

/** Findings about figures that are there; they make it pointless to ask what a missing one must be. */
export const RULED_OUT_BY: readonly [string, ...string[]] = [
  'economics/action-never-pays',
  'economics/no-model-can-pay',
  'economics/loses-money',
  'economics/nothing-to-predict',
  'economics/harm-exceeds-value',
  'economics/forecast-no-better',
  'economics/rate-unreachable',
  'economics/rates-inconsistent',
  'economics/range-out-of-order',
  'economics/impossible-amount',
]

/** What the other figures of a plan say of the one that is missing. */

export type DecidingFigure = RequiredFigure & { readonly pays: Exclude<RequiredFigure['pays'], string> }

/** Returns the one missing figure if the project pays off at some of its values only; else `undefined`. */
export function findDecidingFigure(plan: Plan): DecidingFigure | undefined {
  const required = findRequiredFigure(plan)
  return required !== undefined && isDeciding(required) ? required : undefined
}

function isDeciding(required: RequiredFigure): required is DecidingFigure {
  return typeof required.pays === 'object'
}

/** A sentence for the finding that reports this figure as missing; `undefined` for anything else that is missing. */
export function describeMissingFigure(plan: Plan, path: Path): string | undefined {
  const required = findDecidingFigure(plan)
  return required !== undefined && isSamePath(required.path, path)
    ? `${capitalize(formatRequirement(plan, required))}.`
    : undefined
}
