import { pathInside, path } from '../../plan/typed-path.js'
import { findCriterionFigures, findFigureKind } from '../shared/threshold-figures.js'
import { TDSP_CHARTER } from '../shared/citations.js'
import { numberRule } from '../shared/number-rule.js'
import { quoteText } from '../../text/plain-text.js'

const planWithCriterion = (task: string, lines: string): string =>
  `mlplan: 2\nproject:\n  task: ${task}\nexpectations:\n  success_criteria:\n    - id: bar\n      metric: What is measured\n${lines}`

export default numberRule({
  id: 'expectations/criterion-wrong-side',
  since: '0.1.0',
  area: 'expectations',
  owner: 'executive_sponsor',
  summary: 'A success criterion limits the good side of a figure.',
  why: 'A maximum for something that should be high, or a minimum for something that should be low, stops good models and lets poor ones pass. Often, the criterion is linked to the wrong figure.',
  sources: [TDSP_CHARTER],
  severity: { kickoff: 'warning', live: 'off' },
  reads: [path.expectations.success_criteria],
  good: [
    planWithCriterion('binary', '      figure: precision\n      at_least: 0.08\n'),
    planWithCriterion('generative', '      figure: harm_rate\n      at_most: 0.01\n'),
    planWithCriterion('binary', '      figure: other\n      at_most: 30\n'),
  ],
  bad: [
    {
      plan: planWithCriterion('binary', '      figure: precision\n      at_most: 0.08\n'),
      path: 'expectations.success_criteria.bar.at_most',
    },
    {
      plan: planWithCriterion('generative', '      figure: harm_rate\n      at_least: 0.01\n'),
      path: 'expectations.success_criteria.bar.at_least',
    },
  ],
  *check(worksheet, plan) {
    for (const criterion of plan.expectations?.success_criteria ?? []) {
      const figures = findCriterionFigures(criterion, worksheet, plan)
      if (!figures) continue
      const [rightKey, wrongKey] = figures.isMinimum
        ? (['at_least', 'at_most'] as const)
        : (['at_most', 'at_least'] as const)
      const limit = criterion[wrongKey]
      if (limit === undefined || criterion[rightKey] !== undefined) continue
      const kind = findFigureKind(figures, plan.economics?.currency)
      yield {
        path: pathInside(path.expectations.success_criteria, criterion.id, wrongKey),
        related: [
          { path: pathInside(path.expectations.success_criteria, criterion.id, 'figure'), note: 'what it measures' },
        ],
        message: `Success criterion ${quoteText(criterion.metric ?? criterion.id)} requires ${figures.isMinimum ? 'at most' : 'at least'} ${kind.write(limit)}, but by its matching plan figure, ${figures.isMinimum ? 'higher' : 'lower'} is better.`,
        help: `Set \`${rightKey}\` instead, or match the criterion with the figure that it measures.`,
      }
    }
  },
})
