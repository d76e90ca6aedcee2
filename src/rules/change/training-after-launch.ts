import { path } from '../../plan/typed-path.js'
import { AI_RMF, OPERATIONAL_CHANGE } from '../shared/citations.js'
import { rule } from '../rule.js'

export default rule({
  id: 'change/training-after-launch',
  since: '0.1.0',
  area: 'adoption',
  owner: 'decision_owner',
  summary: 'Staff training is due on the launch date or later.',
  why: 'Staff who see a score before they learn what it means tend to follow it blindly or ignore it. The first weeks often decide whether staff trust the model.',
  sources: [OPERATIONAL_CHANGE, AI_RMF],
  severity: { data: 'warning', 'pre-launch': 'error' },
  requires: { due: path.change.training.due, launchDue: path.project.launch_due },
  optional: { doneOn: path.change.training.done_on },
  good: [
    'mlplan: 2\nproject:\n  launch_due: 2027-09-01\nchange:\n  training:\n    due: 2027-08-15\n',
    'mlplan: 2\nproject:\n  launch_due: 2026-11-16\nchange:\n  training:\n    due: 2026-11-20\n    done_on: 2026-11-12\n',
  ],
  bad: [
    {
      plan: 'mlplan: 2\nproject:\n  launch_due: 2027-09-01\nchange:\n  training:\n    due: 2027-09-01\n',
      path: 'change.training.due',
    },
  ],
  *check({ due, launchDue, doneOn }) {
    if (due < launchDue || doneOn !== undefined) return
    yield {
      path: path.change.training.due,
      related: [{ path: path.project.launch_due, note: 'launch date' }],
      message: `Training is due ${due}, ${due === launchDue ? 'on the launch date' : `after the launch on ${launchDue}`}. Staff may start using the model untrained.`,
      help: 'Set the training deadline before the launch date, or postpone the launch.',
    }
  },
})
