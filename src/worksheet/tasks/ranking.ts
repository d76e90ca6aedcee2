import { casesPerArm, computeGainValue } from '../../numbers/ranking.js'
import { path } from '../../plan/typed-path.js'
import type { Plan } from '../../plan/plan.js'
import { listInputs, type ValueModel, SHARE_RANGE, searchRange, getInput } from '../model.js'
import type { OtherTask, RankingSheet } from './types.js'
import { computeCasesPerDay, computeDaysToOutcome } from '../period.js'
import { type Row, createRowOrNever } from '../rows.js'
import { formatCount } from '../../text/figures/format-number.js'
import { pluralize } from '../../text/pluralize.js'
import { ALPHA, POWER } from '../sampling.js'

const PATHS = path.economics.ranking

export function computeRankingTask(plan: Plan): OtherTask {
  const { ranking } = plan.economics ?? {}
  const base = ranking?.current_value?.likely
  const relativeGain = ranking?.expected_gain?.likely
  const casesNeeded =
    base === undefined || relativeGain === undefined
      ? undefined
      : casesPerArm({ base, relativeGain, alpha: ALPHA, power: POWER })
  const casesPerDay = computeCasesPerDay(plan)
  const testDays =
    casesNeeded === undefined || !casesPerDay
      ? undefined
      : Math.ceil((2 * casesNeeded) / casesPerDay) + (computeDaysToOutcome(plan) ?? 0)
  const sheet = { casesPerArm: casesNeeded, testDays }
  const isNever = base !== undefined && relativeGain !== undefined && casesNeeded === undefined
  return { model: createRankingModel(plan), rows: [createTestSizeRow(sheet, isNever)], ranking: sheet }
}

export function createRankingModel(plan: Plan): ValueModel {
  const { ranking, adoption, operating_cost_per_year: operatingCost } = plan.economics ?? {}
  const inputs = listInputs([
    [PATHS.expected_gain, ranking?.expected_gain, SHARE_RANGE],
    [PATHS.value_of_gain, ranking?.value_of_gain, searchRange(ranking?.value_of_gain)],
    [path.economics.adoption, adoption, SHARE_RANGE],
    [path.economics.operating_cost_per_year, operatingCost, searchRange(operatingCost)],
  ])
  return {
    inputs,
    formula: 'adoption × expected gain in percent × value of a 1% gain − operating cost',
    computeValue: (values) => {
      const [gain, valueOfGain] = [getInput(values, PATHS.expected_gain), getInput(values, PATHS.value_of_gain)]
      if (gain === undefined || valueOfGain === undefined) return undefined
      const adoptionShare = getInput(values, path.economics.adoption) ?? 1
      return (
        adoptionShare * computeGainValue(gain, valueOfGain) -
        (getInput(values, path.economics.operating_cost_per_year) ?? 0)
      )
    },
    withShareOfExpected: (values, shareOfExpected) => ({
      ...values,
      'economics.ranking.expected_gain': shareOfExpected * (getInput(values, PATHS.expected_gain) ?? 0),
    }),
  }
}

function createTestSizeRow({ casesPerArm: casesNeeded, testDays }: RankingSheet, isNever: boolean): Row {
  return createRowOrNever(
    'cases_per_group',
    casesNeeded,
    {
      title: 'Cases per test group',
      unit: 'cases',
      formula: 'two proportions, 5% two-sided, 80% power',
    },
    isNever ? 'No test can show a gain where none is expected, or one to more than 100%.' : undefined,
    (cases) => [
      formatCount(cases),
      testDays === undefined
        ? 'Needed in each group to detect the expected gain.'
        : `Needed in each group to detect the expected gain: about ${pluralize(testDays, 'day')} with half of all cases in each group.`,
    ],
  )
}
