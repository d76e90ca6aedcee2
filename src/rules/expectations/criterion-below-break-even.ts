import { pathInside, path } from '../../plan/typed-path.js'
import { findCriterionFigures, findFigureKind } from '../shared/threshold-figures.js'
import { BUSINESS_PERFORMANCE } from '../shared/citations.js'
import { CALLS, exampleWith } from '../shared/example-plans.js'
import { listBreakEvenCosts } from '../shared/break-even-costs.js'
import { numberRule } from '../shared/number-rule.js'
import { type FigureKind } from '../../text/figures/format-apart.js'
import { asTyped, findDigitsApart } from '../../text/figures/format-apart.js'
import { quoteText } from '../../text/plain-text.js'

const planWithCriterion = (lines: string): string =>
  exampleWith(
    CALLS,
    {},
    { expectations: `  success_criteria:\n    - id: hits\n      metric: Precision\n      figure: precision\n${lines}` },
  )

export default numberRule({
  id: 'expectations/criterion-below-break-even',
  since: '0.1.0',
  area: 'expectations',
  owner: 'executive_sponsor',
  summary: "A result that just meets a success criterion wouldn't pay off.",
  why: 'Success criteria should stop a project that would lose money. A criterion short of break-even would approve such a project.',
  sources: [BUSINESS_PERFORMANCE],
  severity: { kickoff: 'error', live: 'off' },
  suppressedBy: ['economics/loses-money', 'economics/action-never-pays', 'economics/no-model-can-pay'],
  reads: [path.expectations.success_criteria, path.economics],
  good: [planWithCriterion('      at_least: 0.065\n')],
  bad: [
    { plan: planWithCriterion('      at_least: 0.05\n'), path: 'expectations.success_criteria.hits.at_least' },
    { plan: planWithCriterion('      at_least: 0.06\n'), path: 'expectations.success_criteria.hits.at_least' },
  ],
  *check(worksheet, plan) {
    for (const criterion of plan.expectations?.success_criteria ?? []) {
      const figures = findCriterionFigures(criterion, worksheet, plan)
      const limitKey = figures?.isMinimum ? 'at_least' : 'at_most'
      const limit = criterion[limitKey]
      if (!figures || figures.breakEven === undefined || limit === undefined) continue
      const isBelowBreakEven = figures.isMinimum ? limit < figures.breakEven * 0.995 : limit > figures.breakEven * 1.005
      if (!isBelowBreakEven) continue
      const kind = findFigureKind(figures, plan.economics?.currency)
      const breakEven = formatBreakEven(kind, figures.breakEven, limit)
      yield {
        path: pathInside(path.expectations.success_criteria, criterion.id, limitKey),
        related: listBreakEvenCosts(plan, worksheet.business),
        message: `Success criterion ${quoteText(criterion.metric ?? criterion.id)} requires ${figures.isMinimum ? 'at least' : 'at most'} ${kind.write(limit)}, but break-even is ${breakEven}. A result in between would pass without paying off.`,
        help: `Set the criterion to ${breakEven} or ${figures.isMinimum ? 'higher' : 'lower'}.`,
      }
    }
  },
})

/** With at least three digits, so that a criterion set to the figure shown passes. */
function formatBreakEven(kind: FigureKind, breakEven: number, limit: number): string {
  return kind.write(kind.round(breakEven, Math.max(3, findDigitsApart(kind, breakEven, asTyped(limit)))))
}
