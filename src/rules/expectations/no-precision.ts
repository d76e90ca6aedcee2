import { path } from '../../plan/typed-path.js'
import { RARELY_DEPLOYED } from '../shared/citations.js'
import { missingFieldRule } from '../shared/missing.js'

export default missingFieldRule({
  id: 'expectations/no-precision',
  since: '0.1.0',
  area: 'expectations',
  owner: 'ml_lead',
  missing: [path.expectations.precision],
  suppressedBy: ['expectations/accuracy-alone'],
  summary: 'The plan gives no expected precision, the share of actions that will be right.',
  why: 'When positives are rare, a model can pay off even if most of its alerts are wrong. Stakeholders who know the precision in advance are more likely to accept false alarms.',
  sources: [RARELY_DEPLOYED],
  message: 'No expected precision. Without one, stakeholders may assume that nearly every alert is right.',
  help: 'Add the expected precision: the share of cases acted on that will be right. Enter a range if unsure, and mark a guess as a guess.',
  good: ['mlplan: 2\nproject:\n  task: binary\nexpectations:\n  precision: 7.6%\n'],
  bad: [{ plan: 'mlplan: 2\nproject:\n  task: binary\n', path: 'expectations.precision' }],
})
