import { place } from '../../plan/typed-path.js'
import { inSentence } from '../../text/in-sentence.js'
import { RARELY_DEPLOYED, TDSP_CHARTER } from '../shared/citations.js'
import { missing } from '../shared/missing.js'

const NO_PLAN = "The integration owner can't plan how scores reach the workflow."

const EFFECTS: Readonly<Record<string, string>> = {
  action_rule: 'No one knows which score leads to which action.',
  workflow_today: 'No one can see what changes for front-line staff.',
  workflow_after_launch: 'No one can see what changes for front-line staff.',
}

export default missing({
  id: 'integration/no-receiving-system',
  since: '0.1.0',
  area: 'integration',
  who: 'integration_owner',
  missing: [
    place.integration.receiving_system.name,
    place.integration.delivery,
    place.integration.integration_point,
    place.integration.action_rule,
    place.integration.workflow_today,
    place.integration.workflow_after_launch,
  ],
  summary: "The plan doesn't describe how scores reach the workflow and what happens next.",
  why: 'A score that reaches no workflow has no effect. The receiving system, the workflow step, and the action for each score determine what must be built, and by whom.',
  sources: [RARELY_DEPLOYED, TDSP_CHARTER],
  message: (title, key) =>
    `${key.startsWith('workflow') ? 'Missing:' : 'No'} ${inSentence(title)}. ${EFFECTS[key] ?? NO_PLAN}`,
  help: 'Ask the integration owner and someone who does the work, and record their answers.',
  good: [
    'mlplan: 2\nintegration:\n  receiving_system:\n    name: CRM campaign queue\n  delivery: batch\n  integration_point: Before the call list is filled\n  action_rule: The top 3% are called, no one else\n  workflow_today: An agent waits for calls\n  workflow_after_launch: An agent starts with ten names to call\n',
  ],
  bad: [
    {
      plan: 'mlplan: 2\nproject:\n  name: Churn calls\n',
      at: 'integration.receiving_system.name',
      stage: 'kickoff',
    },
    {
      plan: 'mlplan: 2\nintegration:\n  receiving_system:\n    name: CRM campaign queue\n  delivery: batch\n  integration_point: Before the call list is filled\n  workflow_today: An agent waits for calls\n  workflow_after_launch: An agent starts with ten names to call\n',
      at: 'integration.action_rule',
      stage: 'data',
    },
  ],
})
