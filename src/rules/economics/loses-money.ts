import { toPath, path } from '../../plan/typed-path.js'
import type { Path } from '../../plan/path.js'
import type { Plan } from '../../plan/plan.js'
import type { Worksheet } from '../../worksheet/worksheet.js'
import { BASELINE_LABEL } from '../../worksheet/tasks/baseline.js'
import type { BinarySheet } from '../../worksheet/tasks/binary.js'
import { BUSINESS_PERFORMANCE, COST_SENSITIVE } from '../shared/citations.js'
import { ASSISTANT, CALLS, exampleWith, FORECAST, FRAUD, ROUTING } from '../shared/example-plans.js'
import { listBreakEvenCosts } from '../shared/break-even-costs.js'
import { numberRule } from '../shared/number-rule.js'
import type { Problem } from '../rule.js'
import { NUMBERS, SHARES, formatApart } from '../../text/figures/format-apart.js'
import { formatExactShare, formatShare } from '../../text/figures/format-share.js'
import { roundTo } from '../../text/figures/round.js'
import { formatNetValue, formatOutcome, getComparedAlternative } from '../../worksheet/net-value.js'
import { formatRate, toComparedRate } from '../../worksheet/tasks/binary-rates.js'

export default numberRule({
  id: 'economics/loses-money',
  since: '0.1.0',
  area: 'expectations',
  owner: 'executive_sponsor',
  summary: "As planned, the project loses money every year or earns less than today's process.",
  why: 'A model can score well on every machine learning metric and still cost more than it earns. Checking the figures first is cheaper than learning about the loss after launch.',
  sources: [COST_SENSITIVE, BUSINESS_PERFORMANCE],
  severity: { kickoff: 'error' },
  suppressedBy: [
    'economics/action-never-pays',
    'economics/nothing-to-predict',
    'economics/rate-unreachable',
    'economics/no-model-can-pay',
    'economics/range-out-of-order',
    'economics/harm-exceeds-value',
    'economics/forecast-no-better',
    'economics/impossible-amount',
  ],
  reads: [path.economics, path.expectations.precision],
  good: [CALLS, FRAUD, ROUTING, FORECAST, ASSISTANT],
  bad: [
    { plan: exampleWith(CALLS, { selection_rate: '10%', precision: '4.5%' }), path: 'expectations.precision' },
    { plan: exampleWith(FRAUD, { precision: '12%' }), path: 'expectations.precision' },
    { plan: exampleWith(ROUTING, { accuracy: '60%' }), path: 'economics.routing.accuracy' },
    { plan: exampleWith(FORECAST, { operating_cost_per_year: '200000' }), path: 'economics.forecast.expected_error' },
    { plan: exampleWith(ASSISTANT, { resolution_rate: '15%' }), path: 'economics.assistant.resolution_rate' },
  ],
  *check(worksheet, plan) {
    const { value } = worksheet.business
    if (value === undefined || value >= 0) return
    const problems = worksheet.binary
      ? [...createBinaryProblem(worksheet.binary, value, plan)]
      : [createOtherTaskProblem(worksheet, value, plan)]
    const costs = listBreakEvenCosts(plan, worksheet.business)
    for (const problem of problems) yield { ...problem, related: [...(problem.related ?? []), ...costs] }
  },
})

function* createBinaryProblem(binary: BinarySheet, value: number, plan: Plan): Generator<Problem> {
  const { precision } = binary.rates
  const { requiredPrecision } = binary
  if (precision === undefined || requiredPrecision === undefined) return
  const [precisionText, breakEvenText] = formatApart(SHARES, toComparedRate(binary, 'precision'), requiredPrecision)
  const isPrecisionDerived = binary.derivedRate === 'precision'
  const alternative = getComparedAlternative(plan)
  const needed =
    alternative === undefined
      ? `break-even is ${breakEvenText}`
      : `beating ${BASELINE_LABEL[alternative]} takes ${breakEvenText}`
  yield {
    path: isPrecisionDerived ? path.expectations.recall : path.expectations.precision,
    related: [{ path: path.economics.selection_rate, note: 'share of cases acted on' }],
    message: `${precisionText} of cases acted on will be right; ${needed}. The plan ${formatOutcome(plan, value)}.`,
    help: suggestFix(binary, requiredPrecision, plan),
  }
}

function suggestFix(binary: BinarySheet, requiredPrecision: number, plan: Plan): string {
  const { rates, lift } = binary
  const rateText =
    rates.selectionRate === undefined ? '' : ` at a selection rate of ${formatRate(binary, 'selectionRate')}`
  const liftText =
    lift === undefined || rates.baseRate === undefined ? '' : describeLiftGap(requiredPrecision / rates.baseRate, lift)
  return `Act on fewer cases with higher precision${formatRuleOfThumb(binary, plan)}, or stop the project. The precision needed${rateText} is ${formatShare(requiredPrecision)}${liftText}. Compare figures with \`mlplan numbers --what-if economics.selection_rate=${formatExactShare(roundTo((rates.selectionRate ?? 0.06) / 2, 1))}\`.`
}

function describeLiftGap(requiredLift: number, plannedLift: number): string {
  const [requiredText, plannedText] = formatApart(NUMBERS, requiredLift, plannedLift)
  return `, which takes a lift of ${requiredText} instead of ${plannedText}`
}

/** The rule of thumb applies only to data about people. */
function formatRuleOfThumb({ mostProfitableSelectionRate, rates }: BinarySheet, { project }: Plan): string {
  const isBelowPlan =
    mostProfitableSelectionRate !== undefined &&
    rates.selectionRate !== undefined &&
    mostProfitableSelectionRate < rates.selectionRate
  return isBelowPlan && project?.data_domain === 'people'
    ? ` (as a rule of thumb, acting on about ${formatShare(mostProfitableSelectionRate)} of all cases pays best)`
    : ''
}

function createOtherTaskProblem({ otherTask }: Worksheet, value: number, plan: Plan): Problem {
  const { path: expectationPath, statement } = getKeyExpectation(otherTask, plan)
  return {
    path: expectationPath,
    message: `${statement}. As planned, the project loses ${formatNetValue(plan, -value)} a year after operating costs.`,
    help: 'Run `mlplan numbers` to find the key driver. Improve that figure, or stop the project.',
  }
}

function getKeyExpectation(
  otherTask: Worksheet['otherTask'],
  { economics }: Plan,
): { readonly path: Path; readonly statement: string } {
  if (otherTask?.routing) {
    const { accuracy } = economics?.routing ?? {}
    return {
      path: toPath(path.economics.routing.accuracy),
      statement: `Of the cases the model handles alone, ${accuracy ? formatExactShare(accuracy.likely) : 'too few'} will be right`,
    }
  }
  if (otherTask?.assistant) {
    const { resolution_rate: resolutionRate } = economics?.assistant ?? {}
    const ratePath = otherTask.assistant.isDrafting
      ? path.economics.assistant.acceptance_rate
      : path.economics.assistant.resolution_rate
    return {
      path: toPath(ratePath),
      statement:
        resolutionRate && !otherTask.assistant.isDrafting
          ? `The assistant resolves ${formatExactShare(resolutionRate.likely)} of cases`
          : 'Staff accept too few drafts',
    }
  }
  if (otherTask?.ranking)
    return { path: toPath(path.economics.ranking.expected_gain), statement: 'The expected gain is too small' }
  return {
    path: toPath(path.economics.forecast.expected_error),
    statement: 'The expected error reduction is too small',
  }
}
