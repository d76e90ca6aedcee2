import { path } from '../../plan/typed-path.js'
import { ACCURACY_FALLACY } from '../shared/citations.js'
import { rule } from '../rule.js'
import { formatExactShare } from '../../text/figures/format-share.js'

export default rule({
  id: 'expectations/accuracy-without-base-rate',
  since: '0.1.0',
  area: 'expectations',
  owner: 'ml_lead',
  summary: 'The plan gives an expected accuracy but no base rate.',
  why: 'If 2 of every 100 cases are positive, always answering "no" is 98% accurate. Without the base rate, no one can tell whether the expected accuracy is better than that.',
  sources: [ACCURACY_FALLACY],
  severity: { kickoff: 'error' },
  requires: { accuracy: path.expectations.accuracy },
  optional: { baseRate: path.economics.base_rate },
  good: ['mlplan: 2\neconomics:\n  base_rate: 30%\nexpectations:\n  accuracy: 85%\n'],
  bad: [{ plan: 'mlplan: 2\nexpectations:\n  accuracy: 95%\n', path: 'expectations.accuracy' }],
  *check({ accuracy, baseRate }, { profile }) {
    if (baseRate !== undefined || profile.task === 'multiclass') return
    yield {
      path: path.expectations.accuracy,
      related: [{ path: path.economics.base_rate, note: 'no base rate' }],
      message: `Expected accuracy is ${formatExactShare(accuracy.likely)}, but the plan has no base rate. Always giving the same answer may be just as accurate.`,
      help: 'Add the base rate (the share of cases that are positive) before sharing any accuracy figure.',
    }
  },
})
