import { place } from '../../plan/place.js'
import { AI_RMF, MODELS_AGE } from '../citations.js'
import { missing } from '../missing.js'

export default missing({
  id: 'monitoring/no-owner',
  since: '0.1.0',
  impediment: 'interest',
  who: 'ml_lead',
  missing: [place.monitoring.owner, place.monitoring.review_every_days],
  summary: 'It is not said who watches it once it runs, or how often it is reviewed.',
  why: 'Models get worse by themselves, because the world changes and they do not. After the launch the team moves on; if nobody in particular looks, it is noticed by customers.',
  sources: [MODELS_AGE, AI_RMF],
  message: (title) => `For monitoring, "${title.toLowerCase()}" is not said: once it runs nobody has to look.`,
  help: 'Name one person who watches it and a rhythm in which it is reviewed as a whole.',
  good: ['mlplan: 1\nmonitoring:\n  owner: ada\n  review_every_days: 90\n'],
  bad: [
    { plan: 'mlplan: 1\nmonitoring:\n  review_every_days: 90\n', at: 'monitoring.owner', stage: 'modeling' },
    { plan: 'mlplan: 1\nmonitoring:\n  owner: ada\n', at: 'monitoring.review_every_days', stage: 'modeling' },
  ],
})
