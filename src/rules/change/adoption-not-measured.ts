import { place } from '../../plan/typed-path.js'
import { OPERATIONAL_CHANGE, RARELY_DEPLOYED } from '../shared/citations.js'
import { missing } from '../shared/missing.js'
import { onlyWhere } from '../shared/with-condition.js'

export default onlyWhere(
  { automation_level: place.integration.automation_level },
  ({ automation_level }) => automation_level !== 'automatic',
  missing({
    id: 'change/adoption-not-measured',
    since: '0.1.0',
    area: 'adoption',
    who: 'decision_owner',
    missing: [place.change.adoption_metric.metric, place.change.adoption_metric.target],
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
        at: 'change.adoption_metric.metric',
        stage: 'modeling',
      },
      {
        plan: 'mlplan: 2\nchange:\n  adoption_metric:\n    metric: Calls made out of calls suggested\n',
        at: 'change.adoption_metric.target',
        stage: 'modeling',
      },
    ],
  }),
)
