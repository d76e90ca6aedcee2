import { place } from '../../plan/place.js'
import { CASES_TO_LEARN_FROM, ROOT_CAUSES } from '../citations.js'
import { missing } from '../missing.js'

export default missing({
  id: 'data/no-case-counts',
  since: '0.1.0',
  area: 'expectations',
  who: 'data_owner',
  missing: [place.data.labeled_cases, place.data.positive_cases],
  inOrder: true,
  summary: 'The number of labeled cases or of positive cases is missing.',
  why: "Two counts say more about a model's chances than any method: how many past cases have a known outcome, and how many of those are positive. Counting takes an afternoon, and shows whether the data matches the base rate in the plan.",
  sources: [CASES_TO_LEARN_FROM, ROOT_CAUSES],
  message: (_title, key) =>
    `No count of ${key === 'labeled_cases' ? 'labeled' : 'positive'} cases. The team can't judge whether there are enough to learn from.`,
  help: 'Count both in the data the model will be built on, and add the counts to the plan.',
  good: ['mlplan: 2\nproject:\n  task: binary\ndata:\n  labeled_cases: 100000\n  positive_cases: 1900\n'],
  bad: [
    {
      plan: 'mlplan: 2\nproject:\n  task: binary\ndata:\n  labeled_cases: 100000\n',
      at: 'data.positive_cases',
      stage: 'modeling',
    },
  ],
})
