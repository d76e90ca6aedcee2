import { binomialCdf } from '../../numbers/binomial.js'
import { type AcceptancePlan, acceptancePlan, mostFailures } from '../../numbers/exact-tests.js'
import type { Plan } from '../../plan/plan.js'
import { ALPHA, POWER } from '../sampling.js'

/** How many answers people must review before launch, how many may be harmful, and what the planned review can show. */
export interface HarmReview {
  /** `undefined` if an input is missing, or for a reason that `problem` names. */
  readonly plan: AcceptancePlan | undefined
  /** The harm rate that the review must tell from the expected one. */
  readonly tolerableRate: number | undefined
  /** Why no number of answers is right. */
  readonly problem: ReviewProblem | undefined
  /** With the number of answers in the plan. */
  readonly planned: PlannedReview | undefined
}

/**
 * `too-much-harm`: the expected rate isn't below the tolerable one. `any-harm-pays`: no harm rate makes harm cost more
 * than the assistant earns, or harm costs nothing. `never-pays`: the assistant earns nothing even without harm.
 */
export type ReviewProblem = 'too-much-harm' | 'any-harm-pays' | 'never-pays'

export interface PlannedReview {
  readonly cases: number
  /** The most harmful answers with which the review passes: -1 if it never does. */
  readonly harmfulAllowed: number
  readonly chanceIfExpected: number
  readonly chanceIfTolerable: number
}

export function computeHarmReview(
  plan: Plan,
  tolerableFromCosts: number | undefined,
  valueWithoutHarm: number | undefined,
): HarmReview {
  const { harm_rate: harmRate, harm_cost: harmCost, reviewed_answers: answers } = plan.economics?.assistant ?? {}
  const limit = findHarmLimit(plan)
  /* Where no tolerable rate follows from the costs, the one that people agreed on stands in for it. */
  const tolerableRate = tolerableFromCosts !== undefined && tolerableFromCosts < 1 ? tolerableFromCosts : limit
  const expected = harmRate?.likely
  const none = { plan: undefined, tolerableRate, planned: undefined }
  if (valueWithoutHarm !== undefined && valueWithoutHarm < 0) return { ...none, problem: 'never-pays' }
  if (tolerableRate === undefined) {
    const isKnown = valueWithoutHarm !== undefined && harmCost !== undefined
    return { ...none, problem: isKnown ? 'any-harm-pays' : undefined }
  }
  if (expected === undefined) return { ...none, problem: undefined }
  if (expected >= tolerableRate) return { ...none, problem: 'too-much-harm' }
  return {
    plan: acceptancePlan({ tolerable: tolerableRate, expected, alpha: ALPHA, power: POWER }),
    tolerableRate,
    problem: undefined,
    planned:
      answers === undefined ? undefined : computePlannedReview(Math.floor(answers), limit, tolerableRate, expected),
  }
}

/** Returns the success criterion on harm: the share of answers that people agreed to accept. */
function findHarmLimit({ expectations }: Plan): number | undefined {
  return expectations?.success_criteria?.find(
    ({ figure, at_most: limit }) => figure === 'harm_rate' && limit !== undefined && limit > 0 && limit <= 1,
  )?.at_most
}

/** Passes if the measured harm rate meets the criterion; without one, if it shows that harm is tolerable. */
function computePlannedReview(
  cases: number,
  limit: number | undefined,
  tolerableRate: number,
  expected: number,
): PlannedReview | undefined {
  if (cases < 1) return undefined
  const harmfulAllowed =
    limit === undefined ? mostFailures(cases, tolerableRate, ALPHA) : Math.floor(cases * limit + 1e-9)
  return {
    cases,
    harmfulAllowed,
    chanceIfExpected: binomialCdf(harmfulAllowed, cases, expected),
    chanceIfTolerable: binomialCdf(harmfulAllowed, cases, tolerableRate),
  }
}
