import { place } from '../../plan/place.js'
import { RARELY_DEPLOYED, TDSP_CHARTER } from '../citations.js'
import { missing } from '../missing.js'

export default missing({
  id: 'integration/no-receiving-system',
  since: '0.1.0',
  impediment: 'integration',
  who: 'integration_owner',
  missing: [
    place.integration.receiving_system.name,
    place.integration.delivery,
    place.integration.insertion_point,
    place.integration.action_rule,
    place.integration.today,
    place.integration.tomorrow,
  ],
  summary: 'It is not said where the scores arrive, at which step, or what is done about them.',
  why: 'A score that arrives nowhere changes nothing. Which system takes it, at which step of the work, and what happens at which score decides what has to be built, by whom, and whether anybody’s day becomes different at all.',
  sources: [RARELY_DEPLOYED, TDSP_CHARTER],
  message: (title) => `"${title}" is not said: nobody can plan how the scores get into the daily work.`,
  help: 'Ask the integration owner and somebody who does the work, and write down what they say.',
  good: [
    'mlplan: 1\nintegration:\n  receiving_system:\n    name: CRM campaign queue\n  delivery: batch\n  insertion_point: Before the call list is filled\n  action_rule: The top 3% are called, nobody else\n  today: An agent waits for calls\n  tomorrow: An agent starts with ten names to call\n',
  ],
  bad: [
    {
      plan: 'mlplan: 1\nproject:\n  name: Churn calls\n',
      at: 'integration.receiving_system.name',
      stage: 'kickoff',
    },
    {
      plan: 'mlplan: 1\nintegration:\n  receiving_system:\n    name: CRM campaign queue\n  delivery: batch\n  insertion_point: Before the call list is filled\n  today: An agent waits for calls\n  tomorrow: An agent starts with ten names to call\n',
      at: 'integration.action_rule',
      stage: 'data',
    },
  ],
})
