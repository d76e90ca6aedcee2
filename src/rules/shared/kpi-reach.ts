import { path, type TypedPath } from '../../plan/typed-path.js'
import type { Estimate } from '../../plan/field.js'
import type { Plan } from '../../plan/plan.js'
import { getEstimateRange } from '../../worksheet/estimate-range.js'
import { resolveRates } from '../../worksheet/tasks/binary-rates.js'

/** How far the figures of a plan can move a KPI that one of them measures. */
export interface KpiReach {
  /** The KPI if everything turns out best, in the unit of the KPI. */
  readonly best: number
  /** Ends with a verb that the figure follows. */
  readonly explanation: string
  readonly remedy: string
  readonly drivers: readonly TypedPath<unknown>[]
}

interface Moved {
  /** The figure of the plan that the KPI equals today, and the same if everything turns out best. */
  readonly today: number
  readonly best: number
  readonly direction: 'up' | 'down'
  readonly explanation: string
  readonly remedy: string
  readonly drivers: readonly TypedPath<unknown>[]
}

/**
 * Returns how far the plan can move a KPI; `undefined` if no figure of the plan equals the KPI today, so that the two
 * can't be compared. A share may be written as a percentage.
 */
export function findKpiReach(plan: Plan, baseline: number, direction: 'up' | 'down'): KpiReach | undefined {
  for (const moved of listMovedFigures(plan)) {
    if (moved.direction !== direction) continue
    const scale = [1, 100].find((factor) => isAbout(moved.today * factor, baseline))
    if (scale !== undefined) return { ...moved, best: moved.best * scale * (baseline / (moved.today * scale)) }
  }
  return undefined
}

function isAbout(figure: number, baseline: number): boolean {
  return figure > 0 && Math.abs(figure - baseline) <= 0.02 * baseline
}

function listMovedFigures(plan: Plan): readonly Moved[] {
  return [...listPositives(plan), ...listErrors(plan), ...listOnlineMetric(plan)]
}

/** The positives that happen in a period, and their share: acting prevents at most those that the model finds. */
function listPositives(plan: Plan): readonly Moved[] {
  const { volume_per_period: volume, intervention, adoption } = plan.economics ?? {}
  const { baseRate, selectionRate, precision } = resolveRates(plan).rates
  if (plan.project?.task !== 'binary' || baseRate === undefined) return []
  if (selectionRate === undefined || precision === undefined) return []
  const successRate = getBest(intervention?.success_rate)
  if (plan.value?.action_changes_outcome === true && successRate === undefined) return []
  const bestPrecision = Math.max(precision, getBest(plan.expectations?.precision) ?? 0)
  const bestSelection = Math.max(selectionRate, getBest(plan.economics?.selection_rate) ?? 0)
  const found = Math.min(baseRate, bestSelection * bestPrecision) * (getBest(adoption) ?? 1)
  const prevented = found * (successRate ?? 1)
  const shared = {
    direction: 'down',
    explanation: 'with the actions, precision, and success rate of the plan, the KPI reaches',
    remedy: 'more actions, a better model, or a more effective action',
    drivers: [path.economics.selection_rate, path.expectations.precision, path.economics.intervention.success_rate],
  } as const
  const rate = { ...shared, today: baseRate, best: baseRate - prevented }
  return volume === undefined
    ? [rate]
    : [rate, { ...shared, today: baseRate * volume.likely, best: (baseRate - prevented) * volume.likely }]
}

function listErrors({ economics }: Plan): readonly Moved[] {
  const { forecast, routing } = economics ?? {}
  const errors: Moved[] = []
  const forecastBest = getLowest(forecast?.expected_error)
  if (forecast?.current_error !== undefined && forecastBest !== undefined)
    errors.push({
      today: forecast.current_error,
      best: forecastBest,
      direction: 'down',
      explanation: 'with the expected forecast error, the KPI reaches',
      remedy: 'a better forecast',
      drivers: [path.economics.forecast.expected_error],
    })
  const [coverage, accuracy] = [getBest(routing?.coverage), getBest(routing?.accuracy)]
  const humanErrors = routing?.human_error_rate?.likely
  if (coverage !== undefined && accuracy !== undefined && humanErrors !== undefined)
    errors.push({
      today: humanErrors,
      best: humanErrors * (1 - coverage) + (1 - accuracy) * coverage,
      direction: 'down',
      explanation: 'with the planned coverage and accuracy, the KPI reaches',
      remedy: 'higher coverage or accuracy',
      drivers: [path.economics.routing.accuracy, path.economics.routing.coverage],
    })
  return errors
}

function listOnlineMetric({ economics }: Plan): readonly Moved[] {
  const { current_value: current, expected_gain: gain } = economics?.ranking ?? {}
  const bestGain = getBest(gain)
  if (current === undefined || bestGain === undefined) return []
  return [
    {
      today: current.likely,
      best: current.likely * (1 + bestGain),
      direction: 'up',
      explanation: 'with the expected relative gain, the KPI reaches',
      remedy: 'a larger gain',
      drivers: [path.economics.ranking.expected_gain],
    },
  ]
}

function getBest(estimate: Estimate | undefined): number | undefined {
  return estimate && Math.max(estimate.likely, getEstimateRange(estimate)?.high ?? estimate.likely)
}

function getLowest(estimate: Estimate | undefined): number | undefined {
  return estimate && Math.min(estimate.likely, getEstimateRange(estimate)?.low ?? estimate.likely)
}
