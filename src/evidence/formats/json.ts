import type { CalibrationBin } from '../../numbers/valuation/calibration.js'
import type { MeasuredAmount, MeasuredShare } from '../../numbers/valuation/limits.js'
import type { MeasuredValue } from '../../numbers/valuation/money.js'
import type { MeasuredLift, MeasuredRates } from '../../numbers/valuation/rates.js'
import { formatJson } from '../../text/as-json.js'
import type {
  BestRateInMoney,
  CriterionVerdict,
  Evaluation,
  EvaluatedGroup,
  MeasuredMoney,
  PlanValue,
} from '../types.js'
import { compareShared } from '../shared-figures.js'
import type { EvaluateRun } from './evaluate-run.js'

/** Within a version, keys are only added, never renamed or removed. The JSON Schema is evaluation-report.schema.json. */
const EVALUATION_VERSION = 1

export function renderEvaluationJson(run: EvaluateRun): string {
  const { plan, evaluation } = run
  return formatJson({
    version: EVALUATION_VERSION,
    tool: { name: 'mlplan', version: run.toolVersion },
    file: run.file,
    name: plan.project?.name ?? null,
    currency: plan.economics?.currency ?? null,
    scores: { file: run.scoresFile, digest: run.digest },
    cases: evaluation.cases,
    total_weight: evaluation.totalWeight,
    positives: evaluation.positives,
    dropped: evaluation.dropped,
    criteria: evaluation.verdicts.map(verdictToJson),
    ...measuredToJson(evaluation),
    groups: evaluation.groups.map(groupToJson),
    shared_figures: compareShared(plan, evaluation).map(({ id, value, verdict }) => ({ id, value, verdict })),
    curve: evaluation.curve.map(({ rate, recall, value }) => ({
      selection_rate: rate,
      recall: recall ?? null,
      value: value ?? null,
    })),
    warnings: evaluation.warnings,
  })
}

function measuredToJson({ threshold, rates, capacity, money, current, ...evaluation }: Evaluation): object {
  return {
    threshold: {
      kind: threshold.kind,
      score: threshold.score ?? null,
      cases_at_edge: threshold.casesAtEdge,
      part_acted_on: threshold.part,
    },
    base_rate: shareToJson(rates.baseRate),
    auc: evaluation.auc?.value ?? null,
    auc_interval: shareToJson(evaluation.auc),
    at_plan: ratesToJson(rates),
    value: money ? valueToJson(money.value) : null,
    no_value_reason: evaluation.missingMoney ?? null,
    money: money ? moneyToJson(money) : null,
    at_capacity: capacity
      ? { ...ratesToJson(capacity.rates), value: capacity.value ? valueToJson(capacity.value) : null }
      : null,
    at_planned_base_rate: baseRateToJson(evaluation.baseRate),
    calibration: calibrationToJson(evaluation.calibration),
    current_process: current
      ? {
          selection_rate: current.selectionRate,
          precision: current.precision ?? null,
          model_over_current: amountToJson(current.modelOverCurrent),
        }
      : null,
  }
}

function verdictToJson(verdict: CriterionVerdict): object {
  const { id, metric, figure, atLeast, atMost, measured, measuredAtPlanned, leans, cause, reason, needed } = verdict
  return {
    id,
    metric: metric ?? null,
    figure: figure ?? null,
    at_least: finite(atLeast),
    at_most: finite(atMost),
    verdict: verdict.verdict,
    measured: amountToJson(measured),
    measured_at_planned_base_rate: amountToJson(measuredAtPlanned),
    leans: leans ?? null,
    cause: cause ?? null,
    reason: reason ?? null,
    needed: needed ? { counted: needed.counted, cases: needed.inAll, more_cases: needed.more } : null,
  }
}

function ratesToJson(rates: MeasuredRates): object {
  return {
    selection_rate: rates.selectionRate,
    acted_on: rates.actedOn,
    true_positives: rates.truePositives,
    false_positives: rates.falsePositives,
    missed_positives: rates.missedPositives,
    edge_rate: rates.edgeRate ?? null,
    precision: shareToJson(rates.precision),
    recall: shareToJson(rates.recall),
    lift: amountToJson(rates.lift),
    accuracy: shareToJson(rates.accuracy),
  }
}

function shareToJson(share: MeasuredShare | undefined): object | null {
  return share ? { value: share.value, low: share.low, high: share.high, effective_cases: share.effectiveCases } : null
}

function amountToJson(amount: MeasuredAmount | MeasuredLift | undefined): object | null {
  return amount ? { value: amount.value, low: amount.low, high: amount.high } : null
}

function valueToJson({ net, vsCurrent }: PlanValue): object {
  return { ...oneValueToJson(net), vs_current_process: oneValueToJson(vsCurrent) }
}

function oneValueToJson(value: MeasuredValue<string>): object {
  return {
    per_year: value.value,
    gain_per_case: value.gainPerCase,
    sampling: value.sampling,
    figures: value.figures,
    combined: value.combined,
    worst_and_best: value.worstAndBest,
    widest: value.widest ?? null,
    sensitivity: value.sensitivity.map(({ name, atLow, atHigh, swing }) => ({
      path: name,
      value_at_low: atLow,
      value_at_high: atHigh,
      swing,
    })),
  }
}

function moneyToJson(money: MeasuredMoney): object {
  const { byExpectedValue } = money
  return {
    compared_with: money.comparedWith ?? null,
    break_even_precision: money.breakEvenPrecision ?? null,
    break_even_precision_vs_current_process: money.breakEvenVsCurrent ?? null,
    share_of_three_largest: money.shareOfLargestWins ?? null,
    amounts: money.amounts,
    best_rate: bestToJson(money.best),
    best_rate_within_capacity: money.bestWithinCapacity ? bestToJson(money.bestWithinCapacity) : null,
    turns: money.turns.map(({ rate, isUpward }) => ({ selection_rate: rate, is_upward: isUpward })),
    act_on_all: finite(money.actOnAll),
    act_on_none: finite(money.actOnNone),
    perfect_model: finite(money.perfectModel),
    by_expected_value: byExpectedValue
      ? {
          value: finite(byExpectedValue.value),
          over_score: amountToJson(byExpectedValue.overScore),
          where_it_pays: {
            selection_rate: byExpectedValue.whereItPays.rate,
            value: finite(byExpectedValue.whereItPays.value),
          },
        }
      : null,
  }
}

function bestToJson({ rate, value, corrected, overPlan }: BestRateInMoney): object {
  return {
    selection_rate: rate,
    value: finite(value),
    corrected_value: finite(corrected),
    over_plan: amountToJson(overPlan),
  }
}

function baseRateToJson({ planned, differs, classMix, atPlanned }: Evaluation['baseRate']): object {
  return {
    base_rate: planned ?? null,
    differs,
    class_mix: classMix,
    rates: atPlanned ? ratesToJson(atPlanned.rates) : null,
    value: atPlanned?.value ? valueToJson(atPlanned.value) : null,
  }
}

function calibrationToJson(calibration: Evaluation['calibration']): object | null {
  if (!calibration) return null
  const { actedOn } = calibration
  return {
    mean_score: calibration.meanScore,
    observed: calibration.observed,
    observed_over_expected: amountToJson(calibration.observedOverExpected),
    acted_on: actedOn ? { mean_score: actedOn.meanScore, observed: actedOn.observed } : null,
    bins: calibration.bins.map(({ weight, meanScore, observed }: CalibrationBin) => ({
      weight,
      mean_score: meanScore,
      observed: shareToJson(observed),
    })),
    error: calibration.error,
    error_by_chance: calibration.errorByChance,
    brier: calibration.brier,
    reliability: calibration.reliability,
    resolution: calibration.resolution,
    uncertainty: calibration.uncertainty,
    within_bins: calibration.withinBins,
  }
}

function groupToJson({ name, cases, figures }: EvaluatedGroup): object {
  return {
    name,
    cases,
    selection_rate: figures?.selectionRate ?? null,
    precision: shareToJson(figures?.precision),
    recall: shareToJson(figures?.recall),
  }
}

function finite(value: number | undefined): number | null {
  return value !== undefined && Number.isFinite(value) ? value : null
}
