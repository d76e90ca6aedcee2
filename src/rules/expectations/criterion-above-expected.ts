import { pathInside, path } from '../../plan/typed-path.js'
import { findCriterionFigures, findFigureKind } from '../shared/threshold-figures.js'
import { RARELY_DEPLOYED } from '../shared/citations.js'
import { CALLS, exampleWith } from '../shared/example-plans.js'
import { numberRule } from '../shared/number-rule.js'
import { asTyped, formatApart } from '../../text/figures/format-apart.js'
import { quoteText } from '../../text/plain-text.js'

const planWithCriterion = (lines: string): string =>
  exampleWith(
    CALLS,
    {},
    { expectations: `  success_criteria:\n    - id: hits\n      metric: Precision\n      figure: precision\n${lines}` },
  )

export default numberRule({
  id: 'expectations/criterion-above-expected',
  since: '0.1.0',
  area: 'expectations',
  owner: 'executive_sponsor',
  summary: 'A success criterion is stricter than the result that the plan expects.',
  why: 'If everything goes as expected, the project misses its own success criterion. The plan may expect too little, or the criterion may be unrealistic.',
  sources: [RARELY_DEPLOYED],
  severity: { kickoff: 'error', live: 'off' },
  reads: [path.expectations.success_criteria, path.expectations.precision, path.expectations.recall, path.economics],
  good: [planWithCriterion('      at_least: 0.08\n'), planWithCriterion('      at_least: 0.084\n')],
  bad: [
    { plan: planWithCriterion('      at_least: 0.1\n'), path: 'expectations.success_criteria.hits.at_least' },
    {
      plan: 'mlplan: 2\nproject:\n  task: generative\neconomics:\n  assistant:\n    harm_rate: 1%\nexpectations:\n  success_criteria:\n    - id: harm\n      metric: Harmful answers\n      figure: harm_rate\n      at_most: 0.005\n',
      path: 'expectations.success_criteria.harm.at_most',
    },
  ],
  *check(worksheet, plan) {
    for (const criterion of plan.expectations?.success_criteria ?? []) {
      const figures = findCriterionFigures(criterion, worksheet, plan)
      const limitKey = figures?.isMinimum ? 'at_least' : 'at_most'
      const limit = criterion[limitKey]
      if (!figures || figures.expected === undefined || limit === undefined) continue
      const isAboveExpected = figures.isMinimum ? limit > figures.expected * 1.005 : limit < figures.expected * 0.995
      if (!isAboveExpected) continue
      const kind = findFigureKind(figures, plan.economics?.currency)
      const expected = figures.isExpectedCalculated ? figures.expected : asTyped(figures.expected)
      const [limitText, expectedText] = formatApart(kind, asTyped(limit), expected)
      yield {
        path: pathInside(path.expectations.success_criteria, criterion.id, limitKey),
        message: `Success criterion ${quoteText(criterion.metric ?? criterion.id)} requires ${figures.isMinimum ? 'at least' : 'at most'} ${limitText}, but the plan expects ${expectedText}. If all goes as expected, the project misses the criterion.`,
        help: 'Set the criterion between break-even and the expected figure, or show that the model can do better.',
      }
    }
  },
})
