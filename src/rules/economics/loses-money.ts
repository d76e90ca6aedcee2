import { pathOf, place } from '../../plan/place.js'
import type { Path } from '../../plan/path.js'
import type { Plan } from '../../plan/plan.js'
import { countsOf, outOf, showMoney, showShare, showTimes } from '../../worksheet/words.js'
import type { Worksheet } from '../../worksheet/worksheet.js'
import type { YesNo } from '../../worksheet/yes-no.js'
import { BUSINESS_PERFORMANCE, COST_SENSITIVE } from '../citations.js'
import { ASSISTANT, CALLS, exampleWith, FORECAST, FRAUD, ROUTING } from '../example-plans.js'
import { numberRule } from '../number-rule.js'
import type { Problem } from '../rule.js'

export default numberRule({
  id: 'economics/loses-money',
  since: '0.1.0',
  impediment: 'performance',
  who: 'executive_sponsor',
  summary: 'As planned it loses money every year, or brings less than what is done today.',
  why: 'A result can look good in every measure of machine learning and still cost more than it brings. If that shows only after the work is done, the model is called not good enough, and nobody says that it could never have been.',
  sources: [COST_SENSITIVE, BUSINESS_PERFORMANCE],
  severity: { kickoff: 'warning', data: 'error' },
  follows: [
    'economics/acting-never-pays',
    'economics/nothing-to-predict',
    'economics/rate-impossible',
    'economics/no-model-can-pay',
    'economics/range-upside-down',
    'economics/harm-not-tolerable',
    'economics/no-better-than-today',
    'economics/impossible-amount',
  ],
  reads: [place.economics, place.expectations.precision],
  good: [CALLS, FRAUD, ROUTING, FORECAST, ASSISTANT],
  bad: [
    { plan: exampleWith(CALLS, { treated_fraction: '10%', precision: '4.5%' }), at: 'expectations.precision' },
    { plan: exampleWith(FRAUD, { precision: '12%' }), at: 'expectations.precision' },
    { plan: exampleWith(ROUTING, { accuracy: '60%' }), at: 'economics.routing.accuracy' },
    { plan: exampleWith(FORECAST, { run_cost_per_year: '200000' }), at: 'economics.forecast.promised_error' },
    { plan: exampleWith(ASSISTANT, { resolved_rate: '15%' }), at: 'economics.assist.resolved_rate' },
  ],
  *check(sheet, plan) {
    const { value } = sheet.business
    if (value === undefined || value >= 0) return
    if (sheet.yesNo) yield* yesNoProblem(sheet.yesNo, value, plan)
    else yield otherProblem(sheet, value, plan)
  },
})

function* yesNoProblem(yesNo: YesNo, value: number, plan: Plan): Generator<Problem> {
  const { precision } = yesNo.rates
  const { breakEven, breakEvenOverToday, todaysValue } = yesNo
  const needed = todaysValue ? breakEvenOverToday : breakEven
  if (precision === undefined || needed === undefined) return
  const {
    counts: [right, least],
    of,
  } = countsOf([precision, needed])
  const isWorked = yesNo.workedOut === 'precision'
  const lost = `${showMoney(-value, plan.economics?.currency)} a year`
  const result = todaysValue ? `the plan comes to ${lost} less than what is done today` : `the plan loses ${lost}`
  yield {
    at: isWorked ? place.expectations.recall : place.expectations.precision,
    related: [{ at: place.economics.treated_fraction, note: 'of so many cases, each right or wrong' }],
    message: `Of every ${of} cases acted on ${right} will be right, and ${least} are needed: ${result}.`,
    help: wayOut(yesNo, needed, plan),
  }
}

function wayOut(yesNo: YesNo, needed: number, plan: Plan): string {
  const { rates, lift } = yesNo
  const depth = rates.treatedFraction === undefined ? '' : ` at ${showShare(rates.treatedFraction)} of all cases`
  const lifts =
    lift === undefined || rates.baseRate === undefined
      ? ''
      : `, a lift of ${showTimes(needed / rates.baseRate)} instead of ${showTimes(lift)}`
  return `Act on fewer cases, among which more are right${fewer(yesNo, plan)}, or do without: it pays from a precision of ${showShare(needed)} on${depth}${lifts}. Try it with \`mlplan numbers --what-if\`.`
}

/** Only for what people do is there a rule of thumb. */
function fewer({ priorDepth, rates }: YesNo, { project }: Plan): string {
  const isLess = priorDepth !== undefined && rates.treatedFraction !== undefined && priorDepth < rates.treatedFraction
  return isLess && project?.signal === 'people'
    ? ` (by a rule of thumb about ${showShare(priorDepth)} of all pay best)`
    : ''
}

function otherProblem({ other }: Worksheet, value: number, plan: Plan): Problem {
  const { at, words } = promiseOf(other, plan)
  return {
    at,
    related: [{ at: place.economics.run_cost_per_year, note: 'what it costs to run is in it' }],
    message: `${words}: as planned it loses ${showMoney(-value, plan.economics?.currency)} a year, its run cost taken off.`,
    help: 'Look with `mlplan numbers` at which figure it turns; change that one, or do without.',
  }
}

function promiseOf(other: Worksheet['other'], { economics }: Plan): { readonly at: Path; readonly words: string } {
  if (other?.routing) {
    const { accuracy } = economics?.routing ?? {}
    return {
      at: pathOf(place.economics.routing.accuracy),
      words: `Of the cases it handles alone ${accuracy ? outOf(accuracy.likely) : 'too few'} will be right`,
    }
  }
  if (other?.assistant) {
    const { resolved_rate: resolved } = economics?.assist ?? {}
    const at = other.assistant.isDrafting ? place.economics.assist.accepted : place.economics.assist.resolved_rate
    return { at: pathOf(at), words: resolved ? `It solves ${outOf(resolved.likely)} cases` : 'Too few drafts are used' }
  }
  if (other?.ranking)
    return { at: pathOf(place.economics.ranking.expected_gain), words: 'The expected gain is too small' }
  return { at: pathOf(place.economics.forecast.promised_error), words: 'The error falls by too little' }
}
