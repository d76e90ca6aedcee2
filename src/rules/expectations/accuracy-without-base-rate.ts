import { place } from '../../plan/place.js'
import { ACCURACY_FALLACY } from '../citations.js'
import { rule } from '../rule.js'
import { showShare } from '../words.js'

export default rule({
  id: 'expectations/accuracy-without-base-rate',
  since: '0.1.0',
  impediment: 'performance',
  who: 'ml_lead',
  summary: 'An accuracy is promised, and the base rate is not known.',
  why: 'Where something happens twice in a hundred cases, saying no every time is 98 % accurate. Without the base rate nobody can tell whether the promise is better than that.',
  sources: [ACCURACY_FALLACY],
  severity: { kickoff: 'error' },
  given: { accuracy: place.expectations.accuracy },
  maybe: { baseRate: place.economics.base_rate },
  good: ['mlplan: 1\neconomics:\n  base_rate: 30%\nexpectations:\n  accuracy: 85%\n'],
  bad: [{ plan: 'mlplan: 1\nexpectations:\n  accuracy: 95%\n', at: 'expectations.accuracy' }],
  *check({ accuracy, baseRate }, { profile }) {
    if (baseRate !== undefined || profile.task === 'multiclass') return
    yield {
      at: place.expectations.accuracy,
      related: [{ at: place.economics.base_rate, note: 'is not said' }],
      message: `An accuracy of ${showShare(accuracy.likely)} is promised, and nobody has said how often the outcome happens anyway; always giving the same answer may be as accurate.`,
      help: 'Find out the base rate before any accuracy is told to anybody else.',
    }
  },
})
