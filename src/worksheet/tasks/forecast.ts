import { bestSkill, rSquared, computeSavings, computeSkill } from '../../numbers/forecast.js'
import type { Range } from '../../numbers/ranges.js'
import { path } from '../../plan/typed-path.js'
import type { Plan } from '../../plan/plan.js'
import { listInputs, type ValueModel, SHARE_RANGE, searchRange, getInput } from '../model.js'
import type { OtherTask, ForecastSheet } from './types.js'
import { type Row, createRow } from '../rows.js'
import { formatShare } from '../../text/figures/format-share.js'

const PATHS = path.economics.forecast

export function computeForecastTask(plan: Plan): OtherTask {
  const { forecast } = plan.economics ?? {}
  const expectedError = forecast?.expected_error?.likely
  const computeSkillAgainst = (error: number | undefined, baseline: number | undefined): number | undefined =>
    error === undefined || baseline === undefined ? undefined : computeSkill(error, baseline)
  const isRmse = forecast?.metric === 'rmse' && forecast.std_dev !== undefined && expectedError !== undefined
  const sheet = {
    skill: computeSkillAgainst(expectedError, forecast?.naive_error),
    skillVsCurrent: computeSkillAgainst(expectedError, forecast?.current_error),
    currentSkill: computeSkillAgainst(forecast?.current_error, forecast?.naive_error),
    bestSkill: forecast?.autocorrelation === undefined ? undefined : bestSkill(forecast.autocorrelation),
    rSquared: isRmse ? rSquared(expectedError, forecast.std_dev ?? 0) : undefined,
  }
  return { model: createForecastModel(plan), rows: listForecastRows(sheet), forecast: sheet }
}

export function createForecastModel(plan: Plan): ValueModel {
  const { forecast, adoption, operating_cost_per_year: operatingCost } = plan.economics ?? {}
  const inputs = listInputs([
    [PATHS.current_error, forecast?.current_error, errorSearchRange(forecast?.current_error)],
    [PATHS.expected_error, forecast?.expected_error, searchRange(forecast?.expected_error)],
    [PATHS.value_per_point, forecast?.value_per_point, searchRange(forecast?.value_per_point)],
    [path.economics.adoption, adoption, SHARE_RANGE],
    [path.economics.operating_cost_per_year, operatingCost, searchRange(operatingCost)],
  ])
  return {
    inputs,
    formula: 'adoption × percent less error than today × value of 1% less error − operating cost',
    computeValue: (values) => {
      const [currentError, error] = [getInput(values, PATHS.current_error), getInput(values, PATHS.expected_error)]
      const valuePerPercent = getInput(values, PATHS.value_per_point)
      if (currentError === undefined || error === undefined || valuePerPercent === undefined) return undefined
      const savings = computeSavings({ error, currentError, valuePerPercent })
      if (savings === undefined) return undefined
      const adoptionShare = getInput(values, path.economics.adoption) ?? 1
      return adoptionShare * savings - (getInput(values, path.economics.operating_cost_per_year) ?? 0)
    },
    /* A share of what is expected is a share of the fall. If the error rises, delivering less makes it rise more. */
    withShareOfExpected: (values, shareOfExpected) => {
      const [currentError, expectedError] = [
        getInput(values, PATHS.current_error),
        getInput(values, PATHS.expected_error),
      ]
      if (currentError === undefined || expectedError === undefined) return values
      return {
        ...values,
        'economics.forecast.expected_error': scaleChange(currentError, expectedError, shareOfExpected),
      }
    },
  }
}

function scaleChange(currentError: number, expectedError: number, shareOfExpected: number): number {
  const fall = currentError - expectedError
  return currentError - (fall > 0 ? shareOfExpected * fall : fall / shareOfExpected)
}

function listForecastRows({
  skill,
  skillVsCurrent,
  currentSkill,
  bestSkill,
  rSquared: explainedVariance,
}: ForecastSheet): readonly Row[] {
  const formatErrorChange = (share: number): string =>
    share < 0 ? `${formatShare(-share)} more` : `${formatShare(share)} less`
  return [
    createRow(
      'error_reduction_vs_current',
      skillVsCurrent,
      { title: "Error reduction vs. today's forecast", unit: 'share', formula: "1 − expected error ÷ today's error" },
      (share) => [formatShare(share), `The plan expects ${formatErrorChange(share)} error than today.`],
    ),
    createRow(
      'error_reduction_vs_naive',
      skill,
      { title: 'Error reduction vs. the naive forecast', unit: 'share', formula: '1 − expected error ÷ naive error' },
      (share) => [formatShare(share), `The plan expects ${formatErrorChange(share)} error than the naive forecast.`],
    ),
    createRow(
      'current_error_reduction_vs_naive',
      currentSkill,
      { title: "Error reduction of today's forecast", unit: 'share', formula: "1 − today's error ÷ naive error" },
      (share) => [
        formatShare(share),
        share <= 0
          ? "The naive forecast would be at least as good as today's, at almost no cost."
          : `Today's forecast has ${formatErrorChange(share)} error than the naive forecast.`,
      ],
    ),
    ...(bestSkill === undefined
      ? []
      : [
          createRow(
            'max_error_reduction_from_history',
            bestSkill,
            {
              title: 'Largest error reduction from history alone',
              unit: 'share',
              formula: '1 − √((1 + autocorrelation) ÷ 2), vs. the last value, as RMSE',
              isRuleOfThumb: true,
            },
            (share) => [formatShare(share), 'A larger reduction needs external drivers.'],
          ),
        ]),
    ...(explainedVariance === undefined
      ? []
      : [
          createRow(
            'r_squared',
            explainedVariance,
            { title: 'R²', unit: 'share', formula: '1 − (expected error ÷ standard deviation)²' },
            (share) => [
              formatShare(share),
              share <= 0
                ? 'Always predicting the mean would be at least as good.'
                : 'Share of the variance that the forecast explains.',
            ],
          ),
        ]),
  ]
}

/** A skill relative to an error of zero is undefined, so the break-even search starts above zero. */
function errorSearchRange(error: number | undefined): Range {
  const { low, high } = searchRange(error)
  return { low: Math.max(low, (error ?? 0) / 100), high }
}
