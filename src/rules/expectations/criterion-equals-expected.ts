import { pathInside, path } from '../../plan/typed-path.js'
import { findCriterionFigures, findFigureKind } from '../shared/threshold-figures.js'
import { SAMPLE_SIZE, SMALL_SAMPLES } from '../shared/citations.js'
import { ASSISTANT, CALLS, exampleWith } from '../shared/example-plans.js'
import { numberRule } from '../shared/number-rule.js'
import { quoteText } from '../../text/plain-text.js'

const planWithCriterion = (lines: string, plan = CALLS, figure = 'precision'): string =>
  exampleWith(
    plan,
    {},
    { expectations: `  success_criteria:\n    - id: hits\n      metric: Hits\n      figure: ${figure}\n${lines}` },
  )

export default numberRule({
  id: 'expectations/criterion-equals-expected',
  since: '0.1.0',
  area: 'expectations',
  owner: 'executive_sponsor',
  summary: 'A success criterion is exactly the result that the plan expects.',
  why: 'Measured results scatter around the true one. A model that does just as expected then misses such a criterion about every second time, and chance decides whether the project goes on.',
  sources: [SAMPLE_SIZE, SMALL_SAMPLES],
  severity: { kickoff: 'warning', live: 'off' },
  suppressedBy: ['expectations/criterion-below-break-even'],
  reads: [path.expectations.success_criteria, path.expectations.precision, path.expectations.recall, path.economics],
  good: [planWithCriterion('      at_least: 0.08\n'), planWithCriterion('      at_least: 0.1\n')],
  bad: [
    { plan: planWithCriterion('      at_least: 0.084\n'), path: 'expectations.success_criteria.hits.at_least' },
    {
      plan: planWithCriterion('      at_most: 0.005\n', ASSISTANT, 'harm_rate'),
      path: 'expectations.success_criteria.hits.at_most',
    },
  ],
  *check(worksheet, plan) {
    for (const criterion of plan.expectations?.success_criteria ?? []) {
      const figures = findCriterionFigures(criterion, worksheet, plan)
      const limitKey = figures?.isMinimum ? 'at_least' : 'at_most'
      const limit = criterion[limitKey]
      if (!figures || figures.expected === undefined || limit === undefined) continue
      if (Math.abs(limit - figures.expected) > SAME * Math.abs(figures.expected)) continue
      const kind = findFigureKind(figures, plan.economics?.currency)
      yield {
        path: pathInside(path.expectations.success_criteria, criterion.id, limitKey),
        message: `Success criterion ${quoteText(criterion.metric ?? criterion.id)} requires ${figures.isMinimum ? 'at least' : 'at most'} ${kind.write(limit)}, exactly what the plan expects. Even if all goes as expected, a pilot misses the criterion about every second time.`,
        help: 'Set the criterion between break-even and the expected figure, so that only a worse result stops the project.',
      }
    }
  },
})

/** Figures this close are the same; beyond, expectations/criterion-above-expected reports one that is stricter. */
const SAME = 0.005
