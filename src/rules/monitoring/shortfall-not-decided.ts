import { pathInside, path } from '../../plan/typed-path.js'
import type { Plan } from '../../plan/plan.js'
import type { Related } from '../rule.js'
import { AI_RMF, TDSP_CHARTER } from '../shared/citations.js'
import { CALLS, exampleWith } from '../shared/example-plans.js'
import { numberRule } from '../shared/number-rule.js'
import { amountsIn, asTyped, formatApart } from '../../text/figures/format-apart.js'

const SHORTFALL_PLAN =
  'mlplan: 2\nexpectations:\n  success_criteria:\n    - id: value\n      metric: value a year\n      figure: value\n      at_least: 400000\nmonitoring:\n  benefits_review:\n    done_on: 2026-10-02\n    measured_value_per_year: 310000\n'

const { benefits_review } = path.monitoring

const LOW_PLAN = exampleWith(
  CALLS,
  { success_rate: '{low: 11%, likely: 12%, high: 13%}' },
  { monitoring: '  benefits_review:\n    done_on: 2026-10-02\n    measured_value_per_year: 60000\n' },
)

export default numberRule({
  id: 'monitoring/shortfall-not-decided',
  since: '0.1.0',
  area: 'adoption',
  owner: 'executive_sponsor',
  summary: 'The measured value is below the lowest value that the plan expects, and no decision is recorded.',
  why: 'A success criterion, or the low end of the plan, sets the value below which the project should stop or change. If a project can miss it without a decision, people are less likely to take the next one seriously.',
  sources: [TDSP_CHARTER, AI_RMF],
  severity: { live: 'error' },
  suppressedBy: ['monitoring/loss-not-decided'],
  reads: [benefits_review.measured_value_per_year, path.expectations.success_criteria, path.economics, path.decisions],
  good: [
    SHORTFALL_PLAN.replace('310000', '420000'),
    `${SHORTFALL_PLAN}decisions:\n  - id: narrow\n    decision: Call only the top 1%\n    decided_on: 2026-10-12\n`,
    LOW_PLAN.replace('60000', '240000'),
  ],
  bad: [
    { plan: SHORTFALL_PLAN, path: 'monitoring.benefits_review.measured_value_per_year' },
    { plan: LOW_PLAN, path: 'monitoring.benefits_review.measured_value_per_year' },
  ],
  *check({ business }, plan) {
    const { done_on: reviewedOn, measured_value_per_year: measuredValue } = plan.monitoring?.benefits_review ?? {}
    const isDecided = plan.decisions?.some(
      ({ decided_on: decidedOn }) => decidedOn !== undefined && (reviewedOn === undefined || decidedOn >= reviewedOn),
    )
    const expected = findLowestExpected(plan, business.valueRange?.low)
    if (measuredValue === undefined || isDecided === true || expected === undefined) return
    if (measuredValue >= expected.lowest) return
    const amounts = amountsIn(plan.economics?.currency)
    const [measuredText, lowestText] = formatApart(amounts, asTyped(measuredValue), expected.lowest)
    yield {
      path: benefits_review.measured_value_per_year,
      related: expected.related,
      message: `The measured value is ${measuredText} a year, below ${expected.name} of ${lowestText}, and no decision has been recorded since the review.`,
      help: 'Ask the sponsor whether to fix the model, change how it is used, or retire it, and record the answer under decisions.',
    }
  },
})

interface LowestExpected {
  readonly lowest: number
  readonly name: string
  readonly related: readonly Related[]
}

/** The minimum that was agreed on or, without one, the low end of what the plan expects. */
function findLowestExpected({ expectations }: Plan, lowEnd: number | undefined): LowestExpected | undefined {
  const criterion = expectations?.success_criteria?.find(
    ({ figure, at_least: minimum }) => figure === 'value' && minimum !== undefined,
  )
  if (criterion?.at_least !== undefined)
    return {
      lowest: criterion.at_least,
      name: 'the minimum',
      related: [{ path: pathInside(path.expectations.success_criteria, criterion.id, 'at_least'), note: 'minimum' }],
    }
  return lowEnd === undefined ? undefined : { lowest: lowEnd, name: 'the low end of the plan', related: [] }
}
