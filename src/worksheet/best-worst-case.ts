import { parsePath, showPath } from '../plan/path.js'
import { pathOf, place } from '../plan/typed-path.js'
import type { Plan } from '../plan/plan.js'
import { likelyValues, type Values } from './model.js'
import { withValue } from './what-if.js'
import { worksheetOf } from './worksheet.js'
import { atSameLift } from './tasks/binary-model.js'

/** The plan if everything with a range turned out worse, and better: every row can then be told for both. */
export interface Ends {
  readonly worse: Plan
  readonly better: Plan
}

const ONCE = ['build_cost', 'integration_cost', 'change_cost'] as const

/** `undefined` if no figure has a range that matters. */
export function endsOfPlan(plan: Plan): Ends | undefined {
  const { business } = worksheetOf(plan)
  const isOutlayOpen = ONCE.some((name) => hasRange(plan.economics?.[name]))
  if (!business.ends && !isOutlayOpen) return undefined
  return { worse: atEnd(plan, business.ends?.worse, 'high'), better: atEnd(plan, business.ends?.better, 'low') }
}

function hasRange(said: { readonly low?: number | undefined; readonly high?: number | undefined } | undefined) {
  return said?.low !== undefined || said?.high !== undefined
}

function atEnd(plan: Plan, values: Values = {}, costs: 'low' | 'high'): Plan {
  const moved = Object.entries(settled(plan, values)).reduce(
    (before, [path, likely]) => withValue(before, parsePath(path), { likely }),
    plan,
  )
  return ONCE.reduce((before, name) => {
    const said = plan.economics?.[name]
    return said ? withValue(before, pathOf(place.economics[name]), { likely: said[costs] ?? said.likely }) : before
  }, moved)
}

/** Only what moved; and where the base rate did, the precision with it, as the model of the value has it. */
function settled(plan: Plan, values: Values): Values {
  const likely = likelyValues(worksheetOf(plan).model?.inputs ?? [])
  const moved = Object.fromEntries(Object.entries(values).filter(([path, value]) => value !== likely[path]))
  const precision = values[PRECISION]
  return precision === undefined ? moved : { ...moved, [PRECISION]: atSameLift(precision, values, likely) }
}

const PRECISION = showPath(pathOf(place.expectations.precision))
