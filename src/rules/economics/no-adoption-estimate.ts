import { path } from '../../plan/typed-path.js'
import { OPERATIONAL_CHANGE } from '../shared/citations.js'
import { missingFieldRule } from '../shared/missing.js'
import { withCondition } from '../shared/with-condition.js'

export default withCondition(
  { automation_level: path.integration.automation_level },
  ({ automation_level }) => automation_level !== 'automatic',
  missingFieldRule({
    id: 'economics/no-adoption-estimate',
    since: '0.1.0',
    area: 'expectations',
    owner: 'decision_owner',
    missing: [path.economics.adoption],
    summary: 'The plan has no adoption estimate.',
    why: "When people decide, they don't always follow the model, and recommendations that no one follows earn nothing. Without an adoption estimate, the value of the project is likely overstated.",
    sources: [OPERATIONAL_CHANGE],
    message: 'No adoption estimate. The value assumes staff follow every recommendation.',
    help: "Ask the people who will decide how often they would follow the model, or measure how often they follow today's recommendations.",
    good: ['mlplan: 2\neconomics:\n  adoption: 80%\n', 'mlplan: 2\nintegration:\n  automation_level: automatic\n'],
    bad: [
      { plan: 'mlplan: 2\nintegration:\n  automation_level: suggest\n', path: 'economics.adoption', stage: 'data' },
    ],
  }),
)
