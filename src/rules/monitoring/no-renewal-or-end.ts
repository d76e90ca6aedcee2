import { place } from '../../plan/place.js'
import { AI_RMF, MODELS_AGE } from '../citations.js'
import { missing } from '../missing.js'

export default missing({
  id: 'monitoring/no-renewal-or-end',
  since: '0.1.0',
  impediment: 'interest',
  who: 'ml_lead',
  missing: [place.monitoring.retraining, place.monitoring.decommission],
  summary: 'It is not said on which sign it is renewed, or taken out of use.',
  why: 'Nearly all models get worse with time. If the sign and the person are settled beforehand, a tired model is renewed or ended in good order; otherwise it runs on until it has done harm, since nobody wants to be the one who ends it.',
  sources: [MODELS_AGE, AI_RMF],
  message: (title) => `"${title}" is not said: a model that has worn out would simply run on.`,
  help: 'Agree on the sign, and on who decides then.',
  good: [
    'mlplan: 1\nmonitoring:\n  retraining: Every quarter, or below 5 right in 100; the decision owner approves\n  decommission: Two reviews in a row below the bar; the sponsor takes it out\n',
  ],
  bad: [
    {
      plan: 'mlplan: 1\nmonitoring:\n  decommission: Two reviews in a row below the bar; the sponsor takes it out\n',
      at: 'monitoring.retraining',
      stage: 'pre-launch',
    },
    {
      plan: 'mlplan: 1\nmonitoring:\n  retraining: Every quarter; the decision owner approves\n',
      at: 'monitoring.decommission',
      stage: 'pre-launch',
    },
  ],
})
