import { daysBetween } from '../../plan/day.js'
import { place } from '../../plan/place.js'
import { RARELY_DEPLOYED, STILL_FAIL_TO_DEPLOY } from '../citations.js'
import { rule } from '../rule.js'
import { counted } from '../words.js'

export default rule({
  id: 'time/launch-passed',
  since: '0.1.0',
  impediment: 'interest',
  who: 'executive_sponsor',
  summary: 'The launch day has passed, and it is not in use.',
  why: 'A launch day that passes in silence tells everybody that the project does not matter. A new day that is said openly, with the reason, costs much less than one that nobody mentions.',
  sources: [RARELY_DEPLOYED, STILL_FAIL_TO_DEPLOY],
  severity: { kickoff: 'warning', 'pre-launch': 'error', live: 'off' },
  follows: ['time/go-no-go-overdue'],
  given: { launch: place.project.launch_on },
  maybe: { result: place.rollout.go_no_go.result },
  good: [
    'mlplan: 1\nproject:\n  launch_on: 2027-09-01\n',
    'mlplan: 1\nproject:\n  launch_on: 2026-11-02\nrollout:\n  go_no_go:\n    on: 2026-10-15\n    result: no_go\n',
  ],
  bad: [{ plan: 'mlplan: 1\nproject:\n  launch_on: 2026-11-02\n', at: 'project.launch_on' }],
  *check({ launch, result }, { today, stage }) {
    if (launch >= today || result === 'no_go') return
    yield {
      at: place.project.launch_on,
      cause: 'clock',
      message: `The launch was planned for ${launch}, ${counted(daysBetween(launch, today), 'day')} ago; the plan is still at the ${stage} stage.`,
      help: 'Agree on a new day with the sponsor, or write down that it is live or, under rollout.go_no_go, that it was stopped.',
    }
  },
})
