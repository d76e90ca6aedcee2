import { path } from '../../plan/typed-path.js'
import { RARELY_DEPLOYED } from '../shared/citations.js'
import { missingFieldRule } from '../shared/missing.js'

export default missingFieldRule({
  id: 'expectations/no-success-criteria',
  since: '0.1.0',
  area: 'expectations',
  owner: 'executive_sponsor',
  missing: [path.expectations.success_criteria],
  summary: 'The plan has no success criteria.',
  why: 'Without success criteria set in advance, any result is open to interpretation. A useful model may be rejected because people hoped for more, or a useless one kept because so much was spent.',
  sources: [RARELY_DEPLOYED],
  message: "No success criteria. The team hasn't agreed on what counts as success, or when to stop.",
  help: 'Agree with the sponsor on one metric, its minimum, an evaluation deadline, and who decides.',
  good: [
    'mlplan: 2\nexpectations:\n  success_criteria:\n    - id: hits\n      metric: Precision among the customers called\n      at_least: 6.5\n',
  ],
  bad: [{ plan: 'mlplan: 2\nexpectations:\n  evidence: backtest\n', path: 'expectations.success_criteria' }],
})
