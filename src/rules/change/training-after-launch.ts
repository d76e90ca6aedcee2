import { place } from '../../plan/place.js'
import { AI_RMF, OPERATIONAL_CHANGE } from '../citations.js'
import { rule } from '../rule.js'

export default rule({
  id: 'change/training-after-launch',
  since: '0.1.0',
  impediment: 'interest',
  who: 'decision_owner',
  summary: 'The people who work with it are trained only once it is in use.',
  why: 'People who meet a score before anybody has told them what it means follow it blindly or not at all, and the first weeks decide whether they trust it. Training after the launch repairs what training before it would have prevented.',
  sources: [OPERATIONAL_CHANGE, AI_RMF],
  severity: { data: 'warning', 'pre-launch': 'error' },
  given: { due: place.change.training.due, launch: place.project.launch_on },
  maybe: { done: place.change.training.done_on },
  good: [
    'mlplan: 1\nproject:\n  launch_on: 2027-09-01\nchange:\n  training:\n    due: 2027-08-15\n',
    'mlplan: 1\nproject:\n  launch_on: 2026-11-16\nchange:\n  training:\n    due: 2026-11-20\n    done_on: 2026-11-12\n',
  ],
  bad: [
    {
      plan: 'mlplan: 1\nproject:\n  launch_on: 2027-09-01\nchange:\n  training:\n    due: 2027-09-01\n',
      at: 'change.training.due',
    },
  ],
  *check({ due, launch, done }) {
    if (due < launch || done !== undefined) return
    yield {
      at: place.change.training.due,
      related: [{ at: place.project.launch_on, note: 'the launch day' }],
      message: `Everybody is to be trained by ${due}; the launch is on ${launch}.`,
      help: 'Train them before the launch, or move the launch.',
    }
  },
})
