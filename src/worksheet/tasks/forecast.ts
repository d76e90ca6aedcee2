import { bestSkill, rSquared, savingOf, skillOf } from '../../numbers/forecast.js'
import type { Range } from '../../numbers/ranges.js'
import { place } from '../../plan/typed-path.js'
import type { Plan } from '../../plan/plan.js'
import { inputsOf, type Model, SHARE, upToHundredfold, valueIn } from '../model.js'
import type { OtherTask } from './other-tasks.js'
import { type Row, row } from '../rows.js'
import { showShare } from '../../text/format-numbers.js'

/** How much: compared with the simplest forecast and with the one in use. Skills are shares of the error that go away. */
export interface ForecastSheet {
  /** Of the promise, against the simplest forecast. */
  readonly skill: number | undefined
  /** Of the promise, against the forecast in use. */
  readonly skillOverToday: number | undefined
  /** Of the forecast in use, against the simplest one. */
  readonly skillOfToday: number | undefined
  /** The most that history alone can give over the last value, as RMSE. */
  readonly bestSkill: number | undefined
  /** The share of the scatter explained; only where the error is an RMSE. */
  readonly rSquared: number | undefined
}

const AT = place.economics.forecast

export function forecastOf(plan: Plan): OtherTask {
  const { forecast: said } = plan.economics ?? {}
  const promised = said?.expected_error?.likely
  const against = (error: number | undefined, baseline: number | undefined): number | undefined =>
    error === undefined || baseline === undefined ? undefined : skillOf(error, baseline)
  const isRmse = said?.metric === 'rmse' && said.std_dev !== undefined && promised !== undefined
  const sheet = {
    skill: against(promised, said?.naive_error),
    skillOverToday: against(promised, said?.current_error),
    skillOfToday: against(said?.current_error, said?.naive_error),
    bestSkill: said?.autocorrelation === undefined ? undefined : bestSkill(said.autocorrelation),
    rSquared: isRmse ? rSquared(promised, said.std_dev ?? 0) : undefined,
  }
  return { model: modelOf(plan), rows: rowsOf(sheet), forecast: sheet }
}

function modelOf(plan: Plan): Model {
  const { forecast: said, adoption, operating_cost_per_year: run } = plan.economics ?? {}
  const inputs = inputsOf([
    [AT.current_error, said?.current_error, hundredthToHundredfold(said?.current_error)],
    [AT.expected_error, said?.expected_error, upToHundredfold(said?.expected_error)],
    [AT.value_per_point, said?.value_per_point, upToHundredfold(said?.value_per_point)],
    [place.economics.adoption, adoption, SHARE],
    [place.economics.operating_cost_per_year, run, upToHundredfold(run)],
  ])
  return {
    inputs,
    formula: 'adoption × percent less error than today × value of 1% less error − operating cost',
    valueAt: (values) => {
      const [errorToday, error] = [valueIn(values, AT.current_error), valueIn(values, AT.expected_error)]
      const valuePerPercent = valueIn(values, AT.value_per_point)
      if (errorToday === undefined || error === undefined || valuePerPercent === undefined) return undefined
      const saving = savingOf({ error, errorToday, valuePerPercent })
      if (saving === undefined) return undefined
      const adopted = valueIn(values, place.economics.adoption) ?? 1
      return adopted * saving - (valueIn(values, place.economics.operating_cost_per_year) ?? 0)
    },
    /* What is promised is that the error falls: a part of it is a part of the fall. */
    withPromise: (values, part) => {
      const [today, promised] = [valueIn(values, AT.current_error), valueIn(values, AT.expected_error)]
      if (today === undefined || promised === undefined) return values
      return { ...values, 'economics.forecast.expected_error': today - part * (today - promised) }
    },
  }
}

function rowsOf({
  skill,
  skillOverToday,
  skillOfToday,
  bestSkill: best,
  rSquared: explained,
}: ForecastSheet): readonly Row[] {
  const less = (share: number): string => (share < 0 ? `${showShare(-share)} more` : `${showShare(share)} less`)
  return [
    row(
      'error_reduction_vs_current',
      skillOverToday,
      { title: "Error reduction vs. today's forecast", unit: 'share', formula: "1 − expected error ÷ today's error" },
      (share) => [showShare(share), `The plan expects ${less(share)} error than today.`],
    ),
    row(
      'error_reduction_vs_naive',
      skill,
      { title: 'Error reduction vs. the naive forecast', unit: 'share', formula: '1 − expected error ÷ naive error' },
      (share) => [showShare(share), `The plan expects ${less(share)} error than the naive forecast.`],
    ),
    row(
      'current_error_reduction_vs_naive',
      skillOfToday,
      { title: "Error reduction of today's forecast", unit: 'share', formula: "1 − today's error ÷ naive error" },
      (share) => [
        showShare(share),
        share <= 0
          ? "The naive forecast would be at least as good as today's, at almost no cost."
          : `Today's forecast has ${less(share)} error than the naive forecast.`,
      ],
    ),
    ...(best === undefined
      ? []
      : [
          row(
            'max_error_reduction_from_history',
            best,
            {
              title: 'Largest error reduction from history alone',
              unit: 'share',
              formula: '1 − √((1 + autocorrelation) ÷ 2), vs. the last value, as RMSE',
              heuristic: true,
            },
            (share) => [showShare(share), 'A larger reduction needs external drivers.'],
          ),
        ]),
    ...(explained === undefined
      ? []
      : [
          row(
            'r_squared',
            explained,
            { title: 'R²', unit: 'share', formula: '1 − (expected error ÷ standard deviation)²' },
            (share) => [
              showShare(share),
              share <= 0
                ? 'Always predicting the mean would be at least as good.'
                : 'Share of the variance that the forecast explains.',
            ],
          ),
        ]),
  ]
}

/** An error of nothing has no part that could go away, so its turn is looked for above that. */
function hundredthToHundredfold(error: number | undefined): Range {
  const { low, high } = upToHundredfold(error)
  return { low: Math.max(low, (error ?? 0) / 100), high }
}
