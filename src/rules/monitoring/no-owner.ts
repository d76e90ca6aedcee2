import { place } from '../../plan/place.js'
import { inSentence } from '../../text/in-sentence.js'
import { AI_RMF, MODELS_AGE } from '../citations.js'
import { missing } from '../missing.js'

export default missing({
  id: 'monitoring/no-owner',
  since: '0.1.0',
  area: 'adoption',
  who: 'ml_lead',
  missing: [place.monitoring.owner, place.monitoring.review_interval_days],
  summary: 'Monitoring has no owner or no review interval.',
  why: "Models get worse on their own, because the world changes and they don't. After launch the team moves on; if no one in particular monitors the model, customers are the first to notice.",
  sources: [MODELS_AGE, AI_RMF],
  message: (title) => `No ${inSentence(title)}. After launch, no one is required to check the model.`,
  help: 'Name one person who monitors the model, and set how many days pass between full reviews.',
  good: ['mlplan: 2\nmonitoring:\n  owner: ada\n  review_interval_days: 90\n'],
  bad: [
    { plan: 'mlplan: 2\nmonitoring:\n  review_interval_days: 90\n', at: 'monitoring.owner', stage: 'modeling' },
    { plan: 'mlplan: 2\nmonitoring:\n  owner: ada\n', at: 'monitoring.review_interval_days', stage: 'modeling' },
  ],
})
