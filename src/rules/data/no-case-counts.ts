import { path } from '../../plan/typed-path.js'
import { CASES_TO_LEARN_FROM, ROOT_CAUSES } from '../shared/citations.js'
import { missingFieldRule } from '../shared/missing.js'

export default missingFieldRule({
  id: 'data/no-case-counts',
  since: '0.1.0',
  area: 'expectations',
  owner: 'data_owner',
  missing: [path.data.labeled_cases, path.data.positive_cases],
  inOrder: true,
  summary: 'The number of labeled cases or of positive cases is missing.',
  why: 'The counts of labeled and positive cases limit what a model can learn. They also show whether the data matches the base rate in the plan.',
  sources: [CASES_TO_LEARN_FROM, ROOT_CAUSES],
  message: (_title, key) =>
    `No count of ${key === 'labeled_cases' ? 'labeled' : 'positive'} cases. The team can't judge whether there are enough cases to learn from.`,
  help: 'Count the labeled and the positive cases in the data for the model, and add both counts to the plan.',
  good: ['mlplan: 2\nproject:\n  task: binary\ndata:\n  labeled_cases: 100000\n  positive_cases: 1900\n'],
  bad: [
    {
      plan: 'mlplan: 2\nproject:\n  task: binary\ndata:\n  labeled_cases: 100000\n',
      path: 'data.positive_cases',
      stage: 'modeling',
    },
  ],
})
