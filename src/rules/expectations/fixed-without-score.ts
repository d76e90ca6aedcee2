import { pathOf, place } from '../../plan/place.js'
import { COST_SENSITIVE } from '../citations.js'
import { rule } from '../rule.js'

const withoutScore = rule({
  id: 'expectations/fixed-without-score',
  since: '0.1.0',
  impediment: 'performance',
  who: 'decision_owner',
  summary: 'Cases are acted on from a fixed score on, and the score is not said.',
  why: 'Where the line is drawn decides how many cases are acted on, how often that is right and what it brings. Left open, it is drawn by whoever builds it, usually at one half, which is hardly ever where it pays.',
  sources: [COST_SENSITIVE],
  severity: { modeling: 'warning', 'pre-launch': 'error' },
  given: { threshold: place.expectations.threshold },
  maybe: { score: place.expectations.threshold_at },
  good: [
    'mlplan: 1\nexpectations:\n  threshold: fixed\n  threshold_at: 10%\n',
    'mlplan: 1\nexpectations:\n  threshold: top_n\n',
  ],
  bad: [{ plan: 'mlplan: 1\nexpectations:\n  threshold: fixed\n', at: 'expectations.threshold_at' }],
  *check({ threshold, score }) {
    if (threshold !== 'fixed' || score !== undefined) return
    yield {
      at: place.expectations.threshold_at,
      related: [{ at: place.expectations.threshold, note: 'every case above a fixed score' }],
      message: 'Every case above a fixed score is acted on, and it is not said which score that is.',
      help: 'Write it under `threshold_at`; `mlplan numbers` works out from which probability on acting pays.',
    }
  },
})

export default { ...withoutScore, missing: [pathOf(place.expectations.threshold_at)] }
