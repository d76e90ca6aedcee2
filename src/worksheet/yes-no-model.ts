import { valueOfActing } from '../numbers/stakes.js'
import { valueOverToday, type Year, type YearOfAnyPrecision } from '../numbers/yearly.js'
import { place } from '../plan/place.js'
import type { CurrentProcess } from '../plan/profile.js'
import type { Plan } from '../plan/plan.js'
import {
  type Input,
  inputsOf,
  likelyValues,
  type Model,
  SHARE,
  upToHundredfold,
  type Values,
  valueIn,
} from './model.js'
import { periodsAYear } from './period.js'
import { stakesAt, stakesInputs } from './yes-no-stakes.js'
import { ratesSaid } from './yes-no-rates.js'

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
      "adoption × (cases a year × treated fraction × (precision × (gain + loss) − loss) − value of today's process) − run cost",
    valueAt: (values) => {
      const year = yearAt(values, likely, periodsAYear(period), today)
      return year && valueOverToday(year)
    },
    withPromise: (values, part) => ({
      ...values,
      'expectations.precision': part * (valueIn(values, place.expectations.precision) ?? 0),
    }),
  }
}

function inputsIn(plan: Plan): readonly Input[] {
  const said = plan.economics ?? {}
  const { rates } = ratesSaid(plan)
  return [
    ...inputsOf([
      [place.expectations.precision, plan.expectations?.precision ?? rates.precision, SHARE],
      [place.economics.volume_per_period, said.volume_per_period, upToHundredfold(said.volume_per_period)],
      [place.economics.base_rate, said.base_rate ?? rates.baseRate, SHARE],
      [place.economics.treated_fraction, said.treated_fraction ?? rates.treatedFraction, SHARE],
    ]),
    ...stakesInputs(plan),
    ...inputsOf([
      [place.economics.adoption, said.adoption, SHARE],
      [place.economics.run_cost_per_year, said.run_cost_per_year, upToHundredfold(said.run_cost_per_year)],
      [place.economics.current.treated_fraction, said.current?.treated_fraction, SHARE],
      [place.economics.current.precision, said.current?.precision, SHARE],
      [
        place.economics.current.run_cost_per_year,
        said.current?.run_cost_per_year,
        upToHundredfold(said.current?.run_cost_per_year),
      ],
    ]),
  ]
}

/**
 * A year at these figures; `undefined` while one is missing that nothing can stand in for. Where the base rate moves
 * and the precision does not, the lift is kept: how well a model ranks does not change with how often it happens.
 */
function yearAt(values: Values, likely: Values, periods: number, today: CurrentProcess | undefined): Year | undefined {
  const volume = valueIn(values, place.economics.volume_per_period)
  const treatedFraction = valueIn(values, place.economics.treated_fraction)
  const precision = valueIn(values, place.expectations.precision)
  const stakes = stakesAt(values)
  if (volume === undefined || treatedFraction === undefined || precision === undefined || !stakes) return undefined
  const cases = volume * periods
  const year = {
    cases,
    treatedFraction,
    precision: atSameLift(precision, values, likely),
    stakes,
    adoption: valueIn(values, place.economics.adoption) ?? 1,
    runCost: valueIn(values, place.economics.run_cost_per_year) ?? 0,
  }
  return { ...year, currentValue: todaysValue(values, year.cases, year.stakes, today) ?? 0 }
}

export function atSameLift(precision: number, values: Values, likely: Values): number {
  const [now, before] = [valueIn(values, place.economics.base_rate), valueIn(likely, place.economics.base_rate)]
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
  const baseRate = valueIn(values, place.economics.base_rate)
  if (today === undefined || today === 'nothing') return 0
  if (today === 'treat_all') return baseRate === undefined ? undefined : valueOfActing(cases, 1, baseRate, stakes)
  const treated = valueIn(values, place.economics.current.treated_fraction)
  const precision = today === 'random' ? baseRate : valueIn(values, place.economics.current.precision)
  if (treated === undefined || precision === undefined) return undefined
  const runCost = valueIn(values, place.economics.current.run_cost_per_year) ?? 0
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
