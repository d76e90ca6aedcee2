import { bestSkill, rSquared, savingOf, skillOf } from '../numbers/forecast.js'
import type { Range } from '../numbers/ranges.js'
import { place } from '../plan/place.js'
import type { Plan } from '../plan/plan.js'
import { inputsOf, type Model, SHARE, upToHundredfold, valueIn } from './model.js'
import type { OtherTask } from './other-tasks.js'
import { type Row, row } from './rows.js'
import { showShare } from './words.js'

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
  const promised = said?.promised_error?.likely
  const against = (error: number | undefined, baseline: number | undefined): number | undefined =>
    error === undefined || baseline === undefined ? undefined : skillOf(error, baseline)
  const isRmse = said?.metric === 'rmse' && said.spread !== undefined && promised !== undefined
  const sheet = {
    skill: against(promised, said?.naive_error),
    skillOverToday: against(promised, said?.current_error),
    skillOfToday: against(said?.current_error, said?.naive_error),
    bestSkill: said?.autocorrelation === undefined ? undefined : bestSkill(said.autocorrelation),
    rSquared: isRmse ? rSquared(promised, said.spread ?? 0) : undefined,
  }
  return { model: modelOf(plan), rows: rowsOf(sheet), forecast: sheet }
}

function modelOf(plan: Plan): Model {
  const { forecast: said, adoption, run_cost_per_year: run } = plan.economics ?? {}
  const inputs = inputsOf([
    [AT.current_error, said?.current_error, hundredthToHundredfold(said?.current_error)],
    [AT.promised_error, said?.promised_error, upToHundredfold(said?.promised_error)],
    [AT.value_per_point, said?.value_per_point, upToHundredfold(said?.value_per_point)],
    [place.economics.adoption, adoption, SHARE],
    [place.economics.run_cost_per_year, run, upToHundredfold(run)],
  ])
  return {
    inputs,
    formula: 'adoption × percent less error than today × value of one percent − run cost',
    valueAt: (values) => {
      const [errorToday, error] = [valueIn(values, AT.current_error), valueIn(values, AT.promised_error)]
      const valuePerPercent = valueIn(values, AT.value_per_point)
      if (errorToday === undefined || error === undefined || valuePerPercent === undefined) return undefined
      const saving = savingOf({ error, errorToday, valuePerPercent })
      if (saving === undefined) return undefined
      const adopted = valueIn(values, place.economics.adoption) ?? 1
      return adopted * saving - (valueIn(values, place.economics.run_cost_per_year) ?? 0)
    },
    /* What is promised is that the error falls: a part of it is a part of the fall. */
    withPromise: (values, part) => {
      const [today, promised] = [valueIn(values, AT.current_error), valueIn(values, AT.promised_error)]
      if (today === undefined || promised === undefined) return values
      return { ...values, 'economics.forecast.promised_error': today - part * (today - promised) }
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
      'skill_over_today',
      skillOverToday,
      { title: "Skill against today's forecast", unit: 'share', formula: "1 − promised error ÷ today's error" },
      (share) => [showShare(share), `The promise is ${less(share)} error than today.`],
    ),
    row(
      'skill_over_naive',
      skill,
      { title: 'Skill against the simplest forecast', unit: 'share', formula: '1 − promised error ÷ naive error' },
      (share) => [showShare(share), `The promise is ${less(share)} error than the simplest forecast.`],
    ),
    row(
      'skill_of_today',
      skillOfToday,
      { title: "Skill of today's forecast", unit: 'share', formula: "1 − today's error ÷ naive error" },
      (share) => [
        showShare(share),
        share <= 0
          ? 'The simplest forecast would be as good as the one in use, for nothing.'
          : `The forecast in use has ${less(share)} error than the simplest one.`,
      ],
    ),
    ...(best === undefined
      ? []
      : [
          row(
            'best_skill_from_history',
            best,
            {
              title: 'Most that history alone can give',
              unit: 'share',
              formula: '1 − √((1 + autocorrelation) ÷ 2), against the last value, as RMSE',
              heuristic: true,
            },
            (share) => [showShare(share), 'A promise beyond that needs information from outside.'],
          ),
        ]),
    ...(explained === undefined
      ? []
      : [
          row(
            'r_squared',
            explained,
            { title: 'R²', unit: 'share', formula: '1 − (promised error ÷ spread)²' },
            (share) => [
              showShare(share),
              share <= 0 ? 'Always saying the mean would be as good.' : 'The share of the scatter that is explained.',
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
