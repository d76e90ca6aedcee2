import { valueOfActing } from '../../numbers/stakes.js'
import { valueOverToday, type Year, type YearOfAnyPrecision } from '../../numbers/yearly.js'
import { place } from '../../plan/typed-path.js'
import type { CurrentProcess } from '../../plan/profile.js'
import type { Plan } from '../../plan/plan.js'
import {
  type Input,
  inputsOf,
  likelyValues,
  type Model,
  SHARE,
  upToHundredfold,
  type Values,
  valueIn,
} from '../model.js'
import { periodsAYear } from '../period.js'
import { stakesAt, stakesInputs } from './binary-payoffs.js'
import { ratesSaid } from './binary-rates.js'

/* The value is worked out hundreds of times; each place is looked up once. */
const { volume_per_period, base_rate, selection_rate, adoption, operating_cost_per_year, current } = place.economics
const AT = {
  precision: place.expectations.precision,
  volume: volume_per_period,
  baseRate: base_rate,
  treated: selection_rate,
  adoption,
  runCost: operating_cost_per_year,
  currentTreated: current.selection_rate,
  currentPrecision: current.precision,
  currentRunCost: current.operating_cost_per_year,
}

/** What a yes-or-no project is worth a year, as a function of its figures. */
export function yesNoModel(plan: Plan): Model | undefined {
  const { period } = plan.economics ?? {}
  if (period === undefined) return undefined
  const inputs = inputsIn(plan)
  const likely = likelyValues(inputs)
  const today = plan.value?.current_process?.kind
  return {
    inputs,
    formula:
      "adoption × (cases per year × selection rate × (precision × (gain + loss) − loss) − value of today's process) − operating cost",
    valueAt: (values) => {
      const year = yearAt(values, likely, periodsAYear(period), today)
      return year && valueOverToday(year)
    },
    withPromise: (values, part) => ({
      ...values,
      'expectations.precision': part * (valueIn(values, AT.precision) ?? 0),
    }),
  }
}

function inputsIn(plan: Plan): readonly Input[] {
  const said = plan.economics ?? {}
  const { rates } = ratesSaid(plan)
  return [
    ...inputsOf([
      [AT.precision, plan.expectations?.precision ?? rates.precision, SHARE],
      [AT.volume, said.volume_per_period, upToHundredfold(said.volume_per_period)],
      [AT.baseRate, said.base_rate ?? rates.baseRate, SHARE],
      [AT.treated, said.selection_rate ?? rates.treatedFraction, SHARE],
    ]),
    ...stakesInputs(plan),
    ...inputsOf([
      [AT.adoption, said.adoption, SHARE],
      [AT.runCost, said.operating_cost_per_year, upToHundredfold(said.operating_cost_per_year)],
      [AT.currentTreated, said.current?.selection_rate, SHARE],
      [AT.currentPrecision, said.current?.precision, SHARE],
      [
        AT.currentRunCost,
        said.current?.operating_cost_per_year,
        upToHundredfold(said.current?.operating_cost_per_year),
      ],
    ]),
  ]
}

/**
 * A year at these figures; `undefined` while one is missing that nothing can stand in for. Where the base rate moves
 * and the precision does not, the lift is kept: how well a model ranks does not change with how often it happens.
 */
function yearAt(values: Values, likely: Values, periods: number, today: CurrentProcess | undefined): Year | undefined {
  const volume = valueIn(values, AT.volume)
  const treatedFraction = valueIn(values, AT.treated)
  const precision = valueIn(values, AT.precision)
  const stakes = stakesAt(values)
  if (volume === undefined || treatedFraction === undefined || precision === undefined || !stakes) return undefined
  const cases = volume * periods
  const year = {
    cases,
    treatedFraction,
    precision: atSameLift(precision, values, likely),
    stakes,
    adoption: valueIn(values, AT.adoption) ?? 1,
    runCost: valueIn(values, AT.runCost) ?? 0,
  }
  return { ...year, currentValue: todaysValue(values, year.cases, year.stakes, today) ?? 0 }
}

export function atSameLift(precision: number, values: Values, likely: Values): number {
  const [now, before] = [valueIn(values, AT.baseRate), valueIn(likely, AT.baseRate)]
  if (now === undefined || before === undefined || before === 0) return precision
  return Math.min(1, (precision * now) / before)
}

/** What today's process brings a year, its own run cost taken off; `undefined` while that is not said. */
export function todaysValue(
  values: Values,
  cases: number,
  stakes: Year['stakes'],
  today: CurrentProcess | undefined,
): number | undefined {
  const baseRate = valueIn(values, AT.baseRate)
  if (today === undefined || today === 'nothing') return 0
  if (today === 'treat_all') return baseRate === undefined ? undefined : valueOfActing(cases, 1, baseRate, stakes)
  const treated = valueIn(values, AT.currentTreated)
  const precision = today === 'random' ? baseRate : valueIn(values, AT.currentPrecision)
  if (treated === undefined || precision === undefined) return undefined
  const runCost = valueIn(values, AT.currentRunCost) ?? 0
  return valueOfActing(cases, treated, precision, stakes) - runCost
}

/** What a year asks of the model, whatever its precision will be: that much is known before anybody has promised one. */
export function yearOfAnyPrecision(plan: Plan, { inputs }: Model): YearOfAnyPrecision | undefined {
  const { period } = plan.economics ?? {}
  if (period === undefined) return undefined
  const values = likelyValues(inputs)
  const some = { 'expectations.precision': 0, ...values }
  return yearAt(some, values, periodsAYear(period), plan.value?.current_process?.kind)
}
