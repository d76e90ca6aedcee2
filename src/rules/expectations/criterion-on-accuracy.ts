import { pathInside, path } from '../../plan/typed-path.js'
import { ACCURACY_FALLACY, COST_SENSITIVE } from '../shared/citations.js'
import { CALLS, exampleWith } from '../shared/example-plans.js'
import { numberRule } from '../shared/number-rule.js'
import { SHARES, formatApart } from '../../text/figures/format-apart.js'
import { formatShare } from '../../text/figures/format-share.js'
import { quoteText } from '../../text/plain-text.js'

const planWithCriterion = (figure: string): string =>
  exampleWith(
    CALLS,
    {},
    {
      expectations: `  success_criteria:\n    - id: right\n      metric: How often the model is right\n      figure: ${figure}\n      at_least: 0.07\n`,
    },
  )

export default numberRule({
  id: 'expectations/criterion-on-accuracy',
  since: '0.1.0',
  area: 'expectations',
  owner: 'executive_sponsor',
  summary: 'A success criterion measures accuracy, so a model that pays off can fail it.',
  why: 'When acting pays off even on cases that are probably negative, the most valuable model can be less accurate than one that never acts. An accuracy criterion can reject valuable models and pass worthless ones.',
  sources: [ACCURACY_FALLACY, COST_SENSITIVE],
  severity: { kickoff: 'error', live: 'off' },
  suppressedBy: ['economics/action-never-pays'],
  reads: [
    path.expectations.success_criteria,
    path.economics.payoffs,
    path.economics.intervention,
    path.economics.base_rate,
  ],
  good: [planWithCriterion('precision')],
  bad: [
    { plan: planWithCriterion('accuracy'), path: 'expectations.success_criteria.right.figure' },
    {
      plan: exampleWith(planWithCriterion('accuracy'), { selection_rate: '5%', precision: '7.5%' }),
      path: 'expectations.success_criteria.right.figure',
    },
  ],
  *check({ binary }, { expectations }) {
    const { breakEvenProbability, majorityAccuracy, accuracy } = binary ?? {}
    if (breakEvenProbability === undefined || breakEvenProbability >= 0.5 || majorityAccuracy === undefined) return
    for (const { id, figure, metric } of expectations?.success_criteria ?? []) {
      if (figure !== 'accuracy') continue
      const [majorityText, modelText] = formatApart(SHARES, majorityAccuracy, accuracy ?? majorityAccuracy)
      const accuracyText = accuracy === undefined ? '' : ` The model as planned would be ${modelText} accurate.`
      yield {
        path: pathInside(path.expectations.success_criteria, id, 'figure'),
        message: `Success criterion ${quoteText(metric ?? id)} measures accuracy, but acting pays off at a probability as low as ${formatShare(breakEvenProbability)}. Always giving the same answer is already ${majorityText} accurate.${accuracyText}`,
        help: 'Use precision, recall, or net value as the criterion instead.',
      }
    }
  },
})
