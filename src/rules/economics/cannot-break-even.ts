import { capitalize } from '../../text/capitalize.js'
import { path } from '../../plan/typed-path.js'
import { formatRequirement, nameRequiredFigure } from '../../worksheet/required-figure/describe.js'
import { findRequiredFigure } from '../../worksheet/required-figure/find.js'
import { BUSINESS_PERFORMANCE, COST_SENSITIVE } from '../shared/citations.js'
import { ASSISTANT, CALLS, exampleWith, exampleWithout, FORECAST } from '../shared/example-plans.js'
import { RULED_OUT_BY } from '../shared/figures/missing-figure.js'
import { numberRule } from '../shared/number-rule.js'

export default numberRule({
  id: 'economics/cannot-break-even',
  since: '0.1.0',
  area: 'expectations',
  owner: 'executive_sponsor',
  summary: 'One figure is missing, but no value of it makes the project pay off.',
  why: "A figure that no one knows yet can't save a project that the other figures already rule out. Waiting for it only costs time.",
  sources: [BUSINESS_PERFORMANCE, COST_SENSITIVE],
  severity: { kickoff: 'error' },
  suppressedBy: RULED_OUT_BY,
  reads: [path.economics, path.expectations.precision, path.expectations.recall],
  good: [exampleWithout(CALLS, 'precision'), exampleWithout(FORECAST, 'value_per_point')],
  bad: [
    {
      plan: exampleWithout(exampleWith(FORECAST, { value_per_point: '500' }), 'expected_error'),
      path: 'economics.forecast.expected_error',
    },
    {
      plan: exampleWithout(exampleWith(ASSISTANT, { human_cost: '0.30' }), 'resolution_rate'),
      path: 'economics.assistant.resolution_rate',
    },
    {
      plan: exampleWithout(exampleWith(CALLS, { volume_per_period: '20000', selection_rate: '30%' }), 'precision'),
      path: 'expectations.precision',
    },
  ],
  *check(_worksheet, plan) {
    const required = findRequiredFigure(plan)
    if (required?.pays !== 'never') return
    yield {
      path: required.path,
      message: `${capitalize(formatRequirement(plan, required))}.`,
      help: `Don't wait for the ${nameRequiredFigure(plan, required)}: lower the costs, find more cases or a more valuable action, or stop the project.`,
    }
  },
})
