import type { BestRate } from '../numbers/valuation/best-rate.js'
import type { Calibration } from '../numbers/valuation/calibration.js'
import type { MeasuredAmount, MeasuredShare } from '../numbers/valuation/limits.js'
import type { MeasuredValue } from '../numbers/valuation/money.js'
import type { MeasuredRates } from '../numbers/valuation/rates.js'
import type { ScoredCases } from '../numbers/valuation/scored-cases.js'
import type { Turn } from '../numbers/valuation/value-curve.js'
import type { Range } from '../numbers/ranges.js'
import type { Alternative } from '../worksheet/tasks/baseline.js'

/** What a test set shows about a plan: measured figures, their value in the plan's money, and verdicts on its criteria. */

/** The rows of a test set. */
export interface Scores {
  readonly cases: ScoredCases
  /** The names of the groups, by their number; empty without a group column. */
  readonly groupNames: readonly string[]
  /** Cases that were left out because their score or outcome is missing. */
  readonly dropped: number
  /** Rows that are the same in every column, though the file has columns that tell cases apart. */
  readonly repeatedRows: number
}

export interface Evaluation {
  readonly cases: number
  readonly totalWeight: number
  readonly positives: number
  readonly dropped: number
  readonly threshold: MeasuredThreshold
  readonly rates: MeasuredRates
  /** `undefined` without positives or negatives. */
  readonly auc: MeasuredShare | undefined
  readonly baseRate: BaseRateCheck
  /** `undefined` if the plan lacks a figure; see `missingMoney`. */
  readonly money: MeasuredMoney | undefined
  /** Why no money is calculated, as a clause. */
  readonly missingMoney: string | undefined
  readonly capacity: MeasuredCapacity | undefined
  readonly calibration: Calibration | undefined
  readonly groups: readonly EvaluatedGroup[]
  readonly current: EvaluatedCurrent | undefined
  readonly curve: readonly MeasuredPoint[]
  readonly verdicts: readonly CriterionVerdict[]
  /** What a reader must know before trusting the figures, as sentences; the gravest first. */
  readonly warnings: readonly string[]
}

/** Where acting stops. */
export interface MeasuredThreshold {
  /** As the plan says: at a share of all cases, or at a fixed score. */
  readonly kind: 'selection_rate' | 'fixed_score'
  /** The lowest score that is acted on. */
  readonly score: number | undefined
  readonly casesAtEdge: number
  /** The part of the cases with that score that is acted on. */
  readonly part: number
}

/** The base rate of the plan beside that of the test set. */
export interface BaseRateCheck {
  readonly planned: number | undefined
  readonly differs: boolean
  readonly classMix: 'natural' | 'resampled' | 'unknown'
  /** The figures if the base rate were as planned; `undefined` if it can't be worked out. */
  readonly atPlanned: ShiftedFigures | undefined
}

export interface ShiftedFigures {
  readonly rates: MeasuredRates
  readonly value: PlanValue | undefined
  /** The value of what staff can act on. */
  readonly feasibleValue: PlanValue | undefined
}

/** A value a year against the best alternative without the model, as `mlplan numbers` has it, and against today's process. */
export interface PlanValue {
  readonly net: MeasuredValue<string>
  readonly vsCurrent: MeasuredValue<string>
}

export interface MeasuredMoney {
  readonly value: PlanValue
  /** What the value is compared with; `undefined` if that is worth nothing. */
  readonly comparedWith: Alternative | undefined
  /** From this precision on the project pays off; `undefined` if stakes differ from case to case. */
  readonly breakEvenPrecision: number | undefined
  readonly breakEvenVsCurrent: number | undefined
  readonly shareOfLargestWins: number | undefined
  /** How amounts enter. */
  readonly amounts: 'none' | 'unused' | 'assumed'
  readonly best: BestRateInMoney
  readonly bestWithinCapacity: BestRateInMoney | undefined
  readonly turns: readonly Turn[]
  readonly actOnAll: number | undefined
  readonly actOnNone: number | undefined
  /** The value of acting on all positives and on no other case. */
  readonly perfectModel: number | undefined
  readonly byExpectedValue: ExpectedValueInMoney | undefined
}

export interface BestRateInMoney extends Pick<BestRate, 'rate'> {
  readonly value: number
  readonly corrected: number | undefined
  readonly overPlan: MeasuredAmount | undefined
}

export interface ExpectedValueInMoney {
  readonly value: number
  readonly overScore: MeasuredAmount
  readonly whereItPays: { readonly rate: number; readonly value: number }
}

/** What staff can act on, if that is less than planned. */
export interface MeasuredCapacity {
  readonly rate: number
  readonly rates: MeasuredRates
  readonly value: PlanValue | undefined
}

export interface EvaluatedGroup {
  readonly name: string
  readonly cases: number
  /** `undefined` for too few cases to say anything about. */
  readonly figures:
    | {
        readonly selectionRate: number
        readonly precision: MeasuredShare | undefined
        readonly recall: MeasuredShare | undefined
      }
    | undefined
}

export interface EvaluatedCurrent {
  readonly selectionRate: number
  readonly precision: number | undefined
  readonly modelOverCurrent: MeasuredAmount | undefined
}

export interface MeasuredPoint {
  readonly rate: number
  readonly recall: number | undefined
  readonly value: number | undefined
}

export type Verdict = 'met' | 'not_met' | 'not_shown'

/** A success criterion of the plan and what the test set says about it. */
export interface CriterionVerdict {
  readonly id: string
  readonly metric: string | undefined
  readonly figure: string | undefined
  readonly atLeast: number | undefined
  readonly atMost: number | undefined
  readonly measured: (Range & { readonly value: number }) | undefined
  /** At the base rate of the plan, if the test set has another one. */
  readonly measuredAtPlanned: (Range & { readonly value: number }) | undefined
  readonly verdict: Verdict
  /** Which way the measured value leans while nothing is shown. */
  readonly leans: 'met' | 'not_met' | undefined
  /** Why nothing is shown: too few cases, a business figure, or something else, as a clause. */
  readonly cause: 'cases' | 'figures' | 'other' | undefined
  readonly reason: string | undefined
  /** How many cases of the kind that the figure counts would settle it, and how many more in all that takes. */
  readonly needed: NeededCases | undefined
}

export interface NeededCases {
  /** Cases acted on for a precision, positives for a recall. */
  readonly counted: number
  /** Cases in all, at the same rates. */
  readonly inAll: number
  readonly more: number
}
