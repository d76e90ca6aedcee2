import { place } from '../../plan/place.js'
import { CASES_TO_LEARN_FROM, ROOT_CAUSES } from '../citations.js'
import { missing } from '../missing.js'

export default missing({
  id: 'data/cases-not-counted',
  since: '0.1.0',
  impediment: 'performance',
  who: 'data_owner',
  missing: [place.data.past_cases, place.data.past_true],
  inOrder: true,
  summary: 'It is not said from how many past cases the model learns.',
  why: 'Two counts tell more about the chances of a model than any method: for how many past cases the outcome is known, and in how many it came about. They take an afternoon, and they show whether the base rate of the plan is the one in the data.',
  sources: [CASES_TO_LEARN_FROM, ROOT_CAUSES],
  message: (title) => `"${title}" is not said: nobody has counted what there is to learn from.`,
  help: 'Count them in the data the model is built on, and write both figures down.',
  good: ['mlplan: 1\nproject:\n  task: binary\ndata:\n  past_cases: 100000\n  past_true: 1900\n'],
  bad: [
    {
      plan: 'mlplan: 1\nproject:\n  task: binary\ndata:\n  past_cases: 100000\n',
      at: 'data.past_true',
      stage: 'modeling',
    },
  ],
})
