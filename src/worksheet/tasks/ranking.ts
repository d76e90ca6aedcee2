import { casesPerArm, gainValue } from '../../numbers/ranking.js'
import { place } from '../../plan/typed-path.js'
import type { Plan } from '../../plan/plan.js'
import { inputsOf, type Model, SHARE, upToHundredfold, valueIn } from '../model.js'
import type { OtherTask } from './other-tasks.js'
import { casesADay } from '../period.js'
import { type Row, row } from '../rows.js'
import { ALPHA, POWER } from '../sampling.js'
import { showCount } from '../../text/format-numbers.js'

/** In which order: judged with users, against the present order. */
export interface RankingSheet {
  /** Visits, or whatever one case is, in each of the two groups of a test. */
  readonly casesPerArm: number | undefined
  /** Days until both groups are full, if half of all cases go into each. */
  readonly testDays: number | undefined
}

const AT = place.economics.ranking

export function rankingOf(plan: Plan): OtherTask {
  const { ranking: said } = plan.economics ?? {}
  const base = said?.current_value?.likely
  const relativeGain = said?.expected_gain?.likely
  const needed =
    base === undefined || relativeGain === undefined
      ? undefined
      : casesPerArm({ base, relativeGain, alpha: ALPHA, power: POWER })
  const aDay = casesADay(plan)
  const testDays = needed === undefined || !aDay ? undefined : Math.ceil((2 * needed) / aDay)
  const sheet = { casesPerArm: needed, testDays }
  return { model: modelOf(plan), rows: rowsOf(sheet), ranking: sheet }
}

function modelOf(plan: Plan): Model {
  const { ranking: said, adoption, operating_cost_per_year: run } = plan.economics ?? {}
  const inputs = inputsOf([
    [AT.expected_gain, said?.expected_gain, SHARE],
    [AT.value_of_gain, said?.value_of_gain, upToHundredfold(said?.value_of_gain)],
    [place.economics.adoption, adoption, SHARE],
    [place.economics.operating_cost_per_year, run, upToHundredfold(run)],
  ])
  return {
    inputs,
    formula: 'adoption × expected gain in percent × value of a 1% gain − operating cost',
    valueAt: (values) => {
      const [gain, worth] = [valueIn(values, AT.expected_gain), valueIn(values, AT.value_of_gain)]
      if (gain === undefined || worth === undefined) return undefined
      const adopted = valueIn(values, place.economics.adoption) ?? 1
      return adopted * gainValue(gain, worth) - (valueIn(values, place.economics.operating_cost_per_year) ?? 0)
    },
    withPromise: (values, part) => ({
      ...values,
      'economics.ranking.expected_gain': part * (valueIn(values, AT.expected_gain) ?? 0),
    }),
  }
}

function rowsOf({ casesPerArm: needed, testDays }: RankingSheet): readonly Row[] {
  return [
    row(
      'cases_per_group',
      needed,
      {
        title: 'Cases per test group',
        unit: 'cases',
        formula: 'two proportions, 5% two-sided, 80% power',
      },
      (cases) => [
        showCount(cases),
        testDays === undefined
          ? 'Needed in each group to detect the expected gain.'
          : `Needed in each group to detect the expected gain: about ${showCount(testDays)} ${testDays === 1 ? 'day' : 'days'} with half of all cases in each group.`,
      ],
    ),
  ]
}
