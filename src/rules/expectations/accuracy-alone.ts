import { place } from '../../plan/place.js'
import { ACCURACY_FALLACY } from '../citations.js'
import { rule } from '../rule.js'
import { showShare } from '../words.js'

const RARE = 0.2

export default rule({
  id: 'expectations/accuracy-alone',
  since: '0.1.0',
  impediment: 'performance',
  who: 'ml_lead',
  summary: 'Only an accuracy is promised, where one of the two answers is rare.',
  why: 'Where yes is rare, accuracy is nearly all about the cases nobody cares about. It does not say how often an action meets the right case, which is what the people who act will notice.',
  sources: [ACCURACY_FALLACY],
  severity: { kickoff: 'error', 'pre-launch': 'off' },
  follows: ['expectations/accuracy-below-doing-nothing'],
  given: { accuracy: place.expectations.accuracy, baseRate: place.economics.base_rate },
  maybe: { precision: place.expectations.precision },
  good: [
    'mlplan: 1\neconomics:\n  base_rate: 10%\nexpectations:\n  accuracy: 93%\n  precision: 65%\n',
    'mlplan: 1\neconomics:\n  base_rate: 40%\nexpectations:\n  accuracy: 85%\n',
  ],
  bad: [
    {
      plan: 'mlplan: 1\neconomics:\n  base_rate: 10%\nexpectations:\n  accuracy: 93%\n',
      at: 'expectations.accuracy',
    },
  ],
  *check({ accuracy, baseRate, precision }, { profile }) {
    const rarer = Math.min(baseRate.likely, 1 - baseRate.likely)
    if (precision !== undefined || rarer >= RARE || profile.task === 'multiclass') return
    yield {
      at: place.expectations.accuracy,
      related: [
        { at: place.economics.base_rate, note: `so always giving the same answer is right in ${showShare(1 - rarer)}` },
      ],
      message: `An accuracy of ${showShare(accuracy.likely)} is all that is promised; at a base rate of ${showShare(baseRate.likely)} it does not tell how often an action meets the right case.`,
      help: 'Say the precision too: of the cases acted on, the share that is right.',
    }
  },
})
