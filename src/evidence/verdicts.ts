import { countCasesToSettle } from '../numbers/valuation/settle.js'
import type { Range } from '../numbers/ranges.js'
import type { Plan } from '../plan/plan.js'
import type { CriterionVerdict, Evaluation, NeededCases, PlanValue, ShiftedFigures, Verdict } from './types.js'

/**
 * What a test set says about each success criterion: met or not met only if the whole interval is on that side of the
 * limit, and otherwise not shown. A comparison that can't be made never reads as met.
 */

type Criterion = NonNullable<NonNullable<Plan['expectations']>['success_criteria']>[number]
type Measured = Range & { readonly value: number }

/** Everything that verdicts rest on. */
export type EvaluatedFigures = Omit<Evaluation, 'verdicts' | 'warnings'>

/** With more of its cases left out, a test set may have lost the hard ones. */
const MOST_DROPPED = 0.01

export function listVerdicts(plan: Plan, evaluation: EvaluatedFigures): readonly CriterionVerdict[] {
  return (plan.expectations?.success_criteria ?? []).map((criterion) => judge(criterion, evaluation))
}

function judge(criterion: Criterion, evaluation: EvaluatedFigures): CriterionVerdict {
  const { at_least: atLeast, at_most: atMost } = criterion
  const { baseRate } = evaluation
  const { auc } = evaluation
  const here = findMeasured(criterion, { rates: evaluation.rates, value: getFeasibleValue(evaluation), auc })
  const { atPlanned } = baseRate
  /* How well scores rank doesn't depend on how many positives there are. */
  const shifted = atPlanned && findMeasured(criterion, { ...atPlanned, value: atPlanned.feasibleValue, auc })
  const isResampled = baseRate.classMix === 'resampled'
  const judged = isResampled ? [shifted] : baseRate.differs ? [here, shifted] : [here]
  const found = judged.map((one) => compare(one, criterion))
  const obstacle =
    findObstacle(criterion, judged, evaluation) ??
    (found.includes('met') && found.includes('not_met') ? DISAGREEING_BASE_RATES : undefined)
  const verdict = obstacle === undefined ? combine(found) : 'not_shown'
  const deciding = judged.find((one) => compare(one, criterion) === 'not_shown') ?? judged[0]
  return {
    id: criterion.id,
    metric: criterion.metric,
    figure: criterion.figure,
    atLeast,
    atMost,
    measured: isResampled ? shifted : here,
    measuredAtPlanned: baseRate.differs && !isResampled ? shifted : undefined,
    verdict,
    ...(verdict === 'not_shown'
      ? explain(criterion, deciding, obstacle, evaluation)
      : { leans: undefined, cause: undefined, reason: undefined, needed: undefined }),
  }
}

/** Returns the value that counts: of resampled data, that at the base rate of the plan. */
export function getJudgedValue(evaluation: EvaluatedFigures): PlanValue | undefined {
  const { classMix, atPlanned } = evaluation.baseRate
  return classMix === 'resampled' ? atPlanned?.feasibleValue : getFeasibleValue(evaluation)
}

/** Actions that staff can't do earn nothing, so the value counts only those they can. */
function getFeasibleValue({ money, capacity }: EvaluatedFigures): PlanValue | undefined {
  return capacity ? capacity.value : money?.value
}

function findMeasured(
  { figure }: Criterion,
  { rates, value, auc }: Pick<ShiftedFigures, 'rates' | 'value'> & { readonly auc: Measured | undefined },
): Measured | undefined {
  switch (figure) {
    case 'precision':
      return rates.precision
    case 'recall':
      return rates.recall
    case 'accuracy':
      return rates.accuracy
    case 'auc':
      return auc
    case 'value':
      return value && { value: value.net.value, ...value.net.combined }
    default:
      return undefined
  }
}

function compare(measured: Measured | undefined, { at_least: atLeast, at_most: atMost }: Criterion): Verdict {
  if (!measured) return 'not_shown'
  const { low, high } = measured
  const sides = [
    ...(atLeast === undefined ? [] : [toVerdict(low >= atLeast, high < atLeast)]),
    ...(atMost === undefined ? [] : [toVerdict(high <= atMost, low > atMost)]),
  ]
  if (sides.includes('not_met')) return 'not_met'
  return sides.length > 0 && sides.every((side) => side === 'met') ? 'met' : 'not_shown'
}

/** Comparisons with NaN are false, so they show nothing. */
function toVerdict(isMet: boolean, isMissed: boolean): Verdict {
  return isMet ? 'met' : isMissed ? 'not_met' : 'not_shown'
}

const DISAGREEING_BASE_RATES = 'the two base rates give opposite verdicts, so check which of them is right'

/** Met, or not met, only if it is so at every base rate that counts. */
function combine(verdicts: readonly Verdict[]): Verdict {
  const [first = 'not_shown'] = verdicts
  return verdicts.every((verdict) => verdict === first) ? first : 'not_shown'
}

const NEEDS_OTHER_DATA: Readonly<Record<string, string>> = {
  uplift: "scores and outcomes alone don't show what acting changes; that takes a control group",
  other: 'the criterion matches no figure of the plan',
}

/** Why a criterion can't be judged at all, as a clause. */
function findObstacle(
  { figure, at_least: atLeast, at_most: atMost }: Criterion,
  judged: readonly (Measured | undefined)[],
  evaluation: EvaluatedFigures,
): string | undefined {
  if (figure === undefined) return 'the criterion names no figure of the plan (`figure`)'
  if (NEEDS_OTHER_DATA[figure] !== undefined) return NEEDS_OTHER_DATA[figure]
  if (atLeast === undefined && atMost === undefined) return 'the criterion has no limit (`at_least` or `at_most`)'
  if (judged.some((one) => one === undefined)) return explainMissing(figure, evaluation)
  const { cases, dropped } = evaluation
  const isMet = judged.every((one) => compare(one, { at_least: atLeast, at_most: atMost } as Criterion) === 'met')
  return isMet && dropped > MOST_DROPPED * (cases + dropped) ? 'more than 1% of the cases were left out' : undefined
}

function explainMissing(figure: string, { rates, baseRate, missingMoney }: EvaluatedFigures): string {
  if (baseRate.classMix === 'resampled' && !baseRate.atPlanned)
    return "the test data is resampled, and its figures can't be worked out at the base rate of the plan"
  if (figure === 'value') return missingMoney ?? "the value can't be calculated"
  if (figure === 'precision' && !rates.precision) return 'no case is acted on'
  if (figure === 'recall' && !rates.recall) return 'the test data has no positives'
  return `no ${figure.replaceAll('_', ' ')} is measured here`
}

function explain(
  criterion: Criterion,
  measured: Measured | undefined,
  obstacle: string | undefined,
  evaluation: EvaluatedFigures,
): Pick<CriterionVerdict, 'leans' | 'cause' | 'reason' | 'needed'> {
  if (!measured || obstacle !== undefined)
    return { leans: undefined, cause: 'other', reason: obstacle, needed: undefined }
  const { at_least: atLeast = -Infinity, at_most: atMost = Infinity, figure } = criterion
  const leans = measured.value >= atLeast && measured.value <= atMost ? 'met' : 'not_met'
  const widest = getJudgedValue(evaluation)?.net.widest
  if (figure === 'value' && widest !== undefined)
    return {
      leans,
      cause: 'figures',
      reason: `more test cases won't settle it: \`${widest}\` moves the value most`,
      needed: undefined,
    }
  return {
    leans,
    cause: 'cases',
    reason: 'too few cases',
    needed: figure === 'value' ? undefined : countNeeded(criterion, measured.value, evaluation),
  }
}

/** The same test on more cases, at the same rates and with the same loss from weights and the moving edge. */
function countNeeded(
  { figure, at_least: atLeast, at_most: atMost }: Criterion,
  value: number,
  { rates, cases, totalWeight }: EvaluatedFigures,
): NeededCases | undefined {
  const limit = atLeast ?? atMost
  const counted = limit === undefined ? undefined : countCasesToSettle(value, limit)
  const share = figure === 'recall' ? rates.recall : figure === 'precision' ? rates.precision : rates.accuracy
  if (figure === 'auc' || counted === undefined || !share || !(share.effectiveCases > 0)) return undefined
  const shareOfCases =
    figure === 'recall'
      ? (rates.truePositives + rates.missedPositives) / totalWeight
      : figure === 'precision'
        ? rates.selectionRate
        : 1
  const loss = Math.max(1, (shareOfCases * cases) / share.effectiveCases)
  const inAll = Math.ceil((counted * loss) / shareOfCases)
  return Number.isFinite(inAll) ? { counted, inAll, more: Math.max(0, inAll - cases) } : undefined
}

/** Whether the measured precision keeps what the plan expects of it; `undefined` if the plan expects none. */
export function compareWithExpected(expected: number | undefined, measured: Measured | undefined): Verdict | undefined {
  if (expected === undefined || !measured) return undefined
  return compare(measured, { at_least: expected } as Criterion)
}
