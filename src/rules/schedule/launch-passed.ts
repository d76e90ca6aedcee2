import { daysBetween } from '../../plan/day.js'
import { path } from '../../plan/typed-path.js'
import { RARELY_DEPLOYED, STILL_FAIL_TO_DEPLOY } from '../shared/citations.js'
import { rule } from '../rule.js'
import { pluralize } from '../../text/pluralize.js'

export default rule({
  id: 'schedule/launch-passed',
  since: '0.1.0',
  area: 'adoption',
  owner: 'executive_sponsor',
  summary: "The launch date has passed, but the model isn't live.",
  why: "A launch date that passes without comment suggests that the project doesn't matter. Announcing a new date with a reason helps keep support.",
  sources: [RARELY_DEPLOYED, STILL_FAIL_TO_DEPLOY],
  severity: { kickoff: 'warning', 'pre-launch': 'error', live: 'off' },
  suppressedBy: ['schedule/go-no-go-overdue'],
  requires: { launch: path.project.launch_due },
  optional: { result: path.rollout.go_no_go.result },
  good: [
    'mlplan: 2\nproject:\n  launch_due: 2027-09-01\n',
    'mlplan: 2\nproject:\n  launch_due: 2026-11-02\nrollout:\n  go_no_go:\n    due: 2026-10-15\n    result: no_go\n',
  ],
  bad: [{ plan: 'mlplan: 2\nproject:\n  launch_due: 2026-11-02\n', path: 'project.launch_due' }],
  *check({ launch, result }, { today, stage }) {
    if (launch >= today || result === 'no_go') return
    yield {
      path: path.project.launch_due,
      cause: 'clock',
      message: `The launch was planned for ${launch}, ${pluralize(daysBetween(launch, today), 'day')} ago, but the plan is still at the ${stage} stage.`,
      help: 'Agree on a new date with the sponsor. If the model is live, move the plan to the live stage. If the project was stopped, run `mlplan stage stopped`.',
    }
  },
})
