import { inSentence } from '../../text/in-sentence.js'
import { place } from '../../plan/place.js'
import { RARELY_DEPLOYED } from '../citations.js'
import { missing } from '../missing.js'

export default missing({
  id: 'value/no-decision',
  since: '0.1.0',
  area: 'buy-in',
  who: 'decision_owner',
  missing: [place.value.operation, place.value.decision, place.value.action],
  summary: 'The business operation, the recurring decision, or the planned action is missing.',
  why: 'A prediction is worth nothing until someone acts differently because of it. The people who will act must say what they will do before anything is built.',
  sources: [RARELY_DEPLOYED],
  message: (title) => `No ${inSentence(title)}. Without it, a prediction changes nothing.`,
  help: 'Describe it in one sentence that the people who run the operation would accept.',
  good: [
    'mlplan: 2\nvalue:\n  operation: Retention calls to mobile customers\n  decision: Which customers we call this month\n  action: An agent calls and offers a new contract\n',
  ],
  bad: [
    {
      plan: 'mlplan: 2\nvalue:\n  operation: Retention calls to mobile customers\n  decision: Which customers we call\n',
      at: 'value.action',
    },
  ],
})
