import type { EstimateField, NumberField } from '../../plan/field.js'
import { getProfile, isFieldApplicable, listFormFields, type FormField } from '../../plan/form.js'
import { memoizeLastTwo } from '../../plan/memoize.js'
import { isSamePath, isWithin, type Path } from '../../plan/path.js'
import { isNotApplicable } from '../../plan/pending.js'
import type { Plan } from '../../plan/plan.js'
import { STAGES } from '../../plan/stage.js'
import { getValue, path, toPath } from '../../plan/typed-path.js'
import { findBrokenLimit } from '../amount-limits.js'
import { isOperatingCostSettled } from '../business.js'
import { computeFiniteValue, getLikelyValues, type InputValues } from '../model.js'
import type { Alternative } from '../tasks/baseline.js'
import { createValueModel } from '../tasks/create-model.js'
import { selectUsableInputs } from '../unusable-inputs.js'
import { withValueAt } from '../with-value-at.js'
import { findPayingRange, type PayingRange } from './paying-range.js'

/** The one figure that a plan lacks, and what it must be for the project to pay off. */
export interface RequiredFigure {
  readonly path: Path
  readonly field: EstimateField | NumberField
  /** Where the project pays off, with all other figures as planned. */
  readonly pays: PayingRange
  /** The best possible figure, and the net value per year that goes with it. */
  readonly best: { readonly at: number; readonly value: number }
  /** What is better beyond each end; `undefined` if that is not acting. */
  readonly alternatives: { readonly low: Alternative | undefined; readonly high: Alternative | undefined }
  /** The other figures don't yet include what operating the model costs. */
  readonly isBeforeOperatingCost: boolean
  /** Nobody has estimated how often the model is used, so the figure is the least that would do. */
  readonly isAtFullAdoption: boolean
}

/**
 * Returns what the missing figure must be; `undefined` if no figure is missing, or more than one. Operating cost and
 * adoption have a default, so they are missing only once all others are there.
 */
export const findRequiredFigure: (plan: Plan) => RequiredFigure | undefined = memoizeLastTwo(solveForMissing)

type FigureFormField = FormField & { readonly field: EstimateField | NumberField }

const OPERATING_COST = toPath(path.economics.operating_cost_per_year)
const ADOPTION = toPath(path.economics.adoption)

function solveForMissing(plan: Plan): RequiredFigure | undefined {
  if (plan.project?.task === undefined || selectUsableInputs(plan).isMoneyBlocked) return undefined
  const missing = listMissingFigures(plan)
  const formField =
    computeValue(plan) === undefined
      ? missing.find((candidate) =>
          PROBES[candidate.field.quantity].some((probe) => isSolvedBy(plan, candidate, probe)),
        )
      : missing.find((candidate) => isDefaulted(plan, candidate.path))
  if (formField === undefined) return undefined
  const valueAt = (amount: number) => computeValue(withFigure(plan, formField, amount))
  const found = findPayingRange(valueAt, listCandidates(formField))
  if (found === undefined) return undefined
  const { pays, best } = found
  const findAlternativeAt = (end: number | undefined) => findAlternative(withFigure(plan, formField, end ?? best.at))
  return {
    path: formField.path,
    field: formField.field,
    pays,
    best,
    alternatives: {
      low: findAlternativeAt(typeof pays === 'object' ? pays.low : undefined),
      high: findAlternativeAt(typeof pays === 'object' ? pays.high : undefined),
    },
    isBeforeOperatingCost: !isOperatingCostSettled(plan) && !isSamePath(formField.path, OPERATING_COST),
    isAtFullAdoption: plan.economics?.adoption === undefined && !isSamePath(formField.path, ADOPTION),
  }
}

/** Those of the earliest stage first, in the order of the form. */
function listMissingFigures(plan: Plan): readonly FigureFormField[] {
  const profile = getProfile(plan)
  return listFigureFields().filter(
    (formField) =>
      getValue(plan, formField.path) === undefined &&
      isFieldApplicable(formField, profile) !== false &&
      !isNotApplicable(formField.path, plan),
  )
}

/** Lists the figures that a kickoff expects and the plan lacks, as far as the value per year is made of them. */
export function listMissingValueInputs(plan: Plan): readonly FigureFormField[] {
  return listMissingFigures(plan).filter(
    ({ path: figurePath, expectedFrom }) =>
      expectedFrom === 'kickoff' && !NOT_IN_VALUE.some((other) => isSamePath(other, figurePath)),
  )
}

const { payoffs, forecast, ranking } = path.economics

/** The value is worked out without these, or has a default for them. */
const NOT_IN_VALUE = [
  path.economics.base_rate,
  path.economics.build_cost,
  path.economics.integration_cost,
  path.economics.operating_cost_per_year,
  payoffs.false_negative,
  forecast.naive_error,
  ranking.current_value,
].map(toPath)

let cachedFields: readonly FigureFormField[] | undefined

function listFigureFields(): readonly FigureFormField[] {
  cachedFields ??= listFormFields()
    .filter(
      (formField): formField is FigureFormField =>
        (formField.field.kind === 'estimate' || formField.field.kind === 'number') &&
        FIGURE_PATHS.some((section) => isWithin(formField.path, section)),
    )
    .toSorted((left, right) => rankStage(left) - rankStage(right))
  return cachedFields
}

const FIGURE_PATHS = [path.economics, path.expectations.precision, path.expectations.recall].map(toPath)

function rankStage({ expectedFrom }: FormField): number {
  return expectedFrom === 'optional' ? STAGES.length : STAGES.findIndex(({ value }) => value === expectedFrom)
}

/** The operating cost first, since it is expected first. */
function isDefaulted(plan: Plan, figurePath: Path): boolean {
  return isSamePath(figurePath, OPERATING_COST) ? !isOperatingCostSettled(plan) : isSamePath(figurePath, ADOPTION)
}

/** Figures that show whether there is a value once this one is known. */
const PROBES: Readonly<Record<EstimateField['quantity'], readonly number[]>> = {
  share: [0.5, 0.01, 0.1, 0.9, 0.001],
  money: [100, -100],
  count: [100],
  number: [1, 100],
}

function isSolvedBy(plan: Plan, formField: FigureFormField, probe: number): boolean {
  return isPossible(formField, probe) && computeValue(withFigure(plan, formField, probe)) !== undefined
}

function withFigure(plan: Plan, { path: figurePath, field }: FigureFormField, amount: number): Plan {
  return withValueAt(plan, figurePath, field.kind === 'estimate' ? { likely: amount } : amount) as Plan
}

/** The net value per year; `undefined` also where the figures contradict each other. */
function computeValue(statedPlan: Plan): number | undefined {
  const { plan, isMoneyBlocked } = selectUsableInputs(statedPlan)
  const model = isMoneyBlocked ? undefined : createValueModel(plan)
  if (model === undefined) return undefined
  const { toPossible = (values: InputValues) => values } = model
  return computeFiniteValue(model, toPossible(getLikelyValues(model.inputs)))
}

/** Ascending figures that the field can hold; closer than any two changes of sign. */
function listCandidates(formField: FigureFormField): readonly number[] {
  const { quantity } = formField.field
  const candidates =
    quantity === 'share'
      ? SHARES
      : quantity === 'money'
        ? [...AMOUNTS.map((amount) => -amount).toReversed(), ...AMOUNTS]
        : AMOUNTS
  return candidates.filter((candidate) => isPossible(formField, candidate))
}

function isPossible({ path: figurePath }: FigureFormField, amount: number): boolean {
  return findBrokenLimit(figurePath, amount) === undefined
}

function findAlternative(statedPlan: Plan): Alternative | undefined {
  const model = createValueModel(selectUsableInputs(statedPlan).plan)
  return model?.findBaseline?.(getLikelyValues(model.inputs))
}

const STEPS_BELOW = 25
const STEPS_ABOVE = 50

/** 0 and the powers of √10 up to far above any amount in a plan. */
const AMOUNTS: readonly number[] = [0, ...Array.from({ length: 38 }, (_, step) => 10 ** ((step - 12) / 2))]

/** Closer together near 0, where rare outcomes are. */
const SHARES: readonly number[] = [
  0,
  ...Array.from({ length: STEPS_BELOW }, (_, step) => 0.02 * 10 ** ((step - STEPS_BELOW) / 5)),
  ...Array.from({ length: STEPS_ABOVE }, (_, step) => (step + 1) / STEPS_ABOVE),
]
