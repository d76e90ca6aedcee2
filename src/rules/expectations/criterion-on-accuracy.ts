import { inside, place } from '../../plan/typed-path.js'
import { showShare } from '../../text/format-numbers.js'
import { ACCURACY_FALLACY, COST_SENSITIVE } from '../shared/citations.js'
import { CALLS, exampleWith } from '../shared/example-plans.js'
import { numberRule } from '../shared/number-rule.js'
import { quoted } from '../../text/rule-words.js'

const withBar = (figure: string): string =>
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
  who: 'executive_sponsor',
  summary: 'A success criterion measures accuracy, so a model that pays off can fail it.',
  why: 'When acting pays off even on cases that are probably negative, the most valuable model can be less accurate than one that never acts. An accuracy criterion can reject valuable models and pass worthless ones.',
  sources: [ACCURACY_FALLACY, COST_SENSITIVE],
  severity: { kickoff: 'error', live: 'off' },
  follows: ['economics/action-never-pays'],
  reads: [
    place.expectations.success_criteria,
    place.economics.payoffs,
    place.economics.intervention,
    place.economics.base_rate,
  ],
  good: [withBar('precision')],
  bad: [
    { plan: withBar('accuracy'), at: 'expectations.success_criteria.right.figure' },
    {
      plan: exampleWith(withBar('accuracy'), { selection_rate: '5%', precision: '7.5%' }),
      at: 'expectations.success_criteria.right.figure',
    },
  ],
  *check({ yesNo }, { expectations }) {
    const { threshold, majorityAccuracy, accuracy } = yesNo ?? {}
    if (threshold === undefined || threshold >= 0.5 || majorityAccuracy === undefined) return
    for (const { id, figure, metric: measure } of expectations?.success_criteria ?? []) {
      if (figure !== 'accuracy') continue
      const here = accuracy === undefined ? '' : ` The model as planned would be ${showShare(accuracy)} accurate.`
      yield {
        at: inside(place.expectations.success_criteria, id, 'figure'),
        message: `Success criterion ${quoted(measure ?? id)} measures accuracy, but acting pays off at a probability as low as ${showShare(threshold)}. Always giving the same answer is already ${showShare(majorityAccuracy)} accurate.${here}`,
        help: 'Use precision, recall, or net value as the criterion instead.',
      }
    }
  },
})
