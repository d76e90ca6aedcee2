import { path } from '../../plan/typed-path.js'
import { ROOT_CAUSES } from '../shared/citations.js'
import { missingFieldRule } from '../shared/missing.js'

export default missingFieldRule({
  id: 'data/no-source',
  since: '0.1.0',
  area: 'integration',
  owner: 'data_owner',
  missing: [path.data.sources],
  summary: 'The plan lists no data sources.',
  why: 'Checking whether the data exists, reaches back far enough, and may be used can take weeks or months. No one can start checking before the plan names the data sources.',
  sources: [ROOT_CAUSES],
  message: 'No data sources. No one can request access or check whether the data may be used.',
  help: 'Add each data source under data.sources, with its owner and access status.',
  good: ['mlplan: 2\ndata:\n  sources:\n    - id: billing\n      name: Billing history\n'],
  bad: [
    { plan: 'mlplan: 2\nproject:\n  name: Churn calls\n', path: 'data.sources', stage: 'data' },
    { plan: 'mlplan: 2\ndata:\n  sources: []\n', path: 'data.sources', stage: 'data' },
  ],
})
