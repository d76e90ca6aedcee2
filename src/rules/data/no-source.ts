import { place } from '../../plan/place.js'
import { ROOT_CAUSES } from '../citations.js'
import { missing } from '../missing.js'

export default missing({
  id: 'data/no-source',
  since: '0.1.0',
  impediment: 'integration',
  who: 'data_owner',
  missing: [place.data.sources],
  summary: 'It is not said which data is needed.',
  why: 'Whether the needed data exists, reaches back far enough and may be used is found out in weeks or in months, depending on when somebody begins to ask. Nobody can begin before the data is named.',
  sources: [ROOT_CAUSES],
  message: 'No source of data is named: nobody can ask for access, or check whether it may be used.',
  help: 'List what is needed under data.sources, each with its owner and how far access is.',
  good: ['mlplan: 1\ndata:\n  sources:\n    - id: billing\n      name: Billing history\n'],
  bad: [
    { plan: 'mlplan: 1\nproject:\n  name: Churn calls\n', at: 'data.sources', stage: 'data' },
    { plan: 'mlplan: 1\ndata:\n  sources: []\n', at: 'data.sources', stage: 'data' },
  ],
})
