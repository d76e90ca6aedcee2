import { place } from '../../plan/place.js'
import { RARELY_DEPLOYED } from '../citations.js'
import { missing } from '../missing.js'

export default missing({
  id: 'value/no-decision',
  since: '0.1.0',
  impediment: 'buy-in',
  who: 'decision_owner',
  missing: [place.value.operation, place.value.decision, place.value.action],
  summary: 'It is not said which operation runs better, which decision changes, or what is done about a prediction.',
  why: 'A prediction is worth nothing until somebody does something they would not have done without it. What that is has to be said before anything is built, by the people who would do it.',
  sources: [RARELY_DEPLOYED],
  message: (title) => `The ${title.toLowerCase()} is not said: so far nobody would do anything differently.`,
  help: 'Say it in one sentence that the people who run the operation would nod at.',
  good: [
    'mlplan: 1\nvalue:\n  operation: Retention calls to mobile customers\n  decision: Which customers we call this month\n  action: An agent calls and offers a new contract\n',
  ],
  bad: [
    {
      plan: 'mlplan: 1\nvalue:\n  operation: Retention calls to mobile customers\n  decision: Which customers we call\n',
      at: 'value.action',
    },
  ],
})
