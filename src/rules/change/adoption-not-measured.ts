import { path } from '../../plan/typed-path.js'
import { OPERATIONAL_CHANGE, RARELY_DEPLOYED } from '../shared/citations.js'
import { missingFieldRule } from '../shared/missing.js'
import { withCondition } from '../shared/with-condition.js'

export default withCondition(
  { automation_level: path.integration.automation_level },
  ({ automation_level }) => automation_level !== 'automatic',
  missingFieldRule({
    id: 'change/adoption-not-measured',
    since: '0.1.0',
    area: 'adoption',
    owner: 'decision_owner',
    missing: [path.change.adoption_metric.metric, path.change.adoption_metric.target],
    inOrder: true,
    summary: 'The adoption metric or its target is missing.',
    why: 'A model that staff ignore looks deployed but changes nothing. Long before the KPI moves, the adoption rate shows whether staff use the model.',
    sources: [OPERATIONAL_CHANGE, RARELY_DEPLOYED],
    message: (_title, key) =>
      key === 'metric'
        ? 'No adoption metric. If staff work around the model, the team may not notice.'
        : "No adoption target. The team can't judge whether enough staff use the model.",
    help: 'Ask the people who do the work what to count, such as calls made out of calls suggested. Set a target share.',
    good: [
      'mlplan: 2\nchange:\n  adoption_metric:\n    metric: Calls made out of calls suggested\n    target: 80%\n',
      'mlplan: 2\nintegration:\n  automation_level: automatic\n',
    ],
    bad: [
      {
        plan: 'mlplan: 2\nintegration:\n  automation_level: suggest\nchange:\n  adoption_metric:\n    target: 80%\n',
        path: 'change.adoption_metric.metric',
        stage: 'modeling',
      },
      {
        plan: 'mlplan: 2\nchange:\n  adoption_metric:\n    metric: Calls made out of calls suggested\n',
        path: 'change.adoption_metric.target',
        stage: 'modeling',
      },
    ],
  }),
)
