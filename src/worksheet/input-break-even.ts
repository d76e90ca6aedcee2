import { relativeGap } from '../numbers/confusion.js'
import { finiteOrUndefined } from '../numbers/finite.js'
import { findBreakEvenValue } from '../numbers/sensitivity.js'
import { type Path, formatPath, isSamePath } from '../plan/path.js'
import { path as planPath, toPath } from '../plan/typed-path.js'
import { type InputValues, type ModelInput, type ValueModel, computeFiniteValue, getLikelyValues } from './model.js'
import { roundTo } from '../text/figures/round.js'
import type { Alternative } from './tasks/baseline.js'

/** Where the value of a project changes its sign if one input moves and the others stay as planned. */
export interface InputBreakEven {
  readonly path: Path
  readonly likely: number
  readonly breakEvenValue: number
  /**
   * What doesn't change with the input, if a reader could expect that it does: lift with the base rate, and precision or
   * recall with the selection rate, unlike in the chart.
   */
  readonly held: 'lift' | 'precision' | 'recall' | undefined
  /** What is better beyond break-even; it can be another alternative than the best one as planned. */
  readonly alternative: Alternative | undefined
}

/**
 * Lists the break-even values of an input, among values that are possible beside the other inputs; the nearest first.
 * Empty if the project pays off at all values, or at none.
 */
export function listInputBreakEvens(input: ModelInput, model: ValueModel): readonly InputBreakEven[] {
  const { path, likely } = input
  const name = formatPath(path)
  const { toPossible = (values: InputValues) => values } = model
  const planned = toPossible(getLikelyValues(model.inputs))
  const isAtSameLift = isSamePath(path, BASE_RATE)
  const held = isAtSameLift ? 'lift' : isSamePath(path, SELECTION_RATE) ? findHeldRate(model) : undefined
  /* At the same lift, a rate that can't be higher stays at its highest value. */
  const compute = isAtSameLift && model.computeAtSameLift ? model.computeAtSameLift : computePossible(model, toPossible)
  return listSegments(input, model, planned)
    .flatMap((segment) => findBreakEvenValue(compute, planned, name, segment) ?? [])
    .filter((value) => finiteOrUndefined(value) !== undefined && !isZero(value, likely))
    .toSorted((one, other) => Math.abs(one - likely) - Math.abs(other - likely))
    .map((breakEvenValue) => ({
      path,
      likely,
      breakEvenValue,
      held,
      alternative: model.findBaseline?.({ ...planned, [name]: breakEvenValue }),
    }))
}

/** A break-even at zero only says that the project needs this input at all, so it isn't reported. */
function isZero(breakEvenValue: number, likely: number): boolean {
  return Math.abs(breakEvenValue) <= 1e-9 * Math.abs(likely)
}

const BASE_RATE = toPath(planPath.economics.base_rate)
const SELECTION_RATE = toPath(planPath.economics.selection_rate)

/** Of precision and recall, the one that is an input stays as planned, and the other follows. */
function findHeldRate({ inputs }: ValueModel): 'precision' | 'recall' {
  return inputs.some(({ path }) => isSamePath(path, toPath(planPath.expectations.precision))) ? 'precision' : 'recall'
}

/** `at the same lift`; empty if nothing needs saying. */
export function formatHeld({ held }: InputBreakEven): string {
  return held === undefined ? '' : `at the same ${held}`
}

/** The value, which doesn't exist where rates contradict each other, such as a recall above 100%. */
function computePossible(model: ValueModel, toPossible: (values: InputValues) => InputValues) {
  return (values: InputValues): number | undefined => {
    const possible = toPossible(values)
    const isPossible = Object.entries(values).every(
      ([name, value]) => relativeGap(value, possible[name] ?? value) < 1e-9,
    )
    return isPossible ? computeFiniteValue(model, values) : undefined
  }
}

/** Between its kinks, a value changes its sign at most once. */
function listSegments({ path, likely, possible }: ModelInput, model: ValueModel, planned: InputValues) {
  const name = formatPath(path)
  const kinks = (model.listKinks?.(planned, { [name]: possible }) ?? []).flatMap(([kinked, amount]) =>
    kinked === name && amount > possible.low && amount < possible.high ? [amount] : [],
  )
  const points = [...new Set([possible.low, ...kinks, likely, possible.high])].toSorted((one, other) => one - other)
  return points.slice(1).map((high, index) => ({ low: points[index] ?? high, high }))
}

/**
 * Sorts by the relative change needed, smallest first; inputs of zero are left out, as they have no relative change.
 */
export function sortByDistance(breakEvens: readonly InputBreakEven[]): readonly InputBreakEven[] {
  return breakEvens
    .filter(({ likely }) => likely !== 0)
    .toSorted((left, right) => computeRelativeDistance(left) - computeRelativeDistance(right))
}

/** Computes how far an input can move before break-even, as a share of its planned value. */
export function computeRelativeDistance({ likely, breakEvenValue }: InputBreakEven): number {
  /* Inputs that occur only as a product break even at the same distance, up to rounding errors. */
  return roundTo(Math.abs((breakEvenValue - likely) / likely), 9)
}
