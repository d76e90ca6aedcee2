import { path } from '../../plan/typed-path.js'
import { inSentence } from '../../text/in-sentence.js'
import { AI_RMF, MODELS_AGE } from '../shared/citations.js'
import { missingFieldRule } from '../shared/missing.js'

export default missingFieldRule({
  id: 'monitoring/no-owner',
  since: '0.1.0',
  area: 'adoption',
  owner: 'ml_lead',
  missing: [path.monitoring.owner, path.monitoring.review_interval_days],
  summary: 'Monitoring is missing an owner or a review interval.',
  why: "Models tend to get worse over time, because the world changes and the model doesn't. If no one in particular monitors the model after launch, customers may be the first to notice a problem.",
  sources: [MODELS_AGE, AI_RMF],
  message: (title, key) =>
    `No ${inSentence(title)}. ${key === 'owner' ? 'After launch, no one is responsible for checking the model.' : 'After launch, no full review of the model is scheduled.'}`,
  help: 'Name one person who monitors the model, and set how many days pass between full reviews.',
  good: ['mlplan: 2\nmonitoring:\n  owner: ada\n  review_interval_days: 90\n'],
  bad: [
    { plan: 'mlplan: 2\nmonitoring:\n  review_interval_days: 90\n', path: 'monitoring.owner', stage: 'modeling' },
    { plan: 'mlplan: 2\nmonitoring:\n  owner: ada\n', path: 'monitoring.review_interval_days', stage: 'modeling' },
  ],
})
