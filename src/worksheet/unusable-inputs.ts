import { getEstimateBounds } from './estimate-range.js'
import { maxPrecision, maxRecall, minPrecision, ROUNDING_TOLERANCE } from '../numbers/bounds.js'
import { solveRates } from '../numbers/confusion.js'
import { areRatesConsistent } from '../numbers/ranges.js'
import type { Estimate } from '../plan/field.js'
import { isSamePath, type Path } from '../plan/path.js'
import type { Plan } from '../plan/plan.js'
import { getValue, path, toPath } from '../plan/typed-path.js'
import { formatExactShare } from '../text/figures/format-share.js'
import { SHARES, asTyped, formatApart } from '../text/figures/format-apart.js'
import { findBrokenLimit } from './amount-limits.js'
import { listInputFigures } from './input-figures.js'
import { getLikelyValues } from './model.js'
import { computeUnitPayoffs, listPayoffInputs, usesIntervention } from './tasks/binary-payoffs.js'
import { RATE_PATHS } from './tasks/binary-rates.js'
import { withValueAt } from './with-value-at.js'

/** A figure that can't be right, alone or together with others. Nothing is calculated from it. */
export interface UnusableInput {
  readonly path: Path
  /** A clause in the figures of the plan: `precision is 50%, but at most 10% is possible …`. */
  readonly reason: string
}

export interface UsableInputs {
  /** The plan without what can't be used. */
  readonly plan: Plan
  readonly unusable: readonly UnusableInput[]
  /** A figure that money depends on can't be used, so no amount of money is calculated. */
  readonly isMoneyBlocked: boolean
}

/**
 * Leaves out the figures that can't be right, so that everything that depends on them is missing instead of wrong and
 * everything else is still calculated. A bad result, such as a loss, is no reason to leave anything out.
 */
export function selectUsableInputs(plan: Plan): UsableInputs {
  const unusable = findUnusableInputs(plan)
  if (unusable.length === 0) return { plan, unusable, isMoneyBlocked: false }
  const dropped = unusable.flatMap(({ path: inputPath }) => listDependentPaths(inputPath))
  return {
    plan: dropped.reduce((current, droppedPath) => withValueAt(current, droppedPath, undefined) as Plan, plan),
    unusable,
    isMoneyBlocked: unusable.some(({ path: inputPath }) => !MONEY_FREE.some((free) => isSamePath(free, inputPath))),
  }
}

function findUnusableInputs(plan: Plan): readonly UnusableInput[] {
  const single = listInputFigures(plan).flatMap(({ path: inputPath, title, estimate, format }) =>
    findUnusableFigure(inputPath, title, estimate, format),
  )
  if (plan.project?.task !== 'binary') return single
  const isUsable = ({ path: inputPath }: UnusableInput) => !single.some((found) => isSamePath(found.path, inputPath))
  return [...single, ...[...findUnusableRates(plan, single), ...findUnpricedOutcomes(plan)].filter(isUsable)]
}

const { precision, recall, auc } = path.expectations
const ONE_TIME_COSTS = [path.economics.build_cost, path.economics.integration_cost, path.economics.change_cost].map(
  toPath,
)

/** Figures without which some rows are missing, but the others are right. */
const MONEY_FREE: readonly Path[] = [
  ...[precision, recall, auc, path.expectations.accuracy, path.economics.horizon_years].map(toPath),
  ...ONE_TIME_COSTS,
]

/** What else must not be used: a sum or a rate that would otherwise be calculated from the rest. */
function listDependentPaths(inputPath: Path): readonly Path[] {
  if (isSamePath(inputPath, RATE_PATHS.precision) || isSamePath(inputPath, RATE_PATHS.recall))
    return [RATE_PATHS.precision, RATE_PATHS.recall]
  if (ONE_TIME_COSTS.some((cost) => isSamePath(cost, inputPath))) return ONE_TIME_COSTS
  return [inputPath[0] === 'economics' && inputPath.length > 2 ? inputPath.slice(0, 2) : inputPath]
}

function findUnusableFigure(
  inputPath: Path,
  title: string,
  { likely, low, high }: Estimate,
  format: (amount: number) => string,
): readonly UnusableInput[] {
  const amount = [likely, low, high].find((candidate) => findBrokenLimit(inputPath, candidate))
  const limit = findBrokenLimit(inputPath, amount)
  if (limit && amount !== undefined)
    return [{ path: inputPath, reason: `"${title}" is ${format(amount)}, ${limit.reason}` }]
  const end = low !== undefined && low > likely ? low : high !== undefined && high < likely ? high : undefined
  if (end !== undefined) {
    const side = end === low ? 'low' : 'high'
    const reason = `the likely value of "${title}" is ${format(likely)}, but its ${side} value is ${format(end)}`
    return [{ path: inputPath, reason }]
  }
  const isNever = likely === 0 && NEVER_ZERO.some((neverZero) => isSamePath(neverZero, inputPath))
  const isAlways = likely === 1 && isSamePath(RATE_PATHS.baseRate, inputPath)
  return isNever || isAlways
    ? [{ path: inputPath, reason: `"${title}" is ${format(likely)}, so there is nothing to predict` }]
    : []
}

const NEVER_ZERO = [RATE_PATHS.baseRate, RATE_PATHS.selectionRate, toPath(path.economics.volume_per_period)]

/** Rates that no model can have together. */
function findUnusableRates(plan: Plan, single: readonly UnusableInput[]): readonly UnusableInput[] {
  const [base, selection, hits, found] = [
    RATE_PATHS.baseRate,
    RATE_PATHS.selectionRate,
    RATE_PATHS.precision,
    RATE_PATHS.recall,
  ].map((ratePath) =>
    single.some(({ path: inputPath }) => isSamePath(inputPath, ratePath))
      ? undefined
      : (getValue(plan, ratePath) as Estimate | undefined),
  )
  if (!base || !selection) return []
  const setting = `at a selection rate of ${formatExactShare(selection.likely)} and a base rate of ${formatExactShare(base.likely)}`
  const [highestPrecision, highestRecall] = [maxPrecision, maxRecall].map((computeMax) =>
    computeMax(base.likely, selection.likely),
  )
  if (hits && highestPrecision !== undefined && hits.likely > highestPrecision * ROUNDING_TOLERANCE)
    return [{ path: RATE_PATHS.precision, reason: describeExcess('precision', hits.likely, highestPrecision, setting) }]
  const lowestPrecision = minPrecision(base.likely, selection.likely)
  if (hits && lowestPrecision !== undefined && hits.likely * ROUNDING_TOLERANCE < lowestPrecision) {
    const [lowestText, plannedText] = formatApart(SHARES, lowestPrecision, asTyped(hits.likely))
    const reason = `precision is ${plannedText}, but ${setting} it can't be below ${lowestText}`
    return [{ path: RATE_PATHS.precision, reason }]
  }
  if (found && highestRecall !== undefined && found.likely > highestRecall * ROUNDING_TOLERANCE)
    return [{ path: RATE_PATHS.recall, reason: describeExcess('recall', found.likely, highestRecall, setting) }]
  const implied = solveRates({
    baseRate: base.likely,
    selectionRate: selection.likely,
    precision: hits?.likely,
  })?.recall
  if (!hits || !found || implied === undefined || areConsistent(base, selection, hits, found)) return []
  const [impliedText, plannedText] = formatApart(SHARES, implied, asTyped(found.likely))
  const reason = `recall is ${plannedText}, but ${setting} a precision of ${formatExactShare(hits.likely)} makes it ${impliedText}`
  return [{ path: RATE_PATHS.recall, reason }]
}

function describeExcess(name: string, share: number, highest: number, setting: string): string {
  const [highestText, plannedText] = formatApart(SHARES, highest, asTyped(share))
  return `${name} is ${plannedText}, but ${setting} it can't exceed ${highestText}`
}

function areConsistent(baseRate: Estimate, selectionRate: Estimate, hits: Estimate, found: Estimate): boolean {
  return areRatesConsistent({
    baseRate: getEstimateBounds(baseRate),
    selectionRate: getEstimateBounds(selectionRate),
    precision: getEstimateBounds(hits),
    recall: getEstimateBounds(found),
  })
}

/** Without a price for both kinds of outcome, every model looks good, or none. */
function findUnpricedOutcomes(plan: Plan): readonly UnusableInput[] {
  const payoffs = computeUnitPayoffs(getLikelyValues(listPayoffInputs(plan)))
  if (!payoffs) return []
  const { intervention, payoffs: outcomes } = path.economics
  const isIntervention = usesIntervention(plan)
  const unpriced: UnusableInput[] = []
  if (payoffs.gain === 0) {
    const gainPath = isIntervention ? intervention.value : outcomes.true_positive
    unpriced.push({ path: toPath(gainPath), reason: 'acting on a positive case is worth 0, so nothing is gained' })
  }
  if (payoffs.loss <= 0) {
    const lossPath = isIntervention ? intervention.cost : outcomes.false_positive
    const reason = `acting on a negative case ${payoffs.loss === 0 ? 'costs 0' : 'earns money'}, so mistakes have no price`
    unpriced.push({ path: toPath(lossPath), reason })
  }
  return unpriced
}
