import { isSamePath } from '../plan/path.js'
import type { Plan } from '../plan/plan.js'
import { path, toPath, type TypedPath } from '../plan/typed-path.js'
import { listInputBreakEvens } from './input-break-even.js'
import { computeFiniteValue, getLikelyValues, type ValueModel } from './model.js'
import type { BinarySheet } from './tasks/binary.js'

/** What a pilot measures: what the plan expects of it, where the project breaks even, and what the pilot must exceed. */

/** A measured figure, as a share of the cases acted on. */
export interface MeasuredFigure {
  /** `uplift`: the share whose outcome acting changes. `precision`: the share that is right. */
  readonly kind: 'uplift' | 'precision'
  readonly expected: number
  /** `undefined` if the figure can't be computed, or if the project pays off, or doesn't, at any value. */
  readonly breakEven: number | undefined
  readonly paysOff: PaysOff
}

/** Whether the project pays off depending on the figure: from break-even on, at any value, or at none. */
export type PaysOff = 'from-break-even' | 'always' | 'never' | 'unknown'

export interface PilotTarget {
  /** `no-effect`: neither a criterion nor a break-even is known, so the pilot can only show any effect at all. */
  readonly kind: 'criterion' | 'break-even' | 'no-effect'
  /** The pilot must show that the figure is above this value. */
  readonly value: number
  /** The success criterion, by id. */
  readonly criterion: string | undefined
}

/**
 * Returns the uplift: precision less the control rate or, without one, precision times success rate, since acting
 * changes only the outcome of positives.
 */
export function computeUplift(plan: Plan, { rates, model }: BinarySheet): MeasuredFigure | undefined {
  const { success_rate: successRate, control_rate: controlRate } = plan.economics?.intervention ?? {}
  const { precision } = rates
  if (plan.value?.action_changes_outcome !== true || precision === undefined) return undefined
  if (controlRate !== undefined) {
    const breakEven = findEffectBreakEven(model, path.economics.intervention.control_rate, 'above')
    return {
      kind: 'uplift',
      expected: precision - controlRate.likely,
      breakEven: breakEven === undefined ? undefined : precision - breakEven,
      paysOff: judgeFromValue(model, breakEven),
    }
  }
  if (successRate === undefined) return undefined
  const breakEven = findEffectBreakEven(model, path.economics.intervention.success_rate, 'below')
  return {
    kind: 'uplift',
    expected: precision * successRate.likely,
    breakEven: breakEven === undefined ? undefined : precision * breakEven,
    paysOff: judgeFromValue(model, breakEven),
  }
}

/** Without a break-even, the value has the same sign at every value of the figure. */
function judgeFromValue(model: ValueModel | undefined, breakEven: number | undefined): PaysOff {
  if (breakEven !== undefined) return 'from-break-even'
  const value = model && computeFiniteValue(model, getLikelyValues(model.inputs))
  return value === undefined ? 'unknown' : value > 0 ? 'always' : 'never'
}

/** Finds where the project stops paying off if acting changes less or, if it doesn't pay off, where it starts to. */
function findEffectBreakEven(
  model: ValueModel | undefined,
  inputPath: TypedPath<unknown>,
  lessEffect: 'above' | 'below',
): number | undefined {
  const input = model?.inputs.find(({ path: modelPath }) => isSamePath(modelPath, toPath(inputPath)))
  if (!model || !input) return undefined
  const breakEvens = listInputBreakEvens(input, model).map(({ breakEvenValue }) => breakEvenValue)
  const isLessEffect = (value: number) => (lessEffect === 'above' ? value > input.likely : value < input.likely)
  return breakEvens.find(isLessEffect) ?? breakEvens[0]
}

/** Returns what the pilot measures; `undefined` if the plan doesn't expect it yet. */
export function computeMeasuredFigure(plan: Plan, binary: BinarySheet): MeasuredFigure | undefined {
  if (plan.value?.action_changes_outcome === true) return computeUplift(plan, binary)
  const { rates, requiredPrecision: minimum, model } = binary
  if (rates.precision === undefined) return undefined
  const breakEven = minimum !== undefined && minimum > 0 ? minimum : undefined
  return {
    kind: 'precision',
    expected: rates.precision,
    breakEven,
    paysOff: judgeFromValue(model, breakEven),
  }
}

/** Chooses what the pilot must exceed: the criterion that people sign off on or, without one, break-even. */
export function choosePilotTarget(plan: Plan, figure: MeasuredFigure): PilotTarget | undefined {
  const criterion = findPilotCriterion(plan, figure.kind)
  if (criterion) return { kind: 'criterion', ...criterion }
  if (figure.breakEven !== undefined) return { kind: 'break-even', value: figure.breakEven, criterion: undefined }
  return figure.kind === 'uplift' ? { kind: 'no-effect', value: 0, criterion: undefined } : undefined
}

/**
 * Finds the criterion on what the pilot measures: that of the pilot, else that of the go/no-go decision, else the only
 * one. A criterion is linked by its `figure`; its words are not read.
 */
function findPilotCriterion(
  { expectations, rollout }: Plan,
  figure: MeasuredFigure['kind'],
): { readonly value: number; readonly criterion: string } | undefined {
  const criteria = (expectations?.success_criteria ?? []).flatMap(({ id, at_least: value, figure: measured }) =>
    measured === figure && value !== undefined && value >= 0 && value <= 1 ? [{ value, criterion: id }] : [],
  )
  const named = [rollout?.pilot?.success_criterion, rollout?.go_no_go?.success_criterion].map((id) =>
    criteria.find(({ criterion }) => criterion === id),
  )
  return named.find((criterion) => criterion !== undefined) ?? (criteria.length === 1 ? criteria[0] : undefined)
}
