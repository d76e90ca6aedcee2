import { path } from '../../plan/typed-path.js'
import { ACCURACY_FALLACY } from '../shared/citations.js'
import { missingFieldRule } from '../shared/missing.js'

export default missingFieldRule({
  id: 'economics/no-base-rate',
  since: '0.1.0',
  area: 'expectations',
  owner: 'data_owner',
  missing: [path.economics.base_rate],
  suppressedBy: ['expectations/accuracy-without-base-rate'],
  summary: 'The plan has no base rate.',
  why: 'The base rate (how often the outcome happens without a model) limits how much the project can gain. The same accuracy can be excellent at one base rate and worthless at another.',
  sources: [ACCURACY_FALLACY],
  message: 'No base rate. Without knowing what share of cases is positive, no one can judge the expected figures.',
  help: 'Count positives in past data, using the definition of the target. Enter a range if unsure.',
  good: ['mlplan: 2\nproject:\n  task: binary\neconomics:\n  base_rate: 1.8%\n'],
  bad: [{ plan: 'mlplan: 2\nproject:\n  task: binary\n', path: 'economics.base_rate' }],
})
