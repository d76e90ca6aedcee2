import { estimatePlausibleLift } from '../numbers/yearly.js'
import type { RankedCases } from '../numbers/valuation/ranked-cases.js'
import type { Plan } from '../plan/plan.js'
import { formatNumber } from '../text/figures/format-number.js'
import { formatTimes } from '../text/figures/format-number.js'
import { formatExactShare, formatShare } from '../text/figures/format-share.js'
import { roundTo } from '../text/figures/round.js'
import { pluralize } from '../text/pluralize.js'
import { getCaseNoun } from './case-noun.js'
import type { Scores } from './types.js'
import type { EvaluatedFigures } from './verdicts.js'

/** From here on, a model of anything worth predicting has seen the outcome. */
const TOO_GOOD_AUC = 0.99
/** As many times what good models of human behavior reach as makes a lift implausible. */
const TOO_GOOD_LIFT = 2
const MUCH_AT_EDGE = 0.1
const MUCH_IN_THREE = 0.25
/** Scores whose promise is off by more than this, with the whole interval, are no probabilities. */
const CALIBRATED = { low: 0.8, high: 1.25 } as const

/** Lists what a reader must know before trusting the figures, the gravest first. */
export function listWarnings(
  plan: Plan,
  scores: Scores,
  ranked: RankedCases,
  evaluation: EvaluatedFigures,
): readonly string[] {
  return [
    ...warnOfOutcomes(ranked, evaluation),
    ...warnOfScores(ranked),
    ...warnOfChance(evaluation),
    ...warnOfLeakage(evaluation),
    ...warnOfBaseRate(evaluation),
    ...warnOfRows(scores, evaluation),
    ...warnOfEdge(plan, evaluation),
    ...warnOfMoney(evaluation),
    ...warnOfCalibration(plan, evaluation),
  ]
}

function warnOfOutcomes({ totalWeight }: RankedCases, { rates, positives }: EvaluatedFigures): readonly string[] {
  if (positives === 0) return ["No case is positive, so recall, lift, and AUC don't exist."]
  return rates.truePositives + rates.missedPositives >= totalWeight
    ? ["Every case is positive, so AUC doesn't exist, and every action is right."]
    : []
}

function warnOfScores({ blockEnds, key, cases }: RankedCases): readonly string[] {
  if (cases > 1 && blockEnds.length === 1)
    return ['All scores are equal, so the model ranks nothing: precision is the base rate.']
  if (cases > 2 && blockEnds.length === 2)
    return ['There are only two different scores, which look like decisions. Export the scores, not the decisions.']
  return key[0]! > 1 || key[key.length - 1]! < 0
    ? [
        "Some scores are outside 0 to 1, so they aren't probabilities: no calibration, and no ranking by expected value.",
      ]
    : []
}

function warnOfChance({ auc }: EvaluatedFigures): readonly string[] {
  if (!auc || auc.low > 0.5) return []
  const interval = `${formatNumber(roundTo(auc.low, 3))}–${formatNumber(roundTo(auc.high, 3))}`
  return [
    `AUC is ${formatNumber(roundTo(auc.value, 3))} (${interval}), so the model isn't shown to rank cases better than chance. What it earns here, acting at random may earn too.`,
  ]
}

function warnOfLeakage({ auc, rates }: EvaluatedFigures): readonly string[] {
  if (auc && auc.value > TOO_GOOD_AUC)
    return [`AUC is ${formatNumber(roundTo(auc.value, 4))}, which is too good to trust. Look for data leakage.`]
  const plausible = estimatePlausibleLift(rates.selectionRate)
  const { lift } = rates
  return lift && plausible !== undefined && lift.low > TOO_GOOD_LIFT * plausible
    ? [
        `Lift is at least ${formatTimes(lift.low)}; as a rule of thumb, good models of human behavior reach about ${formatTimes(plausible)} here. Look for data leakage.`,
      ]
    : []
}

function warnOfBaseRate({ baseRate: { planned, differs, classMix }, rates: { baseRate } }: EvaluatedFigures) {
  if (planned === undefined || !baseRate || !differs) return []
  const found = `The test data has a base rate of ${formatShare(baseRate.value)}; the plan's is ${formatExactShare(planned)}.`
  return classMix === 'resampled'
    ? [`${found} The test data was resampled, so criteria are judged at the base rate of the plan.`]
    : [
        `${found} Either the plan is out of date, or the cases were picked. A criterion is met only if it is met at both.`,
      ]
}

function warnOfRows({ repeatedRows, dropped }: Scores, { cases }: EvaluatedFigures): readonly string[] {
  return [
    ...(dropped > 0
      ? [
          `${pluralize(dropped, 'case')} of ${formatNumber(cases + dropped)} ${dropped === 1 ? 'was' : 'were'} left out because a score or an outcome is missing.`,
        ]
      : []),
    ...(repeatedRows > 0
      ? [
          `${pluralize(repeatedRows, 'row')} ${repeatedRows === 1 ? 'is the same as another one' : 'are the same as others'} in every column. Check that no case is in the file twice.`,
        ]
      : []),
  ]
}

function warnOfEdge(plan: Plan, { threshold: { casesAtEdge, part }, rates, totalWeight, cases }: EvaluatedFigures) {
  const shareAtEdge = casesAtEdge / ((rates.actedOn / totalWeight) * cases)
  return casesAtEdge > 1 && part < 1 && shareAtEdge > MUCH_AT_EDGE
    ? [
        `${formatNumber(casesAtEdge)} ${getCaseNoun(plan)} share the score at the edge; which of them are acted on is chance.`,
      ]
    : []
}

function warnOfMoney({ money }: EvaluatedFigures): readonly string[] {
  const share = money?.shareOfLargestWins
  return [
    ...(share !== undefined && share > MUCH_IN_THREE ? [`Three cases make ${formatShare(share)} of the gains.`] : []),
    ...(money?.amounts === 'assumed'
      ? ['The gain from a positive is assumed to grow with its amount, and to be as planned on average.']
      : []),
    ...(money?.amounts === 'unused'
      ? [
          "The amounts aren't used, because the plan doesn't say that the value varies by case (`economics.value_varies_by_case`).",
        ]
      : []),
  ]
}

function warnOfCalibration(plan: Plan, { calibration }: EvaluatedFigures): readonly string[] {
  const ratio = calibration?.observedOverExpected
  if (!ratio || (ratio.high >= CALIBRATED.low && ratio.low <= CALIBRATED.high)) return []
  const needs =
    plan.expectations?.threshold_policy === 'cost_based'
      ? ' The plan acts wherever that pays off, which needs probabilities.'
      : ''
  return [
    `The mean score is ${formatShare(calibration?.meanScore ?? 0)}, but ${formatShare(calibration?.observed ?? 0)} of cases are positive, so the scores aren't probabilities.${needs}`,
  ]
}
