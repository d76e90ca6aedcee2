import { type FigureKind } from '../../text/figures/format-apart.js'
import { type TypedPath, toPath, path } from '../../plan/typed-path.js'
import { isSamePath } from '../../plan/path.js'
import type { Plan } from '../../plan/plan.js'
import { computeUplift } from '../../worksheet/pilot-target.js'
import type { Worksheet } from '../../worksheet/worksheet.js'
import { NUMBERS, SHARES, amountsIn } from '../../text/figures/format-apart.js'

/** What a success criterion measures: what the plan expects, and where it breaks even. */

export type SuccessCriterion = NonNullable<NonNullable<Plan['expectations']>['success_criteria']>[number]

export interface CriterionFigures {
  readonly unit: 'share' | 'money' | 'number'
  /** True if higher values are better. */
  readonly isMinimum: boolean
  readonly expected: number | undefined
  /** Calculated from other figures; else the plan states it. */
  readonly isExpectedCalculated: boolean
  /** The value at which the project neither gains nor loses money. */
  readonly breakEven: number | undefined
}

/** Returns the figures to compare a success criterion with; `undefined` if it measures no figure of the plan. */
export function findCriterionFigures(
  { figure }: SuccessCriterion,
  worksheet: Worksheet,
  plan: Plan,
): CriterionFigures | undefined {
  const { binary, business } = worksheet
  const findBreakEven = (inputPath: TypedPath<unknown>): number | undefined =>
    business.breakEvens.find(({ path }) => isSamePath(path, toPath(inputPath)))?.breakEvenValue
  const { routing, assistant: assist, forecast } = plan.economics ?? {}
  switch (figure) {
    case 'precision':
      return createShareFigures(binary?.rates.precision, binary?.requiredPrecision, binary?.derivedRate === 'precision')
    case 'uplift': {
      const uplift = binary && computeUplift(plan, binary)
      return createShareFigures(uplift?.expected, uplift?.breakEven)
    }
    case 'recall':
      return createShareFigures(binary?.rates.recall, undefined, binary?.derivedRate === 'recall')
    case 'accuracy':
      return createShareFigures(routing?.accuracy?.likely, findBreakEven(path.economics.routing.accuracy))
    case 'resolution_rate':
      return createShareFigures(
        assist?.resolution_rate?.likely,
        findBreakEven(path.economics.assistant.resolution_rate),
      )
    case 'harm_rate':
      return {
        ...createShareFigures(assist?.harm_rate?.likely, findBreakEven(path.economics.assistant.harm_rate)),
        isMinimum: false,
      }
    case 'auc': {
      const expected = plan.expectations?.auc?.likely
      return { unit: 'number', isMinimum: true, expected, isExpectedCalculated: false, breakEven: undefined }
    }
    case 'error':
      return {
        unit: 'number',
        isMinimum: false,
        expected: forecast?.expected_error?.likely,
        isExpectedCalculated: false,
        breakEven: findBreakEven(path.economics.forecast.expected_error) ?? forecast?.current_error,
      }
    case 'value':
      return { unit: 'money', isMinimum: true, expected: business.value, isExpectedCalculated: true, breakEven: 0 }
    case 'other':
    case undefined:
      return undefined
  }
}

function createShareFigures(
  expected: number | undefined,
  breakEven: number | undefined,
  isExpectedCalculated = false,
): CriterionFigures {
  return { unit: 'share', isMinimum: true, expected, isExpectedCalculated, breakEven }
}

/** How the figures of a criterion are written next to each other. */
export function findFigureKind({ unit }: CriterionFigures, currency: string | undefined): FigureKind {
  if (unit === 'money') return amountsIn(currency)
  return unit === 'share' ? SHARES : NUMBERS
}
