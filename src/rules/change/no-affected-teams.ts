import { path } from '../../plan/typed-path.js'
import { OPERATIONAL_CHANGE } from '../shared/citations.js'
import { IMPACT_ASSESSMENT_CANADA } from '../shared/citations-of-law.js'
import { missingFieldRule } from '../shared/missing.js'
import { withCondition } from '../shared/with-condition.js'

export default withCondition(
  { automation_level: path.integration.automation_level, currentProcess: path.value.current_process.kind },
  ({ automation_level, currentProcess }) =>
    !(automation_level === 'automatic' && currentProcess !== undefined && currentProcess !== 'human'),
  missingFieldRule({
    id: 'change/no-affected-teams',
    since: '0.1.0',
    area: 'adoption',
    owner: 'decision_owner',
    missing: [path.change.affected_teams],
    summary: 'The plan lists no affected teams.',
    why: "The project creates value only if people work differently. Teams that the plan doesn't name are easily left out until the finished system arrives.",
    sources: [OPERATIONAL_CHANGE, IMPACT_ASSESSMENT_CANADA],
    message: "No affected teams. The plan doesn't show whom to consult, train, or give time.",
    help: 'Add each affected team to change.affected_teams, with the name the team uses for itself.',
    good: [
      'mlplan: 2\nchange:\n  affected_teams:\n    - id: agents\n      team: Retention agents\n',
      'mlplan: 2\nvalue:\n  current_process:\n    kind: rules\nintegration:\n  automation_level: automatic\n',
    ],
    bad: [
      { plan: 'mlplan: 2\nintegration:\n  automation_level: suggest\n', path: 'change.affected_teams', stage: 'data' },
      { plan: 'mlplan: 2\nchange:\n  affected_teams: []\n', path: 'change.affected_teams', stage: 'data' },
      {
        plan: 'mlplan: 2\nvalue:\n  current_process:\n    kind: human\nintegration:\n  automation_level: automatic\n',
        path: 'change.affected_teams',
        stage: 'data',
      },
    ],
  }),
)
