import { pathInside, path } from '../../plan/typed-path.js'
import { ML_TEST_SCORE, RULES_OF_ML } from '../shared/citations.js'
import { rule } from '../rule.js'
import { quoteText } from '../../text/plain-text.js'

export default rule({
  id: 'integration/input-leakage',
  since: '0.1.0',
  area: 'integration',
  owner: 'ml_lead',
  summary: 'The model needs an input that is known only after the prediction.',
  why: "Past data can contain information that was recorded after the prediction. A model that learns from such an input looks excellent in tests. In production, the input isn't available yet, and the expected performance disappears.",
  sources: [RULES_OF_ML, ML_TEST_SCORE],
  severity: { kickoff: 'error', live: 'off' },
  requires: { inputs: path.integration.inputs },
  optional: {},
  good: [
    'mlplan: 2\nintegration:\n  inputs:\n    - id: usage\n      name: Data use of the last 90 days\n      available: before\n',
  ],
  bad: [
    {
      plan: 'mlplan: 2\nintegration:\n  inputs:\n    - id: reason\n      name: Reason for the cancellation\n      available: after\n',
      path: 'integration.inputs.reason.available',
    },
  ],
  *check({ inputs }) {
    for (const { id, name, available } of inputs) {
      if (available !== 'after') continue
      yield {
        path: pathInside(path.integration.inputs, id, 'available'),
        message: `Input ${quoteText(name ?? id)} is known only after the prediction, so the model can't use it in production.`,
        help: 'Remove the input, use an earlier substitute, or move the time of the prediction.',
      }
    }
  },
})
