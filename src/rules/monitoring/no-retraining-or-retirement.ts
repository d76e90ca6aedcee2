import { path } from '../../plan/typed-path.js'
import { inSentence } from '../../text/in-sentence.js'
import { AI_RMF, MODELS_AGE } from '../shared/citations.js'
import { missingFieldRule } from '../shared/missing.js'

export default missingFieldRule({
  id: 'monitoring/no-retraining-or-retirement',
  since: '0.1.0',
  area: 'adoption',
  owner: 'ml_lead',
  missing: [path.monitoring.retraining, path.monitoring.retirement],
  summary: 'The plan is missing a retraining policy or a retirement policy.',
  why: 'Most models get worse over time. If the trigger and the person who decides are set in advance, the model can be retrained or retired in time. Otherwise, the model may keep running until it does harm.',
  sources: [MODELS_AGE, AI_RMF],
  message: (title) => `No ${inSentence(title)}. A model that has gotten worse could keep running.`,
  help: 'Describe the trigger, and name the person who decides.',
  good: [
    'mlplan: 2\nmonitoring:\n  retraining: Every quarter, or when precision falls below 5%; the decision owner approves\n  retirement: Two reviews in a row below the minimum; the sponsor retires the model\n',
  ],
  bad: [
    {
      plan: 'mlplan: 2\nmonitoring:\n  retirement: Two reviews in a row below the minimum; the sponsor retires the model\n',
      path: 'monitoring.retraining',
      stage: 'pre-launch',
    },
    {
      plan: 'mlplan: 2\nmonitoring:\n  retraining: Every quarter; the decision owner approves\n',
      path: 'monitoring.retirement',
      stage: 'pre-launch',
    },
  ],
})
