import { inSentence } from '../../text/in-sentence.js'
import { path } from '../../plan/typed-path.js'
import { RARELY_DEPLOYED } from '../shared/citations.js'
import { missingFieldRule } from '../shared/missing.js'

export default missingFieldRule({
  id: 'value/no-decision',
  since: '0.1.0',
  area: 'buy-in',
  owner: 'decision_owner',
  missing: [path.value.operation, path.value.decision, path.value.action],
  summary: 'The business operation, the recurring decision, or the planned action is missing.',
  why: 'A prediction creates value only when someone acts differently because of it. The people who will act should say what they will do before the team builds anything.',
  sources: [RARELY_DEPLOYED],
  message: (title) => `No ${inSentence(title)}. The plan doesn't show what a prediction would change.`,
  help: 'Write one sentence that the people who run the operation would agree with.',
  good: [
    'mlplan: 2\nvalue:\n  operation: Retention calls to mobile customers\n  decision: Which customers we call this month\n  action: An agent calls and offers a new contract\n',
  ],
  bad: [
    {
      plan: 'mlplan: 2\nvalue:\n  operation: Retention calls to mobile customers\n  decision: Which customers we call\n',
      path: 'value.action',
    },
  ],
})
