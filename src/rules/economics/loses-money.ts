import { pathOf, place } from '../../plan/typed-path.js'
import type { Path } from '../../plan/path.js'
import type { Plan } from '../../plan/plan.js'
import { countsOf, outOf, showMoney, showShare, showTimes } from '../../text/format-numbers.js'
import type { Worksheet } from '../../worksheet/worksheet.js'
import type { YesNo } from '../../worksheet/tasks/binary.js'
import { BUSINESS_PERFORMANCE, COST_SENSITIVE } from '../shared/citations.js'
import { ASSISTANT, CALLS, exampleWith, FORECAST, FRAUD, ROUTING } from '../shared/example-plans.js'
import { numberRule } from '../shared/number-rule.js'
import type { Problem } from '../rule.js'

export default numberRule({
  id: 'economics/loses-money',
  since: '0.1.0',
  area: 'expectations',
  who: 'executive_sponsor',
  summary: "As planned, the project loses money every year or earns less than today's process.",
  why: 'A model can score well on every machine learning metric and still cost more than it earns. Checking the figures first is cheaper than learning about the loss after launch.',
  sources: [COST_SENSITIVE, BUSINESS_PERFORMANCE],
  severity: { kickoff: 'warning', data: 'error' },
  follows: [
    'economics/action-never-pays',
    'economics/nothing-to-predict',
    'economics/rate-unreachable',
    'economics/no-model-can-pay',
    'economics/range-out-of-order',
    'economics/harm-exceeds-value',
    'economics/forecast-no-better',
    'economics/impossible-amount',
  ],
  reads: [place.economics, place.expectations.precision],
  good: [CALLS, FRAUD, ROUTING, FORECAST, ASSISTANT],
  bad: [
    { plan: exampleWith(CALLS, { selection_rate: '10%', precision: '4.5%' }), at: 'expectations.precision' },
    { plan: exampleWith(FRAUD, { precision: '12%' }), at: 'expectations.precision' },
    { plan: exampleWith(ROUTING, { accuracy: '60%' }), at: 'economics.routing.accuracy' },
    { plan: exampleWith(FORECAST, { operating_cost_per_year: '200000' }), at: 'economics.forecast.expected_error' },
    { plan: exampleWith(ASSISTANT, { resolution_rate: '15%' }), at: 'economics.assistant.resolution_rate' },
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
  const result = todaysValue ? `The plan earns ${lost} less than today's process` : `The plan loses ${lost}`
  yield {
    at: isWorked ? place.expectations.recall : place.expectations.precision,
    related: [{ at: place.economics.selection_rate, note: 'share of cases acted on' }],
    message: `${right} of every ${of} cases acted on will be right; break-even is ${least}. ${result}.`,
    help: wayOut(yesNo, needed, plan),
  }
}

function wayOut(yesNo: YesNo, needed: number, plan: Plan): string {
  const { rates, lift } = yesNo
  const depth = rates.treatedFraction === undefined ? '' : ` at a selection rate of ${showShare(rates.treatedFraction)}`
  const lifts =
    lift === undefined || rates.baseRate === undefined
      ? ''
      : `, which takes a lift of ${showTimes(needed / rates.baseRate)} instead of ${showTimes(lift)}`
  return `Act on fewer cases with higher precision${fewer(yesNo, plan)}, or stop the project. Break-even precision${depth} is ${showShare(needed)}${lifts}. Compare figures with \`mlplan numbers --what-if economics.selection_rate=3%\`.`
}

/** Only for what people do is there a rule of thumb. */
function fewer({ priorDepth, rates }: YesNo, { project }: Plan): string {
  const isLess = priorDepth !== undefined && rates.treatedFraction !== undefined && priorDepth < rates.treatedFraction
  return isLess && project?.data_domain === 'people'
    ? ` (as a rule of thumb, acting on about ${showShare(priorDepth)} of all cases pays best)`
    : ''
}

function otherProblem({ other }: Worksheet, value: number, plan: Plan): Problem {
  const { at, words } = promiseOf(other, plan)
  return {
    at,
    related: [{ at: place.economics.operating_cost_per_year, note: 'operating cost is included' }],
    message: `${words}. As planned, the project loses ${showMoney(-value, plan.economics?.currency)} a year after operating costs.`,
    help: 'Run `mlplan numbers` to find the key driver. Improve that figure, or stop the project.',
  }
}

function promiseOf(other: Worksheet['other'], { economics }: Plan): { readonly at: Path; readonly words: string } {
  if (other?.routing) {
    const { accuracy } = economics?.routing ?? {}
    return {
      at: pathOf(place.economics.routing.accuracy),
      words: `Of the cases the model handles alone, ${accuracy ? outOf(accuracy.likely) : 'too few'} will be right`,
    }
  }
  if (other?.assistant) {
    const { resolution_rate: resolved } = economics?.assistant ?? {}
    const at = other.assistant.isDrafting
      ? place.economics.assistant.acceptance_rate
      : place.economics.assistant.resolution_rate
    return {
      at: pathOf(at),
      words:
        resolved && !other.assistant.isDrafting
          ? `The assistant resolves ${outOf(resolved.likely)} cases`
          : 'Staff accept too few drafts',
    }
  }
  if (other?.ranking)
    return { at: pathOf(place.economics.ranking.expected_gain), words: 'The expected gain is too small' }
  return { at: pathOf(place.economics.forecast.expected_error), words: 'The expected error reduction is too small' }
}
