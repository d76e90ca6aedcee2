import { path } from '../../plan/typed-path.js'
import { inSentence } from '../../text/in-sentence.js'
import { RARELY_DEPLOYED, TDSP_CHARTER } from '../shared/citations.js'
import { missingFieldRule } from '../shared/missing.js'

const DEFAULT_EFFECT = "The integration owner can't plan how scores reach the workflow."

const EFFECTS: Readonly<Record<string, string>> = {
  action_rule: 'No one knows which score leads to which action.',
  workflow_today: 'No one can see what changes for front-line staff.',
  workflow_after_launch: 'No one can see what changes for front-line staff.',
}

export default missingFieldRule({
  id: 'integration/no-receiving-system',
  since: '0.1.0',
  area: 'integration',
  owner: 'integration_owner',
  missing: [
    path.integration.receiving_system.name,
    path.integration.delivery,
    path.integration.integration_point,
    path.integration.action_rule,
    path.integration.workflow_today,
    path.integration.workflow_after_launch,
  ],
  summary: "The plan doesn't describe how scores reach the workflow and what happens next.",
  why: 'A score that reaches no workflow has no effect. The receiving system, the workflow step, and the action for each score determine what must be built, and by whom.',
  sources: [RARELY_DEPLOYED, TDSP_CHARTER],
  message: (title, key) =>
    `${key.startsWith('workflow') ? 'Missing:' : 'No'} ${inSentence(title)}. ${EFFECTS[key] ?? DEFAULT_EFFECT}`,
  help: 'Ask the integration owner and someone who does the work, and record their answers.',
  good: [
    'mlplan: 2\nintegration:\n  receiving_system:\n    name: CRM campaign queue\n  delivery: batch\n  integration_point: Before the call list is filled\n  action_rule: The top 3% are called, no one else\n  workflow_today: An agent waits for calls\n  workflow_after_launch: An agent starts with ten names to call\n',
  ],
  bad: [
    {
      plan: 'mlplan: 2\nproject:\n  name: Churn calls\n',
      path: 'integration.receiving_system.name',
      stage: 'kickoff',
    },
    {
      plan: 'mlplan: 2\nintegration:\n  receiving_system:\n    name: CRM campaign queue\n  delivery: batch\n  integration_point: Before the call list is filled\n  workflow_today: An agent waits for calls\n  workflow_after_launch: An agent starts with ten names to call\n',
      path: 'integration.action_rule',
      stage: 'data',
    },
  ],
})
