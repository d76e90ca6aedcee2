import { measureAuc } from '../numbers/valuation/auc.js'
import { measureCalibration } from '../numbers/valuation/calibration.js'
import { countPositives } from '../numbers/valuation/cross-fit.js'
import { compareWithCurrent } from '../numbers/valuation/current-decisions.js'
import { type Edge, findEdgeAtKey, findEdgeAtShare, getEdgeBlock } from '../numbers/valuation/edge.js'
import { measureGroups } from '../numbers/valuation/groups.js'
import { measureRates } from '../numbers/valuation/rates.js'
import { rankCases, type RankedCases } from '../numbers/valuation/ranked-cases.js'
import type { Plan } from '../plan/plan.js'
import { getStaffCapacity } from '../worksheet/tasks/capacity.js'
import type { ActingRule } from './acting-rule.js'
import { checkBaseRate } from './base-rate.js'
import { measureMoney, type MoneyQuestion, priceAt } from './money.js'
import type {
  Evaluation,
  EvaluatedCurrent,
  EvaluatedGroup,
  MeasuredCapacity,
  MeasuredThreshold,
  Scores,
} from './types.js'
import { listVerdicts } from './verdicts.js'
import { listWarnings } from './warnings.js'

/** Measures a test set against a plan. */
export function evaluateScores(plan: Plan, scores: Scores, rule: ActingRule): Evaluation {
  const { cases } = scores
  const ranked = rankCases(cases)
  const edge =
    'fixedScore' in rule ? findEdgeAtKey(ranked, rule.fixedScore) : findEdgeAtShare(ranked, rule.selectionRate)
  const rates = measureRates(ranked, edge)
  const question: MoneyQuestion = { plan, cases, ranked, edge, rates, capacity: getCapacityRate(plan) }
  const { money, missing, curve, pricing } = measureMoney(question)
  const capacity = measureCapacity(question)
  const baseRate = checkBaseRate(question, rule)
  const measured = {
    cases: ranked.cases,
    totalWeight: ranked.totalWeight,
    positives: countPositives(ranked),
    dropped: scores.dropped,
    threshold: describeThreshold(ranked, edge),
    rates,
    auc: measureAuc(ranked),
    baseRate,
    money,
    missingMoney: missing,
    capacity,
    calibration: measureCalibration(ranked, edge),
    groups: evaluateGroups(ranked, scores, edge),
    current: evaluateCurrent(question, pricing),
    curve,
  }
  const warnings = listWarnings(plan, scores, ranked, measured)
  return { ...measured, verdicts: listVerdicts(plan, measured), warnings }
}

/** The share of cases that staff can act on; `undefined` if the plan doesn't say. */
function getCapacityRate(plan: Plan): number | undefined {
  const maxCases = getStaffCapacity(plan)?.maxCases
  const volume = plan.economics?.volume_per_period?.likely
  return maxCases === undefined || !volume ? undefined : Math.min(1, maxCases / volume)
}

function describeThreshold(ranked: RankedCases, edge: Edge): MeasuredThreshold {
  const { start, end } = getEdgeBlock(ranked, edge)
  let casesAtEdge = 0
  for (let place = start; place < end; place++) casesAtEdge += ranked.count?.[place] ?? 1
  return {
    kind: edge.isFixedKey ? 'fixed_score' : 'selection_rate',
    score: edge.actedOn > 0 ? ranked.key[start] : undefined,
    casesAtEdge: edge.actedOn > 0 ? casesAtEdge : 0,
    part: edge.part,
  }
}

/** Staff who can't act on all that is planned act on the highest scores. */
function measureCapacity(question: MoneyQuestion): MeasuredCapacity | undefined {
  const { ranked, edge, capacity } = question
  if (capacity === undefined || capacity * ranked.totalWeight >= edge.actedOn) return undefined
  const atCapacity = findEdgeAtShare(ranked, capacity)
  const rates = measureRates(ranked, atCapacity)
  return { rate: capacity, rates, value: priceAt(question, ranked, atCapacity, rates)?.value }
}

/** Fewer cases than this say nothing about a group. */
const FEWEST_IN_GROUP = 10

function evaluateGroups(ranked: RankedCases, { cases, groupNames }: Scores, edge: Edge): readonly EvaluatedGroup[] {
  if (!cases.group) return []
  return measureGroups(ranked, cases.group, groupNames.length, edge).flatMap((measured, index) =>
    measured
      ? [
          {
            name: groupNames[index] ?? '',
            cases: measured.cases,
            figures: measured.cases < FEWEST_IN_GROUP ? undefined : measured,
          },
        ]
      : [],
  )
}

function evaluateCurrent(
  { cases, ranked, edge }: MoneyQuestion,
  pricing: ReturnType<typeof measureMoney>['pricing'],
): EvaluatedCurrent | undefined {
  if (!cases.current) return undefined
  const { selectionRate, precision, modelOverCurrent } = compareWithCurrent(
    ranked,
    cases.current,
    edge,
    pricing?.stakes,
  )
  return {
    selectionRate,
    precision,
    modelOverCurrent: pricing && modelOverCurrent && pricing.toAmount(modelOverCurrent),
  }
}
