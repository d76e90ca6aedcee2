import { binomialTail } from '../numbers/binomial.js'
import { daysToDecide } from '../numbers/days.js'
import { fewestHits, shareTest } from '../numbers/exact-tests.js'
import { chanceToMeasure, chanceToShow, splitCases, twoGroupSize } from '../numbers/two-groups.js'
import { addDays, daysBetween } from '../plan/day.js'
import { memoizeLastTwo } from '../plan/memoize.js'
import type { Plan } from '../plan/plan.js'
import { computeCasesPerDay, computeDaysToOutcome } from './period.js'
import { choosePilotTarget, computeMeasuredFigure, type MeasuredFigure, type PilotTarget } from './pilot-target.js'
import { ALPHA, POWER } from './sampling.js'
import type { BinarySheet } from './tasks/binary.js'

/** The cases that the pilot of a binary task needs, those it can expect, and how likely it is to pass. */
export interface PilotSheet {
  readonly figure: MeasuredFigure
  readonly target: PilotTarget
  /**
   * The cases that show the figure is above the target, if it is as expected; of an uplift, those of both groups.
   * `undefined` if the expected figure isn't above the target: no pilot shows that.
   */
  readonly casesNeeded: number | undefined
  /** The same for break-even, if the target is a criterion. */
  readonly casesNeededToPay: number | undefined
  /** The same for any effect at all, which says little about value. */
  readonly casesNeededForAnyEffect: number | undefined
  /** Eligible cases that arrive during the pilot; `undefined` if it has no start or end. */
  readonly casesExpected: number | undefined
  /** Those of them whose outcome is known by the go/no-go decision. */
  readonly casesKnown: number | undefined
  /** The chance that the planned pilot passes, if the figure is as expected, and if the project only breaks even. */
  readonly chanceIfExpected: number | undefined
  readonly chanceIfBreakEven: number | undefined
  /** ISO date; `undefined` if the plan has none. */
  readonly startDate: string | undefined
  /** Days from the start until the outcome of the last needed case is known. */
  readonly daysToDecide: number | undefined
  /** Days until the outcomes of the needed cases are known, if all eligible cases are in the pilot. */
  readonly daysWithAllCases: number | undefined
  /** The part of these days that is spent waiting for the outcome of the last case; `undefined` if that is unknown. */
  readonly daysToOutcome: number | undefined
}

/** Returns the pilot; `undefined` if a figure is missing or there is nothing to compare with. */
export function computePilot(plan: Plan, binary: BinarySheet): PilotSheet | undefined {
  return pilotOf(binary)(plan)
}

/** Memoized, because rules and rows ask in turn, and small samples take a while. A sheet belongs to one plan. */
const pilotOf = memoizeLastTwo((binary: BinarySheet) => {
  let pilot: PilotSheet | undefined
  return (plan: Plan): PilotSheet | undefined => (pilot ??= computePilotSheet(plan, binary))
})

function computePilotSheet(plan: Plan, binary: BinarySheet): PilotSheet | undefined {
  const figure = computeMeasuredFigure(plan, binary)
  const target = figure && choosePilotTarget(plan, figure)
  const casesPerDay = computeCasesPerDay(plan)
  const { precision } = binary.rates
  const controlShare = plan.rollout?.pilot?.control_share ?? 0.5
  /* A control group tells nothing about precision, since no one acts on its cases. */
  const isUplift = figure?.kind === 'uplift'
  const actedShare = 1 - (isUplift ? controlShare : (plan.rollout?.pilot?.control_share ?? 0))
  const eligibleRate = computeEligibleRate(binary, actedShare)
  const measuredRate = eligibleRate === undefined || isUplift ? eligibleRate : eligibleRate * actedShare
  if (!target || casesPerDay === undefined || measuredRate === undefined || precision === undefined) return undefined
  if (figure.kind === 'uplift' && !(controlShare > 0 && controlShare < 1)) return undefined
  const design = { figure, target, precision, controlShare }
  const sizeAbove = (value: number): number | undefined => computeSizeAbove(design, value)
  const isAnyEffect = target.kind === 'no-effect'
  const casesNeededForAnyEffect = figure.kind === 'uplift' ? computeSizeOfAnyEffect(design) : undefined
  const casesNeeded = isAnyEffect ? casesNeededForAnyEffect : sizeAbove(target.value)
  const { arriving: casesExpected, known: casesKnown } = countPilotCases(plan, casesPerDay * measuredRate)
  return {
    figure,
    target,
    casesNeeded,
    casesNeededToPay:
      target.kind === 'criterion' && figure.breakEven !== undefined ? sizeAbove(figure.breakEven) : undefined,
    casesNeededForAnyEffect,
    casesExpected,
    casesKnown,
    chanceIfExpected: computeChanceToPass(design, casesKnown, figure.expected),
    chanceIfBreakEven: computeChanceToPass(design, casesKnown, figure.breakEven),
    ...computeTiming(plan, casesNeeded, casesPerDay * measuredRate),
  }
}

/** The share of all cases that are eligible: as planned, but no more than staff can act on. The control group takes no time. */
function computeEligibleRate({ rates, capacity }: BinarySheet, actedShare: number): number | undefined {
  const { selectionRate } = rates
  return selectionRate === undefined || !capacity || actedShare <= 0
    ? selectionRate
    : Math.min(selectionRate, capacity.maxSelectionRate / actedShare)
}

interface Design extends Pick<PilotSheet, 'figure' | 'target'> {
  readonly precision: number
  readonly controlShare: number
}

function computeSizeAbove({ figure, precision, controlShare }: Design, value: number): number | undefined {
  const rates = { alpha: ALPHA, power: POWER }
  return figure.kind === 'precision'
    ? shareTest({ p0: value, p1: figure.expected, ...rates })?.cases
    : twoGroupSize({ control: precision, reduction: figure.expected, margin: value, controlShare, ...rates })
}

/** Two-sided, since an action may also do harm. */
function computeSizeOfAnyEffect({ figure, precision, controlShare }: Design): number | undefined {
  return twoGroupSize({
    control: precision,
    reduction: figure.expected,
    margin: 0,
    controlShare,
    alpha: ALPHA / 2,
    power: POWER,
  })
}

interface PilotCases {
  readonly arriving: number | undefined
  readonly known: number | undefined
}

/** A case that arrives too late for its outcome to be known by the decision is in the pilot, but says nothing in it. */
function countPilotCases(plan: Plan, eligiblePerDay: number): PilotCases {
  const phase = plan.rollout?.phases?.find(({ kind }) => kind === 'pilot')
  if (phase?.start === undefined || phase.end === undefined) return { arriving: undefined, known: undefined }
  const { start, end, share = 1 } = phase
  const countThrough = (day: string): number | undefined => {
    const days = daysBetween(start, day) + 1
    return days < 1 ? undefined : Math.floor(eligiblePerDay * share * days)
  }
  const { due } = plan.rollout?.go_no_go ?? {}
  const lastKnown = due === undefined ? end : addDays(due, -(computeDaysToOutcome(plan) ?? 0))
  return { arriving: countThrough(end), known: countThrough(lastKnown < end ? lastKnown : end) }
}

/**
 * Computes the chance to pass if the figure truly is `actual`. A pilot with a criterion passes if the measured figure
 * meets it, which is what people sign off on. A pilot without one passes if it shows that the figure is above break-even.
 */
function computeChanceToPass(
  { figure, target, precision, controlShare }: Design,
  cases: number | undefined,
  actual: number | undefined,
): number | undefined {
  if (cases === undefined || cases < 1 || actual === undefined) return undefined
  if (figure.kind === 'precision') {
    const hits =
      target.kind === 'criterion' ? Math.ceil(cases * target.value - 1e-9) : fewestHits(cases, target.value, ALPHA)
    return binomialTail(hits, cases, actual)
  }
  const groups = splitCases(cases, controlShare)
  const effect = { control: precision, reduction: actual }
  if (groups.control < 1 || groups.treated < 1) return undefined
  if (target.kind === 'criterion') return chanceToMeasure(effect, groups, target.value)
  const alpha = target.kind === 'no-effect' ? ALPHA / 2 : ALPHA
  return chanceToShow({ ...effect, margin: target.value, alpha }, groups)
}

function computeTiming(
  plan: Plan,
  needed: number | undefined,
  perDay: number,
): Pick<PilotSheet, 'startDate' | 'daysToDecide' | 'daysWithAllCases' | 'daysToOutcome'> {
  const phase = plan.rollout?.phases?.find(({ kind }) => kind === 'pilot')
  const { outcome_window_days: outcomeWindow, label_delay_days: labelDelay } = plan.target ?? {}
  const daysToOutcome = computeDaysToOutcome(plan)
  const countDays = (share: number, outcomeWindowDays: number, labelDelayDays: number): number | undefined =>
    needed === undefined ? undefined : daysToDecide({ needed, perDay, share, outcomeWindowDays, labelDelayDays })
  return {
    startDate: phase?.start,
    daysToDecide:
      outcomeWindow === undefined ? undefined : countDays(phase?.share ?? 1, outcomeWindow, labelDelay ?? 0),
    daysWithAllCases: countDays(1, daysToOutcome ?? 0, 0),
    daysToOutcome,
  }
}
