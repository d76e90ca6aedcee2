import { getEstimateBounds } from './estimate-range.js'
import { listUnreachableRates } from '../numbers/bounds.js'
import { type OperatingPoint, solveRates } from '../numbers/confusion.js'
import { areRatesConsistent } from '../numbers/ranges.js'
import type { Estimate } from '../plan/field.js'
import { isSamePath, type Path } from '../plan/path.js'
import type { Plan } from '../plan/plan.js'
import { getValue, path, toPath } from '../plan/typed-path.js'
import { formatExactShare } from '../text/figures/format-share.js'
import { SHARES, asTyped, formatApart } from '../text/figures/format-apart.js'
import { ONE_TIME_COSTS } from './business.js'
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
  const unusable = plansWithinRanges.has(plan) ? [] : findUnusableInputs(plan)
  if (unusable.length === 0) return { plan, unusable, isMoneyBlocked: false }
  const dropped = unusable.flatMap(({ path: inputPath }) => listDependentPaths(inputPath))
  return {
    plan: dropped.reduce((current, droppedPath) => withValueAt(current, droppedPath, undefined) as Plan, plan),
    unusable,
    isMoneyBlocked: unusable.some(({ path: inputPath }) => !MONEY_FREE.some((free) => isSamePath(free, inputPath))),
  }
}

const plansWithinRanges = new WeakSet<Plan>()

/** Marks the worst or best case of a plan: all its figures are from ranges of that plan, which was checked. */
export function markAsWithinRanges(plan: Plan): Plan {
  plansWithinRanges.add(plan)
  return plan
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
const ONE_TIME_COST_PATHS = ONE_TIME_COSTS.map((name) => toPath(path.economics[name]))

/** Figures without which some rows are missing, but the others are right. */
const MONEY_FREE: readonly Path[] = [
  ...[precision, recall, auc, path.expectations.accuracy, path.economics.horizon_years].map(toPath),
  ...ONE_TIME_COST_PATHS,
]

/** What else must not be used: a sum or a rate that would otherwise be calculated from the rest. */
function listDependentPaths(inputPath: Path): readonly Path[] {
  if (isSamePath(inputPath, RATE_PATHS.precision) || isSamePath(inputPath, RATE_PATHS.recall))
    return [RATE_PATHS.precision, RATE_PATHS.recall]
  if (ONE_TIME_COST_PATHS.some((cost) => isSamePath(cost, inputPath))) return ONE_TIME_COST_PATHS
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
  const { baseRate, selectionRate, precision: stated, recall: statedRecall } = listUsableRates(plan, single)
  if (!baseRate || !selectionRate) return []
  const setting = `at a selection rate of ${formatExactShare(selectionRate.likely)} and a base rate of ${formatExactShare(baseRate.likely)}`
  const rates = {
    baseRate: baseRate.likely,
    selectionRate: selectionRate.likely,
    precision: stated?.likely,
    recall: statedRecall?.likely,
  }
  const unreachable = listUnreachableRates(rates).map(({ rate, share, limit, isBelow }) => {
    const [limitText, plannedText] = formatApart(SHARES, limit, asTyped(share))
    const reason = `${rate} is ${plannedText}, but ${setting} it can't ${isBelow ? 'be below' : 'exceed'} ${limitText}`
    return { path: RATE_PATHS[rate], reason }
  })
  if (unreachable.length > 0 || !stated || !statedRecall) return unreachable
  const implied = solveRates({ ...rates, recall: undefined })?.recall
  if (implied === undefined || areConsistent(baseRate, selectionRate, stated, statedRecall)) return []
  const [impliedText, plannedText] = formatApart(SHARES, implied, asTyped(statedRecall.likely))
  const reason = `recall is ${plannedText}, but ${setting} a precision of ${formatExactShare(stated.likely)} makes it ${impliedText}`
  return [{ path: RATE_PATHS.recall, reason }]
}

function listUsableRates(
  plan: Plan,
  single: readonly UnusableInput[],
): { readonly [Rate in keyof OperatingPoint]?: Estimate | undefined } {
  return Object.fromEntries(
    Object.entries(RATE_PATHS)
      .filter(([, ratePath]) => !single.some(({ path: inputPath }) => isSamePath(inputPath, ratePath)))
      .map(([name, ratePath]) => [name, getValue(plan, ratePath)]),
  )
}

function areConsistent(baseRate: Estimate, selectionRate: Estimate, stated: Estimate, statedRecall: Estimate): boolean {
  return areRatesConsistent({
    baseRate: getEstimateBounds(baseRate),
    selectionRate: getEstimateBounds(selectionRate),
    precision: getEstimateBounds(stated),
    recall: getEstimateBounds(statedRecall),
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
