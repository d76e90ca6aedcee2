import { inside, place } from '../../plan/place.js'
import { ML_TEST_SCORE, RULES_OF_ML } from '../citations.js'
import { rule } from '../rule.js'
import { quoted } from '../words.js'

export default rule({
  id: 'integration/input-not-there-yet',
  since: '0.1.0',
  impediment: 'integration',
  who: 'ml_lead',
  summary: 'The model needs something that is known only after the prediction.',
  why: 'In past data everything is there at once, so a model can learn from what comes later and look brilliant. In daily use that input does not exist yet, and the promised quality disappears on the first day.',
  sources: [RULES_OF_ML, ML_TEST_SCORE],
  severity: { data: 'warning', modeling: 'error', live: 'off' },
  given: { inputs: place.integration.inputs },
  maybe: {},
  good: [
    'mlplan: 1\nintegration:\n  inputs:\n    - id: usage\n      name: Data use of the last 90 days\n      available: before\n',
  ],
  bad: [
    {
      plan: 'mlplan: 1\nintegration:\n  inputs:\n    - id: reason\n      name: Reason for the cancellation\n      available: after\n',
      at: 'integration.inputs.reason.available',
    },
  ],
  *check({ inputs }) {
    for (const { id, name, available } of inputs) {
      if (available !== 'after') continue
      yield {
        at: inside(place.integration.inputs, id, 'available'),
        message: `${quoted(name ?? id)} is an input of the model and is known only after the prediction is made.`,
        help: 'Leave it out, find an earlier stand-in, or move the moment of prediction.',
      }
    }
  },
})
