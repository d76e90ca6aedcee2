import { inside, place } from '../../plan/place.js'
import { showShare } from '../../worksheet/words.js'
import { ACCURACY_FALLACY, COST_SENSITIVE } from '../citations.js'
import { CALLS, exampleWith } from '../example-plans.js'
import { numberRule } from '../number-rule.js'
import { quoted } from '../words.js'

const withBar = (figure: string): string =>
  exampleWith(
    CALLS,
    {},
    {
      expectations: `  bar:\n    - id: right\n      measure: How often it is right\n      figure: ${figure}\n      at_least: 0.07\n`,
    },
  )

export default numberRule({
  id: 'expectations/bar-on-accuracy',
  since: '0.1.0',
  impediment: 'performance',
  who: 'executive_sponsor',
  summary: 'The bar is an accuracy, which a model that pays would miss.',
  why: 'Where acting pays on cases that are probably false, the best model is wrong more often than one that never acts. A bar of accuracy then stops what pays and lets through what is worth nothing.',
  sources: [ACCURACY_FALLACY, COST_SENSITIVE],
  severity: { kickoff: 'error', live: 'off' },
  follows: ['economics/acting-never-pays'],
  reads: [place.expectations.bar, place.economics.payoffs, place.economics.intervention, place.economics.base_rate],
  good: [withBar('precision')],
  bad: [
    { plan: withBar('accuracy'), at: 'expectations.bar.right.figure' },
    {
      plan: exampleWith(withBar('accuracy'), { treated_fraction: '5%', precision: '7.5%' }),
      at: 'expectations.bar.right.figure',
    },
  ],
  *check({ yesNo }, { expectations }) {
    const { threshold, majorityAccuracy, accuracy } = yesNo ?? {}
    if (threshold === undefined || threshold >= 0.5 || majorityAccuracy === undefined) return
    for (const { id, figure, measure } of expectations?.bar ?? []) {
      if (figure !== 'accuracy') continue
      const here = accuracy === undefined ? '' : ` As planned, a good model would be right in ${showShare(accuracy)}.`
      yield {
        at: inside(place.expectations.bar, id, 'figure'),
        message: `The bar ${quoted(measure ?? id)} is an accuracy, but acting pays from a probability of ${showShare(threshold)} on. Never acting is right in ${showShare(majorityAccuracy)} of the cases.${here}`,
        help: 'Set the bar on precision, on recall or on money.',
      }
    }
  },
})
