import type { HarmReview } from './assistant-review.js'
import type { RoutingValue } from '../../numbers/routing.js'
import type { ValueModel } from '../model.js'
import type { Row } from '../rows.js'

/** The figures of an assistant that answers alone, or drafts what a person accepts or rejects. Money is per case. */
export interface AssistantSheet {
  readonly isDrafting: boolean
  /** The rates below are after operating cost; before it while that cost or the volume is unknown. */
  readonly isAfterOperatingCost: boolean
  /** Before operating cost. */
  readonly valuePerCase: number | undefined
  /** Answering alone, the resolution rate above which it pays off; drafting, the acceptance rate. */
  readonly breakEvenRate: number | undefined
  /** All inputs of the break-even rate are known, so if it is `undefined` or above 1, no rate is enough. */
  readonly isBreakEvenKnown: boolean
  /** The harm rate above which harm costs more than the assistant earns. */
  readonly tolerableHarmRate: number | undefined
  /** Above this rate, harm alone costs more than the other answers earn, whatever the assistant costs to operate. */
  readonly tolerableBeforeOperatingCost: number | undefined
  /** What one case that the assistant takes on is worth if no answer does harm. */
  readonly valueWithoutHarm: number | undefined
  readonly review: HarmReview
}

/** Classification into one of several classes, compared with people, who also make errors. Money is per year. */
export type RoutingSheet = RoutingValue

/** The forecast compared with the naive one and with today's. A skill is the share of the error that is removed. */
export interface ForecastSheet {
  /** Of the expected forecast, vs. the naive one. */
  readonly skill: number | undefined
  /** Of the expected forecast, vs. today's. */
  readonly skillVsCurrent: number | undefined
  /** Of today's forecast, vs. the naive one. */
  readonly currentSkill: number | undefined
  /** The highest skill possible from history alone, vs. repeating the last value; as RMSE. */
  readonly bestSkill: number | undefined
  /** The share of the variance explained; only if the error is an RMSE. */
  readonly rSquared: number | undefined
}

/** The sample size of an A/B test against today's ranking. */
export interface RankingSheet {
  /** Cases (visits, for example) in each of the two test groups. */
  readonly casesPerArm: number | undefined
  /** Days until both groups are complete and their outcomes known, with half of all cases in each. */
  readonly testDays: number | undefined
}

/** A task that isn't binary. Each kind has its own sheet; all of them are compared with today's process. */
export interface OtherTask {
  readonly model: ValueModel | undefined
  readonly rows: readonly Row[]
  readonly routing?: RoutingSheet
  readonly forecast?: ForecastSheet
  readonly ranking?: RankingSheet
  readonly assistant?: AssistantSheet
}
