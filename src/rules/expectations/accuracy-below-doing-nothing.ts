import { place } from '../../plan/place.js'
import { showExactly, showShare } from '../../worksheet/words.js'
import { ACCURACY_FALLACY } from '../citations.js'
import { rule } from '../rule.js'

export default rule({
  id: 'expectations/accuracy-below-doing-nothing',
  since: '0.1.0',
  impediment: 'performance',
  who: 'ml_lead',
  summary: 'The promised accuracy is no better than what always giving the same answer reaches.',
  why: 'Where something is rare, saying no every time is right nearly every time, and worth nothing. A promised accuracy at or below that figure sounds high and promises nothing; when somebody works it out, the trust is gone.',
  sources: [ACCURACY_FALLACY],
  severity: { kickoff: 'error' },
  given: { accuracy: place.expectations.accuracy, baseRate: place.economics.base_rate },
  maybe: {},
  good: ['mlplan: 1\neconomics:\n  base_rate: 30%\nexpectations:\n  accuracy: 85%\n'],
  bad: [
    { plan: 'mlplan: 1\neconomics:\n  base_rate: 1.8%\nexpectations:\n  accuracy: 95%\n', at: 'expectations.accuracy' },
    {
      plan: 'mlplan: 1\neconomics:\n  base_rate: 1.8%\nexpectations:\n  accuracy: 98.2%\n',
      at: 'expectations.accuracy',
    },
  ],
  *check({ accuracy, baseRate }) {
    const majority = Math.max(baseRate.likely, 1 - baseRate.likely)
    if (accuracy.likely > majority + Math.min(0.005, (1 - majority) / 4)) return
    const answer = baseRate.likely < 0.5 ? 'no' : 'yes'
    yield {
      at: place.expectations.accuracy,
      related: [
        { at: place.economics.base_rate, note: `so always answering ${answer} is right in ${showShare(majority)}` },
      ],
      message: `An accuracy of ${showExactly(accuracy.likely, 'share', '', undefined)} is promised. Always answering "${answer}" reaches ${showShare(majority)}, without any model.`,
      help: 'Promise precision and recall at the share acted on instead, or the value in money; take the accuracy out.',
    }
  },
})
